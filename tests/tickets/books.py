"""Three books that must tell the same: central's store, the terminals' journals, and the paper that came out."""
import collections
import concurrent.futures
import contextlib
import json
import os
import pathlib
import sqlite3
import subprocess

OPEN = ("open", "to_cancel")
OFFLINE_PREFIX, SUPERSEDED = "N", 2


def rows_of(store, question):
    with contextlib.closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as database:
        database.row_factory = sqlite3.Row
        return [dict(row) for row in database.execute(question)]


def central_tickets(store):
    """key -> row, read from central's store by SQLite itself. A number whose place another took has no key of its own."""
    return {row["key"]: row for row in rows_of(store, "SELECT * FROM queue_ticket")}


def wishes_of(kioskctl, file):
    """key -> what the journal says of the wish in the end."""
    said = subprocess.run([kioskctl, "journal", "export", "--json", file], check=True, capture_output=True, text=True)
    wishes, unheard = {}, {}
    for record in map(json.loads, said.stdout.splitlines()):
        if record["kind"] == "leased":
            continue
        wish = wishes.setdefault(record["key"], {"key": record["key"], "service_day": record["service_day"],
                                                  "state": "open", "print": "none", "unheard": 0})
        kind = record["kind"]
        if kind in ("issued", "refused", "to_cancel", "cancelled"):
            wish["state"] = kind
        if kind == "issued":
            wish["number"] = record["number"]
        if kind == "print":
            wish["print"] = record["state"]
        if kind == "print" or record.get("offline"):
            wish["unheard"] += 1
            unheard[record["id"]] = wish
        if kind == "acknowledged":
            unheard[record["entry"]]["unheard"] -= 1
    return wishes


def paper(folders):
    """The secret of each slip that came out, as zbar reads its code. A terminal that died in the middle of a slip leaves
    it uncut, above the next one."""
    pictures = sorted(picture for folder in folders for picture in pathlib.Path(folder).glob("slip-*.png"))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as readers:
        return [secret for secrets in readers.map(secrets_on, pictures) for secret in secrets]


def secrets_on(picture):
    read = subprocess.run(["zbarimg", "--raw", "-q", picture], capture_output=True, text=True).stdout.split()
    if not read:
        raise SystemExit(f"{picture} carries no code")
    return [address.rsplit("/", 1)[-1] for address in read]


def disagreements(tickets, wishes, slips):
    """What the three books do not agree on, as sentences. `tickets` and `wishes` by key, `slips` secrets."""
    return [*twice_or_missing(tickets), *against_journals(tickets, wishes), *against_paper(tickets, wishes, slips)]


def twice_or_missing(tickets):
    seen = collections.Counter((row["service_day"], row["number"]) for row in tickets.values())
    yield from (f"number {number} was given {times} times" for (_, number), times in seen.items() if times > 1)
    sequences = collections.defaultdict(list)
    for row in tickets.values():
        sequences[row["service_day"], row["prefix"]].append(row["sequence"])
    for (_, prefix), numbers in sequences.items():
        if prefix == OFFLINE_PREFIX:  # what was leased and not given is given to nobody else
            continue
        if missing := sorted(set(range(1, max(numbers) + 1)) - set(numbers)):
            yield f"{prefix} has gaps that nothing explains: {missing}"


def against_journals(tickets, wishes):
    for key, wish in wishes.items():
        ticket = tickets.get(key)
        waits = ticket and not ticket["voided"]
        if wish["state"] in OPEN:
            yield f"the wish {key} is still {wish['state']}"
        if wish["state"] == "issued" and not (waits and ticket["number"] == wish["number"]):
            yield f"the journal has {wish['number']} for {key}, central has {ticket}"
        if wish["state"] in ("refused", "cancelled") and waits:
            yield f"the wish {key} is {wish['state']}, and its ticket {ticket['number']} waits to be called"
        if wish["unheard"]:
            yield f"central was never told of {wish.get('number')} or its slip"
    yield from (f"no journal knows the key of {row['number']}" for key, row in tickets.items()
                if key not in wishes and row["voided"] != SUPERSEDED)


def against_paper(tickets, wishes, slips):
    by_secret = {row["secret"]: row for row in tickets.values()}
    for secret, times in collections.Counter(slips).items():
        ticket = by_secret.get(secret)
        if not ticket:
            yield "a slip came out that belongs to no ticket"
        elif ticket["voided"]:
            yield f"{ticket['number']} is void, and on paper"
        elif times > 1:
            yield f"{ticket['number']} came out {times} times"
    yield from (f"{wish['number']} is printed, says the journal, and on no paper" for key, wish in wishes.items()
                if wish["print"] == "printed" and key in tickets and tickets[key]["secret"] not in slips)
