"""Stands between a terminal and its printer on loopback: a line that can be cut, fall silent or talk nonsense."""
import contextlib
import select
import socket
import struct
import threading

NONSENSE = b"\xff" * 4
FLOOD = b"\x12\x00\x37\x22\xff" * 800  # pieces of right answers in no order


class PrinterLine:
    """What it does to the bytes is its way: one of WAYS, for all connections from then on; those that are open then
    never get well again. Each way may begin once so many more bytes went to the printer."""

    WAYS = ("fine", "silent", "nonsense", "flood", "reset")

    def __init__(self, printer_port):
        self.printer_port, self.lock = int(printer_port), threading.Lock()
        self.way, self.planned, self.left, self.generation, self.port = "fine", None, 0, 0, 0
        self.listener = None
        self.plug()

    def plug(self):
        if self.listener:
            return
        self.listener = socket.create_server(("127.0.0.1", self.port), backlog=64)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, args=(self.listener,), daemon=True).start()

    def unplug(self):
        """Whoever is connected hears of it, who comes later is refused."""
        if not self.listener:
            return
        with self.lock:
            self.generation += 1
            self.listener.shutdown(socket.SHUT_RDWR)  # wakes the thread that accepts
            self.listener.close()
            self.listener = None

    def turn(self, way, after=0):
        with self.lock:
            self.planned, self.left = (way, after) if after else (None, 0)
            if not after:
                self.generation += way == "reset"
                self.way = "fine" if way == "reset" else way

    def count(self, size):
        """What a planned change makes of bytes that are about to go to the printer."""
        with self.lock:
            if self.planned:
                self.left -= size
            due = self.planned if self.planned and self.left <= 0 else None
        if due:
            self.turn(due)

    def accept(self, listener):
        while True:
            try:
                terminal, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(terminal, self.generation), daemon=True).start()

    def serve(self, terminal, generation):
        with contextlib.suppress(OSError), contextlib.ExitStack() as open_ends:
            open_ends.enter_context(terminal)
            terminal.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            printer = open_ends.enter_context(socket.create_connection(("127.0.0.1", self.printer_port), timeout=20))
            for end in (terminal, printer):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                end.setblocking(False)
            self.pass_on(terminal, printer, generation)

    def pass_on(self, terminal, printer, generation):
        way, waiting = self.way, b""
        while self.generation == generation:
            way = way if way != "fine" else self.way
            flooding = way == "flood"
            heard, may_write, _ = select.select([terminal, printer], [printer] if waiting else [terminal] if flooding else [],
                                                [], 0.05)
            if terminal in heard and len(waiting) < 65536:
                said = terminal.recv(4096)
                if not said:
                    return self.drain(printer, waiting)
                if way == "fine":
                    waiting += said
                elif way == "nonsense":
                    terminal.send(NONSENSE)
            if printer in heard:
                said = printer.recv(4096)
                if not said:
                    return None
                if way == "fine":
                    terminal.send(said)
            if waiting and printer in may_write:
                sent = printer.send(waiting[:1024])
                waiting = waiting[sent:]
                self.count(sent)
            if flooding and terminal in may_write:
                terminal.send(FLOOD)
        return None

    @staticmethod
    def drain(printer, waiting):
        """The terminal has hung up; what it said before comes first."""
        printer.setblocking(True)
        printer.settimeout(20)
        printer.sendall(waiting)
