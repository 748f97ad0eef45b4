#include <array>

#include "kiosk/central/board_json.h"
#include "kiosk/central/event_stream.h"
#include "kiosk/central/json_hours.h"
#include "kiosk/central/json_members.h"

namespace kiosk {
namespace {

constexpr std::size_t CALLS = 12, COUNTERS = 60, QUEUES = 100, NOTICES = 12;
constexpr std::size_t NAME = 120, NOTICE = 400;
constexpr int WAITING_MAX = 99999;
constexpr int GIVEN_MAX = 9999;
constexpr int WAIT_MINUTES_MAX = 1440;

enum class CounterWord { free, paused, called, serving };
constexpr NameTable<CounterWord, 4> COUNTER_WORDS{{
    {CounterWord::free, "free"},
    {CounterWord::paused, "paused"},
    {CounterWord::called, "called"},
    {CounterWord::serving, "serving"},
}};

std::int64_t read_sequence(const JsonReader& reader) {
    return reader.required("sequence").integer(0, EXACT_NUMBER_MAX);
}

/// A word of a later contract is no arrow, and no reason to show no call.
Direction read_direction(const JsonReader& reader) {
    const auto word = reader.optional("direction");
    return word ? value_in(DIRECTION_NAMES, word->raw_text()).value_or(Direction::unknown)
                : Direction::unknown;
}

BoardCall read_call(const JsonReader& reader) {
    BoardCall call;
    call.sequence = read_sequence(reader);
    call.number = read_number(reader.required("number"));
    call.counter = read_id(reader.required("counter"));
    call.service = read_id(reader.required("service"));
    call.direction = read_direction(reader);
    call.called_at = read_instant(reader.required("called_at"));
    call.again = reader.required("again").boolean();
    return call;
}

BoardCounter read_counter(const JsonReader& reader) {
    BoardCounter counter;
    counter.counter = read_id(reader.required("counter"));
    counter.direction = read_direction(reader);
    const auto word = read_named(reader.required("state"), COUNTER_WORDS);
    counter.is_paused = word == CounterWord::paused;
    counter.is_serving = word == CounterWord::serving;
    if (word == CounterWord::called || word == CounterWord::serving)
        counter.number = read_number(reader.required("number"));
    return counter;
}

BoardQueue read_queue(const JsonReader& reader) {
    return {read_id(reader.required("service")), read_local_text(reader.required("name"), NAME),
            static_cast<int>(reader.required("waiting").integer(0, WAITING_MAX)),
            read_optional_number(reader, "wait_minutes", WAIT_MINUTES_MAX)};
}

BoardOutage read_outage(const JsonReader& reader) {
    BoardOutage outage{read_instant(reader.required("since")), {}};
    reader.required("numbers").each(QUEUES, [&](const JsonReader& item) {
        outage.numbers.push_back({read_id(item.required("service")),
                                  read_local_text(item.required("name"), NAME),
                                  static_cast<int>(item.required("given").integer(1, GIVEN_MAX)),
                                  read_number(item.required("first")), read_number(item.required("last"))});
    });
    return outage;
}

Board read_board(const JsonReader& reader) {
    Board board;
    board.hall = read_id(reader.required("hall"));
    board.name = read_local_text(reader.required("name"), NAME);
    board.as_of = read_instant(reader.required("as_of"));
    board.sequence = read_sequence(reader);
    reader.required("calls").each(CALLS, [&](const JsonReader& item) {
        board.calls.push_back(read_call(item));
        if (board.calls.back().sequence > board.sequence) item.refuse("a call that is not in the board");
    });
    reader.required("counters").each(COUNTERS, [&](const JsonReader& item) {
        board.counters.push_back(read_counter(item));
    });
    reader.required("queues").each(QUEUES,
                                   [&](const JsonReader& item) { board.queues.push_back(read_queue(item)); });
    reader.required("notices").each(
        NOTICES, [&](const JsonReader& item) { board.notices.push_back(read_local_text(item, NOTICE)); });
    if (const auto outage = reader.optional("outage")) board.outage = read_outage(*outage);
    return board;
}

BoardBeat read_beat(const JsonReader& reader) {
    return {read_instant(reader.required("as_of")), read_sequence(reader)};
}

template <class Value, class Read>
Result<Value, BoardRefused> told(std::string_view bytes, Read read) try {
    const nlohmann::json document = parse_bounded(bytes, EventStream::EVENT_MAX_BYTES);
    return Value{read(JsonReader(document))};
} catch (const Unacceptable& reason) {
    return Failure{BoardRefused{reason.detail}};
}

}  // namespace

Result<Board, BoardRefused> parse_board(std::string_view bytes) {
    return told<Board>(bytes, read_board);
}

Result<BoardCall, BoardRefused> parse_board_call(std::string_view bytes) {
    return told<BoardCall>(bytes, read_call);
}

Result<BoardBeat, BoardRefused> parse_board_beat(std::string_view bytes) {
    return told<BoardBeat>(bytes, read_beat);
}

}  // namespace kiosk
