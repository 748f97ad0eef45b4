"""The queue half of the contract, asked past a judge: every question, every answer, every refusal."""
import base64
import http.client
import json
import uuid

DAY = "2026-11-20"
CLOSED_SERVICE_HOURS = '[service.hours]\nsun = ["08:00-09:00"]\n'


MOMENT = f"{DAY}T09:41:07+07:00"


def service(identity, prefix, more=""):
    return (f'[[service]]\nid = "{identity}"\nfield = "all"\nname = "Dịch vụ {prefix}"\nname_en = "Service {prefix}"\n'
            f'counters = ["1"]\nprefix = "{prefix}"\n{more}')


APPOINTMENTS = "[appointments]\noffered = true\n"
POLICY = "[policy]\noffline_allowed = true\noffline_block = 2\n"
NO_OFFLINE = "[policy]\noffline_allowed = false\n"
QUEUES = ('[hours]\nfri = ["07:30-17:00"]\n' + APPOINTMENTS + POLICY + '[[field]]\nid = "all"\nname = "Tất cả"\n'
          '[[priority]]\nid = "old"\nname = "Người từ 60 tuổi trở lên"\nicon = "elder"\n'
          '[[locked]]\nterminal = "locked"\nreason = "Máy đang được bảo trì."\n'
          + service("open", "A", 'area = "Khu A"\nprepare = "căn cước"\nstatuses = [9]\n')
          + service("few", "B", "contingent = 1\n") + service("paused", "C", "paused = true\n")
          + service("soon", "D", 'paused_until = "2026-11-20T14:00:00+07:00"\n')
          + service("closed", "E", CLOSED_SERVICE_HOURS) + service("other", "F", "offline = true\n"))


class Questions:
    """`expect(told, wanted, what)` ends the proof when they differ; `headers` name terminal and token."""

    def __init__(self, port, headers, expect, seconds):
        self.port, self.headers, self.expect, self.seconds, self.asked = port, headers, expect, seconds, 0

    def ask(self, method, path, body=None, **headers):
        """(status, JSON or None, headers)"""
        self.asked += 1
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.seconds)
        content = {} if body is None else {"Content-Type": "application/json"}
        link.request(method, path, None if body is None else json.dumps(body), {**self.headers, **content, **headers})
        response = link.getresponse()
        said = response.read()
        return response.status, json.loads(said) if said else None, response.headers

    def outcome(self, *question, **headers):
        """(status, problem type, outcome, number or None)"""
        status, said, _ = self.ask(*question, **headers)
        said = said or {}
        return status, next((said[name] for name in ("type", "outcome", "number") if name in said), None)

    def wish(self, key, identity="open", **more):
        headers = more.pop("headers", {})
        return self.outcome("POST", "/v1/tickets", {"service": identity, "service_day": DAY, **more},
                            **{"Idempotency-Key": key, **headers})

    def check_in(self, key, code, day=DAY, **headers):
        return self.outcome("POST", "/v1/check-ins", {"code": code, "service_day": day},
                            **{"Idempotency-Key": key, **headers})

    def book(self, *appointments):
        """(status, outcomes or problem type)"""
        status, said, _ = self.ask("POST", "/v1/appointments", {"appointments": appointments})
        return status, said.get("outcomes", said.get("type"))

    def cancel(self, key):
        return self.outcome("POST", "/v1/ticket-cancellations", {"key": key})

    def tell(self, *entries):
        """(status, outcomes or problem type)"""
        entries = [{"id": 40 + place, **entry} for place, entry in enumerate(entries)]
        status, said, _ = self.ask("POST", "/v1/journal-entries", {"entries": entries})
        return status, said.get("outcomes", said.get("type"))

    def lease(self, day=DAY, **headers):
        """(status, the numbers of each block or problem type)"""
        status, said, _ = self.ask("POST", "/v1/ticket-blocks", {"service_day": day}, **headers)
        return status, [numbers_in(token) for token in said["blocks"]] if "blocks" in said else said["type"]

    def call(self, counter, action, **more):
        return self.outcome("POST", f"/v1/counters/{counter}/calls", {"action": action, **more})


