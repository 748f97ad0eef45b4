"""A centre that may be killed piece by piece: each program comes back on its own port, with its own files."""
import pathlib
import re
import signal
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "proofs"))
from centre import GENEROUS_SECONDS, PROGRAMS, SOURCE, Centre, Terminal  # noqa: E402

import books  # noqa: E402
from fault_proxy import FaultProxy  # noqa: E402

SERVICES = ("dat-dai", "ho-tich")
MOMENT = "2026-11-20T09:41:00+07:00"
VISITS_A_DAY = 100  # each moves its terminal's clock by some minutes


def sample_queues(hours='["00:00-24:00"]', offline_after=None):
    """Open day and night unless told, with as many numbers as a proof takes, and codes on the slips. `offline_after`: so
    many seconds without a link lead to leased numbers; none never do."""
    text = (SOURCE / "config/queues.toml").read_text()
    text = re.sub(r'\["07:30-11:30", "13:30-17:00"\]', hours, text)
    for prefix in ("B", "C"):
        text = text.replace(f'prefix = "{prefix}"', f'prefix = "{prefix}"\nlast = 9999')
    if offline_after is not None:
        text = (text.replace("offline_allowed = false", "offline_allowed = true").replace("last = 9999", "last = 9999\noffline = true")
                .replace("offline_after_seconds = 120", f"offline_after_seconds = {offline_after}"))
    return (text.replace('follow_base = ""', 'follow_base = "https://theo-doi.tinh-mau.example/"')
            .replace('calendars = "calendars"', f'calendars = "{SOURCE}/config/calendars"'))


class Killed(Exception):
    """The terminal is gone in the middle of a command."""


class Visitor(Terminal):
    """One terminal, and whoever stands before it."""

    def __init__(self, place, name, *under):
        self.centre, self.name = place, name
        self.process = place.start(name, *under, PROGRAMS / "kiosk", "--config", f"{name}.toml", "--headless", "-",
                                   "--clock", place.moments["terminal"], "--printer-control", f"control-{name}",
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.pid = self.process.pid

    def ask(self, *commands):
        """The screen that the last of them led to."""
        for command in commands:
            said = self.said_to(command)
            if said[:1] != ["done"]:
                raise SystemExit(f"{self.name} could not do this: {command}\n"
                                 + (self.centre.folder / f"{self.name}.err").read_text()[-2000:])
        return said[1]

    def said_to(self, command):
        try:
            self.process.stdin.write(command.encode() + b"\n")
            self.process.stdin.flush()
            said = self.process.stdout.readline().decode().split()
        except OSError:
            said = []
        if not said and self.process.wait(GENEROUS_SECONDS) == -signal.SIGKILL:
            raise Killed
        return said


class Place(Centre):
    """Central, and terminals with a journal and a printer each."""

    def __init__(self, folder):
        super().__init__(folder, SOURCE / "config/sample/dossiers.json")
        self.terminals, self.printers, self.papers = {}, {}, []
        self.central = self.central_port = self.proxy_port = None
        self.devices = {}  # name -> port of what stands before its printer, and settings of its other devices
        self.moments = {"terminal": MOMENT, "central": MOMENT}
        self.leases = False  # do terminals know by which key central signs numbers?
        self.queues = folder / "queues.toml"
        self.queues.write_text(sample_queues())

    def open_central(self, *extra):
        (self.folder / "central.port").unlink(missing_ok=True)
        self.central = self.start(
            "central", PROGRAMS / "kiosk-central", "--listen", f"127.0.0.1:{self.central_port or 0}", "--plain",
            "--store", "sqlite:central.db", f"--sample-data={self.sample_data}", "--queues", self.queues,
            "--ready-file", "central.port", "--clock", self.moments["central"], *extra)
        self.central_port = self.first_line("central.port", self.central)

    def open_printer_of(self, name):
        ready, before = f"printer-{name}.port", self.printers.get(name)
        (self.folder / ready).unlink(missing_ok=True)
        self.papers.append(self.folder / f"paper-{len(self.papers):04d}")
        process = self.start(
            f"printer-{name}", PROGRAMS / "kioskctl", "simulate", "printer", "serve", "--port",
            before[1] if before else "0", "--speed", "0", "--out", self.papers[-1], "--control", f"control-{name}",
            "--ready-file", ready)
        self.printers[name] = (process, self.first_line(ready, process))

    def open_terminal_of(self, name, *under):
        if name not in self.printers:
            self.open_printer_of(name)
        self.journal_of(name).parent.mkdir(exist_ok=True)
        printer_port, other_devices = self.devices.get(name, (self.printers[name][1], ""))
        (self.folder / f"{name}.toml").write_text(
            f'[central]\nurl = "http://127.0.0.1:{self.proxy_port or self.central_port}"\n'
            f'allow_plain_loopback = true\nterminal_id = "{name}"\n'
            f'block_key = "{self.block_key() if self.leases else ""}"\n'
            f'[printer]\nkind = "network"\nport = {printer_port}\n{other_devices}'
            f'[journal]\nfile = "{self.journal_of(name)}"\n')
        self.terminals[name] = Visitor(self, name, *under)
        return self.terminals[name]

    def open_terminal_anew(self, name):
        """Ended as staff would; its script's clock begins again, so that no day of numbers passes in a proof."""
        self.end(self.terminals[name].process)
        return self.open_terminal_of(name)

    def lay_line(self, fault_of):
        """Between central and the terminals that open from now on; `fault_of(request)` is one of FaultProxy.FAULTS."""
        proxy = FaultProxy(int(self.central_port), fault_of)
        self.proxy_port = proxy.port
        return proxy

    def journal_of(self, name):
        return self.folder / f"books-{name}" / "journal.db"

    def processes_of(self, name):
        return {"terminal": self.terminals[name].process, "central": self.central, "printer": self.printers[name][0]}

    def bring_back(self, name):
        """What has been killed runs again; which programs that were."""
        gone = [what for what, process in self.processes_of(name).items() if process.poll() is not None]
        for process in [self.processes_of(name)[what] for what in gone]:
            self.running.remove(process)
        if "printer" in gone:
            self.open_printer_of(name)
        if "central" in gone:
            self.open_central()
        if "terminal" in gone:
            self.open_terminal_of(name)
        return gone

    def tickets(self):
        return books.central_tickets(self.folder / "central.db")

    def heard(self):
        """How many wishes have come to central's ears, whatever became of them."""
        return len(books.rows_of(self.folder / "central.db", "SELECT key FROM queue_wish"))

    def wishes(self):
        return {key: wish for name in self.terminals
                for key, wish in books.wishes_of(PROGRAMS / "kioskctl", self.journal_of(name)).items()}

    def settle(self):
        """Nobody is here any more, everything runs and is left alone until nothing is open."""
        end = time.monotonic() + 2 * GENEROUS_SECONDS
        while time.monotonic() < end:
            for visitor in self.terminals.values():
                visitor.ask("advance 300", "wait idle")
            if not any(wish["state"] in books.OPEN or wish["unheard"] for wish in self.wishes().values()):
                return
            time.sleep(0.2)

    def compare(self):
        """The sentences in which the books disagree, and how much is in them."""
        self.settle()
        tickets, slips = self.tickets(), books.paper(self.papers)
        wrong = books.disagreements(tickets, self.wishes(), slips)
        void = sum(1 for row in tickets.values() if row["voided"])
        return wrong, f"{len(tickets)} numbers, {void} of them void, {len(slips)} slips"
