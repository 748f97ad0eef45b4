"""Every slip that was asked for is exactly one of printed, failed and unknown; and the paper knows the same."""
import collections
import json
import subprocess

ENDS = ("printed", "failed", "unknown")


def slips_asked_for(kioskctl, file):
    """key -> how each of its slips ended, as the journal has it: the first, and the copy where there was one.

    A slip is noted as sent before its first byte leaves, then as what became of it; one that was not tried is only noted as
    failed."""
    said = subprocess.run([kioskctl, "journal", "export", "--json", file], check=True, capture_output=True, text=True)
    slips, under_way = collections.defaultdict(list), set()
    for record in map(json.loads, said.stdout.splitlines()):
        if record["kind"] != "print":
            continue
        key, slip = record["key"], (record["key"], record["copy"])
        if slip in under_way:
            slips[key][-1] = record["state"]
            under_way.discard(slip)
        else:
            slips[key].append(record["state"])
            if record["state"] == "sent":
                under_way.add(slip)
    return slips


def unaccounted(tickets, slips, paper):
    """Sentences about slips of which the books and the paper do not tell the same. `tickets` by key, `slips` as above,
    `paper` the secrets on it."""
    on_paper, secrets = collections.Counter(paper), {row["secret"]: key for key, row in tickets.items()}
    yield from (f"{times} slips came out that belong to no number" for secret, times in on_paper.items() if secret not in secrets)
    for key, ends in slips.items():
        number = tickets[key]["number"] if key in tickets else f"the wish {key}"
        if len(ends) > 2 or any(end not in ENDS for end in ends):
            yield f"{number} has slips that ended as {ends}"
            continue
        came = on_paper[tickets[key]["secret"]] if key in tickets else 0
        least, most = ends.count("printed"), ends.count("printed") + ends.count("unknown")
        if not least <= came <= most:
            yield f"{number} came out {came} times, its slips are {ends}"
    for secret, times in on_paper.items():
        if secret in secrets and secrets[secret] not in slips:
            yield f"{tickets[secrets[secret]]['number']} came out {times} times, and no slip was asked for"
