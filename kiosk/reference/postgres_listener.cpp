#include "kiosk/reference/postgres_listener.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace kiosk::reference {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds PAUSE_FIRST{100}, PAUSE_MOST{5000};
/// Nothing needs to be done between two news.
constexpr milliseconds NO_LIMIT{-1};

}  // namespace

PostgresListener::PostgresListener(std::string url, std::shared_ptr<const std::atomic<int>> own,
                                   std::function<void()> heard)
    : url_(std::move(url)), own_(std::move(own)), heard_(std::move(heard)) {
    if (pipe2(stop_, O_CLOEXEC) != 0) throw DatabaseError("no pipe can be made");
    thread_ = std::thread([this] { run(); });
}

PostgresListener::~PostgresListener() {
    close(stop_[1]);
    thread_.join();
    close(stop_[0]);
}

bool PostgresListener::wait(int descriptor, milliseconds most) const {
    pollfd both[2] = {{stop_[0], POLLIN, 0}, {descriptor, POLLIN, 0}};
    poll(both, 2, static_cast<int>(most.count()));
    return both[0].revents == 0;
}

void PostgresListener::run() {
    milliseconds pause{0};
    do {
        try {
            listen();
            pause = milliseconds(0);
            // Whatever was announced before is read now, once and by its sequence.
            heard_();
            while (take_news())
                if (!wait(PQsocket(link_.get()), NO_LIMIT)) return;
        } catch (const DatabaseError&) {
            // Said already by the connection that asks the same server.
        }
        link_.reset();
        pause = std::clamp(pause * 2, PAUSE_FIRST, PAUSE_MOST);
    } while (wait(-1, pause));
}

void PostgresListener::listen() {
    link_ = connect_postgres(url_);
    const auto ask = [this](const std::string& sql) {
        PostgresResult answer(PQexec(link_.get(), sql.c_str()));
        const auto status = PQresultStatus(answer.get());
        if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
            throw DatabaseError("PostgreSQL is gone");
        return answer;
    };
    // Each centre has a schema of its own, and its news go by that name.
    const auto row = ask("SELECT quote_ident(current_schema())");
    ask("LISTEN " + std::string(PQgetvalue(row.get(), 0, 0)));
}

bool PostgresListener::take_news() {
    if (PQconsumeInput(link_.get()) == 0) return false;
    bool is_new = false;
    const auto free_memory = [](PGnotify* news) { PQfreemem(news); };
    for (;;) {
        const std::unique_ptr<PGnotify, decltype(free_memory)> news(PQnotifies(link_.get()), free_memory);
        if (!news) break;
        is_new = is_new || news->be_pid != own_->load();
    }
    if (is_new) heard_();
    return PQstatus(link_.get()) == CONNECTION_OK;
}

}  // namespace kiosk::reference
