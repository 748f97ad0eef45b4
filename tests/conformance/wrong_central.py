"""A proxy in front of kiosk-central that spoils one thing of what it says, or of what it does.

In front of several instances it asks them in turn, one question each. An event stream is passed on event by event, with a
beat of its own at once, so that nobody waits for the central's.

It signs every leased block anew with a key of its own, so that a block may be wrong and still be signed.
"""
import base64
import contextlib
import ctypes
import itertools
import json
import threading
import uuid
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SODIUM = ctypes.CDLL("libsodium.so.23")
PUBLIC, SECRET = ctypes.create_string_buffer(32), ctypes.create_string_buffer(64)
SODIUM.crypto_sign_seed_keypair(PUBLIC, SECRET, b"a key of the wrong central's own")


def encoded(content):
    return base64.urlsafe_b64encode(content).decode().rstrip("=")


def decoded(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


PUBLIC_KEY = encoded(PUBLIC.raw)


def signed(block, header=None):
    token = encoded(json.dumps(header or {"alg": "EdDSA"}).encode()) + "." + encoded(json.dumps(block).encode())
    signature = ctypes.create_string_buffer(64)
    SODIUM.crypto_sign_detached(signature, None, token.encode(), ctypes.c_ulonglong(len(token)), SECRET)
    return f"{token}.{encoded(signature.raw)}"


class Call:
    """A question on its way up, and its answer on its way down."""

    def __init__(self, method, path, headers, body):
        self.method, self.path, self.headers, self.body = method, path, headers, body
        self.status, self.said, self.raw, self.more = 0, None, b"", {}

    @property
    def key(self):
        return self.headers.get("Idempotency-Key", "")

    def question(self):
        try:
            return json.loads(self.body)
        except ValueError:
            return {}

    def is_ok(self, path):
        return self.path == path and self.status in (200, 201)

    def is_ok_stream(self):
        return self.status == 200 and self.more.get("Content-Type", "").startswith("text/event-stream")

    def problem(self, name, status=409):
        self.status, self.said = status, {"type": f"/problems/{name}", "title": "Spoiled", "status": status}
        self.more["Content-Type"] = "application/problem+json"


def events_in(response):
    """Each event of a text/event-stream, by its fields; its data as JSON."""
    event = {}
    for line in response:
        name, _, value = line.decode().rstrip("\n").partition(": ")
        if name:
            event[name] = json.loads(value) if name == "data" else value
        else:
            if "data" in event:
                yield event
            event = {}


def with_a_beat(events):
    is_first = True
    for event in events:
        yield event
        if event["event"] == "board" and is_first:
            yield {"event": "beat", "data": {name: event["data"][name] for name in ("as_of", "sequence")}}
            is_first = False


def written(event):
    fields = {**event, "data": json.dumps(event["data"])}
    return "".join(f"{name}: {value}\n" for name, value in fields.items()).encode() + b"\n"


class WrongCentral:
    """`before` and `after` of the mutation see each call; it may keep what it likes in `memory`."""

    def __init__(self, *upstreams, mutation=None):
        self.upstreams, self.mutation = itertools.cycle(upstreams), mutation
        self.memory, self.lock = {}, threading.Lock()
        central = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_GET(self):
                central.serve(self)

            do_POST = do_GET

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def serve(self, handler):
        body = handler.rfile.read(int(handler.headers.get("Content-Length", 0)))
        kept = {name: value for name, value in handler.headers.items() if name not in ("Host", "Content-Length", "Accept")}
        call = Call(handler.command, handler.path, kept, body)
        with self.lock:
            if self.mutation:
                self.mutation.before(call, self.memory)
            response = self.ask(call)
            if self.mutation:
                self.mutation.after(call, self.memory)
        if call.is_ok_stream():
            self.pass_on(handler, call, response)
        else:
            self.answer(handler, call)

    def pass_on(self, handler, call, response):
        """Until whoever listens, or the central, has gone."""
        handler.send_response(200)
        handler.send_header("Content-Type", call.more["Content-Type"])
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        handler.close_connection = True
        with contextlib.suppress(OSError), contextlib.closing(response):
            for event in with_a_beat(events_in(response)):
                told = self.mutation.events(event, call) if self.mutation else [event]
                for block in map(written, told):
                    handler.wfile.write(b"%x\r\n%s\r\n" % (len(block), block))

    def ask(self, call):
        """The response, from which a stream is still to be read."""
        link = HTTPConnection("127.0.0.1", next(self.upstreams), timeout=30)
        link.request(call.method, call.path, call.body or None, call.headers)
        response = link.getresponse()
        call.status = response.status
        call.more = {name: value for name, value in response.getheaders()
                     if name in ("Content-Type", "Cache-Control", "ETag", "Retry-After")}
        if call.is_ok_stream():
            return response
        call.raw = response.read()
        link.close()
        try:
            call.said = json.loads(call.raw)
        except ValueError:
            call.said = None
        if call.is_ok("/v1/ticket-blocks"):
            call.blocks = [json.loads(decoded(token.split(".")[1])) for token in call.said["blocks"]]
            call.said["blocks"] = [signed(block) for block in call.blocks]
        return response

    @staticmethod
    def answer(handler, call):
        body = b"" if call.status == 304 else call.raw if call.said is None else json.dumps(call.said).encode()
        handler.send_response(call.status)
        for name, value in call.more.items():
            handler.send_header(name, value)
        if call.status != 304:
            handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)


def another_key():
    return str(uuid.uuid4())
