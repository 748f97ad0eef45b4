"""A program that is watched from outside while a script or a person steers it."""
import os
import re
import time
from pathlib import Path

from surroundings import MOMENT, PROGRAMS, print_row

IDLE_SECONDS = 60


class Watched:
    """A program with frame_log.so in it; `events` yields (what, monotonic ns, drawing thread's processor ns)."""

    def __init__(self, surroundings, *words, **how):
        reading, writing = os.pipe()
        self.began = time.monotonic_ns()
        self.process = surroundings.start(
            *words, pass_fds=[writing], **how,
            env={**os.environ, "SDL_VIDEODRIVER": "dummy", "LD_PRELOAD": str(PROGRAMS / "frame_log.so"),
                 "MOTCUA_FRAME_LOG": f"/dev/fd/{writing}"})
        os.close(writing)
        self.log = open(reading, encoding="ascii")
        self.events = ((what, int(when), int(processor)) for what, when, processor in map(str.split, self.log))

    def end(self):
        """The events that are left, once the program has ended by itself."""
        left = list(self.events)
        self.log.close()
        if self.process.wait(60) != 0:
            raise SystemExit(f"the measured program failed: {self.process.args}")
        return left

    def memory(self):
        found = re.search(r"^Pss: +(\d+)", Path(f"/proc/{self.process.pid}/smaps_rollup").read_text(), re.MULTILINE)
        return int(found[1]) / 1024

    def counters(self):
        """Times that a thread went to sleep, and processor seconds, over all threads."""
        threads = list(Path(f"/proc/{self.process.pid}/task").iterdir())
        sleeps = sum(int(re.search(r"^voluntary_ctxt_switches:\s+(\d+)", (thread / "status").read_text(),
                                   re.MULTILINE)[1]) for thread in threads)
        return sleeps, sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9


def scripted(surroundings, script):
    file = surroundings.folder / "visit.script"
    file.write_text("\n".join(script) + "\n", encoding="utf-8")
    return Watched(surroundings, PROGRAMS / "kiosk", "--config", surroundings.settings, "--headless", file,
                   "--clock", MOMENT, "--printer-control", surroundings.printer_socket)


def idle(surroundings, name, most_processor, section):
    """A terminal before which nobody stands."""
    watched = Watched(surroundings, PROGRAMS / "kiosk", "--config", surroundings.settings, "--windowed", "1080x1920")
    next(watched.events)
    time.sleep(5)  # the printer's condition is known by now
    sleeps, processor = watched.counters()
    began = time.time()
    noted = time.monotonic_ns()
    time.sleep(IDLE_SECONDS)
    ended_sleeps, ended_processor = watched.counters()
    minutes = int(time.time() // 60 - began // 60)
    ended = time.monotonic_ns()
    watched.process.terminate()
    frames = sum(noted < when < ended for _, when, _ in watched.events)
    print_row(f"{name}, frames but the clock's", "frames", [frames - minutes], 0, section=section)
    print_row(f"{name}, processor", "%", [(ended_processor - processor) / IDLE_SECONDS * 100], most_processor,
              section=section)
    print_row(f"{name}, wake-ups of all threads", "1/s", [(ended_sleeps - sleeps) / IDLE_SECONDS], 1, section=section)
