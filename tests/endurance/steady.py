"""What a program holds while it runs: memory, descriptors, threads. After a while none of it grows any more."""
import os
import pathlib
import re
import statistics

# Of medians. A scanner's line and a connection to the printer are there or not; the allocator keeps some room.
MOST_GROWTH = {"memory, MiB": 3.0, "descriptors": 2, "threads": 0}


def sample(process):
    """Memory is what the program wrote to: what it has from files is others' too, and theirs to throw away."""
    at = pathlib.Path(f"/proc/{process}")
    written = re.search(r"^Pss_Anon: +(\d+)", (at / "smaps_rollup").read_text(), re.MULTILINE)
    return {"memory, MiB": int(written[1]) / 1024, "descriptors": len(os.listdir(at / "fd")),
            "threads": len(os.listdir(at / "task"))}


def sleeps(process):
    """Each of its threads waits for something."""
    try:
        states = [(thread / "stat").read_text().rsplit(")", 1)[1].split()[0]
                  for thread in pathlib.Path(f"/proc/{process}/task").iterdir()]
    except (FileNotFoundError, ProcessLookupError):  # one ended meanwhile
        return False
    return set(states) == {"S"}


def medians(samples):
    """Of what it held once it was warm, and in the end."""
    part = max(1, len(samples) // 4)
    return [{what: statistics.median(sample[what] for sample in some) for what in MOST_GROWTH}
            for some in (samples[part:2 * part] or samples, samples[-part:])]


def growth(samples):
    """Sentences about what grew from the second quarter of the samples to the last."""
    warm, end = medians(samples)
    return [f"{what} grew from {warm[what]:.1f} to {end[what]:.1f}" for what, most in MOST_GROWTH.items()
            if end[what] - warm[what] > most]
