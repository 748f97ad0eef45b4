"""A kiosk-central on loopback: plain, asked by bench_asking, or over TLS."""
import json
import subprocess
import sys
from pathlib import Path

from surroundings import MOMENT, PROGRAMS, SAMPLE_DATA, TOP

sys.path.append(str(TOP / "tests/proofs"))
sys.dont_write_bytecode = True
from postgres import Postgres  # noqa: E402, F401: for those who ask central on it

GENEROUS_SECONDS = 600


class PlainCentral:
    """Ended with the block; several may share the folder, and with it the store's key."""

    def __init__(self, folder, place, name="central"):
        self.folder, self.place, self.ready = Path(folder), place, Path(folder) / f"{name}.port"

    def __enter__(self):
        self.ready.unlink(missing_ok=True)
        key = ("--store-key", self.folder / "store.key") if self.place.startswith("postgresql:") else ()
        self.process = subprocess.Popen(
            [PROGRAMS / "kiosk-central", *self.access(), "--listen", "127.0.0.1:0", "--store", self.place, *key,
             f"--sample-data={SAMPLE_DATA}", "--clock", MOMENT, "--ready-file", self.ready], stderr=subprocess.DEVNULL)
        while not self.ready.exists() or not self.ready.read_text().strip():
            if self.process.poll() is not None:
                raise SystemExit("kiosk-central did not start")
        self.port = int(self.ready.read_text())
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(GENEROUS_SECONDS)

    def access(self):
        return ("--plain",)

    def ask(self, what, *numbers):
        """Milliseconds of each, and how many a second they were together."""
        done = subprocess.run([str(word) for word in (PROGRAMS / "bench_asking", self.port, what, *numbers)], check=True,
                              stdout=subprocess.PIPE, text=True)
        said = json.loads(done.stdout)
        return said["ms"], len(said["ms"]) / said["seconds"]

    def processor(self):
        """Seconds of all its threads."""
        threads = Path(f"/proc/{self.process.pid}/task").iterdir()
        return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9


class TlsCentral(PlainCentral):
    """With certificates of its own in the folder."""

    def access(self):
        certificates = self.folder / "certificates"
        subprocess.run([PROGRAMS / "kiosk-central", "make-certificates", certificates], check=True, stdout=subprocess.DEVNULL)
        return "--certificate", certificates / "server.pem", "--key", certificates / "server-key.pem"


def make_store(folder, place):
    """The tables, the sample dossiers and the key, as kiosk-central makes them."""
    with PlainCentral(folder, place):
        pass
