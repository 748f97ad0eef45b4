#include "kiosk/conformance/report.h"

#include <algorithm>
#include <cassert>

namespace kiosk::conformance {
namespace {

const Line& line_named(std::string_view id) {
    const auto all = lines();
    const auto place = std::find_if(all.begin(), all.end(), [id](const Line& line) { return line.id == id; });
    assert(place != all.end());
    return *place;
}

}  // namespace

void Report::tell(std::string_view id, const Answer& about, Verdict verdict) {
    tell({line_named(id), std::move(verdict), about.asked, said_of(about)});
}

void Report::tell(std::string_view id, const Streamed& about, Verdict verdict) {
    tell({line_named(id), std::move(verdict), about.answer.asked, said_of(about)});
}

void Report::tell(std::string_view id, Verdict verdict) {
    tell({line_named(id), std::move(verdict), {}, {}});
}

void Report::tell(Told told) {
    [[maybe_unused]] const bool first = kinds_.emplace(told.line.id, told.verdict.kind).second;
    assert(first);
    told_(told);
}

void Report::skip_rest(std::string_view start, const std::string& reason) {
    for (const Line& line : lines()) {
        if (line.id.starts_with(start) && !kinds_.contains(line.id)) tell(line.id, skipped(reason));
    }
}

int Report::count(Verdict::Kind kind) const {
    return static_cast<int>(std::count_if(kinds_.begin(), kinds_.end(),
                                          [kind](const auto& told) { return told.second == kind; }));
}

}  // namespace kiosk::conformance
