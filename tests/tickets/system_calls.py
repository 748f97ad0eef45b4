"""Terminal, central and printer, as they are shipped, die at one system call of a ticket's way after the other (strace)."""
import collections
import os
import pathlib
import random
import re
import signal
import time

from citizens import take_ticket
from place import GENEROUS_SECONDS, SERVICES, Killed

NAME = "calls"
VICTIMS = ("terminal", "central", "printer")
LINE = re.compile(r"(\d+) +(\w+)\(")
# What a ticket leaves on disk, on wires and to other threads goes through these.
CALLS = ("pwrite64", "write", "fdatasync", "fsync", "sendto", "sendmsg", "recvfrom", "recvmsg", "read", "pread64", "connect",
         "accept", "accept4", "socket", "close", "openat", "ftruncate", "rename", "unlink", "fcntl", "futex", "poll", "ppoll",
         "epoll_wait")


def threads_of(process):
    """In the order in which they began."""
    return sorted(int(name) for name in os.listdir(f"/proc/{process.pid}/task"))


def is_watched(process, thread):
    try:
        status = pathlib.Path(f"/proc/{process.pid}/task/{thread}/status").read_text()
    except OSError:  # it died at once
        return True
    return not re.search(r"^TracerPid:\t0$", status, re.MULTILINE)


def watch(place, process, threads, *words):
    """A strace of these threads, which counts the calls of each from here on."""
    strace = place.start("strace", "strace", *(word for thread in threads for word in ("-p", str(thread))), *words)
    end = time.monotonic() + GENEROUS_SECONDS
    while process.poll() is None and not all(is_watched(process, thread) for thread in threads):
        if time.monotonic() > end:
            raise SystemExit("tickets: strace cannot watch: " + (place.folder / "strace.err").read_text()[-500:])
        time.sleep(0.002)
    return strace


def way_of_a_ticket(place, victim):
    """[(which thread, call, n)]: all there were from the wish until its citizen had left, and one more of each."""
    process, trace = place.processes_of(NAME)[victim], place.folder / "trace"
    threads, watching = [], []

    def set_off():
        threads.extend(threads_of(process))
        watching.append(watch(place, process, threads, "-o", trace, "-e", "trace=" + ",".join(CALLS)))

    take_ticket(place.terminals[NAME], SERVICES[0], set_off)
    place.end(watching[0])
    lines = trace.read_text(errors="replace").splitlines()
    counts = collections.Counter((threads.index(int(match[1])), match[2]) for match in map(LINE.match, lines) if match)
    return [(thread, call, n) for (thread, call), times in sorted(counts.items()) for n in range(1, times + 2)]


def dies_at(place, victim, which, call, n):
    """A visit in which the victim dies there, comes back, and its citizen perhaps tries again."""
    process, watching = place.processes_of(NAME)[victim], []

    def set_off():
        watching.append(watch(place, process, threads_of(process)[which:which + 1], "-o", "/dev/null", "-e", f"trace={call}",
                              "-e", f"inject={call}:signal=KILL:when={n}"))

    try:
        take_ticket(place.terminals[NAME], random.choice(SERVICES), set_off, lambda: place.bring_back(NAME))
    except Killed:
        pass
    for strace in watching:
        place.end(strace)
    died = process.poll() == -signal.SIGKILL
    place.bring_back(NAME)
    place.open_terminal_anew(NAME)
    return died


def system_calls(place, every):
    """Of how many calls tried each victim died at how many. A call more than there were is tried for each thread, and
    what a thread does may differ by some from one visit to the next."""
    place.open_central()
    place.open_terminal_of(NAME)
    died, tried = {}, {}
    for victim in VICTIMS:
        place.open_terminal_anew(NAME)
        place.settle()  # what earlier visits left is none of this one's calls
        points = way_of_a_ticket(place, victim)[random.randrange(every)::every]
        place.open_terminal_anew(NAME)
        died[victim] = sum(dies_at(place, victim, *point) for point in points)
        tried[victim] = len(points)
    if sum(died.values()) * 2 < sum(tried.values()):
        raise SystemExit(f"tickets: of the calls tried {tried} the programs died only at {died}")
    return ", ".join(f"{victim} died at {died[victim]} of {tried[victim]} calls" for victim in VICTIMS)
