"""What people do before a terminal that gives numbers."""
import random

MOST_SCREENS = 12


def nothing():
    pass


def take_ticket(visitor, service, about_to_wish=nothing, about_to_try_again=nothing):
    """One citizen, who tries again a few times and then leaves. True when there was a number on the glass."""
    visitor.ask("touch wake", "wait-control take_number", "touch take_number", f"wait-control service {service}")
    about_to_wish()
    screen, numbered = visitor.ask(f"touch service {service}"), False
    for _ in range(MOST_SCREENS):
        if screen == "asking_priority":
            screen = visitor.ask("touch no_priority")
        elif screen == "asking_consent":
            screen = visitor.ask("touch yes")
        elif screen == "taking":
            screen = visitor.ask("wait not taking")
        elif screen == "no_ticket" and random.random() < 0.7:
            about_to_try_again()
            screen = visitor.ask("touch try_again")
        else:
            numbered = screen == "ticketed"
            if numbered:
                visitor.ask("wait print_over")
            break
    leave(visitor)
    return numbered


def leave(visitor):
    visitor.ask("touch home", "advance 200", "wait idle")
