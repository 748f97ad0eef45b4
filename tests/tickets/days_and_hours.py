"""Clocks that differ, jump and pass midnight; doors that open and close; days that no calendar knows. Each number
belongs to the day on which it was wished, and none is given outside the hours."""
import random

from citizens import answered, come_in, leave
from days import DAY_AND_NIGHT, OFFICE, Days, at, need, the_judge_finds_wrong_days
from place import SERVICES, Place

# (last moment closed, first open) and (last open, first closed) of a working day
OPENINGS = (("07:29:59", "07:30:00"), ("13:29:59", "13:30:00"))
CLOSINGS = (("11:29:59", "11:30:00"), ("16:59:59", "17:00:00"))


def doors(days, day):
    """By clocks that agree, and by one that is a second ahead or behind."""
    for closed, opened in OPENINGS:
        days.set_clocks(at(day, closed))
        days.gives("doors closed", closed)
        days.visitor().ask(f"set-clock {at(day, opened)}")
        days.gives("no_ticket", f"{closed}, and {opened} by the terminal")
        days.set_clocks(at(day, opened))
        days.gives("ticketed", opened)
    for opened, closed in CLOSINGS:
        days.set_clocks(at(day, opened))
        days.gives("ticketed", opened)
        days.set_central(at(day, closed))
        days.visitor().ask(f"set-clock {at(day, opened)}")
        days.gives("no_ticket", f"{closed}, and {opened} by the terminal")
        days.visitor().ask(f"set-clock {at(day, closed)}")
        days.gives("doors closed", closed)


def doors_close_on_a_visit(days, day):
    days.set_clocks(at(day, "16:59:30"))
    come_in(days.visitor())
    days.visitor().ask(f"wait-control service {SERVICES[0]}", "advance 29", f"wait-control service {SERVICES[0]}",
                       "advance 1", f"wait-control not service {SERVICES[0]}")
    leave(days.visitor())


def clocks_differ(days, moments, times):
    """A central and a terminal that have the time of any two of these moments, again and again."""
    days.set_clocks(random.choice(moments))
    for _ in range(times):
        central, terminal = random.choices(moments, k=2) if random.random() < 0.7 else [random.choice(moments)] * 2
        days.set_central(central)
        days.visitor().ask(f"set-clock {terminal}")
        wanted = ("doors closed" if not days.open_at(terminal) else
                  "ticketed" if days.open_at(central) and central[:10] == terminal[:10] else "no_ticket")
        days.gives(wanted, f"{central}, and {terminal} by the terminal")


def wish_in_vain(days):
    """Central is away, and the citizen does not leave."""
    come_in(days.visitor())
    days.visitor().ask(f"wait-control service {SERVICES[0]}")
    days.place.end(days.place.central)
    screen = answered(days.visitor(), days.visitor().ask(f"touch service {SERVICES[0]}"))
    need(screen == "no_ticket", f"central is away, and the screen is {screen}")


def tries_again(days, wanted, what):
    screen = answered(days.visitor(), days.visitor().ask("touch try_again"))
    need(screen == wanted, f"{what} leads to {screen}")
    leave(days.visitor())


def clock_jumps_on_a_visit(days, day):
    for jump in ("08:00:00", "16:00:00"):
        days.set_clocks(at(day, "14:00:00"))
        before = len(days.place.tickets())
        wish_in_vain(days)
        days.visitor().ask(f"set-clock {at(day, jump)}")
        days.set_central(at(day, "14:00:05"))
        tries_again(days, "ticketed", f"a clock that jumped to {jump}")
        days.has_given(before + 1, f"a clock that jumped to {jump}")


def midnight(days, day, next_day):
    """In the middle of a choice, of a wish that never came to central, of one whose answer was lost."""
    days.set_clocks(at(day, "23:59:50"))
    days.gives("ticketed", "just before midnight")
    before, past = len(days.place.tickets()), at(next_day, "00:00:10")

    days.set_clocks(at(day, "23:59:50"))
    come_in(days.visitor())
    days.visitor().ask("advance 20", f"wait-control service {SERVICES[0]}")
    days.set_central(past)
    screen = answered(days.visitor(), days.visitor().ask(f"touch service {SERVICES[0]}"))
    need(screen == "ticketed", f"a choice over midnight leads to {screen}")
    leave(days.visitor())
    days.has_given(before + 1, "a choice over midnight")

    days.set_clocks(at(day, "23:59:50"))
    wish_in_vain(days)
    days.visitor().ask("advance 20")
    days.set_central(past)
    tries_again(days, "no_ticket", "a wish of yesterday")
    days.has_given(before + 1, "a wish of yesterday that came to central today")

    lossy = [b"POST /v1/tickets "]
    days.place.lay_line(lambda request: "reply_lost" if any(map(request.startswith, lossy)) else "fine")
    days.set_clocks(at(day, "23:59:50"))
    come_in(days.visitor())
    screen = answered(days.visitor(), days.visitor().ask(f"wait-control service {SERVICES[0]}",
                                                         f"touch service {SERVICES[0]}"))
    need(screen == "no_ticket", f"an answer that is lost leads to {screen}")
    days.has_given(before + 2, "a wish whose answer is lost")
    lossy.clear()
    days.visitor().ask("advance 20")
    days.set_central(past)
    tries_again(days, "ticketed", "a number of yesterday, asked for again,")
    days.has_given(before + 2, "a number of yesterday, asked for again")


def days_and_hours(place, times):
    """What the books of each place say. So many pairs of clocks."""
    the_judge_finds_wrong_days()
    monday, holiday, wednesday = "2026-11-23", "2026-11-24", "2026-11-25"
    days = Days(place, OFFICE, days_off=("2026-11-21", "2026-11-22", holiday))
    doors(days, monday)
    doors_close_on_a_visit(days, monday)
    clock_jumps_on_a_visit(days, monday)
    clocks_differ(days, [at(day, time) for day in ("2026-11-20", "2026-11-21", monday, holiday, wednesday)
                         for time in ("00:00:00", "07:30:00", "11:29:59", "12:00:00", "16:59:59", "23:59:59")], times)
    days.agree()
    said = [f"{times} pairs of clocks"]
    for name, (hours, calendars, act) in {
            "night": (DAY_AND_NIGHT, True, lambda days: midnight(days, "2026-11-25", "2026-11-26")),
            "calendar": (OFFICE, True, lambda days: on_days(days, {"2026-08-22": True, "2026-08-31": False})),
            "no-calendar": (OFFICE, False, lambda days: on_days(days, {"2026-08-22": False, "2026-08-31": True,
                                                                       "2026-09-02": False, "2026-09-03": True})),
            "year-unknown": (OFFICE, True, lambda days: on_days(days, {"2028-04-28": True, "2028-05-01": False}))}.items():
        folder = place.folder / name
        folder.mkdir()
        with Place(folder) as other:
            days = Days(other, hours, calendars=calendars)
            act(days)
            said.append(f"{name}: {days.agree()}")
    return "; ".join(said)


def on_days(days, opened):
    """Make-up Saturdays and days off, by a calendar or by the rule."""
    for day, is_open in opened.items():
        days.set_clocks(at(day, "09:00:00"))
        days.gives("ticketed" if is_open else "doors closed", day)
        if not is_open:
            days.days_off += (day,)
