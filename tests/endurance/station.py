"""One terminal whose printer and scanner fail in every way, and citizens who come all the same."""
import collections
import random
import socket
import threading
import time

import steady
from accounts import slips_asked_for
from citizens import answered, come_in
from place import GENEROUS_SECONDS, MOMENT, PROGRAMS, SERVICES, VISITS_A_DAY
from printer_line import PrinterLine
from scanner_line import PAUSE_MILLISECONDS, ScannerLine

AT_THE_PRINTER = ("paper-out", "cover", "stall", "reset", "unplug")
ON_ITS_LINE = ("silent", "nonsense", "flood", "reset")
BYTES_OF_A_SLIP = 24000  # about
CODES_OF_A_FLOOD = 10000
VISITS_TO_WARM_UP = 12
CODE = "H20.14.05-261109-0123"
NO_CODES = (b"\0" * 5000, b"$CSNRM01\r", bytes(range(256)) * 40, b"H20.14.05-26", b"\r\n" * 2000, b"9" * 100000)


def said_by(path, words):
    """What a program says to these words at its Unix socket."""
    with socket.socket(socket.AF_UNIX) as end:
        end.settimeout(GENEROUS_SECONDS)
        end.connect(str(path))
        end.sendall(words.encode())
        end.shutdown(socket.SHUT_WR)
        return end.recv(200).decode().strip()


class Station:
    def __init__(self, place, name, lines, seed):
        self.place, self.name, self.chance = place, name, random.Random(seed)
        self.events, self.samples, self.numbers = collections.Counter(), [], 0
        place.open_printer_of(name)
        self.printer = PrinterLine(place.printers[name][1])
        self.scanner = ScannerLine(f"{lines}/{name}")
        self.socket = place.folder / f"scanner-{name}"
        place.devices[name] = (self.printer.port, f'[scanner]\nkind = "serial"\ndevice = "{self.scanner.path}"\n'
                                                  f'pause_ms = {PAUSE_MILLISECONDS}\n'
                                                  f'simulated_socket = "{self.socket}"\n')
        self.terminal = place.open_terminal_of(name)

    def live(self, happenings):
        """Until so many things have happened to its devices. Then everything is well again."""
        for _ in range(VISITS_TO_WARM_UP):
            self.citizen()
        self.samples.clear()
        while self.events.total() < happenings:
            for _ in range(min(self.chance.randrange(1, 12), happenings - self.events.total())):
                self.happen()
            self.citizen()
        self.repair()
        self.scanner.plug()
        self.come_to_rest()
        self.number(sure=True)

    def happen(self):
        what = self.chance.choices((self.printer_fails, self.repair, self.scanner_comes_or_goes, self.scanner_raves),
                                   (4, 3, 2, 1))[0]
        self.events[what() or what.__name__] += 1

    def printer_fails(self):
        """Now, or in the middle of a slip."""
        after = self.chance.choice((0, self.chance.randrange(1, BYTES_OF_A_SLIP)))
        if self.chance.random() < 0.1:
            self.printer.unplug()
            return "line unplugged"
        if self.chance.random() < 0.5:
            self.steer(f"{(way := self.chance.choice(AT_THE_PRINTER))} {after}")
            return f"printer {way}"
        self.printer.turn(way := self.chance.choice(ON_ITS_LINE), after)
        return f"line {way}"

    def steer(self, words):
        if said_by(self.place.folder / f"control-{self.name}", words + "\n") != "ok":
            raise SystemExit(f"the printer does not understand: {words}")

    def repair(self):
        self.steer("ok")
        self.printer.turn("fine")
        self.printer.plug()

    def scanner_comes_or_goes(self):
        if not self.scanner.plugged:
            self.scanner.plug()
            return "scanner plugged in"
        self.scanner.say(CODE[:self.chance.randrange(len(CODE))].encode())
        self.scanner.unplug()
        return "scanner unplugged"

    def scanner_raves(self):
        if self.chance.random() < 0.5:
            self.flood()
            return "scanner floods"
        self.scanner.say(self.chance.choice(NO_CODES))
        return "scanner says what is no code"

    def flood(self):
        self.scanner.say(b"".join(b"H20.14.05-2611%02d-%04d\r" % divmod(code, 9999) for code in range(CODES_OF_A_FLOOD)))

    def come_to_rest(self):
        """Nobody is there, the scanner is silent, and what it said before has come to where a visit sees it."""
        self.scanner.hush()
        end = time.monotonic() + GENEROUS_SECONDS
        while not steady.sleeps(self.terminal.pid):
            if time.monotonic() > end:
                raise SystemExit(f"{self.name} does not come to rest")
        self.terminal.ask("advance 100", "wait idle")

    def citizen(self):
        self.come_to_rest()
        self.chance.choice((self.number, self.number, self.receipt))()
        self.come_to_rest()
        if len(self.samples) % VISITS_A_DAY == VISITS_A_DAY - 1:  # no day of numbers comes to its end
            self.terminal.ask(f"set-clock {MOMENT}")
        self.samples.append(steady.sample(self.terminal.pid))

    def number(self, sure=False):
        come_in(self.terminal)
        service = self.chance.choice(SERVICES)
        self.terminal.ask(f"wait-control service {service}")
        flood = threading.Thread(target=self.flood if self.chance.random() < 0.1 else lambda: None)
        flood.start()
        hurried = not sure and self.chance.random() < 0.1
        screen = answered(self.terminal, self.terminal.ask(f"touch service {service}"), to_the_end=not hurried)
        flood.join()
        if screen != "ticketed":
            raise SystemExit(f"{self.name} gave no number: {screen}")
        self.numbers += 1
        if not hurried and (sure or self.chance.random() < 0.4):
            self.ask_again(sure)
        self.terminal.ask("touch home")

    def ask_again(self, sure):
        """A slip that did not come, or of which nobody knows, may come once more when the printer is well."""
        if self.last_ends()[-1] == "printed":
            return
        self.repair()
        self.terminal.ask("wait printer_ready", "touch print_again", "wait print_over")
        if sure and self.last_ends()[-1] != "printed":
            raise SystemExit(f"{self.name} does not print although everything is well")

    def last_ends(self):
        """Of the slips of the last number; the journal is written a moment after the glass."""
        while True:
            slips = list(self.slips().values())
            if len(slips) == self.numbers and slips[-1][-1] != "sent":
                return slips[-1]

    def slips(self):
        return slips_asked_for(PROGRAMS / "kioskctl", self.place.journal_of(self.name))

    def receipt(self):
        if self.chance.random() < 0.5:
            said = said_by(self.socket, f"text {CODE}")
            if said != "ok text":
                raise SystemExit(f"the simulated scanner says {said}")
            self.terminal.ask("wait second_factor")
        else:
            self.scanner.plug()
            hand = self.scanner.hold(CODE)
            self.terminal.ask("wait second_factor")
            hand.take_away()
        self.terminal.ask("touch skip_factor", "wait anonymous", "touch finish")
