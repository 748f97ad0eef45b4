#include <doctest/doctest.h>

#include <future>

#include "kiosk/reference/database.h"
#include "kiosk/reference/service.h"
#include "queue_house.h"

using namespace kiosk::reference;
using namespace reference_tests;
using kiosk::HttpRequest;
using kiosk::HttpResponse;

namespace {

HttpRequest ticket_request(int key, const std::string& service) {
    return {"POST",
            "/v1/tickets",
            {{"X-Terminal-Id", "kiosk-01"},
             {"Content-Type", "application/json"},
             {"Idempotency-Key", wish(key).key}},
            R"({"service":")" + service + R"(","service_day":"2026-11-20"})",
            ""};
}

/// A service whose first question stands still until it is let go, so that all others wait together.
class WaitingRoom {
  public:
    explicit WaitingRoom(const TemporaryFolder& folder) {
        auto store = Store::open({store_place(folder), {}, {}, small_centre(), store_key(folder)});
        REQUIRE(store.has_value());
        ServiceSettings settings;
        settings.as_of = [this, gate = released_.get_future().share(), first = true]() mutable {
            if (std::exchange(first, false)) asked_.set_value();
            gate.wait();
            return NOW;
        };
        settings.terminals.is_open = true;
        settings.clock = [] { return NOW; };
        settings.log = [](const std::string&) {};
        service_ = std::make_unique<Service>(std::move(*store), std::move(settings));
        service_->handle({"GET", "/v1/queues", {{"X-Terminal-Id", "kiosk-01"}}, "", ""},
                         [](const HttpResponse&) {});
        asked_.get_future().wait();
    }

    /// One status for each, in the order in which they were asked.
    std::vector<int> statuses(const std::vector<HttpRequest>& requests) {
        std::vector<int> statuses(requests.size());
        for (std::size_t at = 0; at < requests.size(); ++at)
            service_->handle(requests[at],
                             [&statuses, at](const HttpResponse& said) { statuses[at] = said.status; });
        released_.set_value();
        service_.reset();  // answers every question first
        return statuses;
    }

  private:
    std::promise<void> asked_, released_;
    std::unique_ptr<Service> service_;
};

}  // namespace

TEST_CASE("a hundred who wait together are all answered, each with a number of their own") {
    const TemporaryFolder folder;
    {
        WaitingRoom room(folder);
        std::vector<HttpRequest> requests;
        for (int key = 1; key <= 100; ++key) requests.push_back(ticket_request(key, "land"));
        for (const int status : room.statuses(requests)) CHECK(status == 201);
    }
    QueueHouse house(folder);
    CHECK(house.ticket(wish(100)).number == "B100");
    CHECK(house.ticket(wish(101)).number == "B101");
}

TEST_CASE("when their commit fails, all who waited together are told of trouble and none has a number") {
    const TemporaryFolder folder;
    { const QueueHouse house(folder); }
    Database(store_place(folder))
        .run(
            on_postgres()
                ? "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION "
                  "''full''; "
                  "END'; CREATE CONSTRAINT TRIGGER refused AFTER INSERT ON queue_ticket DEFERRABLE INITIALLY "
                  "DEFERRED FOR EACH ROW WHEN (NEW.service = 'civil') EXECUTE FUNCTION refuse()"
                : "CREATE TRIGGER refused AFTER INSERT ON queue_ticket WHEN NEW.service = 'civil' BEGIN "
                  "SELECT "
                  "RAISE(ROLLBACK, 'full'); END");
    {
        WaitingRoom room(folder);
        const auto told =
            room.statuses({ticket_request(1, "land"), ticket_request(2, "civil"), ticket_request(3, "land")});
        CHECK(told == std::vector{503, 503, 503});
    }
    QueueHouse house(folder);
    CHECK(house.ticket(wish(3)).number == "B001");
}
