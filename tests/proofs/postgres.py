"""A private PostgreSQL on a socket in a folder of its own, ended with the proof."""
import ctypes
import os
import pathlib
import pwd
import signal
import subprocess
import tempfile
import time

PROGRAMS = pathlib.Path("/usr/lib/postgresql/15/bin")
GENEROUS_SECONDS = 60
PR_SET_PDEATHSIG = 1


def become_nobody():
    """PostgreSQL refuses to run as root."""
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        os.setgroups([])
        os.setgid(nobody.pw_gid)
        os.setuid(nobody.pw_uid)
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGQUIT)


class Postgres:
    def __enter__(self):
        self.holder = tempfile.TemporaryDirectory(prefix="postgres-")
        self.folder = pathlib.Path(self.holder.name)
        if os.geteuid() == 0:
            os.chown(self.folder, pwd.getpwnam("nobody").pw_uid, -1)
        self.run("initdb", "-D", self.folder / "data", "-E", "UTF8", "--no-locale", "-A", "trust", "-U", "kiosk", "--no-sync")
        self.server = subprocess.Popen(
            [PROGRAMS / "postgres", "-D", self.folder / "data", "-c", "listen_addresses=", "-c",
             f"unix_socket_directories={self.folder}"],
            cwd=self.folder, preexec_fn=become_nobody, stdout=subprocess.DEVNULL, stderr=open(self.folder / "log", "ab"))
        end = time.monotonic() + GENEROUS_SECONDS
        while self.run("pg_isready", "-q", "-h", self.folder, check=False) != 0:
            if self.server.poll() is not None or time.monotonic() > end:
                raise SystemExit((self.folder / "log").read_text())
            time.sleep(0.05)
        return self

    def __exit__(self, *_):
        self.server.send_signal(signal.SIGQUIT)
        self.server.wait()
        self.holder.cleanup()

    def run(self, program, *words, check=True):
        return subprocess.run([PROGRAMS / program, *words], cwd=self.folder, check=check, preexec_fn=become_nobody,
                              stdout=subprocess.DEVNULL).returncode

    @property
    def place(self):
        """What --store takes."""
        return f"postgresql://kiosk@/postgres?host={self.folder}"
