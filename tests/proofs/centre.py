"""One centre for a proof: the real programs, every file of theirs in one folder, ended whatever happens."""
import contextlib
import os
import pathlib
import resource
import signal
import subprocess
import time

SOURCE = pathlib.Path(__file__).resolve().parents[2]
PROGRAMS = SOURCE / "build/release/bin"
MOMENT = "2026-11-20T09:41:00+07:00"
GENEROUS_SECONDS = 60


def allow_cores():
    most = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))


class Centre:
    def __init__(self, folder, sample_data):
        self.folder, self.sample_data, self.running = folder, sample_data, []
        self.environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": str(folder), "TMPDIR": str(folder),
                            "SDL_VIDEODRIVER": "dummy",
                            **{f"XDG_{name}_HOME": str(folder / name.lower())
                               for name in ("CONFIG", "CACHE", "DATA", "STATE")},
                            "XDG_RUNTIME_DIR": str(folder)}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for process in list(self.running):
            self.end(process)

    def start(self, name, *words, **streams):
        """Whatever it says lies in NAME.out and NAME.err, unless `streams` say otherwise."""
        streams = {"stdin": subprocess.DEVNULL, "stdout": open(self.folder / f"{name}.out", "ab"), **streams}
        process = subprocess.Popen([str(word) for word in words], cwd=self.folder, env=self.environment,
                                   stderr=open(self.folder / f"{name}.err", "ab"), preexec_fn=allow_cores, **streams)
        self.running.append(process)
        return process

    def end(self, process, with_signal=signal.SIGTERM):
        """Its wait status; none when it had ended before."""
        if process not in self.running:
            return None
        self.running.remove(process)
        for stream in filter(None, (process.stdin, process.stdout)):
            with contextlib.suppress(BrokenPipeError):  # it ended with a command unread
                stream.close()
        process.send_signal(with_signal)  # looks first whether it has ended, and then sends none
        return os.waitpid(process.pid, 0)[1] if process.returncode is None else None

    def first_line(self, file, process):
        """Of a file that the process writes once it is ready."""
        end = time.monotonic() + GENEROUS_SECONDS
        while not (self.folder / file).exists():
            if process.poll() is not None or time.monotonic() > end:
                raise SystemExit(f"{process.args[0]} did not start: see its .err file")
            time.sleep(0.02)
        return (self.folder / file).read_text().split("\n")[0]

    def open_central(self, *extra, port=0, moment=MOMENT):
        certificates = self.folder / "certificates"
        if not certificates.exists():
            subprocess.run([PROGRAMS / "kiosk-central", "make-certificates", certificates], check=True,
                           stdout=subprocess.DEVNULL, cwd=self.folder, env=self.environment)
        self.central = self.start(
            "central", PROGRAMS / "kiosk-central", "--listen", f"127.0.0.1:{port}", "--store", "sqlite:central.db",
            f"--sample-data={self.sample_data}", "--certificate", certificates / "server.pem",
            "--key", certificates / "server-key.pem", "--ready-file", "central.port", "--clock", moment, *extra)
        self.central_port = self.first_line("central.port", self.central)

    def block_key(self):
        """What the terminal's settings name, so that it may give numbers that this central has leased."""
        return subprocess.run([PROGRAMS / "kiosk-central", "--store", "sqlite:central.db", "--print-block-key"], check=True,
                              capture_output=True, text=True, cwd=self.folder, env=self.environment).stdout.strip()

    def open_printer(self):
        self.printer = self.start(
            "printer", PROGRAMS / "kioskctl", "simulate", "printer", "serve", "--port", "0", "--speed", "0", "--out",
            "paper", "--control", "control", "--ready-file", "printer.port")
        self.printer_port = self.first_line("printer.port", self.printer)

    def open_terminal(self):
        (self.folder / "kiosk.toml").write_text(
            f'[central]\nurl = "https://127.0.0.1:{self.central_port}"\nca_file = "certificates/ca.pem"\n'
            f'terminal_id = "canary"\nblock_key = "{self.block_key()}"\n[journal]\nfile = "journal.db"\n'
            f'[printer]\nkind = "network"\nport = {self.printer_port}\n'
            f'[scanner]\nsimulated_socket = "scanner"\n')
        return Terminal(self)


class Terminal:
    """A running terminal, steered command by command (kiosk --headless -)."""

    def __init__(self, centre):
        self.centre = centre
        self.process = centre.start("terminal", PROGRAMS / "kiosk", "--config", "kiosk.toml", "--headless", "-",
                                    "--clock", MOMENT, "--printer-control", "control",
                                    "--screenshots", "glass",
                                    stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.pid = self.process.pid

    def play(self, *commands):
        for command in commands:
            self.process.stdin.write(command.encode() + b"\n")
            self.process.stdin.flush()
            said = self.process.stdout.readline()
            with open(self.centre.folder / "terminal.out", "ab") as log:
                log.write(said)
            if not said.startswith(b"done "):
                raise SystemExit(f"the terminal could not do this: {command.split()[0]}\n"
                                 + (self.centre.folder / "terminal.err").read_text())

    def end(self, with_signal=signal.SIGTERM):
        return self.centre.end(self.process, with_signal)
