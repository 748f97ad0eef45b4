"""Numbers are taken over a line that is late, breaks, swallows replies or lies."""
import random

from citizens import take_ticket
from place import SERVICES, VISITS_A_DAY

NAME = "network"
FAULTS = ("fine", "late", "reset_before", "reply_lost", "reply_cut", "half_open", "rubbish", "trouble",
          "reply_of_another")
WEIGHTS = (8, 4, 3, 5, 3, 1, 2, 2, 2)


class Line:
    """Faults while somebody is here, none while things settle."""

    def __init__(self, place):
        self.faulty = True
        self.proxy = place.lay_line(self.fault_of)

    def fault_of(self, request):
        return random.choices(FAULTS, WEIGHTS)[0] if self.faulty and request.startswith(b"POST") else "fine"


def network(place, wanted):
    """Until central has given that many numbers. How often each fault struck."""
    place.open_central()
    line = Line(place)
    place.open_terminal_of(NAME)
    while len(place.tickets()) < wanted:
        for _ in range(VISITS_A_DAY):
            take_ticket(place.terminals[NAME], random.choice(SERVICES))
            if len(place.tickets()) >= wanted:
                break
        place.open_terminal_anew(NAME)
    line.faulty = False
    return line.proxy.counts
