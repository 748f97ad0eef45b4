"""Each way to be wrong, and the one line of the kit that must fail for it."""
from stream_faults import (at_the_beginning_alone, behind_its_next, board_before_what_was_missed, each, forgets_the_last_call,
                           never, not_again, not_at_the_beginning, one_call_back, says, stream_as_json, twice, without_id)
from wrong_central import another_key, encoded, signed


class Mutation:
    """`spoil(call, memory)` changes an answer, `turn(call, memory)` a question before it is asked, and
    `events(event, call)` gives what a stream says instead of one event."""

    def __init__(self, name, line, spoil=None, turn=None, events=None):
        self.name, self.line = name, line
        self.before = turn or (lambda call, memory: None)
        self.after = spoil or (lambda call, memory: None)
        self.events = events or (lambda event, call: [event])


def change(path, **members):
    """Every good answer of a path says something else; None leaves the member out."""
    def spoil(call, _):
        if call.is_ok(path) and isinstance(call.said, dict):
            for name, value in members.items():
                call.said.pop(name, None) if value is None else call.said.update({name: value})
    return spoil


def at_level(level, **members):
    def spoil(call, _):
        if call.is_ok("/v1/dossier-lookups") and call.said["level"] == level:
            call.said.update(members)
    return spoil


def progress_hint(call, _):
    if call.is_ok("/v1/dossier-lookups") and call.said["level"] == 1:
        call.said["progress"]["refused"] = True


def tries_stay(call, _):
    if call.status == 403:
        call.said["tries_left"] = 4


def another_key_for_a_try(call, memory):
    """The same key counts again."""
    if call.path == "/v1/dossier-lookups" and call.key in memory:
        call.headers["Idempotency-Key"] = another_key()
    memory[call.key] = True


def new_ticket_for_the_same_key(call, memory):
    if call.path == "/v1/ticket-cancellations":
        memory[call.question().get("key")] = None
    if call.path != "/v1/tickets" or "done" in memory:
        return
    if memory.get(call.key) == call.body and call.body.startswith(b'{"service":"open"'):
        memory["done"], call.asked_key = True, call.key
        call.headers["Idempotency-Key"] = another_key()
    memory.setdefault(call.key, call.body)


def its_own_key(call, _):
    if call.is_ok("/v1/tickets") and hasattr(call, "asked_key"):
        call.said["key"] = call.asked_key


def cancelled_key_gives_a_ticket(call, memory):
    if call.path == "/v1/ticket-cancellations" and call.said and call.said.get("outcome") == "voided":
        memory[call.question()["key"]] = True
    if call.path == "/v1/tickets" and call.key in memory:
        day = call.question()["service_day"]
        call.status, call.more["Content-Type"] = 201, "application/json"
        call.said = {"key": call.key, "number": "A999", "service": "open", "service_day": day, "offline": False,
                     "issued_at": f"{day}T09:41:00+07:00"}
        call.more["Cache-Control"] = "no-store"


def barred_key_is_unknown(call, _):
    if call.path == "/v1/ticket-cancellations" and call.said.get("outcome") == "barred":
        call.problem("ticket-unknown", 404)


def prefix_changes(call, memory):
    """From ticket to ticket, but for the first, which the kit wants called."""
    if call.is_ok("/v1/tickets") and call.said["service"] == "open" and not call.said["number"].startswith("N"):
        place = memory.setdefault(call.key, len(memory))
        if place > 0:
            call.said["number"] = "QRSTUVWX"[place % 8] + call.said["number"][1:]


def predictable_secrets(call, _):
    if call.is_ok("/v1/tickets"):
        call.said["secret"] = "0" * 28 + "0" + call.said["number"][1:]


def other_body_is_taken(call, memory):
    if call.path == "/v1/tickets" and call.key in memory and call.status == 400:
        call.status, call.said = 201, memory[call.key]
        call.more.update({"Content-Type": "application/json", "Cache-Control": "no-store"})
    elif call.is_ok("/v1/tickets"):
        memory[call.key] = call.said


