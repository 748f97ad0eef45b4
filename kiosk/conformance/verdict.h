// What one line of the kit came to.
#pragma once

#include <string>
#include <utility>

namespace kiosk::conformance {

struct Verdict {
    enum class Kind { ok, failed, skipped };
    Kind kind = Kind::ok;
    std::string reason{};  ///< of a failure or of having been left out; holds nothing that central sent
    bool operator==(const Verdict&) const = default;
};

inline Verdict holds() {
    return {};
}
inline Verdict fails(std::string reason) {
    return {Verdict::Kind::failed, std::move(reason)};
}
inline Verdict skipped(std::string reason) {
    return {Verdict::Kind::skipped, std::move(reason)};
}

}  // namespace kiosk::conformance
