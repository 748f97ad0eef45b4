"""The statements that kiosk-central runs for one number, for pgbench and for sqlite3.

Read from PostgreSQL's log of a real POST /v1/tickets: `?options=-clog_statement%3Dall` behind the place of the store, a
service with two counters, an earlier number that waits, nobody else asking, so that the commit is of one number. Beside the
values only this is changed: `max(sequence)` is 0 rather than nothing for the first, since pgbench cannot count from
nothing; and what central sends in one message with BEGIN and COMMIT goes by itself, since pgbench prepares one at a time.
The boards that central reads at most four times a second beside the numbers are not in it: they are its own cost.
"""
DAY, MOMENT = "2026-11-20", 1795142460
TERMINAL = "measured"
COUNTERS = ("3", "4")
LOCK = "SELECT last AS writer FROM centre_sequence WHERE name = 'writer'"  # PostgreSQL: FOR UPDATE
ANNOUNCE = "SELECT pg_notify(current_schema(), '')"  # PostgreSQL only

STATEMENTS = (
    f"SELECT service, priority, service_day, refusal, until, cancelled FROM queue_wish WHERE terminal = '{TERMINAL}' "
    "AND key = :key",
    f"SELECT count(*) FROM queue_ticket WHERE service_day = '{DAY}' AND service = :service AND voided = 0",
    f"SELECT max(sequence) FROM number_seen WHERE service_day = '{DAY}' AND prefix = :service AND sequence BETWEEN 1 AND 9999",
    f"SELECT coalesce(max(sequence), 0) AS last FROM queue_ticket WHERE service_day = '{DAY}' AND prefix = :service "
    "AND sequence BETWEEN 1 AND 9999",
    f"SELECT count(*) FROM queue_leased WHERE service_day = '{DAY}' AND service = :service AND open = 1",
    f"SELECT count(*) FROM queue_appointment WHERE service_day = '{DAY}' AND service = :service AND key IS NULL "
    f"AND starts_at >= {MOMENT - 900}",
    f"SELECT lock_vi, lock_en FROM terminal WHERE name = '{TERMINAL}'",
    f"INSERT INTO queue_wish VALUES ('{TERMINAL}', :key, :service, '', '{DAY}', NULL, NULL, 0) ON CONFLICT (terminal, key) "
    "DO UPDATE SET service = excluded.service, priority = excluded.priority, service_day = excluded.service_day, "
    "refusal = excluded.refusal, until = excluded.until, cancelled = excluded.cancelled",
    f"SELECT priority, count(*) FROM queue_ticket WHERE service_day = '{DAY}' AND queue = :service AND stage = 'waiting' "
    "AND voided = 0 GROUP BY priority",
    f"SELECT queue, priority FROM queue_call WHERE service_day = '{DAY}' AND action = 'next' ORDER BY id DESC",
    *(sql for counter in COUNTERS for sql in (
        f"SELECT 1 FROM queue_call WHERE service_day = '{DAY}' AND counter = '{counter}' AND at >= {MOMENT - 1800} LIMIT 1",
        "SELECT id, number, queue, priority, stage, counter, issued_at FROM queue_ticket "
        f"WHERE service_day = '{DAY}' AND voided = 0 AND counter = '{counter}'")),
    f"SELECT finished_at - called_at FROM queue_ticket WHERE service_day = '{DAY}' AND queue = :service "
    "AND stage = 'finished' ORDER BY finished_at DESC LIMIT 20",
    "UPDATE centre_sequence SET last = last + 1 WHERE name = 'queue_ticket' RETURNING last AS id",
    "INSERT INTO queue_ticket (terminal, key, service_day, service, number, prefix, sequence, priority, issued_at, ahead, "
    "wait_minutes, secret, voided, queue, stage, counter, id) "
    f"VALUES ('{TERMINAL}', :key, '{DAY}', :service, :number, :service, :sequence, '', {MOMENT}, 0, NULL, :key, 0, :service, "
    "'waiting', '', :id)",
)
LAST = next(place for place, sql in enumerate(STATEMENTS) if " AS last " in sql)
NEXT_ID = next(place for place, sql in enumerate(STATEMENTS) if sql.endswith(" AS id"))


def pgbench_script():
    lines = ["\\set service random(1, 8)", "\\set key random(1, 1000000000000000)", "BEGIN;", f"{LOCK} FOR UPDATE;"]
    for place, sql in enumerate(STATEMENTS):
        lines.append(sql + (" \\gset" if place in (LAST, NEXT_ID) else ";"))
        if place == LAST:
            lines += ["\\set sequence :last + 1", "\\set number :service * 100000 + :sequence"]
    return "\n".join([*lines, f"{ANNOUNCE};", "COMMIT;", ""])


def run_in_sqlite(cursor, key):
    """One number and its flush; `cursor` is of a connection that begins nothing by itself."""
    values = {"service": str(key % 8 + 1), "key": str(key)}
    cursor.execute("BEGIN IMMEDIATE")
    cursor.execute(LOCK).fetchall()
    for place, sql in enumerate(STATEMENTS):
        rows = cursor.execute(sql, values).fetchall()
        if place == LAST:
            values["sequence"] = rows[0][0] + 1
            values["number"] = f"{values['service']}-{values['sequence']}"
        if place == NEXT_ID:
            values["id"] = rows[0][0]
    cursor.execute("COMMIT")
