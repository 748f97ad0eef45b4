#include "kiosk/central/client.h"

#include <curl/curl.h>
#include <signal.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdio>
#include <fstream>
#include <list>
#include <mutex>
#include <random>
#include <thread>
#include <vector>

#include "kiosk/central/exchange.h"
#include "kiosk/core/dead_stack.h"
#include "kiosk/core/owned.h"

namespace kiosk {
namespace {

using Answered = std::function<void(RequestId, LookupResult)>;
using Steady = std::chrono::steady_clock;

constexpr int BUSY_POLL_MS = 50;
constexpr int IDLE_POLL_MS = 3'600'000;
constexpr std::chrono::milliseconds RETRY_PAUSE{100};
constexpr std::size_t TOKEN_MAX = 4096;

/// 128 random bits; the same key for the repeat of a request lets central count a try once.
std::string new_key() {
    std::random_device random;
    std::array<char, 36> text{};
    std::snprintf(text.data(), text.size(), "%08x-%08x-%08x-%07x", random(), random(), random(),
                  random() >> 4);
    return text.data();
}

Result<std::string, CentralSettingsRefused> read_token(const std::string& file) {
    if (file.empty()) return std::string();
    std::ifstream stream(file);
    std::string token;
    if (!stream || !(stream >> token))
        return Failure{CentralSettingsRefused{"the token file cannot be read"}};
    // It becomes a header line.
    const bool plain = std::all_of(token.begin(), token.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    if (token.size() > TOKEN_MAX || !plain)
        return Failure{CentralSettingsRefused{"the token file holds no token"}};
    return token;
}

/// One question of a citizen: at most two exchanges within one deadline.
struct Lookup {
    RequestId id = 0;
    Request request;
    Answered answered;
    Steady::time_point deadline;
    Steady::time_point start_again;  ///< of the repeat, while no exchange runs
    bool repeated = false;
    std::unique_ptr<Exchange> exchange;
};

struct CurlLibrary {
    CurlLibrary() { curl_global_init(CURL_GLOBAL_DEFAULT); }
    ~CurlLibrary() { curl_global_cleanup(); }
    CurlLibrary(const CurlLibrary&) = delete;
    CurlLibrary& operator=(const CurlLibrary&) = delete;
};

}  // namespace

/// `asked_`, `cancelled_` and `stop_` are shared; everything else belongs to the network thread.
struct CentralClient::Parts {
  public:
    Parts(ExchangeSettings settings, WallClock wall)
        : settings_(std::move(settings)), wall_(std::move(wall)) {
        assert(multi_);
        curl_multi_setopt(multi_.get(), CURLMOPT_MAXCONNECTS, 2L);
        thread_ = std::thread([this] { run(); });
    }
    ~Parts() {
        {
            const std::lock_guard lock(mutex_);
            stop_ = true;
        }
        curl_multi_wakeup(multi_.get());
        thread_.join();
    }

    void ask(Lookup lookup) {
        {
            const std::lock_guard lock(mutex_);
            asked_.push_back(std::move(lookup));
        }
        curl_multi_wakeup(multi_.get());
    }
    void cancel(RequestId id) {
        {
            const std::lock_guard lock(mutex_);
            std::erase_if(asked_, [id](const Lookup& lookup) { return lookup.id == id; });
            cancelled_.push_back(id);
        }
        curl_multi_wakeup(multi_.get());
    }
    [[nodiscard]] std::chrono::milliseconds time_out() const { return settings_.central.request_time_out; }

  private:
    void run();
    bool take_commands();
    void start(Lookup& lookup);
    void drop_exchange(Lookup& lookup);
    void take_ended();
    void ended(Lookup& lookup, CURLcode code);
    void start_repeats();

    CurlLibrary library_;
    ExchangeSettings settings_;
    WallClock wall_;
    Owned<CURLM, curl_multi_cleanup> multi_{curl_multi_init()};
    std::list<Lookup> running_;

