"""What a wrong central does to the event stream of a hall's board; the table of mutations.py says which line tells it."""


def stream_as_json(call, _):
    if call.is_ok_stream():
        call.said, call.more = {"hall": "sanh"}, {"Content-Type": "application/json"}


def each(kind, spoil):
    """Every event of one kind is something else."""
    return lambda event, call: spoil(event, call) if event["event"] == kind else [event]


def never(*_):
    return []


def says(**members):
    def spoil(event, _):
        event["data"].update(members)
        return [event]
    return spoil


def is_first(call):
    """At the first time of asking, on each stream."""
    begun, call.begun = getattr(call, "begun", False), True
    return not begun


def not_at_the_beginning(event, call):
    return [] if is_first(call) else [event]


def at_the_beginning_alone(event, call):
    return [event] if is_first(call) else []


def twice(event, call):
    return [event] if "Last-Event-ID" in call.headers else [event, event]


def behind_its_next(event, call):
    """Of two calls on a stream the later one comes first."""
    if "Last-Event-ID" in call.headers:
        return [event]
    if is_first(call):
        call.held = event
        return []
    return [event, call.held]


def without_id(event, _):
    del event["id"]
    return [event]


def not_again(event, _):
    return [] if event["data"]["again"] else [event]


def forgets_the_last_call(call, _):
    call.headers.pop("Last-Event-ID", None)


def one_call_back(call, _):
    if "Last-Event-ID" in call.headers:
        call.headers["Last-Event-ID"] = str(int(call.headers["Last-Event-ID"]) - 1)


def board_before_what_was_missed(event, call):
    if event["event"] == "call" and "Last-Event-ID" in call.headers:
        call.missed = [*getattr(call, "missed", []), event]
        return []
    missed, call.missed = getattr(call, "missed", []), []
    return [event, *missed]
