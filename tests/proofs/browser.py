"""Staff of a centre, and a script of pages that plays in a real browser what they do."""
import json
import subprocess

from centre import PROGRAMS, SOURCE

ACCOUNTS = {"quay-3": ("operator", "Cán bộ quầy 3"), "quay-4": ("operator", "Cán bộ quầy 4"),
            "giam-sat": ("inspector", "Giám sát"), "quan-tri": ("administrator", "Quản trị")}


def first_passwords(centre, *store):
    """Of all accounts, which it adds to the store that the options name."""
    def first_password(account):
        role, shown = ACCOUNTS[account]
        return subprocess.run([PROGRAMS / "kiosk-central", "staff", "add", account, "--shown", shown, "--role", role, *store],
                              check=True, capture_output=True, text=True, cwd=centre.folder,
                              env=centre.environment).stdout.strip()
    return {account: first_password(account) for account in ACCOUNTS}


def play(script, told, deeds):
    """`told` goes to the script; what it asks for is done by `deeds`, until it is done."""
    browser = subprocess.Popen(["node", SOURCE / "tests/proofs" / script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        browser.stdin.write(json.dumps(told) + "\n")
        browser.stdin.flush()
        for wish in browser.stdout:
            if wish != "done\n":
                deed, *words = wish.split()
                deeds[deed](*words)
            browser.stdin.write("\n")
            browser.stdin.flush()
        if browser.wait(timeout=60) != 0:
            raise SystemExit("the browser found a fault")
    finally:
        browser.kill()
