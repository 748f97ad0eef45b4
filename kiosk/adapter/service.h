// The adapter between its server and its desk: two resources, and who may ask.
#pragma once

#include <string>

#include "kiosk/adapter/desk.h"

namespace kiosk::adapter {

class Service {
  public:
    /// `token_hash`: SHA-256 of the bearer token that central shows; empty: anybody may ask.
    Service(Desk& desk, std::string token_hash, EventLog log)
        : desk_(desk), token_hash_(std::move(token_hash)), log_(std::move(log)) {}

    void handle(const HttpRequest& request, HttpReply reply);

  private:
    [[nodiscard]] bool may_ask(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse health() const;
    void look_up(const HttpRequest& request, HttpReply reply);

    Desk& desk_;
    std::string token_hash_;
    EventLog log_;
};

/// What the server says by itself.
HttpResponse transport_answer(int status);

}  // namespace kiosk::adapter
