#include "kiosk/conformance/lines.h"

#include <array>

namespace kiosk::conformance {
namespace {

constexpr std::string_view SAME_KEY = "README.md, What \"the same key\" means";
constexpr std::string_view FINAL = "README.md, Which failures are final";
constexpr std::string_view OFFLINE = "README.md, Numbers while the link is down";
constexpr std::string_view STANDS = "README.md, Where a dossier stands";
constexpr std::string_view BOOKED = "README.md, Appointments";
constexpr std::string_view BOARDS = "README.md, Boards of waiting halls";
constexpr std::string_view FOLLOWED = "openapi.yaml, followBoard";
constexpr std::string_view STRICT = "openapi.yaml, info: questions are strict";
constexpr std::string_view TOKEN = "openapi.yaml, securitySchemes/terminalToken";
constexpr std::string_view BLOCK = "openapi.yaml, schemas/TicketBlock";
constexpr std::string_view PROFILE = "openapi.yaml, getKioskProfile";
constexpr std::string_view TICKET = "openapi.yaml, schemas/Ticket";
constexpr std::string_view TOLD = "openapi.yaml, schemas/EntriesTold";

constexpr auto LINES = std::to_array<Line>({
    {"health.answers", "GET /v1/health is answered with status ok", "openapi.yaml, getHealth"},
    {"health.contract", "its contract is a version of this one", "README.md, Versions"},
    {"health.time", "its time is a moment with an offset", "openapi.yaml, schemas/Health"},
    {"transport.tls", "the link is HTTPS with a certificate that is trusted", "openapi.yaml, info"},
    {"identity.own-token", "the terminal is known by its token", TOKEN},
    {"identity.no-token", "without a token: terminal-unknown", TOKEN},
    {"identity.wrong-token", "with a wrong token: terminal-unknown", TOKEN},
    {"identity.another-id", "under another terminal's id: terminal-unknown",
     "openapi.yaml, parameters/TerminalId"},
    {"transport.no-json", "half a document is request-invalid", STRICT},
    {"transport.missing-member", "a missing member is request-invalid", STRICT},
    {"transport.unknown-member", "a member of no schema is request-invalid", STRICT},
    {"transport.null-member", "a null is request-invalid", STRICT},
    {"transport.key-form", "a key of another form is request-invalid", "openapi.yaml, parameters/WishKey"},
    {"transport.method", "a method that a path has not is refused", "openapi.yaml, info"},
    {"transport.oversized", "a far too large question is request-invalid", "openapi.yaml, responses/413"},
    {"profile.answers", "the profile is answered", PROFILE},
    {"profile.members", "it has all members in their types, and no id twice",
     "openapi.yaml, schemas/KioskProfile"},
    {"profile.etag", "it has an ETag", PROFILE},
    {"profile.not-modified", "asked with its ETag: 304", PROFILE},
    {"profile.not-modified-etag", "304 names the same ETag", PROFILE},
    {"profile.other-etag", "asked with another ETag: the whole profile", PROFILE},
    {"queues.answers", "the queues are answered", "openapi.yaml, getQueues"},
    {"queues.members", "they have all members in their types, and no service twice",
     "openapi.yaml, schemas/QueueSituation"},
    {"queues.services", "each is of a service of the profile", "openapi.yaml, getQueues"},
    {"boards.unknown-hall", "a hall that is not there is hall-unknown", "openapi.yaml, getBoard"},
    {"boards.answers", "a hall's board is answered, without a token", "openapi.yaml, getBoard"},
    {"boards.members", "it is that hall's, its calls latest first", "openapi.yaml, schemas/Board"},
    {"boards.stream", "its events are a stream, without a token, that begins with its board", FOLLOWED},
    {"boards.stream-beat", "a beat comes at least every 15 s, with the time and the last call", BOARDS},
    {"boards.stream-call", "what a counter calls comes as a call, then on a board", BOARDS},
    {"boards.stream-order", "each call comes once and in order, with its sequence as id", BOARDS},
    {"boards.stream-again", "a repeated call is a call of its own, with again", FOLLOWED},
    {"boards.stream-resume", "with a Last-Event-ID the calls behind it come before anything else", FOLLOWED},
    {"lookups.one-question", "a code and a receipt id at once are request-invalid",
     "openapi.yaml, schemas/LookupQuestion"},
    {"lookups.unknown-code", "an unknown code is dossier-not-found", STANDS},
    {"lookups.unknown-receipt", "an unknown receipt is receipt-unknown", STANDS},
    {"lookups.level-1", "a code without a factor brings level 1, in its types",
     "openapi.yaml, schemas/AnonymousAnswer"},
    {"lookups.level-1-members", "level 1 says exactly level code progress second_factor as_of stale", STANDS},
    {"lookups.level-1-progress", "its progress says exactly current and labels",
     "openapi.yaml, schemas/Progress"},
    {"lookups.receipt", "a receipt id brings level 1 of its dossier", STANDS},
    {"lookups.try-refused", "a wrong factor is second-factor-wrong with tries_left", STANDS},
    {"lookups.try-counted-once", "the same key is counted once", STANDS},
    {"lookups.try-counted", "the next wrong factor leaves one try less", STANDS},
    {"lookups.level-2", "the right factor brings level 2, in its types", "openapi.yaml, schemas/Dossier"},
    {"lookups.level-2-owner", "the owner is masked", STANDS},
    {"tickets.unknown-service", "an unknown service is service-unknown", FINAL},
    {"tickets.refusal-stays", "the same refused key is refused again alike", SAME_KEY},
    {"tickets.used-up", "no numbers left is numbers-used-up", FINAL},
    {"tickets.paused", "a paused service is service-paused", FINAL},
    {"tickets.closed", "a closed service is closed", FINAL},
    {"tickets.given", "a wish for an open service brings 201", "openapi.yaml, issueTicket"},
    {"tickets.members", "the ticket has all members in their types", TICKET},
    {"tickets.its-wish", "key, service and day are those of the wish", TICKET},
    {"tickets.online-number", "its number does not begin with N", OFFLINE},
    {"tickets.same-key", "the same key brings the same ticket", SAME_KEY},
    {"tickets.other-body", "the same key with another wish is request-invalid", SAME_KEY},
    {"tickets.past-day", "a new key of yesterday is service-day-over", SAME_KEY},
    {"tickets.sequence", "numbers of one service begin alike and grow", "openapi.yaml, issueTicket"},
    {"tickets.secret", "secrets are random and hold no number", TICKET},
    {"tickets.priority", "a wish with a priority group brings 201", "openapi.yaml, schemas/TicketWish"},
    {"tickets.numbers-differ", "two services call no number alike", TICKET},
    {"cancellations.barred", "an unused key is barred", SAME_KEY},
    {"cancellations.barred-key", "a barred key is wish-cancelled", SAME_KEY},
    {"cancellations.another-terminal", "another terminal's key is ticket-unknown", FINAL},
    {"cancellations.voided", "a ticket is voided", SAME_KEY},
    {"cancellations.again", "cancelled again, the outcome is the same", SAME_KEY},
    {"cancellations.cancelled-key", "a cancelled key is wish-cancelled", SAME_KEY},
    {"blocks.not-allowed", "where the profile allows none, a lease is offline-not-allowed", FINAL},
    {"blocks.past-day", "a lease of yesterday is service-day-over", FINAL},
    {"blocks.answers", "a lease brings its name and tokens", "openapi.yaml, schemas/TicketLease"},
    {"blocks.signature", "each token is an EdDSA JWS signed by the key", OFFLINE},
    {"blocks.content", "each holds a block in its types", BLOCK},
    {"blocks.terminal", "each is for the terminal that asked", BLOCK},
    {"blocks.day", "each is for the day that was asked for", BLOCK},
    {"blocks.lease", "each names the lease of its answer", BLOCK},
    {"blocks.expiry", "each expires later than now", BLOCK},
    {"blocks.services", "each is for a service that the profile has offline", "openapi.yaml, leaseNumbers"},
    {"blocks.numbers-differ", "no number is in two of them", OFFLINE},
    {"blocks.never-again", "a new lease has none of the numbers before", OFFLINE},
    {"offline.superseding", "a leased number told for a lost one is superseding", OFFLINE},
    {"offline.told-again", "told again, it is the same", OFFLINE},
    {"offline.stands", "its key brings the number on paper from then on", SAME_KEY},
    {"offline.voided", "cancelled, the number on paper is voided", SAME_KEY},
    {"entries.unknown", "a print report of no ticket is unknown", TOLD},
    {"entries.strict", "an entry of neither kind is request-invalid", STRICT},
    {"entries.none", "no entries bring no outcomes, and acknowledged", TOLD},
    {"entries.kept", "print reports are kept, an older one too", TOLD},
    {"entries.acknowledged", "acknowledged is the highest entry that was told", OFFLINE},
    {"entries.same-again", "told again, the outcomes are the same", SAME_KEY},
    {"entries.never-back", "acknowledged never goes back", OFFLINE},
    {"check-ins.unknown", "an unknown code is appointment-unknown", FINAL},
    {"check-ins.early", "too early is appointment-early, with from", FINAL},
    {"check-ins.other-day", "another day is appointment-other-day, with its day", FINAL},
    {"check-ins.missed", "too late is appointment-missed", FINAL},
    {"check-ins.given", "an appointment of now brings 201", BOOKED},
    {"check-ins.members", "its ticket has all members in their types", TICKET},
    {"check-ins.same-key", "the same key brings the same ticket", BOOKED},
    {"check-ins.other-code", "the same key with another code is request-invalid", BOOKED},
    {"check-ins.used", "its code again is appointment-used", FINAL},
    {"check-ins.freed", "once cancelled, the appointment has a number again", BOOKED},
    {"enrolments.nobody", "a code that nobody made enrols nobody", "openapi.yaml, enrolTerminal"},
    {"heartbeats.answers", "a heartbeat of a terminal is answered", "openapi.yaml, tellHeartbeat"},
    {"heartbeats.members", "it says when the next is wanted, and counts the reloads",
     "openapi.yaml, schemas/HeartbeatAnswer"},
    {"staff.conflicts", "a program of the staff gets the conflicts", "openapi.yaml, getTicketConflicts"},
    {"end.given-back", "every ticket that was taken here is cancelled again", SAME_KEY},
    {"transport.problem-documents", "every refusal is a problem document with type, title and its status",
     "openapi.yaml, schemas/Problem"},
    {"transport.content-types", "every answer says application/json or application/problem+json",
     "openapi.yaml, info"},
    {"transport.json", "every answer is JSON within 1 MiB and 32 levels", "openapi.yaml, info"},
    {"transport.no-store", "every answer about a person's matter says no-store",
     "openapi.yaml, header Cache-Control"},
});

}  // namespace

std::span<const Line> lines() {
    return LINES;
}

}  // namespace kiosk::conformance