    std::mutex mutex_;
    std::vector<Lookup> asked_;
    std::vector<RequestId> cancelled_;
    bool stop_ = false;
    std::thread thread_;
};

void CentralClient::Parts::run() {
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
        curl_multi_poll(multi_.get(), nullptr, 0, running_.empty() ? IDLE_POLL_MS : BUSY_POLL_MS, nullptr);
    }
    for (Lookup& lookup : running_) drop_exchange(lookup);
}

/// False when the thread is to end.
bool CentralClient::Parts::take_commands() {
    std::vector<Lookup> asked;
    std::vector<RequestId> cancelled;
    {
        const std::lock_guard lock(mutex_);
        if (stop_) return false;
        asked.swap(asked_);
        cancelled.swap(cancelled_);
    }
    for (const RequestId id : cancelled) {
        running_.remove_if([&](Lookup& lookup) {
            if (lookup.id != id) return false;
            drop_exchange(lookup);
            return true;
        });
    }
    for (Lookup& lookup : asked) start(running_.emplace_back(std::move(lookup)));
    return true;
}

void CentralClient::Parts::start(Lookup& lookup) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(lookup.deadline - Steady::now());
    lookup.exchange = std::make_unique<Exchange>(settings_, lookup.request, left);
    curl_easy_setopt(lookup.exchange->handle(), CURLOPT_PRIVATE, static_cast<void*>(&lookup));
    curl_multi_add_handle(multi_.get(), lookup.exchange->handle());
}

void CentralClient::Parts::drop_exchange(Lookup& lookup) {
    if (!lookup.exchange) return;
    curl_multi_remove_handle(multi_.get(), lookup.exchange->handle());
    lookup.exchange.reset();
}

void CentralClient::Parts::take_ended() {
    int left = 0;
    while (const CURLMsg* const message = curl_multi_info_read(multi_.get(), &left)) {
        if (message->msg != CURLMSG_DONE) continue;
        void* lookup = nullptr;
        const CURLcode code = message->data.result;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &lookup);
        ended(*static_cast<Lookup*>(lookup), code);
    }
}

void CentralClient::Parts::ended(Lookup& lookup, CURLcode code) {
    const ExchangeEnd end = lookup.exchange->end(code);
    const bool time_left = Steady::now() + RETRY_PAUSE < lookup.deadline;
    if (is_broken_link(end) && !lookup.repeated && time_left) {
        lookup.repeated = true;
        lookup.start_again = Steady::now() + RETRY_PAUSE;
        drop_exchange(lookup);
        return;
    }
    LookupResult result = code == CURLE_OK ? lookup.exchange->result(lookup.request.question)
                                           : LookupResult{Failure{failure_of(end, wall_(), build_day())}};
    drop_exchange(lookup);
    const Answered answered = std::move(lookup.answered);
    const RequestId id = lookup.id;
    running_.remove_if([&lookup](const Lookup& other) { return &other == &lookup; });
    answered(id, std::move(result));
}

void CentralClient::Parts::start_repeats() {
    for (Lookup& lookup : running_) {
        if (!lookup.exchange && Steady::now() >= lookup.start_again) start(lookup);
    }
}

CentralClient::CentralClient(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
CentralClient::~CentralClient() = default;

CentralClient::WallClock CentralClient::system_clock() {
    return [] { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); };
}

Result<std::unique_ptr<CentralClient>, CentralSettingsRefused> CentralClient::open(
    const CentralSettings& settings, WallClock wall) {
    auto endpoint = parse_endpoint(settings);
    if (!endpoint) return Failure{endpoint.error()};
    auto token = read_token(settings.token_file);
    if (!token) return Failure{token.error()};
    auto parts = std::make_unique<Parts>(ExchangeSettings{settings, *endpoint, *token}, std::move(wall));
    return std::unique_ptr<CentralClient>(new CentralClient(std::move(parts)));
}

void CentralClient::look_up(RequestId request, LookupQuestion question, Answered answered) {
    Lookup lookup;
    lookup.id = request;
    lookup.request = {std::move(question), new_key()};
    lookup.answered = std::move(answered);
    lookup.deadline = Steady::now() + parts_->time_out();
    parts_->ask(std::move(lookup));
}

void CentralClient::cancel(RequestId request) {
    parts_->cancel(request);
}

}  // namespace kiosk
