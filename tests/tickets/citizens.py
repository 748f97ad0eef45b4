"""What people do before a terminal that gives numbers."""
import random

MOST_TRIES = 12


def nothing():
    pass


def come_in(visitor):
    """To the services."""
    visitor.ask("touch wake", "wait-control take_number", "touch take_number")


def answered(visitor, screen, to_the_end=True):
    """The screen at the end of the questions before a number; of a number, when its slip is over, unless in a hurry."""
    while screen in ("asking_priority", "asking_consent", "taking"):
        screen = visitor.ask({"asking_priority": "touch no_priority", "asking_consent": "touch yes",
                              "taking": "wait not taking"}[screen])
    return visitor.ask("wait print_over") if screen == "ticketed" and to_the_end else screen


def take_ticket(visitor, service, about_to_wish=nothing, about_to_try_again=nothing):
    """One citizen, who tries again a few times and then leaves. True when there was a number on the glass."""
    come_in(visitor)
    visitor.ask(f"wait-control service {service}")
    about_to_wish()
    screen = answered(visitor, visitor.ask(f"touch service {service}"))
    for _ in range(MOST_TRIES):
        if screen != "no_ticket" or random.random() > 0.7:
            break
        about_to_try_again()
        screen = answered(visitor, visitor.ask("touch try_again"))
    leave(visitor)
    return screen == "ticketed"


def leave(visitor):
    visitor.ask("touch home", "advance 200", "wait idle")
