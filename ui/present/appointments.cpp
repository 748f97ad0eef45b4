// Somebody who booked a time: where their code is, and how it is entered.
#include "kiosk/core/appointment_code.h"
#include "kiosk/text/sentences.h"
#include "ui/present/queue_parts.h"

namespace ui {

using kiosk::tr;

View present_checking_in(const Words& words, const kiosk::state::CheckingIn& checking_in) {
    ScanningView view{.chrome = chrome(words, Navigation::back_and_home)};
    const bool scanned = words.context.readers.scanner || words.context.readers.camera;
    view.code_places = {{true, words(tr("On your phone")),
                         words(scanned ? tr("Open the message of your booking and make the screen bright.")
                                       : tr("Open the message of your booking."))},
                        {false, words(tr("On paper")),
                         words(scanned ? tr("The square code on the confirmation of your booking.")
                                       : tr("The code on the confirmation of your booking."))}};
    if (checking_in.refused) view.refused = check_in_sentence(words.catalogue, *checking_in.refused);
    view.type_code = {words(tr("Type the code instead")), ""};
    add_readers(view, words,
                {.to_scanner = tr("Hold the code of your appointment to the scanner"),
                 .to_camera = tr("Hold the code of your appointment to the camera"),
                 .to_either = tr("Hold the code of your appointment to the camera or scanner"),
                 .typed = tr("Please type the code of your appointment"),
                 .scanner_hint = tr("Hold the code a hand's span away and wait for the beep."),
                 .camera_hint = tr("Hold the phone or the paper still for a moment.")});
    return view;
}

View present_typing_appointment(const Words& words, const kiosk::state::TypingAppointment& typing) {
    TypingView view{.chrome = chrome(words, Navigation::back_and_home),
                    .title = words(tr("Enter the appointment code"))};
    view.appointment = true;
    view.instruction = words(tr("The code stands in the message or on the confirmation of your booking."));
    view.detail = words(tr("Letters, digits and dashes. Small and capital letters are the same."));
    view.typed = typing.text;
    if (typing.refused)
        view.refused = words(tr("This is not the code of an appointment. Please check what you typed."));
    view.all_letters = typing.all_letters;
    view.other_letters = typing.all_letters ? words(tr("Digits")) : words(tr("Letters A–Z"));
    view.clear = words(tr("Clear all"));
    view.backspace = words(tr("Delete"));
    view.submit = {words(tr("Take my number")), ""};
    view.submit.enabled = typing.text.size() >= kiosk::APPOINTMENT_CODE_MIN;
    if (typing.text.empty())
        view.submit.second_line = words(tr("No code entered yet"));
    else if (!view.submit.enabled)
        view.submit.second_line =
            words(tr("At least {1} characters"), {std::to_string(kiosk::APPOINTMENT_CODE_MIN)});
    return view;
}

Choice check_in_choice(const Words& words) {
    if (!kiosk::offers_check_in(words.state)) return {};
    return {words(tr("I have an appointment")), ""};
}

}  // namespace ui
