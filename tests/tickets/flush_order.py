"""The release terminal's own system calls (strace): what must be on the disk is there before a byte of it leaves."""
import ast
import dataclasses
import re

from citizens import take_ticket
from place import SERVICES

NAME = "flush"
LONGEST = 5000  # bytes of a call that are in the trace: a page of the journal, a request
SYNCS = ("fdatasync", "fsync")
WRITES = ("write", "writev", "pwrite64", "pwritev", "pwritev2")
SENDS = (*WRITES, "sendto", "sendmsg", "sendmmsg")
BEGUN = re.compile(r"(?P<thread>\d+) +(?P<call>\w+)\(\d+<(?P<target>[^\[>]*(?:\[[^]]*\])?)>(?P<rest>.*)")
RESUMED = re.compile(r"(?P<thread>\d+) +<\.\.\. \w+ resumed>(?P<rest>.*)")
RESULT = re.compile(r"\) += (-?\d+)[^\"]*$")
TEXT = re.compile(r'"((?:[^"\\]|\\.)*)"')
STATUS_QUESTION = re.compile(rb"(?:\x10\x04.)*", re.DOTALL)  # asked of a printer at any time, puts nothing on paper
# A wish, its number, and that its slip begins: each is a record of the journal that was flushed by itself.
FLUSHES_BEFORE_SLIP = 3


@dataclasses.dataclass
class Step:
    """A system call: the lines of the trace at which it began and ended (none: never), and what it was given."""
    begun: int
    ended: int | None
    call: str
    target: str
    data: bytes
    result: int | None


def steps_of(lines):
    steps, open_calls = [], {}
    for number, line in enumerate(lines):
        if begun := BEGUN.match(line):
            data = b"".join(ast.literal_eval(f'b"{text}"') for text in TEXT.findall(begun["rest"]))
            step = Step(number, None, begun["call"], begun["target"], data, None)
            steps.append(step)
            open_calls[begun["thread"]] = step
        seen = begun or RESUMED.match(line)
        if seen and (result := RESULT.search(seen["rest"])) and (step := open_calls.pop(seen["thread"], None)):
            step.ended, step.result = number, int(result[1])
    return steps


class Wish:
    """The steps that count for one number. `wrong` says what is out of order."""

    def __init__(self, steps, row, journal, central_port, printer_port):
        self.kept = [step for step in steps if step.target.startswith(str(journal)) and step.call in WRITES + SYNCS
                     and not step.target.endswith((".mark", "-shm"))]
        self.wish = self.first_kept(row["key"])
        self.number = self.first_kept(row["number"], self.wish)
        self.request = next((step for step in steps if step.call in SENDS and step.target.endswith(f":{central_port}]")
                             and row["key"].encode() in step.data), None)
        self.slip = next((step for step in steps if step.call in SENDS and step.target.endswith(f":{printer_port}]")
                          and self.number and step.begun > self.number.begun
                          and not STATUS_QUESTION.fullmatch(step.data)), None)

    def first_kept(self, text, after=None):
        return next((step for step in self.kept if step.call in WRITES and text.encode() in step.data
                     and (after is None or step.begun > after.begun)), None)

    def flushes(self, of, before):
        """Those of what `of` wrote that were over before `before` began."""
        return [step for step in self.kept if step.call in SYNCS and step.target == of.target and step.result == 0
                and of.ended is not None and step.begun > of.ended and step.ended < before.begun]

    def wrong(self):
        for name in ("wish", "number", "request", "slip"):
            if getattr(self, name) is None:
                yield f"there is no {name} in the trace"
                return
        if not self.flushes(self.wish, self.request):
            yield "the request left before its wish was flushed"
        if not self.flushes(self.number, self.slip):
            yield "the slip began before its number was flushed"
        if len(self.flushes(self.wish, self.slip)) < FLUSHES_BEFORE_SLIP:
            yield "the slip began before it was flushed that it begins"


def the_judge_finds_disorder(lines, judged):
    """Of a trace that is in order, a few that are not."""
    good = judged(steps_of(lines))
    lines = lines[:good.slip.begun + 1]
    request, slip = good.request.begun, good.slip.begun
    wish, number = (good.flushes(of, good.slip)[0] for of in (good.wish, good.number))

    def before(line, place):
        return [*lines[:place], lines[line], *lines[place:line], *lines[line + 1:]]

    def changed(step, sentence, other):
        return [re.sub(sentence, other, line) if number in (step.begun, step.ended) else line
                for number, line in enumerate(lines)]

    for name, disorder in {
            "a request before the flush": before(request, wish.begun),
            "a request during the flush": before(request, wish.ended),
            "a request before the wish": before(request, good.wish.begun),
            "a slip before the flush": before(slip, number.begun),
            "a slip before its beginning was flushed": before(slip, number.ended + 1),
            "no flush": [line for place, line in enumerate(lines) if place not in (wish.begun, wish.ended)],
            "a flush that fails": changed(wish, r"= 0$", "= -1 EIO (Input/output error)"),
            "a flush of another file": changed(wish, r"-wal>", "-wax>"),
            "a trace of something else": []}.items():
        if not list(judged(steps_of(disorder)).wrong()):
            raise SystemExit(f"tickets: the judge of the order does not find {name}")


def flush_order(place, tickets):
    """What was found of so many numbers."""
    place.open_central()
    file = place.folder / "trace"
    visitor = place.open_terminal_of(NAME, "strace", "-f", "-yy", "-s", str(LONGEST), "-o", file, "-e", "signal=none",
                                     "-e", f"trace={','.join((*SENDS, *SYNCS))}")
    for _ in range(tickets):
        if not take_ticket(visitor, SERVICES[0]):
            raise SystemExit("tickets: there is no number to trace")
    lines, printer_port = file.read_text().splitlines(), place.printers[NAME][1]
    place.end(visitor.process)
    rows = sorted(place.tickets().values(), key=lambda row: row["id"])

    def judge(row):
        return lambda steps: Wish(steps, row, place.journal_of(NAME), place.central_port, printer_port)

    steps = steps_of(lines)
    for row in rows:
        if wrong := list(judge(row)(steps).wrong()):
            raise SystemExit(f"tickets: {row['number']}: {'; '.join(wrong)}")
    the_judge_finds_disorder(lines, judge(rows[0]))
    nothing_leaves_when_no_flush_succeeds(place)
    return f"{len(rows)} numbers in order, none after a flush that failed"


def nothing_leaves_when_no_flush_succeeds(place):
    """The disk takes bytes and cannot flush them."""
    file, calls = place.folder / "failures", ",".join(SYNCS)
    visitor = place.open_terminal_of(NAME, "strace", "-f", "-o", file, "-P", f"{place.journal_of(NAME)}-wal", "-e",
                                     f"trace={calls}", "-e", f"inject={calls}:error=EIO")
    before = place.heard()
    if take_ticket(visitor, SERVICES[0]) or place.heard() != before:
        raise SystemExit("tickets: a wish left that was never flushed")
    if "INJECTED" not in file.read_text():
        raise SystemExit("tickets: no flush failed")
    place.end(visitor.process)
    place.open_terminal_of(NAME)
