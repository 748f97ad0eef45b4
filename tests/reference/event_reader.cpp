#include "event_reader.h"

#include <curl/curl.h>
#include <doctest/doctest.h>

#include "kiosk/core/owned.h"

namespace reference_tests {
namespace {

constexpr std::chrono::seconds GUARD{60};

int on_transfer(void* closing, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return *static_cast<const std::atomic<bool>*>(closing) ? 1 : 0;
}

}  // namespace

EventReader::EventReader(int port, const std::string& path, const std::string& last_event)
    : thread_([this, url = "http://127.0.0.1:" + std::to_string(port) + path, last_event] {
          const kiosk::Owned<CURL, curl_easy_cleanup> curl(curl_easy_init());
          curl_slist* list = curl_slist_append(nullptr, "Accept: text/event-stream");
          if (!last_event.empty()) list = curl_slist_append(list, ("Last-Event-ID: " + last_event).c_str());
          const kiosk::Owned<curl_slist, curl_slist_free_all> owned(list);
          curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
          curl_easy_setopt(curl.get(), CURLOPT_PROXY, "");
          curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, list);
          curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, on_bytes);
          curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, this);
          curl_easy_setopt(curl.get(), CURLOPT_NOPROGRESS, 0L);
          curl_easy_setopt(curl.get(), CURLOPT_XFERINFOFUNCTION, on_transfer);
          curl_easy_setopt(curl.get(), CURLOPT_XFERINFODATA, &closing_);
          curl_easy_perform(curl.get());
      }) {}

EventReader::~EventReader() {
    closing_ = true;
    thread_.join();
}

std::size_t EventReader::on_bytes(char* bytes, std::size_t size, std::size_t count, void* reader) {
    static_cast<EventReader*>(reader)->take({bytes, size * count});
    return size * count;
}

void EventReader::take(std::string_view bytes) {
    for (const char c : bytes) {
        if (c != '\n') {
            line_ += c;
            continue;
        }
        take_line(line_);
        line_.clear();
    }
}

void EventReader::take_line(const std::string& line) {
    const auto value_of = [&](std::string_view field) { return line.substr(field.size()); };
    if (line.starts_with("event: ")) current_.name = value_of("event: ");
    if (line.starts_with("id: ")) current_.id = value_of("id: ");
    if (line.starts_with("data: ")) current_.data = nlohmann::json::parse(value_of("data: "));
    if (!line.empty() || current_.name.empty()) return;
    const std::lock_guard lock(mutex_);
    events_.push_back(std::exchange(current_, {}));
    arrived_.notify_one();
}

StreamEvent EventReader::any(std::chrono::steady_clock::time_point deadline) {
    std::unique_lock lock(mutex_);
    REQUIRE(arrived_.wait_until(lock, deadline, [this] { return !events_.empty(); }));
    auto event = std::move(events_.front());
    events_.pop_front();
    return event;
}

StreamEvent EventReader::next(const std::string& name) {
    // Not anew for each event: beats go on when what is waited for never comes.
    const auto deadline = std::chrono::steady_clock::now() + GUARD;
    for (;;) {
        auto event = any(deadline);
        ++seen_[event.name];
        if (event.name == name) return event;
    }
}

int EventReader::seen(const std::string& name) const {
    const auto place = seen_.find(name);
    return place == seen_.end() ? 0 : place->second;
}

}  // namespace reference_tests