def refused_as(wanted, name, status=409):
    """Another refusal than the contract's."""
    def spoil(call, _):
        if isinstance(call.said, dict) and call.said.get("type") == f"/problems/{wanted}":
            call.problem(name, status)
    return spoil


def trouble_without_a_document(call, _):
    if call.status == 404 and call.path == "/v1/tickets":
        call.status, call.said, call.raw, call.more = 500, None, b"Internal Server Error", {"Content-Type": "text/plain"}


def problems_as_json(call, _):
    if call.status >= 400:
        call.more["Content-Type"] = "application/json"


def no_title(call, _):
    if call.status >= 400 and isinstance(call.said, dict):
        call.said.pop("title", None)


def header(path, name, value):
    def spoil(call, _):
        if call.path == path and call.status in (200, 201):
            call.more.pop(name, None) if value is None else call.more.update({name: value})
    return spoil


def etag_never_matches(call, _):
    call.headers.pop("If-None-Match", None)


def no_etag_at_304(call, _):
    if call.status == 304:
        call.more.pop("ETag")


def always_the_same_profile(call, _):
    if call.path == "/v1/kiosk-profile" and "If-None-Match" in call.headers:
        call.status, call.said, call.raw, call.more = 304, None, b"", {"ETag": call.headers["If-None-Match"]}


def queue_of_nothing(call, _):
    if call.is_ok("/v1/queues"):
        call.said["queues"].append({"service": "not-offered", "state": "open", "waiting": 0})


def field_of_nothing(call, _):
    if call.is_ok("/v1/kiosk-profile"):
        call.said["services"][0]["field"] = "not-there"


def without_policy(call, _):
    if call.is_ok("/v1/kiosk-profile"):
        del call.said["policy"]["consent_minutes"]


def token_not_asked(call, _):
    if "Authorization" not in call.headers:
        call.headers["Authorization"] = "Bearer sample-token"


def any_token(call, _):
    if call.headers.get("Authorization", "").endswith("anybody"):
        call.headers["Authorization"] = "Bearer sample-token"


def any_id(call, _):
    if call.path == "/v1/queues" and call.headers["X-Terminal-Id"] == "second":
        call.headers["X-Terminal-Id"] = "judge"


def cancels_for_anybody(call, _):
    if call.path == "/v1/ticket-cancellations":
        call.headers.update({"X-Terminal-Id": "judge", "Authorization": "Bearer sample-token"})


def takes_unknown_members(call, _):
    if call.path == "/v1/tickets" and b'"conformance"' in call.body:
        call.body = call.body.replace(b',"conformance":true', b"")


def blocks(spoil):
    """Changed blocks, signed again."""
    def after(call, memory):
        if call.is_ok("/v1/ticket-blocks"):
            for place, block in enumerate(call.blocks):
                spoil(block, place, memory)
            call.said["blocks"] = [signed(block) for block in call.blocks]
    return after


def wrong_signature(call, _):
    if call.is_ok("/v1/ticket-blocks"):
        call.said["blocks"] = [token[:-86] + encoded(bytes(64)) for token in call.said["blocks"]]


def no_algorithm(call, _):
    if call.is_ok("/v1/ticket-blocks"):
        call.said["blocks"] = [signed(block, {"alg": "none"}) for block in call.blocks]


def leased_again(block, _, memory):
    memory.setdefault("numbers", block["numbers"])
    if memory.setdefault("lease", block["lease"]) != block["lease"]:
        block["numbers"] = block["numbers"] + memory["numbers"][-1:]


def set_in(name, value):
    return blocks(lambda block, *_: block.update({name: value}))


def acknowledged_goes_back(call, _):
    if call.is_ok("/v1/journal-entries") and len(call.question()["entries"]) == 1:
        call.said["acknowledged"] = max(0, call.said["acknowledged"] - 1)


def outcome_missing(call, memory):
    if call.is_ok("/v1/journal-entries") and len(call.said["outcomes"]) == 3 and memory.setdefault("once", call) is call:
        call.said["outcomes"].pop()


def no_heartbeats(call, _):
    if call.path == "/v1/heartbeats":
        call.problem("central-trouble", 503)


