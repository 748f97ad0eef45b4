"""Stands between a terminal and central on loopback, understands HTTP, and does to each exchange what it is told."""
import random
import socket
import struct
import threading
import time

HALF_OPEN_SECONDS = 30


class Broken(Exception):
    pass


def read_message(stream):
    """One request or response as bytes; empty at the end of the connection."""
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        line = stream.readline()
        if not line:
            if head:
                raise Broken
            return b""
        head += line
    length = 0
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    body = stream.read(length) if length else b""
    if len(body) != length:
        raise Broken
    return head + body


def reset(connection):
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def with_body(body, status=b"200 OK", kind=b"application/json"):
    return b"HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n" % (status, kind, len(body)) + body


class FaultProxy:
    """`choose(request)` names what happens to it: one of FAULTS."""

    FAULTS = ("fine", "late", "reset_before", "reply_lost", "reply_cut", "half_open", "rubbish", "trouble",
              "reply_of_another")

    def __init__(self, target_port, choose):
        self.target_port, self.choose, self.counts = target_port, choose, dict.fromkeys(self.FAULTS, 0)
        self.last_reply, self.lock = with_body(b"{}"), threading.Lock()
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def close(self):
        self.listener.close()

    def accept(self):
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection):
        try:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            incoming = connection.makefile("rb")
            while request := read_message(incoming):
                fault = self.choose(request)
                with self.lock:
                    self.counts[fault] += 1
                if not self.exchange(connection, request, fault):
                    return
        except (OSError, Broken):
            pass
        finally:
            connection.close()

    def ask(self, request):
        with socket.create_connection(("127.0.0.1", self.target_port), timeout=20) as target:
            target.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            target.sendall(request)
            reply = read_message(target.makefile("rb"))
        if not reply:
            raise Broken
        return reply

    def exchange(self, connection, request, fault):
        """False when the connection is not to be used again."""
        if fault == "reset_before":
            reset(connection)
            return False
        if fault == "late":
            time.sleep(random.uniform(0.05, 0.8))
        reply = self.ask(request)
        with self.lock:
            another, self.last_reply = self.last_reply, reply
        if fault == "reply_lost":
            reset(connection)
            return False
        if fault == "half_open":
            time.sleep(HALF_OPEN_SECONDS)
            return False
        if fault == "reply_cut":
            connection.sendall(reply[:len(reply) * 2 // 3])
            reset(connection)
            return False
        wrong = {"rubbish": with_body(b'{"number": ["' + b"\xff" * 40),
                 "trouble": with_body(b"upstream", b"502 Bad Gateway", b"text/plain"),
                 "reply_of_another": another}
        connection.sendall(wrong.get(fault, reply))
        return True
