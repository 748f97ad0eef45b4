#include "kiosk/reference/lookup_request.h"

#include <algorithm>

#include "kiosk/central/json.h"

namespace kiosk::reference {
namespace {

bool is_word(std::string_view text, std::size_t shortest, std::size_t longest, std::string_view extra) {
    const auto allowed = [extra](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               extra.find(c) != std::string_view::npos;
    };
    return text.size() >= shortest && text.size() <= longest &&
           std::all_of(text.begin(), text.end(), allowed);
}

bool is_json(std::string_view content_type) {
    std::string kind(content_type.substr(0, content_type.find(';')));
    while (!kind.empty() && kind.back() == ' ') kind.pop_back();
    std::transform(kind.begin(), kind.end(), kind.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return kind == "application/json";
}

}  // namespace

Result<LookupRequest, RequestFault> parse_lookup_request(const RawLookup& raw) {
    if (!is_json(raw.content_type)) return Failure{RequestFault{"Content-Type is not application/json"}};
    if (!is_word(raw.terminal, 1, 64, "._-"))
        return Failure{RequestFault{"X-Terminal-Id does not have its form"}};
    if (!is_word(raw.key, 16, 64, "-"))
        return Failure{RequestFault{"Idempotency-Key does not have its form"}};
    auto question = parse_lookup_question(raw.body);
    if (!question) return Failure{RequestFault{question.error().detail}};
    return LookupRequest{std::move(*question), std::string(raw.terminal), std::string(raw.key)};
}

}  // namespace kiosk::reference
