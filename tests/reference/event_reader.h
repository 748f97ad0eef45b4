// Our own reader of a text/event-stream over the wire: connects, takes events apart, gives them in order.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>

namespace reference_tests {

struct StreamEvent {
    std::string name, id;
    nlohmann::json data;
};

class EventReader {
  public:
    /// On plain http of the loopback address; `last_event` may be empty.
    EventReader(int port, const std::string& path, const std::string& last_event = "");
    ~EventReader();
    EventReader(const EventReader&) = delete;
    EventReader& operator=(const EventReader&) = delete;

    /// The next event of this name; others before it are passed over. The test fails when none comes.
    StreamEvent next(const std::string& name);
    /// How many of this name were taken or passed over until now.
    [[nodiscard]] int seen(const std::string& name) const;

  private:
    StreamEvent any(std::chrono::steady_clock::time_point deadline);
    void take(std::string_view bytes);
    void take_line(const std::string& line);
    static std::size_t on_bytes(char* bytes, std::size_t size, std::size_t count, void* reader);

    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<StreamEvent> events_;
    std::string line_;
    StreamEvent current_;
    std::map<std::string, int> seen_;  ///< of whoever asks for the next ones
    std::atomic<bool> closing_ = false;
    std::thread thread_;
};

}  // namespace reference_tests
