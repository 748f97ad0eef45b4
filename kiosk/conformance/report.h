// Collects what each line came to; every line of the table is told once.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "kiosk/conformance/lines.h"
#include "kiosk/conformance/streamed.h"
#include "kiosk/conformance/verdict.h"

namespace kiosk::conformance {

struct Told {
    Line line;
    Verdict verdict;
    std::string asked, came;  ///< of a failure; empty when no one exchange was it
};

class Report {
  public:
    /// `told` is called for each line at once.
    explicit Report(std::function<void(const Told&)> told) : told_(std::move(told)) {}

    void tell(std::string_view id, const Answer& about, Verdict verdict);
    void tell(std::string_view id, const Streamed& about, Verdict verdict);
    void tell(std::string_view id, Verdict verdict);
    /// All lines that begin so and have not been told.
    void skip_rest(std::string_view start, const std::string& reason);

    [[nodiscard]] int count(Verdict::Kind kind) const;

  private:
    void tell(Told told);

    std::function<void(const Told&)> told_;
    std::map<std::string_view, Verdict::Kind> kinds_;
};

}  // namespace kiosk::conformance