def enrols_anybody(call, _):
    if call.path == "/v1/enrolments":
        call.status, call.said = 200, {"terminal": "kiosk-01"}
        call.more["Content-Type"] = "application/json"


def any_hall(call, _):
    if call.path == "/v1/boards/conformance-kit-no-hall":
        call.path = "/v1/boards/sanh"


def calls_to_come(call, _):
    if call.is_ok("/v1/boards/sanh"):
        call.said["calls"] = [{"sequence": call.said["sequence"] + 1, "number": "A001", "counter": "1",
                               "called_at": "2026-11-20T09:41:00+07:00", "again": False}]


def check_in_moves_on(call, memory):
    if call.is_ok("/v1/check-ins"):
        if call.key in memory:
            call.said["number"] = "F999"
        memory[call.key] = True


def asks_no_more(call, memory):
    """The appointment stays free behind this central, whatever it says."""
    if call.path == "/v1/check-ins" and b"SOON-1" in call.body and memory.setdefault("key", call.key) != call.key:
        call.body = call.body.replace(b"SOON-1", b"GONE-1")
        memory[call.key] = True


def stays_used(call, memory):
    if call.path == "/v1/check-ins" and call.key in memory:
        call.problem("appointment-used")


def without_from(call, _):
    if call.said and call.said.get("type") == "/problems/appointment-early":
        del call.said["from"]


