#include "kiosk/terminal/runner.h"

#include <utility>

#include "kiosk/terminal/mailbox.h"
#include "kiosk/terminal/printing_worker.h"

namespace kiosk {

struct Runner::Parts {
    Parts(VisitRules visit_rules, RunnerParts runner_parts)
        : rules(std::move(visit_rules)),
          dossiers(runner_parts.dossiers),
          clock(runner_parts.clock),
          state(first_state(rules)),
          mailbox(std::make_shared<Mailbox>(clock)) {
        mailbox->want_scans(wants_scans(state));
        if (!runner_parts.printer) return;
        printing =
            std::make_unique<PrintingWorker>(*runner_parts.printer, std::move(runner_parts.make_slip),
                                             [box = mailbox](Event event) { box->post(std::move(event)); });
    }

    void carry_out(action::LookUp&& wish) {
        // The mailbox is shared: an answer may come after the runner is gone.
        dossiers.look_up(wish.request, std::move(wish.question),
                         [box = mailbox](RequestId request, LookupResult result) {
                             box->post(event::LookupAnswered{request, std::move(result)});
                         });
    }
    void carry_out(action::CancelLookUp&& wish) { dossiers.cancel(wish.request); }
    void carry_out(action::PrintSlip&& wish) {
        if (printing) {
            printing->print(std::move(wish));
        } else {
            mailbox->post(event::PrintEnded{wish.job, PrintOutcome::absent});
        }
    }
    /// No wish is kept on disk here, so none is sent.
    void carry_out(action::TakeTicket&& wish) { not_kept(wish.request); }
    void carry_out(action::RetryTicket&& wish) { not_kept(wish.request); }
    void carry_out(action::AbandonTicket&&) {}
    void carry_out(action::PrintTicket&& wish) {
        mailbox->post(event::PrintEnded{wish.job, PrintOutcome::absent});
    }
    void carry_out(action::TellUnprinted&&) {}
    void carry_out(action::WantQueues&&) {}
    void not_kept(RequestId request) {
        TicketFailure failure;
        failure.kind = TicketFailureKind::not_kept;
        mailbox->post(event::TicketAnswered{request, Failure{std::move(failure)}});
    }
    void carry_out(action::WantScans&& wish) { mailbox->want_scans(wish.wanted); }
    /// Seen by everybody in the view; heard where a terminal has a speaker, which none has yet.
    void carry_out(action::Announce&&) {}
    void carry_out(action::Wipe&&) {
        mailbox->forget_scans();
        if (printing) printing->forget_waiting();
    }

    VisitRules rules;
    DossierSource& dossiers;
    const Clock& clock;
    State state;
    std::shared_ptr<Mailbox> mailbox;
    std::unique_ptr<PrintingWorker> printing;
};

Runner::Runner(VisitRules rules, RunnerParts parts)
    : parts_(std::make_unique<Parts>(std::move(rules), std::move(parts))) {}

Runner::~Runner() = default;

void Runner::handle(const Event& event) {
    auto [state, actions] = update(std::move(parts_->state), event, parts_->rules, parts_->clock.now());
    parts_->state = std::move(state);
    for (Action& action : actions) {
        std::visit([this](auto& wish) { parts_->carry_out(std::move(wish)); }, action);
    }
}

const State& Runner::state() const {
    return parts_->state;
}

const VisitRules& Runner::rules() const {
    return parts_->rules;
}

void Runner::post(Event event) {
    parts_->mailbox->post(std::move(event));
}

int Runner::wake_descriptor() const {
    return parts_->mailbox->descriptor();
}

bool Runner::take_posted() {
    bool any = false;
    while (auto event = parts_->mailbox->take()) {
        handle(*event);
        any = true;
    }
    return any;
}

}  // namespace kiosk
