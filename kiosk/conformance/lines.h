// Every line that the kit can say, in one table: its stable id, the sentence, and where the rule stands.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace kiosk::conformance {

struct Line {
    std::string_view id;        ///< never changes its meaning
    std::string_view sentence;  ///< what holds for a central that follows the contract
    std::string_view rule;      ///< of kiosk/central/README.md or openapi.yaml
};

/// In the order in which they are told.
std::span<const Line> lines();

}  // namespace kiosk::conformance
