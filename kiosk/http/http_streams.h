// The open streams of an HttpServer and what is published to them. On the network thread; names Asio, so for
// http_server.cpp only.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace kiosk {

class HttpStreams {
  public:
    using Parcel = std::shared_ptr<const std::string>;

    /// What one reader has not been sent yet.
    class Outbox {
      public:
        Outbox(boost::asio::io_context& io, std::uint64_t joined) : wake_(io), joined_(joined) {}
        /// Called once when the reader is left, so that a write that it does not take ends as well.
        void when_left(std::function<void()> hang_up) { hang_up_ = std::move(hang_up); }
        /// All that waits, once there is something; nothing: the reader is gone, or did not follow and is to
        /// be left.
        boost::asio::awaitable<std::vector<Parcel>> next();
        /// Its reader is gone, or to be left: there is nothing more.
        void leave();

      private:
        friend class HttpStreams;
        void put(const Parcel& parcel);

        boost::asio::steady_timer wake_;
        std::uint64_t joined_;  ///< publications before this one were in the beginning
        std::vector<Parcel> waiting_;
        std::size_t bytes_ = 0;
        bool is_left_ = false;
        std::function<void()> hang_up_;
    };

    /// Counts a stream for as long as it is open.
    class Open {
      public:
        explicit Open(HttpStreams& streams) : streams_(streams) { ++streams_.open_; }
        ~Open() { --streams_.open_; }
        Open(const Open&) = delete;
        Open& operator=(const Open&) = delete;

      private:
        HttpStreams& streams_;
    };

    explicit HttpStreams(boost::asio::io_context& io) : io_(io) {}

    [[nodiscard]] std::size_t count() const { return open_; }
    std::shared_ptr<Outbox> join(const std::string& name);
    void publish(const std::string& name, Parcel parcel);

  private:
    struct Publication {
        std::uint64_t number;
        Parcel parcel;
    };
    struct Named {
        std::vector<std::weak_ptr<Outbox>> readers;
        std::deque<Publication> waiting;  ///< to be handed out
    };
    /// Hands out in slices, so that a thousand readers do not hold up a citizen's question.
    boost::asio::awaitable<void> hand_out(Named& named);

    boost::asio::io_context& io_;
    std::map<std::string, Named> named_;
    std::uint64_t publications_ = 0;
    std::size_t open_ = 0;
};

}  // namespace kiosk
