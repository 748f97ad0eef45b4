#include "kiosk/reference/board_desk.h"

#include "kiosk/reference/answers.h"
#include "kiosk/reference/board_page.h"
#include "kiosk/reference/queue_answers.h"
#include "kiosk/reference/web_files.h"

namespace kiosk::reference {

BoardDesk::BoardDesk(QueueStore& store, BoardFeed& feed, const ServiceSettings& settings)
    : store_(store), feed_(feed), settings_(settings) {}

Reaction BoardDesk::board(std::string_view hall) {
    return [this, hall = std::string(hall)] {
        const auto board = store_.board(hall, std::nullopt, settings_.as_of());
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

HttpResponse BoardDesk::page(std::string_view rest) const {
    const auto& queues = store_.queues();
    const auto asked = parse_board_page_request(rest);
    const auto& words = settings_.words.of(asked.language);
    const bool has_voice = !settings_.voices.defaults.empty();
    if (queues.halls.contains(asked.hall))
        return html_answer(200, board_page(queues, asked, words, has_voice));
    return html_answer(404, no_board_page(queues, words));
}

}  // namespace kiosk::reference
