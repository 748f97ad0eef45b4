"""A scanner on a serial line, played by a pseudo terminal; a link in a folder is the path that the settings name."""
import os
import random
import termios
import threading
import time

RESCAN_SECONDS = 2.1  # a person holds the receipt there again
GENEROUS_SECONDS = 60
PAUSE_MILLISECONDS = 30
NOBODY_YET = 7  # as a setting of the line that the terminal never makes


class ScannerLine:
    def __init__(self, path):
        self.path, self.far, self.near = path, None, None

    @property
    def plugged(self):
        return self.far is not None

    def plug(self):
        if self.plugged:
            return
        self.far, self.near = os.openpty()
        os.set_blocking(self.far, False)
        # No echo between plugging in and the terminal's own settings, and nothing waits for the end of a line.
        settings = termios.tcgetattr(self.near)
        settings[0], settings[1], settings[3] = 0, 0, 0
        settings[6][termios.VMIN] = NOBODY_YET
        termios.tcsetattr(self.near, termios.TCSANOW, settings)
        os.symlink(os.ttyname(self.near), self.path)

    def unplug(self):
        if not self.plugged:
            return
        os.unlink(self.path)
        os.close(self.far)
        os.close(self.near)
        self.far = self.near = None

    @property
    def listened_to(self):
        return self.plugged and termios.tcgetattr(self.near)[6][termios.VMIN] != NOBODY_YET

    def say(self, data):
        """What nobody listens to is lost."""
        if not self.listened_to:
            return False
        end = time.monotonic() + GENEROUS_SECONDS
        while data:
            try:
                data = data[os.write(self.far, data):]
            except BlockingIOError:
                if time.monotonic() > end:
                    raise SystemExit("the terminal does not read what its scanner says") from None
                time.sleep(0.001)
        return True

    def hush(self):
        """What was said and not read yet is gone: on its way first, then at the near end. Whoever waits for the rest of a
        scan has been woken by the pause that ends it."""
        if not self.plugged:
            return
        termios.tcflush(self.far, termios.TCOFLUSH)
        termios.tcflush(self.near, termios.TCIFLUSH)
        time.sleep(1.5 * PAUSE_MILLISECONDS / 1000)

    def hold(self, code):
        """A receipt, again and again until it is taken away."""
        return Hand(self, code)


class Hand(threading.Thread):
    def __init__(self, line, code):
        super().__init__(daemon=True)
        self.line, self.code, self.away = line, code.encode(), threading.Event()
        self.start()

    def run(self):
        while not self.away.is_set():
            heard = self.line.say(self.code + random.choice((b"\r", b"\n", b"\r\n")))
            self.away.wait(RESCAN_SECONDS if heard else 0.05)

    def take_away(self):
        self.away.set()
        self.join()