def key():
    return str(uuid.uuid4())


def numbers_in(token):
    content = token.split(".")[1]
    block = json.loads(base64.urlsafe_b64decode(content + "=" * (-len(content) % 4)))
    return [leased["number"] for leased in block["numbers"]]


def printed(key, state="printed", copy=False):
    return {"print": {"key": key, "state": state, "copy": copy, "at": MOMENT}}


def given(key, number, identity="other", **more):
    return {"offline_ticket": {"key": key, "number": number, "service": identity, "service_day": DAY, "issued_at": MOMENT,
                               **more}}


def booked(code, time, identity="other", day=DAY):
    return {"code": code, "service": identity, "starts_at": f"{day}T{time}:00+07:00"}


def profile_and_queues(questions):
    status, said, headers = questions.ask("GET", "/v1/kiosk-profile")
    questions.expect((status, len(said["services"]), said["appointments"]), (200, 6, {"offered": True}), "the profile")
    again = questions.ask("GET", "/v1/kiosk-profile", **{"If-None-Match": headers["ETag"]})
    questions.expect(again[0], 304, "the profile that the terminal has")
    status, said, _ = questions.ask("GET", "/v1/queues")
    states = {queue["service"]: queue["state"] for queue in said["queues"]}
    questions.expect((states["paused"], states["open"]), ("paused", "open"), "the queues")
    status, said, _ = questions.ask("GET", "/v1/queues", **{"X-Terminal-Id": "locked"})
    questions.expect("locked" in said, True, "the queues of a locked terminal")


def tickets(questions):
    expect, first = questions.expect, key()
    expect(questions.wish(first), (201, "A001"), "a ticket")
    expect(questions.wish(first), (201, "A001"), "the same key")
    expect(questions.wish(key(), priority="old"), (201, "A002"), "a ticket with a priority group")
    for identity, wanted in (("closed", "closed"), ("paused", "service-paused"), ("soon", "service-paused")):
        expect(questions.wish(key(), identity), (409, f"/problems/{wanted}"), f"a wish for {identity}")
    expect(questions.wish(key(), "few"), (201, "B001"), "the only ticket of the day")
    expect(questions.wish(key(), "few"), (409, "/problems/numbers-used-up"), "one more than the day has")
    expect(questions.wish(key(), headers={"X-Terminal-Id": "locked"}), (409, "/problems/terminal-locked"), "a locked one")
    expect(questions.wish(key(), service_day="2026-11-19"), (409, "/problems/service-day-over"), "a wish of yesterday")
    expect(questions.wish(key(), "nowhere"), (404, "/problems/service-unknown"), "an unknown service")
    expect(questions.wish(first, "other"), (400, "/problems/request-invalid"), "a key with another wish")
    reports = [printed(first, state, state == "failed") for state in ("none", "sent", "printed", "failed", "unknown")]
    expect(questions.tell(*reports, printed(key())), (200, ["kept"] * 5 + ["unknown"]), "reports, one of no ticket")
    barred = key()
    expect(questions.cancel(first), (200, "voided"), "a cancellation")
    expect(questions.cancel(barred), (200, "barred"), "a cancellation before its wish")
    for cancelled in (first, barred):
        expect(questions.wish(cancelled), (409, "/problems/wish-cancelled"), "a cancelled wish")


