#include "kiosk/reference/board_desk.h"

#include <limits>

#include "kiosk/reference/answers.h"
#include "kiosk/reference/queue_answers.h"

namespace kiosk::reference {

BoardDesk::BoardDesk(QueueStore& store, BoardFeed& feed, const ServiceSettings& settings)
    : store_(store), feed_(feed), settings_(settings) {}

Reaction BoardDesk::board(std::string_view hall) {
    return [this, hall = std::string(hall)] {
        const auto last = store_.last_sequence();
        const auto board = last ? store_.board(hall, *last, settings_.as_of())
                                : QueueStore::Kept<std::optional<Board>>(Failure{last.error()});
        if (board) return board_answer(*board);
        settings_.log("board verdict=central_trouble reason=\"" + board.error().detail + "\"");
        return central_trouble();
    };
}

Reaction BoardDesk::events(const HttpRequest& request, std::string_view hall) {
    return [this, hall = std::string(hall), seen = std::string(request.header("Last-Event-ID"))] {
        return feed_.open(hall, seen);
    };
}

}  // namespace kiosk::reference
