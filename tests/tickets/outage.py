"""Numbers are taken while the link goes and comes, wishes are heard whose answers are lost, and the terminal is killed."""
import random
import signal

from citizens import answered, come_in, leave
from place import SERVICES, Killed, sample_queues

NAME = "outage"
OFFLINE_AFTER = 10
VISITS_AN_OUTAGE = 12


class Line:
    """While it is down a request is lost on its way, or central hears it and the answer is lost."""

    def __init__(self, place):
        self.down = False
        place.lay_line(self.fault_of)

    def fault_of(self, request):
        return random.choice(("reset_before", "reply_lost", "trouble")) if self.down else "fine"


def take_ticket(visitor, service):
    """A citizen who tries again until the outage has been long enough."""
    come_in(visitor)
    screen = answered(visitor, visitor.ask(f"wait-control service {service}", f"touch service {service}"))
    for _ in range(3):
        if screen == "no_ticket":
            screen = answered(visitor, visitor.ask(f"advance {OFFLINE_AFTER}", "touch try_again"))
    leave(visitor)
    return screen == "ticketed"


def killed_at_random(place, visits):
    """Some of the visits end with the terminal's death; how many."""
    deaths = 0
    for _ in range(visits):
        visitor = place.terminals[NAME]
        try:
            if random.random() < 0.2:
                come_in(visitor)
                visitor.process.stdin.write(f"touch service {random.choice(SERVICES)}\n".encode())
                visitor.process.stdin.flush()
                visitor.process.send_signal(signal.SIGKILL)
                visitor.process.wait()
                raise Killed
            take_ticket(visitor, random.choice(SERVICES))
        except Killed:
            deaths += 1
            place.bring_back(NAME)
    return deaths


def outage(place, wanted):
    """Until central has given that many numbers. How many of them it did not give itself, and how many those replaced."""
    place.queues.write_text(sample_queues(offline_after=OFFLINE_AFTER))
    place.leases = True
    place.open_central()
    line = Line(place)
    place.open_terminal_of(NAME)
    deaths = 0
    while len(place.tickets()) < wanted:
        for line.down in (False, True):
            deaths += killed_at_random(place, random.randrange(1, VISITS_AN_OUTAGE))
        line.down = False
        place.settle()
        place.open_terminal_anew(NAME)
    tickets = place.tickets().values()
    offline = sum(row["number"].startswith("N") for row in tickets)
    superseded = sum(row["voided"] == 2 for row in tickets)
    if not offline or not superseded:
        raise SystemExit(f"outage: {offline} numbers without central and {superseded} replaced prove nothing")
    return f"{offline} without central, {superseded} of central's replaced, {deaths} deaths"