TICKETS = "/v1/tickets"
MUTATIONS = [
    Mutation("a new ticket for the same key", "tickets.same-key", its_own_key, new_ticket_for_the_same_key),
    Mutation("a member of level 2 at level 1", "lookups.level-1-members", at_level(1, owner="C***")),
    Mutation("a status at level 1", "lookups.level-1-members", at_level(1, status=3)),
    Mutation("a hint in the progress", "lookups.level-1-progress", progress_hint),
    Mutation("level 1 with a wrong type", "lookups.level-1", at_level(1, second_factor=7)),
    Mutation("level 2 with a wrong type", "lookups.level-2", at_level(2, status="4")),
    Mutation("the owner in clear", "lookups.level-2-owner", at_level(2, owner="Công dân Mẫu")),
    Mutation("tries that stay", "lookups.try-counted", tries_stay),
    Mutation("a repeated try counted again", "lookups.try-counted-once", turn=another_key_for_a_try),
    Mutation("an unknown dossier as an empty answer", "lookups.unknown-code", refused_as("dossier-not-found", "receipt-unknown", 404)),
    Mutation("a number that is a number", "tickets.given", change(TICKETS, number=25)),
    Mutation("a ticket without offline", "tickets.members", change(TICKETS, offline=None)),
    Mutation("a time without an offset", "tickets.members", change(TICKETS, issued_at="2026-11-20T09:41:00")),
    Mutation("a ticket of another day", "tickets.its-wish", change(TICKETS, service_day="2026-11-21")),
    Mutation("a prefix of another service", "tickets.sequence", prefix_changes),
    Mutation("secrets that tell the number", "tickets.secret", predictable_secrets),
    Mutation("another wish with the same key", "tickets.other-body", other_body_is_taken),
    Mutation("used up refused as closed", "tickets.used-up", refused_as("numbers-used-up", "closed")),
    Mutation("a past day refused as closed", "tickets.past-day", lambda call, memory: call.problem("closed")
             if call.path == TICKETS and call.said and call.said.get("type") == "/problems/service-day-over" else None),
    Mutation("a cancelled key that gives a ticket", "cancellations.cancelled-key", cancelled_key_gives_a_ticket),
    Mutation("a key that cannot be barred", "cancellations.barred", barred_key_is_unknown),
    Mutation("another terminal's key cancelled", "cancellations.another-terminal", turn=cancels_for_anybody),
    Mutation("500 without a problem document", "transport.problem-documents", trouble_without_a_document),
    Mutation("problem documents without a title", "transport.problem-documents", no_title),
    Mutation("problem documents as plain JSON", "transport.content-types", problems_as_json),
    Mutation("JSON as text", "transport.content-types", header("/v1/queues", "Content-Type", "text/plain")),
    Mutation("tickets that may be cached", "transport.no-store", header(TICKETS, "Cache-Control", None)),
    Mutation("a member of no schema taken", "transport.unknown-member", turn=takes_unknown_members),
    Mutation("a profile without an ETag", "profile.etag", header("/v1/kiosk-profile", "ETag", None)),
    Mutation("an ETag that never matches", "profile.not-modified", turn=etag_never_matches),
    Mutation("304 without its ETag", "profile.not-modified-etag", no_etag_at_304),
    Mutation("a profile of a member less", "profile.members", without_policy),
    Mutation("a service of a field that is not there", "profile.members", field_of_nothing),
    Mutation("a queue of no service", "queues.services", queue_of_nothing),
    Mutation("queues without a moment", "queues.members", change("/v1/queues", as_of="now")),
    Mutation("health of another contract", "health.contract", change("/v1/health", contract="2.0.0")),
    Mutation("no token wanted", "identity.no-token", turn=token_not_asked),
    Mutation("any token taken", "identity.wrong-token", turn=any_token),
    Mutation("any terminal id taken", "identity.another-id", turn=any_id),
    Mutation("blocks with a wrong signature", "blocks.signature", wrong_signature),
    Mutation("blocks without an algorithm", "blocks.signature", no_algorithm),
    Mutation("blocks of another terminal", "blocks.terminal", set_in("terminal", "second")),
    Mutation("blocks that have expired", "blocks.expiry", set_in("expires_at", "2026-11-20T08:00:00+07:00")),
    Mutation("blocks of another day", "blocks.day", set_in("service_day", "2026-11-21")),
    Mutation("blocks of numbers without N", "blocks.content", set_in("numbers", [{"number": "A0001"}])),
    Mutation("numbers leased again", "blocks.never-again", blocks(leased_again)),
    Mutation("acknowledged that goes back", "entries.never-back", acknowledged_goes_back),
    Mutation("an outcome too few", "entries.kept", outcome_missing),
    Mutation("a heartbeat that nobody notes", "heartbeats.answers", no_heartbeats),
    Mutation("a next heartbeat in a second", "heartbeats.members", change("/v1/heartbeats", every=1)),
    Mutation("any code enrols", "enrolments.nobody", enrols_anybody),
    Mutation("a board for any hall", "boards.unknown-hall", turn=any_hall),
    Mutation("a board of another hall", "boards.members", change("/v1/boards/sanh", hall="other")),
    Mutation("a board whose calls are newer than itself", "boards.members", calls_to_come),
    Mutation("a board's events as plain JSON", "boards.stream", stream_as_json),
    Mutation("a stream that begins with a beat", "boards.stream", events=each("board", not_at_the_beginning)),
    Mutation("a stream of another hall", "boards.stream", events=each("board", says(hall="other"))),
    Mutation("a stream that never beats", "boards.stream-beat", events=each("beat", never)),
    Mutation("beats of an hour ago", "boards.stream-beat", events=each("beat", says(as_of="2026-11-20T08:41:00+07:00"))),
    Mutation("calls on boards alone", "boards.stream-call", events=each("call", never)),
    Mutation("calls on no board", "boards.stream-call", events=each("board", at_the_beginning_alone)),
    Mutation("calls told twice", "boards.stream-order", events=each("call", twice)),
    Mutation("calls without their id", "boards.stream-order", events=each("call", without_id)),
    Mutation("calls in another order", "boards.stream-order", events=each("call", behind_its_next)),
    Mutation("a repeated call that is not told", "boards.stream-again", events=each("call", not_again)),
    Mutation("a repeated call like the first", "boards.stream-again", events=each("call", says(again=False))),
    Mutation("a Last-Event-ID that nobody reads", "boards.stream-resume", turn=forgets_the_last_call),
    Mutation("the last call told again", "boards.stream-resume", turn=one_call_back),
    Mutation("missed calls behind the board", "boards.stream-resume", events=board_before_what_was_missed),
    Mutation("another number for the same check-in", "check-ins.same-key", check_in_moves_on),
    Mutation("an appointment that stays used", "check-ins.freed", stays_used, asks_no_more),
    Mutation("too early without a time", "check-ins.early", without_from),
]
