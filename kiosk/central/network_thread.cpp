#include "kiosk/central/network_thread.h"

#include <signal.h>

#include <algorithm>
#include <cassert>

#include "kiosk/core/dead_stack.h"

namespace kiosk {
namespace {

constexpr int BUSY_POLL_MS = 50;
/// Beside a stream alone, whose bytes wake the thread by themselves.
constexpr int STREAM_POLL_MS = 5'000;
constexpr int IDLE_POLL_MS = 3'600'000;
constexpr std::chrono::milliseconds RETRY_PAUSE{100};

}  // namespace

NetworkThread::NetworkThread(ExchangeSettings settings, WallClock wall)
    : settings_(std::move(settings)), wall_(std::move(wall)), multi_(curl_multi_init()) {
    assert(multi_);
    curl_multi_setopt(multi_.get(), CURLMOPT_MAXCONNECTS, 2L);
    thread_ = std::thread([this] { run(); });
}

NetworkThread::~NetworkThread() {
    {
        const std::lock_guard lock(mutex_);
        stop_ = true;
    }
    curl_multi_wakeup(multi_.get());
    thread_.join();
}

void NetworkThread::ask(Request request, Ended ended, std::optional<CancelId> id) {
    const auto deadline = Steady::now() + settings_.central.request_time_out;
    {
        const std::lock_guard lock(mutex_);
        asked_.push_back({std::move(request), std::move(ended), id, deadline});
    }
    curl_multi_wakeup(multi_.get());
}

void NetworkThread::cancel(CancelId id) {
    {
        const std::lock_guard lock(mutex_);
        std::erase_if(asked_, [id](const Pending& pending) { return pending.id == id; });
        cancelled_.push_back(id);
    }
    curl_multi_wakeup(multi_.get());
}

void NetworkThread::run() {
    // TLS writes without MSG_NOSIGNAL; a peer that has gone must not end the program.
    sigset_t broken_pipe;
    sigemptyset(&broken_pipe);
    sigaddset(&broken_pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &broken_pipe, nullptr);
    while (take_commands()) {
        int count = 0;
        start_repeats();
        curl_multi_perform(multi_.get(), &count);
        take_ended();
        wipe_dead_stack();
        curl_multi_poll(multi_.get(), nullptr, 0, poll_limit(), nullptr);
    }
    for (Pending& pending : running_) drop_exchange(pending);
}

int NetworkThread::poll_limit() const {
    if (running_.empty()) return IDLE_POLL_MS;
    const bool streams_only = std::all_of(running_.begin(), running_.end(),
                                          [](const Pending& one) { return one.request.take() != nullptr; });
    return streams_only ? STREAM_POLL_MS : BUSY_POLL_MS;
}

/// False when the thread is to end.
bool NetworkThread::take_commands() {
    std::vector<Pending> asked;
    std::vector<CancelId> cancelled;
    {
        const std::lock_guard lock(mutex_);
        if (stop_) return false;
        asked.swap(asked_);
        cancelled.swap(cancelled_);
    }
    for (const CancelId id : cancelled) {
        running_.remove_if([&](Pending& pending) {
            if (pending.id != id) return false;
            drop_exchange(pending);
            return true;
        });
    }
    for (Pending& pending : asked) start(running_.emplace_back(std::move(pending)));
    return true;
}

void NetworkThread::start(Pending& pending) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(pending.deadline - Steady::now());
    pending.exchange = std::make_unique<Exchange>(settings_, pending.request, left);
    curl_easy_setopt(pending.exchange->handle(), CURLOPT_PRIVATE, static_cast<void*>(&pending));
    curl_multi_add_handle(multi_.get(), pending.exchange->handle());
}

void NetworkThread::drop_exchange(Pending& pending) {
    if (!pending.exchange) return;
    curl_multi_remove_handle(multi_.get(), pending.exchange->handle());
    pending.exchange.reset();
}

void NetworkThread::take_ended() {
    int left = 0;
    while (const CURLMsg* const message = curl_multi_info_read(multi_.get(), &left)) {
        if (message->msg != CURLMSG_DONE) continue;
        void* pending = nullptr;
        const CURLcode code = message->data.result;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &pending);
        ended(*static_cast<Pending*>(pending), code);
    }
}

void NetworkThread::ended(Pending& pending, CURLcode code) {
    const ExchangeEnd end = pending.exchange->end(code);
    const bool time_left = !pending.request.take() && Steady::now() + RETRY_PAUSE < pending.deadline;
    if (is_broken_link(end) && !pending.repeated && time_left) {
        pending.repeated = true;
        pending.start_again = Steady::now() + RETRY_PAUSE;
        drop_exchange(pending);
        return;
    }
    const auto place = std::find_if(running_.begin(), running_.end(),
                                    [&pending](const Pending& one) { return &one == &pending; });
    std::list<Pending> done;
    done.splice(done.begin(), running_, place);
    pending.ended(code == CURLE_OK ? Outcome{pending.exchange->reply()}
                                   : Outcome{Failure{no_answer_of(end, wall_(), build_day())}});
    drop_exchange(pending);
}

void NetworkThread::start_repeats() {
    for (Pending& pending : running_) {
        if (!pending.exchange && Steady::now() >= pending.start_again) start(pending);
    }
}

}  // namespace kiosk
