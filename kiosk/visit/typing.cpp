// The code keypad.
#include "kiosk/core/dossier_code.h"
#include "kiosk/visit/turn.h"

namespace kiosk::visit {
namespace {

bool is_separator(char character) {
    return character == '.' || character == '-';
}

bool is_code_character(char character) {
    return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z') ||
           is_separator(character);
}

/// One key. A separator right after one that stands already, often put in by itself, is the same separator.
void type(std::string& text, char character) {
    if (!is_code_character(character)) return;
    if (is_separator(character) && (text.empty() || is_separator(text.back()))) return;
    std::string longer = with_separators(text + character);
    if (longer.size() <= DOSSIER_CODE_MAX) text = std::move(longer);
}

}  // namespace

Screen pressed(Turn& turn, state::Typing screen, const event::Pressed& event) {
    switch (event.control) {
        case Control::key:
            type(screen.text, event.character);
            break;
        case Control::backspace:
            if (!screen.text.empty()) screen.text.pop_back();
            break;
        case Control::clear:
            screen.text.clear();
            break;
        case Control::other_letters:
            screen.all_letters = !screen.all_letters;
            return screen;
        case Control::submit:
            return try_code(turn, screen.text);
        case Control::scan_instead:
        case Control::back:
            return state::Scanning{};
        default:
            return screen;
    }
    screen.refused.reset();
    return screen;
}

Screen try_code(Turn& turn, const std::string& text) {
    const std::string code = normalise_code(text);
    const auto judged = parse_dossier_code(code, turn.rules.codes, turn.now);
    if (judged) return look_up_code(turn, judged->text, judged->date_in_future);

    state::Typing typing;
    typing.text = text;
    const auto suggestions = suggest_codes(code, turn.rules.codes, turn.now);
    if (!suggestions.empty()) {
        return state::Confirming{suggestions.front(), state::Confirming::Reason::look_alike, text};
    }
    typing.refused = judged.error();
    return typing;
}

}  // namespace kiosk::visit
