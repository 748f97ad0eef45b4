"""What a measured program needs around it: central over TLS and the virtual printer on loopback, and the settings."""
import json
import os
import statistics
import subprocess
import tempfile
import time
from contextlib import ExitStack, suppress
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
PROGRAMS = TOP / "build/release/bin"
MOMENT = "2026-11-20T09:41:00+07:00"
SAMPLE_DATA = TOP / "config/sample/dossiers.json"
CODES = [dossier["code"] for dossier in json.loads(SAMPLE_DATA.read_text(encoding="utf-8"))["dossiers"]]


class Surroundings(ExitStack):
    """A private folder and what runs in it; everything ends with it."""

    def __init__(self, second_factor, wire=None, head_speed=0, scanner=""):
        """`wire(port)` stands before the printer and has a `port` of its own; `scanner` are settings of a real one."""
        super().__init__()
        with suppress(PermissionError):  # a terminal has its machine to itself; here others may work
            os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))
        self.folder = Path(self.enter_context(tempfile.TemporaryDirectory()))
        self.socket = self.folder / "scanner.socket"
        self.settings = self.folder / "kiosk.toml"
        port = self.open_central(second_factor)
        self.printer_socket = self.folder / "printer.socket"
        printer = self.plug_printer_in(head_speed)
        self.wire = wire(printer) if wire else None
        self.settings.write_text(f"""
[central]
url = "https://127.0.0.1:{port}"
ca_file = "{self.folder}/certificates/ca.pem"
terminal_id = "measured"
[printer]
kind = "network"
port = {self.wire.port if self.wire else printer}
[journal]
file = "{self.folder}/journal.db"
[scanner]
simulated_socket = "{self.socket}"
{scanner}
""", encoding="utf-8")

    def start(self, *words, **how):
        process = subprocess.Popen([str(word) for word in words], cwd=TOP, **how)
        self.callback(process.wait, 30)
        self.callback(process.terminate)
        return process

    def started(self, ready, *words):
        """The port that the program wrote into the file `ready`."""
        process = self.start(*words, "--ready-file", ready, stderr=subprocess.DEVNULL)
        for _ in range(2000):
            if ready.exists() and ready.read_text().strip():
                return int(ready.read_text())
            if process.poll() is not None:
                break
            time.sleep(0.01)
        raise SystemExit(f"{words[0]} did not start")

    def open_central(self, second_factor):
        certificates = self.folder / "certificates"
        subprocess.run([PROGRAMS / "kiosk-central", "make-certificates", certificates], check=True,
                       stdout=subprocess.DEVNULL)
        return self.started(self.folder / "central.port", PROGRAMS / "kiosk-central", "--listen", "127.0.0.1:0",
                            "--store", f"sqlite:{self.folder}/central.db", f"--sample-data={SAMPLE_DATA}",
                            "--second-factor", second_factor, "--clock", MOMENT, "--lookups-per-minute", 86400,
                            "--certificate", certificates / "server.pem", "--key", certificates / "server-key.pem")

    def plug_printer_in(self, head_speed):
        return self.started(self.folder / "printer.port", PROGRAMS / "kioskctl", "simulate", "printer", "serve",
                            "--port", 0, "--speed", head_speed, "--out", self.folder / "slips", "--control", self.printer_socket)


def at(values, part):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def print_row(name, unit, values, goal=None, met=None, compared_to=None, reference=None, section="terminal"):
    """One line of the table; `met` is given where the goal is not simply the most that the median may be."""
    median = statistics.median(values)
    if met is None and goal is not None:
        met = median <= goal
    print(json.dumps({"section": section, "name": name, "unit": unit, "n": len(values), "median": median,
                      "p99": at(values, 0.99), "goal": goal, "goal_met": met, "compared_to": compared_to,
                      "ratio": median / statistics.median(reference) if reference else None}), flush=True)
