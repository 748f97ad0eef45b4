"""A place whose programs have a clock each, and the rule its numbers are judged by. The zone has no summer time."""
import datetime
import random

from citizens import answered, come_in, leave
from place import SERVICES, sample_queues

NAME = "days"
ZONE = datetime.timezone(datetime.timedelta(hours=7))
DAY_AND_NIGHT = (("00:00", "24:00"),)
OFFICE = (("07:30", "11:30"), ("13:30", "17:00"))


def at(day, time):
    return f"{day}T{time}+07:00"


def need(right, sentence):
    if not right:
        raise SystemExit(f"tickets: {sentence}")


def wrong_days(tickets, wishes, hours, days_off):
    """The numbers that were given on another day than they belong to, or when the doors were closed."""
    for row in tickets.values():
        given = datetime.datetime.fromtimestamp(row["issued_at"], ZONE)
        day, time = given.date().isoformat(), given.strftime("%H:%M")
        if row["service_day"] != day:
            yield f"{row['number']} of {row['service_day']} was given on {day}"
        if wishes[row["key"]]["service_day"] != row["service_day"]:
            yield f"{row['number']} of {row['service_day']} was wished for {wishes[row['key']]['service_day']}"
        if day in days_off or not any(first <= time < last for first, last in hours):
            yield f"{row['number']} was given at {day} {time}, when the doors were closed"


def the_judge_finds_wrong_days():
    def found(moment, day="2026-11-20", wished="2026-11-20", hours=OFFICE, days_off=()):
        issued = int(datetime.datetime.fromisoformat(moment).timestamp())
        row = {"key": "a", "number": "B001", "service_day": day, "issued_at": issued}
        return list(wrong_days({"a": row}, {"a": {"service_day": wished}}, hours, days_off))

    morning = at("2026-11-20", "07:30:00")
    need(not found(morning), "a number of the morning is taken for wrong")
    for wrong in (found(morning, day="2026-11-21"), found(morning, wished="2026-11-19"), found(at("2026-11-20", "11:30:00")),
                  found(morning, days_off=("2026-11-20",)), found(at("2026-11-21", "00:00:00"), hours=DAY_AND_NIGHT)):
        need(wrong, "a number of a wrong day or hour is not found")


class Days:
    """A place with these hours, whose programs have a clock each."""

    def __init__(self, place, hours, days_off=(), calendars=True):
        self.place, self.hours, self.days_off = place, hours, days_off
        spans = ", ".join(f'"{first}-{last}"' for first, last in hours)
        queues = sample_queues(f"[{spans}]")
        if not calendars:
            queues = "\n".join(line for line in queues.splitlines() if not line.startswith("calendars ="))
        place.queues.write_text(queues)

    def visitor(self):
        return self.place.terminals[NAME]

    def set_central(self, moment):
        self.place.moments["central"] = moment
        if self.place.central:
            self.place.end(self.place.central)
        self.place.open_central()

    def set_clocks(self, moment):
        """Both programs begin again, at that moment."""
        self.set_central(moment)
        self.place.moments["terminal"] = moment
        if NAME in self.place.terminals:
            self.place.end(self.visitor().process)
        self.place.open_terminal_of(NAME)

    def gives(self, wanted, what):
        """Whoever comes now finds doors closed, or wishes a number; what it leads to."""
        service, before = random.choice(SERVICES), len(self.place.tickets())
        come_in(self.visitor())
        if wanted == "doors closed":
            self.visitor().ask(f"wait-control not service {service}")
        else:
            self.visitor().ask(f"wait-control service {service}")
            screen = answered(self.visitor(), self.visitor().ask(f"touch service {service}"))
            need(screen == wanted, f"{what}: not {wanted} but {screen}")
        leave(self.visitor())
        self.has_given(before + (wanted == "ticketed"), what)

    def has_given(self, wanted, what):
        given = len(self.place.tickets())
        need(given == wanted, f"{what}: central has given {given} numbers, not {wanted}")

    def open_at(self, moment):
        day, time = moment[:10], moment[11:16]
        return day not in self.days_off and any(first <= time < last for first, last in self.hours)

    def agree(self):
        wrong, say = self.place.compare()
        wrong += wrong_days(self.place.tickets(), self.place.wishes(), self.hours, self.days_off)
        need(not wrong, "\n  ".join(wrong[:20]))
        return say
