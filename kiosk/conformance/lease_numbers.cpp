#include "kiosk/central/offline_json.h"
#include "kiosk/conformance/judges.h"
#include "kiosk/conformance/judges_blocks.h"
#include "kiosk/conformance/session.h"
#include "kiosk/core/ticket_key.h"

namespace kiosk::conformance {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

const Answer& lease(Session& session, const char* about) {
    return session.post("/v1/ticket-blocks", lease_question_json(session.day), about);
}

void judge_blocks(Session& session, const Answer& first, const std::vector<TicketBlock>& blocks) {
    Report& report = session.report;
    const LeaseAsked asked{session.link.askers().terminal, text_in(first, "lease"), session.day, session.now};
    report.tell("blocks.terminal", first, judge_terminals(blocks, asked));
    report.tell("blocks.day", first, judge_days(blocks, asked));
    report.tell("blocks.lease", first, judge_lease_names(blocks, asked));
    report.tell("blocks.expiry", first, judge_expiry(blocks, asked));
    report.tell("blocks.services", first,
                session.profile != nullptr ? judge_services(blocks, *session.profile)
                                           : skipped("the profile could not be read"));
    report.tell("blocks.numbers-differ", first, judge_numbers_differ(blocks));
}

/// Tells of a leased number twice, with and without a number of central's for its key.
void judge_told(Session& session, const TicketBlock& block) {
    Report& report = session.report;
    const std::string key = new_ticket_key();
    const Answer& lost = session.wish(key, block.service, "a number whose answer counts as lost");
    if (!is_ticket(lost)) return report.skip_rest("offline.", "no ticket was given for the leased service");
    OfflineIssue issue;
    issue.ticket.key = key;
    issue.ticket.number = block.numbers.front().number;
    issue.ticket.service = block.service;
    issue.ticket.service_day = block.service_day;
    issue.ticket.issued_at = session.now;
    const std::string entries = to_json(std::vector<JournalEntry>{{1, issue}});
    const Answer& told = session.post("/v1/journal-entries", entries, "a leased number for a lost one");
    report.tell("offline.superseding", told, judge_outcomes(told, {"superseding"}));
    const Answer& again = session.post("/v1/journal-entries", entries, "the same leased number again");
    report.tell("offline.told-again", again, judge_outcomes(again, {"superseding"}));
    const Answer& wish = session.wish(key, block.service, "the key whose number is on paper");
    report.tell("offline.stands", wish,
                is_ticket(wish) && text_in(wish, "number") != issue.ticket.number
                    ? fails("the key's number is not the one on paper")
                    : judge_status(wish, 201));
    const Answer& cancelled = session.cancel(key, "of a number on paper");
    report.tell("offline.voided", cancelled, judge_outcome(cancelled, "voided"));
}

}  // namespace

void lease_numbers(Session& session) {
    Report& report = session.report;
    const std::string past = lease_question_json(year_month_day{sys_days{session.day} - days{1}});
    if (session.profile == nullptr) {
        report.skip_rest("blocks.", "the profile could not be read");
        return report.skip_rest("offline.", "the profile could not be read");
    }
    if (!session.offline_allowed) {
        const Answer& refused = lease(session, "where the profile allows none");
        report.tell("blocks.not-allowed", refused, judge_refusal(refused, ProblemType::offline_not_allowed));
        report.skip_rest("blocks.", "the profile allows no numbers without central");
        return report.skip_rest("offline.", "the profile allows no numbers without central");
    }
    report.tell("blocks.not-allowed", skipped("the profile allows numbers without central"));
    const Answer& yesterday = session.post("/v1/ticket-blocks", past, "of yesterday");
    report.tell("blocks.past-day", yesterday, judge_refusal(yesterday, ProblemType::service_day_over));
    const Answer& first = lease(session, "numbers of today");
    report.tell("blocks.answers", first, judge_lease(first));
    const std::string& key = session.facts.block_key;
    if (key.empty() || tokens_in(first).empty()) {
        const char* const reason = key.empty() ? "no public key was told" : "no block came";
        report.skip_rest("blocks.", reason);
        return report.skip_rest("offline.", reason);
    }
    report.tell("blocks.signature", first, judge_signatures(first, key));
    report.tell("blocks.content", first, judge_contents(first, key));
    const auto blocks = blocks_in(first, key);
    if (blocks.size() < tokens_in(first).size()) {
        report.skip_rest("blocks.", "a block could not be read");
        return report.skip_rest("offline.", "a block could not be read");
    }
    const int wrong = report.count(Verdict::Kind::failed);
    judge_blocks(session, first, blocks);
    const Answer& second = lease(session, "numbers of today, a second time");
    const auto others = blocks_in(second, key);
    report.tell("blocks.never-again", second,
                others.empty() ? skipped("no second block came") : judge_never_again(blocks, others));
    if (others.empty() || report.count(Verdict::Kind::failed) > wrong)
        return report.skip_rest("offline.", "no block came that may be used");
    judge_told(session, others.front());
}

}  // namespace kiosk::conformance