def offline(questions):
    expect, lost, paper = questions.expect, key(), key()
    expect(questions.wish(lost, "other"), (201, "F001"), "a ticket whose answer is lost")
    expect(questions.lease(), (200, [["N0001", "N0002"]]), "a lease")
    told = [given(lost, "N0001"), printed(lost), given(paper, "N0002", priority="old"), given(key(), "N0002")]
    for _ in range(2):
        expect(questions.tell(*told), (200, ["superseding", "kept", "kept", "conflict"]), "numbers given without central")
    expect(questions.wish(lost, "other"), (201, "N0001"), "the number on paper")
    status, said, _ = questions.ask("POST", "/v1/journal-entries", {"entries": []})
    expect((status, said["acknowledged"]), (200, 43), "how far central knows the journal")
    status, said, _ = questions.ask("GET", f"/v1/ticket-conflicts?service_day={DAY}")
    expect((status, [conflict["reason"] for conflict in said["conflicts"]]), (200, ["number_taken"]), "the conflicts")
    for cancelled in (lost, paper):
        expect(questions.cancel(cancelled), (200, "voided"), "a cancelled number on paper")
    expect(questions.lease("2026-11-21"), (200, [["N0001", "N0002"]]), "a lease for tomorrow")
    expect(questions.lease("2026-11-22"), (409, "/problems/service-day-over"), "a lease for the day after")
    expect(questions.lease(**{"X-Terminal-Id": "locked"}), (409, "/problems/terminal-locked"), "a lease of a locked one")


def appointments(questions):
    expect, first, second = questions.expect, key(), key()
    told = (booked("SOON-1", "09:50"), booked("LATER-1", "14:00"), booked("GONE-1", "08:00"),
            booked("MONDAY-1", "09:50", day="2026-11-23"), booked("PAUSED-1", "09:50", "soon"))
    for _ in range(2):
        expect(questions.book(*told), (200, ["kept"] * 5), "booked times")
    expect(questions.book(booked("NOWHERE-1", "09:50", "nowhere")), (200, ["service_unknown"]), "one of no service")
    for _ in range(2):
        expect(questions.check_in(first, "soon-1"), (201, "F002"), "a check-in")
    expect(questions.book(booked("SOON-1", "11:00")), (200, ["used"]), "another time for one that has its number")
    expect(questions.check_in(second, "SOON-1"), (409, "/problems/appointment-used"), "a code that was used")
    expect(questions.check_in(second, "LATER-1"), (400, "/problems/request-invalid"), "a key with another code")
    expect(questions.wish(first, "other"), (400, "/problems/request-invalid"), "a wish with the key of a check-in")
    expect(questions.cancel(first), (200, "voided"), "a cancelled check-in")
    expect(questions.check_in(first, "SOON-1"), (409, "/problems/wish-cancelled"), "its key again")
    expect(questions.check_in(key(), "SOON-1"), (201, "F003"), "the appointment that is free again")
    for code, wanted in (("LATER-1", "appointment-early"), ("GONE-1", "appointment-missed"),
                         ("MONDAY-1", "appointment-other-day"), ("PAUSED-1", "service-paused")):
        refused = key()
        for _ in range(2):
            expect(questions.check_in(refused, code), (409, f"/problems/{wanted}"), f"the appointment {code}")
    expect(questions.book({"code": "LATER-1", "cancelled": True}), (200, ["kept"]), "a cancelled booking")
    for code in ("LATER-1", "NOWHERE-1"):
        expect(questions.check_in(key(), code), (404, "/problems/appointment-unknown"), f"the code {code}")
    expect(questions.check_in(key(), "PAUSED-1", "2026-11-19"), (409, "/problems/service-day-over"), "one of yesterday")


def no_offline(questions):
    """At a central where nothing goes on without it."""
    questions.expect(questions.lease(), (409, "/problems/offline-not-allowed"), "a lease that is not allowed")


def calls(questions):
    expect = questions.expect
    expect(questions.call("1", "next"), (200, "A002"), "the next number")
    expect(questions.call("1", "next"), (409, "/problems/call-impossible"), "the next number of a busy counter")
    for action in ("recall", "start"):
        expect(questions.call("1", action), (200, "A002"), action)
    expect(questions.call("1", "park"), (200, None), "a number set aside")
    expect(questions.call("1", "recall", number="A002"), (200, "A002"), "a number that was set aside")
    expect(questions.call("1", "transfer", service="nowhere"), (404, "/problems/service-unknown"), "sent on to nowhere")
    expect(questions.call("1", "transfer", service="other"), (200, None), "sent on")
    expect(questions.call("1", "next"), (200, "A002"), "a number that was sent on")
    expect(questions.call("1", "no_show"), (200, None), "nobody came")
    expect(questions.call("1", "next"), (200, "B001"), "the last number")
    expect(questions.call("1", "start"), (200, "B001"), "served")
    expect(questions.call("1", "finish"), (200, None), "finished")
    expect(questions.call("1", "next"), (200, None), "nobody waits")
    expect(questions.call("9", "next"), (404, "/problems/counter-unknown"), "an unknown counter")


