"""The terminal, as it is shipped, dies at one system call of a ticket's way after the other (strace)."""
import collections
import re

from citizens import take_ticket
from place import SERVICES, Killed

NAME = "calls"
LINE = re.compile(r"^(?:\[pid +)?\d+\]? +(\w+)\(")
# What a ticket leaves on disk and on wires goes through these.
CALLS = ("pwrite64", "write", "fdatasync", "fsync", "sendto", "sendmsg", "recvfrom", "recvmsg", "read", "pread64", "connect",
         "socket", "close", "openat", "ftruncate", "unlink", "fcntl", "futex", "poll", "epoll_wait")


def way_of_a_ticket(place):
    """call -> how many there were before the way of a ticket, and to its end."""
    trace = place.folder / "trace"
    visitor = place.open_terminal_of(NAME, "strace", "-f", "-o", trace, "-e", "trace=" + ",".join(CALLS))
    visitor.ask("touch wake", "wait-control take_number", "advance 200", "wait idle")
    before = counts(trace)
    take_ticket(visitor, SERVICES[0])
    after = counts(trace)
    place.end(visitor.process)
    return {call: (before[call], after[call]) for call in CALLS if after[call] > before[call]}


def counts(trace):
    return collections.Counter(match[1] for match in map(LINE.match, trace.read_text(errors="replace").splitlines())
                               if match)


def kills_of(way, every):
    """(call, n) along the way, thinned out evenly."""
    points = [(call, n) for call, (first, last) in way.items() for n in range(first + 1, last + 2)]
    return points[::every]


def system_calls(place, every):
    """How many deaths there were."""
    place.open_central()
    place.open_terminal_of(NAME).ask("touch wake", "wait-control take_number")
    place.end(place.terminals[NAME].process)
    deaths = 0
    for call, n in kills_of(way_of_a_ticket(place), every):
        visitor = place.open_terminal_of(NAME, "strace", "-f", "-o", "/dev/null", "-e", f"trace={call}", "-e",
                                         f"inject={call}:signal=KILL:when={n}")
        try:
            take_ticket(visitor, SERVICES[0])
            place.end(visitor.process)
        except Killed:
            deaths += 1
            place.running.remove(visitor.process)
    place.open_terminal_of(NAME)
    return deaths
