#include "kiosk/terminal/script.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "kiosk/central/rfc3339.h"
#include "kiosk/visit/control_names.h"

namespace kiosk {
namespace {

constexpr int LONGEST_ADVANCE_SECONDS = 1'000'000;

using Parsed = Result<Command, std::string>;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view BLANK = " \t\r";
    const auto first = text.find_first_not_of(BLANK);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(BLANK) - first + 1);
}

/// The first word; what follows it is left in `text`.
std::string_view take_word(std::string_view& text) {
    const auto end = std::min(text.find_first_of(" \t"), text.size());
    const std::string_view word = text.substr(0, end);
    text = trimmed(text.substr(end));
    return word;
}

Failure<std::string> mistake(std::string_view what, std::string_view value = {}) {
    return Failure{std::string{what} + std::string{value}};
}

Parsed parse_touch(std::string_view rest) {
    const std::string_view name = take_word(rest);
    const auto control = control_named(name);
    if (!control) return mistake("There is no such control: ", name);
    if (*control == Control::service || *control == Control::priority) {
        if (rest.empty()) return mistake("Which one is touched? ", name);
        return Command{command::Touch{*control, 0, std::string{rest}}};
    }
    if (*control != Control::key) {
        if (!rest.empty()) return mistake("Only a key takes a character: ", name);
        return Command{command::Touch{*control, 0}};
    }
    if (rest.size() != 1) return mistake("A key needs one character.");
    return Command{command::Touch{*control, rest.front()}};
}

Parsed parse_type(std::string_view rest) {
    const bool typeable = std::all_of(rest.begin(), rest.end(), [](char character) {
        return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z') ||
               character == '.' || character == '-' || character == ' ';
    });
    if (rest.empty() || !typeable) return mistake("Only 0-9, A-Z, '.', '-' and blanks can be typed.");
    return Command{command::Type{std::string{rest}}};
}

Parsed parse_scan(std::string_view rest) {
    if (rest.empty()) return mistake("Which picture is scanned?");
    return Command{command::ScanPicture{std::string{rest}}};
}

Parsed parse_scan_text(std::string_view rest) {
    if (rest.empty()) return mistake("Which text is scanned?");
    return Command{command::ScanText{std::string{rest}}};
}

Parsed parse_printer(std::string_view rest) {
    if (rest.empty()) return mistake("What is the printer told?");
    return Command{command::SteerPrinter{std::string{rest}}};
}

Parsed parse_advance(std::string_view rest) {
    int seconds = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), seconds);
    const bool whole = error == std::errc{} && end == rest.data() + rest.size();
    if (!whole || seconds < 1 || seconds > LONGEST_ADVANCE_SECONDS) {
        return mistake("Time is advanced by whole seconds, 1 to 1000000.");
    }
    return Command{command::Advance{std::chrono::seconds{seconds}}};
}

Parsed parse_set_clock(std::string_view rest) {
    const auto moment = parse_instant(rest);
    if (!moment) return mistake("A moment is written as 2026-11-20T09:41:00+07:00: ", rest);
    return Command{command::SetClock{*moment}};
}

/// SIGHT or "not SIGHT", as the command that says so.
template <class Seen>
Parsed parse_seen(std::string_view rest) {
    bool there = true;
    if (rest.starts_with("not ")) {
        take_word(rest);
        there = false;
    }
    const auto sight = sight_named(rest);
    if (!sight) return mistake("There is no such view: ", rest);
    return Command{Seen{*sight, there}};
}

Parsed parse_wait_control(std::string_view rest) {
    const bool there = !rest.starts_with("not ");
    if (!there) take_word(rest);
    auto what = parse_touch(rest);
    if (!what) return Failure{what.error()};
    return Command{command::WaitControl{std::get<command::Touch>(*what), there}};
}

Parsed parse_wait_print(std::string_view rest) {
    if (rest == "printed") return Command{command::Wait{Sight::slip_printed}};
    if (rest == "sent") return Command{command::Wait{Sight::slip_sent}};
    return mistake("A slip is waited for until it is printed or sent.");
}

Parsed parse_screenshot(std::string_view rest) {
    const bool plain = std::all_of(rest.begin(), rest.end(), [](char character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z') ||
               character == '-';
    });
    if (rest.empty() || !plain) return mistake("A screenshot's name is made of a-z, 0-9 and '-'.");
    return Command{command::Screenshot{std::string{rest}}};
}

Parsed parse_language(std::string_view rest) {
    if (rest == "vi") return Command{command::Touch{Control::language_vietnamese, 0}};
    if (rest == "en") return Command{command::Touch{Control::language_english, 0}};
    return mistake("The languages are vi and en.");
}

struct Verb {
    std::string_view name;
    Parsed (*parse)(std::string_view rest);
};
constexpr std::array<Verb, 13> VERBS{{{"touch", parse_touch},
                                      {"type", parse_type},
                                      {"scan", parse_scan},
                                      {"scan-text", parse_scan_text},
                                      {"printer", parse_printer},
                                      {"advance", parse_advance},
                                      {"set-clock", parse_set_clock},
                                      {"wait", parse_seen<command::Wait>},
                                      {"wait-control", parse_wait_control},
                                      {"wait-print", parse_wait_print},
                                      {"expect", parse_seen<command::Expect>},
                                      {"screenshot", parse_screenshot},
                                      {"language", parse_language}}};

Parsed parse_line(std::string_view line) {
    const std::string_view name = take_word(line);
    const auto* verb =
        std::find_if(VERBS.begin(), VERBS.end(), [&](const Verb& one) { return one.name == name; });
    if (verb == VERBS.end()) return mistake("There is no such command: ", name);
    return verb->parse(line);
}

}  // namespace

Result<std::vector<ScriptStep>, ScriptMistake> parse_script(std::string_view text) {
    std::vector<ScriptStep> steps;
    for (int number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.front() == '#') continue;
        auto parsed = parse_line(line);
        if (!parsed) return Failure{ScriptMistake{number, parsed.error()}};
        steps.push_back({number, std::move(*parsed)});
    }
    return steps;
}

}  // namespace kiosk
