#include "kiosk/terminal/runner.h"

#include <atomic>
#include <map>
#include <utility>

#include "kiosk/printer_names.h"
#include "kiosk/terminal/figures.h"
#include "kiosk/terminal/mailbox.h"
#include "kiosk/terminal/print_state.h"
#include "kiosk/terminal/printing_worker.h"
#include "kiosk/terminal/ticket_desk.h"

namespace kiosk {

struct Runner::Parts {
    Parts(VisitRules visit_rules, RunnerParts runner_parts)
        : rules(std::move(visit_rules)),
          dossiers(runner_parts.dossiers),
          clock(runner_parts.clock),
          state(first_state(rules)),
          mailbox(std::make_shared<Mailbox>(clock)) {
        mailbox->want_scans(wants_scans(state));
        const auto post = [box = mailbox](Event event) { box->post(std::move(event)); };
        if (runner_parts.printer) {
            printing = std::make_unique<PrintingWorker>(*runner_parts.printer,
                                                        std::move(runner_parts.make_slip), post);
        }
        if (auto& tickets = runner_parts.tickets) {
            desk = std::make_unique<TicketDesk>(TicketDeskParts{std::move(*tickets), clock, post});
        }
    }

    /// What central and the journal are to know of an event, before the visit does.
    void note(const Event& event) {
        if (desk && std::holds_alternative<event::Tick>(event)) return desk->look_at_clock();
        if (const auto* answered = std::get_if<event::LookupAnswered>(&event))
            count(figure_of(answered->result));
        if (const auto* ended = std::get_if<event::PrintEnded>(&event)) note_end(*ended);
        if (const auto* changed = std::get_if<event::PrinterChanged>(&event))
            note_device({"printer", std::string(name_of(changed->condition))});
    }
    void note_device(DeviceReport report) {
        if (desk) desk->device(std::move(report));
    }
    void note_end(const event::PrintEnded& ended) {
        const PrintState outcome = print_state_of(ended.outcome);
        const auto print = ticket_prints.extract(ended.job);
        if (print.empty()) return count(figure_of_answer_slip(outcome));
        if (desk) desk->note_print(print.mapped().key, outcome, print.mapped().copy);
    }
    void count(Figure figure) {
        if (desk) desk->count(figure);
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
    void carry_out(action::TakeTicket&& wish) {
        if (!desk) return no_desk(wish.request);
        desk->take(wish.request, std::move(wish.service), std::move(wish.priority));
    }
    void carry_out(action::CheckIn&& wish) {
        if (!desk) return no_desk(wish.request);
        desk->check_in(wish.request, std::move(wish.code));
    }
    void carry_out(action::RetryTicket&& wish) {
        if (!desk) return no_desk(wish.request);
        desk->retry(wish.request);
    }
    void carry_out(action::AbandonTicket&& wish) {
        if (desk) desk->abandon(wish.request);
    }
    void carry_out(action::PrintTicket&& wish) {
        if (!desk || !printing) return mailbox->post(event::PrintEnded{wish.job, PrintOutcome::absent});
        ticket_prints[wish.job] = {wish.ticket.key, wish.copy};
        const std::string key = wish.ticket.key;
        const bool copy = wish.copy;
        // What is not on disk is not printed, and what was meant for a visit that is over neither.
        desk->note_print(key, PrintState::sent, copy,
                         [this, visit = visits.load(), wish = std::move(wish)](bool kept) {
                             if (kept && visit == visits) return printing->print(wish);
                             mailbox->post(event::PrintEnded{wish.job, PrintOutcome::absent});
                         });
    }
    void carry_out(action::TellUnprinted&& wish) {
        if (desk) desk->note_print(std::move(wish.key), PrintState::failed, false);
    }
    void carry_out(action::WantQueues&& wish) {
        if (desk) desk->want_queues(wish.wanted);
    }
    void no_desk(RequestId request) {
        TicketFailure failure;
        failure.kind = TicketFailureKind::not_kept;
        mailbox->post(event::TicketAnswered{request, Failure{std::move(failure)}});
    }
    void carry_out(action::WantScans&& wish) { mailbox->want_scans(wish.wanted); }
    /// Seen by everybody in the view; heard where a terminal has a speaker, which none has yet.
    void carry_out(action::Announce&&) {}
    void carry_out(action::Wipe&&) {
        ++visits;
        count(Figure::visits);
        mailbox->forget_scans();
        if (printing) printing->forget_waiting();
    }

    VisitRules rules;
    DossierSource& dossiers;
    const Clock& clock;
    State state;
    std::shared_ptr<Mailbox> mailbox;
    std::unique_ptr<PrintingWorker> printing;
    struct TicketPrint {
        std::string key;
        bool copy = false;
    };
    std::map<RequestId, TicketPrint> ticket_prints;
    std::atomic<int> visits = 0;       ///< that are over
    std::unique_ptr<TicketDesk> desk;  ///< last: its thread hands slips to the printer's
};

Runner::Runner(VisitRules rules, RunnerParts parts)
    : parts_(std::make_unique<Parts>(std::move(rules), std::move(parts))) {}

Runner::~Runner() = default;

void Runner::handle(const Event& event) {
    parts_->note(event);
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

void Runner::note_device(DeviceReport report) {
    parts_->note_device(std::move(report));
}

void Runner::post(Event event) {
    parts_->mailbox->post(std::move(event));
}

void Runner::wake() {
    parts_->mailbox->wake();
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
