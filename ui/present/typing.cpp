// The code keypad and the second factor.
#include <algorithm>

#include "kiosk/text/sentences.h"
#include "ui/present/parts.h"

namespace ui {

using kiosk::tr;

namespace {

/// What may still follow in a code of the national form, so that its end can be seen coming.
std::string rest_of(const std::string& typed) {
    const auto dash = typed.find('-');
    if (dash == std::string::npos) return typed.empty() ? "" : "-000000-0000";
    const std::size_t after = typed.size() - dash - 1;
    const std::string tail = "000000-0000";
    return after < tail.size() ? tail.substr(after) : "";
}

int digits_missing(const std::string& rest) {
    return static_cast<int>(std::count(rest.begin(), rest.end(), '0'));
}

}  // namespace

TypingView present_typing(const Words& words, const kiosk::state::Typing& typing) {
    TypingView view{.chrome = chrome(words, Navigation::back_and_home),
                    .title = words(tr("Enter the dossier code"))};
    view.instruction = words(tr("The code stands at the top right of your receipt, under the bars."));
    view.detail = words(tr("Dots and dashes appear by themselves."));
    view.typed = typing.text;
    view.rest = rest_of(typing.text);
    if (typing.refused) view.refused = sentence(words.catalogue, *typing.refused);
    view.all_letters = typing.all_letters;
    view.other_letters = typing.all_letters ? words(tr("Fewer letters")) : words(tr("Other letters"));
    view.clear = words(tr("Clear all"));
    view.backspace = words(tr("Delete"));
    view.submit = {words(tr("Look up")), ""};
    if (typing.text.empty()) {
        view.submit.enabled = false;
        view.submit.second_line = words(tr("No code entered yet"));
    } else if (const int missing = digits_missing(view.rest);
               missing > 0 && typing.text.find('-') != std::string::npos) {
        view.submit.enabled = false;
        view.submit.second_line =
            words(tr("Not complete, at least {1} more digits"), {std::to_string(missing)});
    }
    return view;
}

SecondFactorView present_second_factor(const Words& words, const kiosk::state::SecondFactor& factor) {
    SecondFactorView view{.chrome = chrome(words, Navigation::back_and_home), .title = {}};
    view.digits_only = factor.anonymous.second_factor == kiosk::SecondFactorKind::last_four;
    view.title = view.digits_only ? words(tr("Enter the last 4 digits")) : words(tr("Enter the lookup code"));
    view.instruction = view.digits_only
                           ? words(tr("Of the phone number or identity number given with the dossier. "
                                      "This keeps others from seeing it."))
                           : words(tr("4 characters at the end of your receipt. This code keeps others from "
                                      "seeing your dossier."));
    view.code_label = words(tr("Dossier code"));
    view.code = factor.anonymous.code;
    if (factor.tries_left) {
        kiosk::LookupFailure wrong;
        wrong.kind = kiosk::LookupFailureKind::wrong_second_factor;
        wrong.tries_left = *factor.tries_left;
        view.refused = trouble_texts(words.catalogue, wrong, "", "").happened;
    }
    view.entered = factor.entered;
    view.backspace = words(tr("Delete"));
    view.skip = {words(tr("No code, show only the degree of completion")), ""};
    const int missing = view.cells - static_cast<int>(factor.entered.size());
    view.submit = {words(tr("Show dossier")), ""};
    if (missing > 0) {
        view.submit.enabled = false;
        view.submit.second_line = missing == 1
                                      ? words(tr("1 character missing"))
                                      : words(tr("{1} characters missing"), {std::to_string(missing)});
    }
    return view;
}

}  // namespace ui
