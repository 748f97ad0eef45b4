#include "ui/present/present.h"

#include <type_traits>

#include "kiosk/text/sentences.h"
#include "ui/present/queue_parts.h"

namespace ui {

using kiosk::tr;
namespace state = kiosk::state;

namespace {

/// One overload a state: a new state does not compile until it has one.
struct Presenter {
    const Words& words;

    View operator()(const state::Idle&) const {
        const auto& both = words.context.catalogues;
        const auto hint = idle_hint(words.context.readers);
        const auto invitation = tr("Touch the screen to begin");
        return IdleView{chrome(words, Navigation::none), words(invitation), other(both)(invitation),
                        words(hint), other(both)(hint)};
    }

    View operator()(const state::Home&) const {
        const auto& centre = words.context.centre;
        HomeView view{.chrome = chrome(words, Navigation::none), .title = words(tr("Please choose"))};
        view.look_up = {words(tr("Check my dossier")),
                        words(tr("See which step it has reached and when the result is due"))};
        view.receipt_hint_strong = words(tr("Have your receipt ready"));
        view.receipt_hint = words(home_hint(words.context.readers));
        view.contact_strong = words(tr("Questions? Call {1}"), {centre.help_line});
        view.contact =
            centre.help_hours.empty() ? words(tr("or ask our staff at a counter")) : centre.help_hours;
        add_numbers(view, words);
        return view;
    }

    View operator()(const state::Scanning& scanning) const {
        ScanningView view{.chrome = chrome(words, Navigation::home)};
        view.detail = words(tr("The bars or the square code, both work"));
        view.code_place_strong = words(tr("At the top right"));
        view.code_place = words(tr("The yellow part of this picture"));
        view.phone_hint = words(tr("On a phone, make the screen bright"));
        if (scanning.refused) view.refused = sentence(words.catalogue, *scanning.refused);
        view.type_code = {words(tr("Type the code instead")), ""};
        add_readers(view, words,
                    {.to_scanner = tr("Hold the code on your receipt to the scanner"),
                     .to_camera = tr("Hold the code on your receipt to the camera"),
                     .to_either = tr("Hold the code on your receipt to the camera or scanner"),
                     .typed = tr("Please type the code on your receipt"),
                     .scanner_hint = tr("Hold the paper a hand's span away and wait for the beep."),
                     .camera_hint = tr(
                         "It stands at the top right of the receipt. Hold the paper still for a moment.")});
        return view;
    }

    View operator()(const state::Typing& typing) const { return present_typing(words, typing); }

    View operator()(const state::Confirming& confirming) const {
        const bool future = confirming.reason == state::Confirming::Reason::date_in_future;
        ConfirmingView view{
            .chrome = chrome(words, Navigation::back_and_home),
            .title = words(tr("Please check the code")),
            .question = future ? words(tr("The date in this code lies in the future. Is it right?"))
                               : words(tr("Is this your code?")),
            .code = confirming.code};
        view.yes = {words(tr("Yes, look it up")), ""};
        view.no = {words(tr("No, change it")), ""};
        return view;
    }

    View operator()(const state::LookingUp&) const {
        return LookingUpView{chrome(words, Navigation::none),
                             words(tr("Looking up your dossier…")),
                             words(tr("This usually takes a moment.")),
                             {words(tr("Cancel")), ""}};
    }

    View operator()(const state::SecondFactor& factor) const { return present_second_factor(words, factor); }

    View operator()(const state::Showing& showing) const {
        if (const auto* dossier = std::get_if<kiosk::Dossier>(&showing.answer))
            return present_dossier(words, *dossier, showing);
        return present_anonymous(words, std::get<kiosk::AnonymousAnswer>(showing.answer), showing);
    }

    View operator()(const state::SlipTrouble& trouble) const { return present_slip_trouble(words, trouble); }
    View operator()(const state::LookupTrouble& trouble) const {
        return present_lookup_trouble(words, trouble);
    }

    View operator()(const state::Choosing& choosing) const { return present_choosing(words, choosing); }
    View operator()(const state::Searching& searching) const { return present_searching(words, searching); }
    View operator()(const state::CheckingIn& checking_in) const {
        return present_checking_in(words, checking_in);
    }
    View operator()(const state::TypingAppointment& typing) const {
        return present_typing_appointment(words, typing);
    }
    View operator()(const state::AskingPriority& asking) const {
        return present_asking_priority(words, asking);
    }
    View operator()(const state::AskingConsent& asking) const {
        return present_asking_consent(words, asking);
    }
    View operator()(const state::Taking& taking) const { return present_taking(words, taking); }
    View operator()(const state::Ticketed& ticketed) const { return present_ticketed(words, ticketed); }
    View operator()(const state::NoTicket& none) const { return present_no_ticket(words, none); }

    View operator()(const state::Done&) const {
        return DoneView{chrome(words, Navigation::none), words(tr("Thank you.")),
                        words(tr("Your information has been cleared from this machine."))};
    }

    [[nodiscard]] const kiosk::Catalogue& other(const kiosk::Catalogues& both) const {
        return words.catalogue.language() == kiosk::Language::vietnamese ? both.english : both.vietnamese;
    }
};

}  // namespace

View present(const kiosk::State& visit, const PresentContext& context) {
    const Words words{visit, context, context.catalogues.of(visit.comfort.language)};
    return std::visit(Presenter{words}, visit.screen);
}

std::string_view name_of(const View& view) {
    struct Names {
        std::string_view operator()(const IdleView&) const { return "idle"; }
        std::string_view operator()(const HomeView&) const { return "home"; }
        std::string_view operator()(const ScanningView&) const { return "scanning"; }
        std::string_view operator()(const TypingView&) const { return "typing"; }
        std::string_view operator()(const ConfirmingView&) const { return "confirming"; }
        std::string_view operator()(const LookingUpView&) const { return "looking_up"; }
        std::string_view operator()(const SecondFactorView&) const { return "second_factor"; }
        std::string_view operator()(const DossierView&) const { return "dossier"; }
        std::string_view operator()(const AnonymousView&) const { return "anonymous"; }
        std::string_view operator()(const SlipTroubleView&) const { return "slip_trouble"; }
        std::string_view operator()(const LookupTroubleView&) const { return "lookup_trouble"; }
        std::string_view operator()(const ServicesView&) const { return "services"; }
        std::string_view operator()(const SearchingView&) const { return "searching"; }
        std::string_view operator()(const ClosedView&) const { return "closed"; }
        std::string_view operator()(const PriorityView&) const { return "priority"; }
        std::string_view operator()(const ConsentView&) const { return "consent"; }
        std::string_view operator()(const TakingView&) const { return "taking"; }
        std::string_view operator()(const TicketView&) const { return "ticket"; }
        std::string_view operator()(const NoTicketView&) const { return "no_ticket"; }
        std::string_view operator()(const DoneView&) const { return "done"; }
        std::string_view operator()(const HallView&) const { return "hall"; }
    };
    return std::visit(Names{}, view);
}

const Chrome& chrome_of(const View& view) {
    return std::visit([](const auto& one) -> const Chrome& { return one.chrome; }, view);
}

}  // namespace ui
