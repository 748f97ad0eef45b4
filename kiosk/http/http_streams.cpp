#include "kiosk/http/http_streams.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <utility>

namespace kiosk {
namespace {

namespace net = boost::asio;

constexpr auto TOKEN = net::as_tuple(net::use_awaitable);
/// Some hundred boards; who is that far behind takes a new one.
constexpr std::size_t WAITING_MAX = 512UL * 1024;
constexpr std::size_t SLICE = 100;
constexpr std::chrono::microseconds BETWEEN_SLICES{200};

}  // namespace

net::awaitable<std::vector<HttpStreams::Parcel>> HttpStreams::Outbox::next() {
    while (waiting_.empty() && !is_left_) {
        wake_.expires_at(net::steady_timer::time_point::max());
        co_await wake_.async_wait(TOKEN);
    }
    bytes_ = 0;
    co_return is_left_ ? std::vector<Parcel>() : std::exchange(waiting_, {});
}

void HttpStreams::Outbox::leave() {
    is_left_ = true;
    waiting_.clear();
    wake_.cancel();
    if (const auto hang_up = std::exchange(hang_up_, nullptr)) hang_up();
}

void HttpStreams::Outbox::put(const Parcel& parcel) {
    if (is_left_) return;
    bytes_ += parcel->size();
    if (bytes_ > WAITING_MAX) return leave();
    waiting_.push_back(parcel);
    wake_.cancel();
}

std::shared_ptr<HttpStreams::Outbox> HttpStreams::join(const std::string& name) {
    auto outbox = std::make_shared<Outbox>(io_, publications_);
    named_[name].readers.push_back(outbox);
    return outbox;
}

void HttpStreams::publish(const std::string& name, Parcel parcel) {
    const auto found = named_.find(name);
    if (found == named_.end()) return;
    const bool is_idle = found->second.waiting.empty();
    found->second.waiting.push_back({publications_++, std::move(parcel)});
    if (is_idle) net::co_spawn(io_, hand_out(found->second), net::detached);
}

net::awaitable<void> HttpStreams::hand_out(Named& named) {
    net::steady_timer pause(io_);
    while (!named.waiting.empty()) {
        const auto [number, parcel] = named.waiting.front();
        std::erase_if(named.readers, [](const auto& reader) { return reader.expired(); });
        // Those who join meanwhile stand behind these, and have this one in their beginning.
        const std::size_t readers = named.readers.size();
        for (std::size_t place = 0; place < readers; ++place) {
            if (place % SLICE == SLICE - 1) {
                pause.expires_after(BETWEEN_SLICES);
                co_await pause.async_wait(TOKEN);
            }
            const auto outbox = named.readers[place].lock();
            if (outbox && outbox->joined_ <= number) outbox->put(parcel);
        }
        named.waiting.pop_front();
    }
}

}  // namespace kiosk
