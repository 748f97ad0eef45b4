#include "kiosk/central/enrolment_json.h"
#include "kiosk/central/heartbeat_json.h"
#include "kiosk/conformance/judges.h"
#include "kiosk/conformance/session.h"

namespace kiosk::conformance {
namespace {

/// As likely as any other, one in 2^60.
constexpr const char* NO_CODE = "222222222222";
constexpr const char* NO_HALL = "conformance-kit-no-hall";

}  // namespace

void try_enrolment(Session& session) {
    Report& report = session.report;
    const Answer& answer = session.post("/v1/enrolments", enrolment_json(NO_CODE),
                                        "with a code that nobody made", Who::without_token);
    if (answer.status == 404) return report.skip_rest("enrolments.", "this central gives tokens instead");
    report.tell("enrolments.nobody", answer, judge_refused(answer));
}

void tell_heartbeat(Session& session) {
    Report& report = session.report;
    const Heartbeat heartbeat{session.now, session.now, "", {{"printer", "ready"}}, 0};
    const Answer& answer = session.post("/v1/heartbeats", to_json(heartbeat), "a terminal that is well");
    if (answer.status == 404) return report.skip_rest("heartbeats.", "this central wants no heartbeats");
    report.tell("heartbeats.answers", answer, judge_status(answer, 200));
    if (answer.status != 200) return report.skip_rest("heartbeats.", "no answer came");
    const auto read = parse_heartbeat_answer(answer.body);
    report.tell("heartbeats.members", answer, read ? holds() : fails(read.error().detail));
}

void look_at_boards(Session& session) {
    Report& report = session.report;
    const auto board_of = [&session](const std::string& hall, const char* about) -> const Answer& {
        return session.get("/v1/boards/" + hall, about, Who::without_token);
    };
    const Answer& none = board_of(NO_HALL, "of no hall");
    report.tell("boards.unknown-hall", none, judge_refusal(none, ProblemType::hall_unknown));
    const auto& hall = session.facts.hall;
    if (hall.empty()) return report.skip_rest("boards.", "no hall was told");
    const Answer& board = board_of(hall, "of the hall that was told, without a token");
    report.tell("boards.answers", board, judge_status(board, 200));
    if (board.status != 200) return report.skip_rest("boards.", "no board came");
    report.tell("boards.members", board, judge_board(board, hall));
    follow_board(session, board);
}

}  // namespace kiosk::conformance
