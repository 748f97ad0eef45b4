// What a waiting hall's displays show: who is called where, what each counter does, how many wait. Nothing
// about a person, and no priority (domain.md 4).
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/core/name_table.h"
#include "kiosk/core/service.h"

namespace kiosk {

/// Where a counter lies, seen from the display.
enum class Direction { unknown, left, right, ahead, up, down };

/// The contract's words, and those of the queue file; an unknown one has none.
inline constexpr NameTable<Direction, 5> DIRECTION_NAMES{{
    {Direction::left, "left"},
    {Direction::right, "right"},
    {Direction::ahead, "ahead"},
    {Direction::up, "up"},
    {Direction::down, "down"},
}};

/// A number asked to a counter. Every call has a sequence of its own, a repeated one too.
struct BoardCall {
    std::int64_t sequence = 0;  ///< rises with every call, not by one
    std::string number, counter;
    std::string service;  ///< QueueService::id
    Direction direction = Direction::unknown;
    std::chrono::sys_seconds called_at{};
    bool again = false;  ///< called before
    bool operator==(const BoardCall&) const = default;
};

struct BoardCounter {
    std::string counter;
    Direction direction = Direction::unknown;
    std::string number;       ///< empty: free
    bool is_serving = false;  ///< its citizen has come
    bool is_paused = false;   ///< for a while it calls nobody
    bool operator==(const BoardCounter&) const = default;
};

struct BoardQueue {
    std::string service;
    LocalText name;
    int waiting = 0;
    std::optional<int> wait_minutes;  ///< central's estimate; none: not known
    bool operator==(const BoardQueue&) const = default;
};

/// Numbers of one service that a terminal gave by itself, and that central does not know yet.
struct OutageNumbers {
    std::string service;
    LocalText name;
    int given = 0;
    std::string first, last;  ///< in the order of their giving
    bool operator==(const OutageNumbers&) const = default;
};

/// What a terminal knows while it cannot reach central: nobody calls by it, so it knows of no call.
struct BoardOutage {
    std::chrono::sys_seconds since{};    ///< by the terminal's clock
    std::vector<OutageNumbers> numbers;  ///< in the profile's order; may be empty
    bool operator==(const BoardOutage&) const = default;
};

/// One hall at one moment.
struct Board {
    std::string hall;
    LocalText name;
    std::chrono::sys_seconds as_of{};
    std::int64_t sequence = 0;           ///< of the last call that is in it
    std::vector<BoardCall> calls;        ///< latest first, each number once
    std::vector<BoardCounter> counters;  ///< in the hall's order
    std::vector<BoardQueue> queues;      ///< in the profile's order
    std::vector<LocalText> notices;
    std::optional<BoardOutage> outage;  ///< of a terminal's own board, and only while central is away
    bool operator==(const Board&) const = default;
};

}  // namespace kiosk
