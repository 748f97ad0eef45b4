#include "kiosk/reference/board_request.h"

#include <algorithm>
#include <array>
#include <utility>

#include "kiosk/core/ticket_key.h"
#include "kiosk/reference/staff/form.h"

namespace kiosk::reference {
namespace {

/// The page's words for whose voice is heard.
const std::array<std::pair<std::string_view, std::vector<Language>>, 5>& voices() {
    static const std::array<std::pair<std::string_view, std::vector<Language>>, 5> VOICES{{
        {"off", {}},
        {"vi", {Language::vietnamese}},
        {"en", {Language::english}},
        {"vi,en", {Language::vietnamese, Language::english}},
        {"en,vi", {Language::english, Language::vietnamese}},
    }};
    return VOICES;
}

const std::vector<Language>* voice_named(std::string_view words) {
    const auto* const found =
        std::find_if(voices().begin(), voices().end(), [&](const auto& one) { return one.first == words; });
    return found == voices().end() ? nullptr : &found->second;
}

}  // namespace

BoardPageRequest parse_board_page_request(std::string_view rest) {
    const auto mark = std::min(rest.find('?'), rest.size());
    const auto form = parse_form(rest.substr(std::min(mark + 1, rest.size()))).value_or(Form());
    BoardPageRequest asked{std::string(rest.substr(0, mark)), Language::vietnamese, {}};
    if (value_of(form, "lang") == "en") asked.language = Language::english;
    const auto* const voice = voice_named(value_of(form, "sound"));
    asked.said = voice == nullptr ? std::vector{asked.language} : *voice;
    return asked;
}

std::string sound_address(const std::vector<Language>& languages) {
    const auto* const found = std::find_if(voices().begin(), voices().end(),
                                           [&](const auto& one) { return one.second == languages; });
    return "/board/call.wav?lang=" + std::string(found == voices().end() ? "vi" : found->first);
}

std::optional<std::vector<SpokenCall>> parse_sound_request(std::string_view query) {
    const auto form = parse_form(query);
    if (!form || form->size() != 3) return std::nullopt;
    const auto* const voice = voice_named(value_of(*form, "lang"));
    const auto& counter = value_of(*form, "counter");
    if (voice == nullptr || voice->empty() || !is_queue_id(counter)) return std::nullopt;
    auto calls = announced_call({value_of(*form, "number"), counter}, *voice);
    if (!calls) return std::nullopt;
    return *std::move(calls);
}

}  // namespace kiosk::reference
