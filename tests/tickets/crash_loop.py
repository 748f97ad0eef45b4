"""Numbers are taken while the terminal, central and the printer are killed at random moments."""
import random
import threading

from citizens import take_ticket
from place import SERVICES, Killed

NAME = "crash"


class Killer(threading.Thread):
    """Kills one program some time from now, unless it is called off before."""

    def __init__(self, process, after):
        super().__init__(daemon=True)
        self.process, self.after, self.called_off = process, after, threading.Event()
        self.start()

    def run(self):
        if not self.called_off.wait(self.after) and self.process.poll() is None:
            self.process.kill()

    def call_off(self):
        self.called_off.set()
        self.join()


def one_visit(place, longest):
    """The programs that were killed in it."""
    victim = random.choices([None, "terminal", "central", "printer"], [2, 5, 3, 2])[0]
    killers = []

    def set_off():
        if victim:
            killers.append(Killer(place.processes_of(NAME)[victim], random.uniform(0, longest)))

    try:
        take_ticket(place.terminals[NAME], random.choice(SERVICES), set_off)
    except Killed:
        pass
    for killer in killers:
        killer.call_off()
    return place.bring_back(NAME)


def crash_loop(place, wanted, longest=0.06):
    """Until central has given that many numbers. How often each program was killed."""
    kills = {"terminal": 0, "central": 0, "printer": 0}
    place.open_central()
    place.open_terminal_of(NAME)
    while len(place.tickets()) < wanted:
        for program in one_visit(place, longest):
            kills[program] += 1
    return kills
