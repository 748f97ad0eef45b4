"""Fills the store of a kiosk-central with days that are past, and says what its database then reads whole."""
import re
import sqlite3
import subprocess
import tempfile

from plain_central import PlainCentral, Postgres

# Of the 31 days before MOMENT, the first of which the next number forgets; each was printed and finished. As many lookups
# of the last day; dossiers as the sample's first one. Both databases understand it.
COUNTED = "WITH RECURSIVE counted (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM counted WHERE i < {most}) "
DAY = ("(CASE WHEN i % 31 < 12 THEN '2026-10-' || (20 + i % 31) "
       "ELSE '2026-11-' || substr(CAST(89 + i % 31 AS TEXT), 2, 2) END)")
AT = "1795142460 - 86400 * (31 - i % 31)"
TERMINAL, KEY, NUMBER, SERVICE = "'t' || (i % 1000)", "'old-' || i", "'B' || (i / 31)", "'s' || (i / 31 % 8)"
CODE = "'H20.14.05-26' || substr(CAST(100000000 + i AS TEXT), 2, 4) || '-' || substr(CAST(100000000 + i AS TEXT), 6, 4)"
ROWS = (
    f"INSERT INTO queue_ticket SELECT i + 1, {TERMINAL}, {KEY}, {DAY}, {SERVICE}, {NUMBER}, 'B', i / 31, '', {AT}, 3, 10, "
    f"'secret' || i, 0, {SERVICE}, 'finished', '3', {AT} + 600, {AT} + 900 FROM counted",
    f"INSERT INTO queue_wish SELECT {TERMINAL}, {KEY}, {SERVICE}, '', {DAY}, NULL, NULL, 0 FROM counted",
    f"INSERT INTO queue_print SELECT {TERMINAL}, {KEY}, 1, 0, {AT} FROM counted",
    f"INSERT INTO terminal_event SELECT {TERMINAL}, 'lookup', 1795142460 - i % 80000 FROM counted",
    f"INSERT INTO dossier SELECT {CODE}, 'receipt' || i, sample.status, sample.as_of, sample.document, sample.secret_code, "
    "sample.phone_end, sample.id_end, sample.told_at FROM counted, dossier AS sample WHERE sample.code = 'H20.14.05-261109-0123'",
)
AFTERWARDS = "UPDATE centre_sequence SET last = {rows} WHERE name = 'queue_ticket'"


def fill(server, file, rows):
    """In the PostgreSQL, or, without one, in the file of SQLite; as many tickets, lookups and dossiers."""
    statements = [*(COUNTED.format(most=rows - 1) + sql for sql in ROWS), AFTERWARDS.format(rows=rows)]
    if server:
        ask_psql(server, *statements, "ANALYZE")
        return
    connection = sqlite3.connect(file)
    for setting in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -8000000"):  # up to 8 GB: rows come in no order
        connection.execute(f"PRAGMA {setting}")
    for sql in statements:
        connection.execute(sql)
    connection.commit()
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()


def ask_psql(server, *statements):
    words = [word for sql in statements for word in ("-c", sql)]
    subprocess.run(["psql", "-q", "-h", server.folder, "-U", "kiosk", "-v", "ON_ERROR_STOP=1", *words, "postgres"], check=True)


def asked_of_the_database():
    """The statements that central runs for the first number of a day, a call and a lookup, from PostgreSQL's log."""
    with tempfile.TemporaryDirectory() as folder, Postgres() as server, \
            PlainCentral(folder, server.place + "&options=-clog_statement%3Dall") as central:
        begin = (server.folder / "log").stat().st_size
        central.ask("tickets", 1, 8, 0)
        central.ask("calls", 1, 1, central.port)
        ask_psql(server, COUNTED.format(most=0) + ROWS[-1])
        central.ask("lookups", 1, 1, 0, 1)
        log = (server.folder / "log").read_bytes()[begin:].decode()
    return sorted(set(re.findall(r"execute q\d+: ([^\n]+)", log)))


def plans(file):
    """A line for each table that SQLite reads whole for a statement of central's."""
    connection, found = sqlite3.connect(file), []
    for sql in asked_of_the_database():
        asked = re.sub(r"\$\d+", "?", sql)
        plan = connection.execute(f"EXPLAIN QUERY PLAN {asked}", [None] * asked.count("?"))
        found += [f"{step}: {sql}" for *_, step in plan if step.startswith("SCAN")]
    connection.close()
    return found