def boards(questions):
    status, board, _ = questions.ask("GET", "/v1/boards/sanh")
    questions.expect((status, [call["number"] for call in board["calls"]][:2]), (200, ["B001", "A002"]), "a hall's board")
    questions.expect(questions.outcome("GET", "/v1/boards/nowhere"), (404, "/problems/hall-unknown"), "an unknown hall")
    questions.expect(questions.outcome("GET", "/v1/boards/nowhere/events"), (404, "/problems/hall-unknown"),
                     "what happens in an unknown hall")


def beat(**more):
    return {"at": MOMENT, "started_at": f"{DAY}T06:58:30+07:00", "devices": [{"device": "printer", "state": "ready"}],
            "untold": 0, **more}


def heartbeats(questions):
    for told in (beat(), beat(version="1.0.0"), beat(devices=[])):
        status, said, _ = questions.ask("POST", "/v1/heartbeats", told)
        questions.expect((status, said), (200, {"every": 60, "reload": 0}), "a heartbeat")


def all_answers(questions):
    profile_and_queues(questions)
    tickets(questions)
    offline(questions)
    calls(questions)
    boards(questions)
    appointments(questions)
    heartbeats(questions)


def refused_questions(questions):
    invalid = (400, "/problems/request-invalid")
    for body in ({}, {"service": "open"}, {"service": "Đất", "service_day": DAY}, {"service": "open", "service_day": "20/11"},
                 {"service": "open", "service_day": DAY, "name": "x"}, {"service": "open", "service_day": DAY, "priority": None}):
        questions.expect(questions.outcome("POST", "/v1/tickets", body, **{"Idempotency-Key": key()}), invalid,
                         f"the wish {body}")
    questions.expect(questions.wish("short"), invalid, "a key without its form")
    for code in ("ABC", "A" * 33, "A B C D", "Đ-1234", " ABCD", "000000000012", "000000012", 1234):
        questions.expect(questions.check_in(key(), code), invalid, f"the code {code}")
    for appointment in ({}, {"code": "ABCD"}, {**booked("ABCD", "09:50"), "name": "x"}, {"code": "ABCD", "cancelled": False},
                        {**booked("ABCD", "09:50"), "cancelled": True}, booked("ABCD", "9:50")):
        questions.expect(questions.book(appointment), invalid, f"the appointment {appointment}")
    questions.expect(questions.book(), invalid, "no appointments")
    questions.expect(questions.cancel("short"), invalid, "a cancellation without a key")
    for entries in (({},), (printed(key(), "eaten"),), (given(key(), "n1"),), ({**printed(key()), **given(key(), "N0001")},),
                    (given(key(), "N0001", secret="x"),), (printed(key()),) * 51):
        questions.expect(questions.tell(*entries), invalid, f"the entries {entries[:1]}")
    for told in ({}, beat(untold=-1), beat(name="x"), beat(devices=[{"device": "printer"}]), beat(at="now"),
                 beat(devices=[{"device": "printer", "state": "paper out"}])):
        questions.expect(questions.outcome("POST", "/v1/heartbeats", told), invalid, f"the heartbeat {told}")
    questions.expect(questions.lease("today"), invalid, "a lease of no day")
    for day in ("", "?service_day=today"):
        questions.expect(questions.outcome("GET", f"/v1/ticket-conflicts{day}"), invalid, "conflicts of no day")
    questions.expect(questions.call("1", "shout"), invalid, "a call of no action")
    questions.expect(questions.outcome("GET", "/v1/queues", **{"Authorization": "Bearer wrong"}),
                     (401, "/problems/terminal-unknown"), "a wrong token")
