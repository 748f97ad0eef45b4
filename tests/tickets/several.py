"""Several terminals take numbers of one service at the same time."""
import collections
import threading

from citizens import take_ticket
from place import SERVICES, VISITS_A_DAY

TERMINALS = 8


def several(place, wanted):
    """What is wrong with the order in which numbers were given, as sentences."""
    place.open_central()
    names = [f"terminal-{number}" for number in range(1, TERMINALS + 1)]
    for name in names:
        place.open_terminal_of(name)
    visits = [threading.Thread(target=take_many, args=(place, name, wanted // TERMINALS)) for name in names]
    for visit in visits:
        visit.start()
    for visit in visits:
        visit.join()
    tickets = sorted(place.tickets().values(), key=lambda row: row["id"])
    given = collections.Counter(row["terminal"] for row in tickets)
    wrong = [f"{name} has {given[name]} numbers" for name in names if given[name] != wanted // TERMINALS]
    if [row["sequence"] for row in tickets] != list(range(1, len(tickets) + 1)):
        wrong.append("numbers were not given in the order of arrival")
    return wrong


def take_many(place, name, times):
    for visit in range(times):
        if visit % VISITS_A_DAY == VISITS_A_DAY - 1:
            place.open_terminal_anew(name)
        take_ticket(place.terminals[name], SERVICES[0])
