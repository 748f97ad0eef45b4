// A small centre whose queues tests fill: Friday 20/11/2026, 09:41, open, nobody there yet.
#pragma once

#include <doctest/doctest.h>

#include <map>
#include <string>

#include "central_process.h"
#include "kiosk/central/block_token.h"
#include "kiosk/reference/queue_rules.h"
#include "kiosk/reference/store.h"
#include "store_place.h"

namespace reference_tests {

using namespace std::chrono_literals;

inline constexpr std::chrono::year_month_day FRIDAY = std::chrono::year(2026) / 11 / 20;

inline std::chrono::sys_seconds at(std::chrono::year_month_day day, std::chrono::minutes time) {
    return std::chrono::sys_days{day} + time - kiosk::VIETNAM_OFFSET;
}
inline const std::chrono::sys_seconds NOW = at(FRIDAY, 9h + 41min);

/// "land" has the numbers B001 to B999 and counters 3 and 4; "civil" C01 to C09 and counters 1 and 3; "few"
/// D1 to D5 of which three a day are given, and counter 2.
inline kiosk::reference::CentreQueues small_centre() {
    kiosk::reference::CentreQueues queues;
    auto& profile = queues.profile;
    for (auto day = 0U; day < 5; ++day) profile.hours.days[day] = {{450, 690}, {810, 1020}};
    profile.calendar.years = {2026, 2027};
    profile.calendar.days = {
        {std::chrono::year(2026) / 11 / 24, kiosk::DayKind::holiday, "Ngày Văn hóa Việt Nam", "", true}};
    profile.fields = {{"all", {"Tất cả", ""}}};
    profile.priorities = {{"old", {"Người cao tuổi", ""}, ""}, {"ill", {"Người ốm", ""}, ""}};
    const auto add = [&](const char* id, kiosk::reference::ServiceRules rules) {
        kiosk::QueueService service;
        service.id = id;
        service.field = "all";
        service.name.vietnamese = id;
        profile.services.push_back(service);
        queues.services.emplace(id, std::move(rules));
    };
    add("land", {{"B", 1, 999}, 0, {"3", "4"}});
    add("civil", {{"C", 1, 99}, 0, {"1", "3"}});
    add("few", {{"D", 1, 5}, 3, {"2"}});
    return queues;
}

/// The same centre, where "land" and "few" go on without central, with blocks of four numbers.
inline kiosk::reference::CentreQueues offline_centre() {
    auto queues = small_centre();
    queues.profile.policy.offline_allowed = true;
    queues.profile.services[0].offline = queues.profile.services[2].offline = true;
    queues.offline.block = 4;
    return queues;
}

/// A wish of today's with this key; the same number gives the same key.
inline kiosk::TicketWish wish(int key, const std::string& service = "land", const std::string& priority = "",
                              std::chrono::year_month_day day = FRIDAY) {
    auto digits = std::to_string(key);
    return {"00000000-0000-4000-8000-" + std::string(12 - digits.size(), '0') + digits, service, priority,
            day};
}

/// The queues of a store in a folder.
class QueueHouse {
  public:
    explicit QueueHouse(const TemporaryFolder& folder,
                        kiosk::reference::CentreQueues queues = small_centre()) {
        auto store = kiosk::reference::Store::open(
            {store_place(folder), {}, {}, std::move(queues), store_key(folder)});
        REQUIRE(store.has_value());
        store_ = std::move(*store);
    }

    kiosk::reference::Store& store() { return *store_; }
    kiosk::reference::QueueStore& queues() { return store_->queues(); }

    kiosk::reference::IssueAnswer issue(const kiosk::TicketWish& wished, std::chrono::sys_seconds now = NOW,
                                        const std::string& terminal = "kiosk-01") {
        auto answer = queues().issue(wished, terminal, now);
        REQUIRE(answer.has_value());
        return *std::move(answer);
    }

    /// There must be one.
    kiosk::Ticket ticket(const kiosk::TicketWish& wished, std::chrono::sys_seconds now = NOW,
                         const std::string& terminal = "kiosk-01") {
        const auto answer = issue(wished, now, terminal);
        REQUIRE(std::holds_alternative<kiosk::Ticket>(answer));
        return std::get<kiosk::Ticket>(answer);
    }

    /// There must be none.
    kiosk::TicketFailureKind refusal(const kiosk::TicketWish& wished, std::chrono::sys_seconds now = NOW,
                                     const std::string& terminal = "kiosk-01") {
        const auto answer = issue(wished, now, terminal);
        REQUIRE(std::holds_alternative<kiosk::TicketFailure>(answer));
        return std::get<kiosk::TicketFailure>(answer).kind;
    }

    std::optional<kiosk::Cancelled> cancel(int key, const std::string& terminal = "kiosk-01",
                                           std::chrono::sys_seconds now = NOW) {
        const auto outcome = queues().cancel(wish(key).key, terminal, now);
        REQUIRE(outcome.has_value());
        return *outcome;
    }

    /// The blocks of a lease, which must be there, by service.
    std::map<std::string, kiosk::TicketBlock> lease(std::chrono::sys_seconds now = NOW,
                                                    const std::string& terminal = "kiosk-01",
                                                    std::chrono::year_month_day day = FRIDAY) {
        const auto answer = queues().lease(day, terminal, now);
        REQUIRE(answer.has_value());
        REQUIRE(std::holds_alternative<kiosk::TicketLease>(*answer));
        const auto& lease = std::get<kiosk::TicketLease>(*answer);
        std::map<std::string, kiosk::TicketBlock> blocks;
        for (const auto& token : lease.tokens) {
            const auto block = kiosk::read_block(token, queues().block_key());
            REQUIRE(block.has_value());
            CHECK(block->lease == lease.lease);
            CHECK(blocks.emplace(block->service, *block).second);
        }
        return blocks;
    }
    std::int64_t acknowledged = -1;  ///< as was said last

    /// The outcome of each.
    std::vector<kiosk::EntryOutcome> tell(const std::vector<kiosk::JournalEntry>& entries,
                                          std::chrono::sys_seconds now = NOW,
                                          const std::string& terminal = "kiosk-01") {
        auto told = queues().tell(entries, terminal, now);
        REQUIRE(told.has_value());
        acknowledged = told->acknowledged;
        return std::move(told->outcomes);
    }

    kiosk::reference::CallAnswer call(kiosk::reference::CounterCall call,
                                      std::chrono::sys_seconds now = NOW) {
        const auto answer = queues().call(call, now);
        REQUIRE(answer.has_value());
        return *answer;
    }

    /// The number at the counter after this; empty: it is free.
    std::string number(kiosk::reference::CounterCall asked, std::chrono::sys_seconds now = NOW) {
        const auto answer = call(std::move(asked), now);
        REQUIRE(std::holds_alternative<kiosk::reference::CounterState>(answer));
        return std::get<kiosk::reference::CounterState>(answer).number;
    }

  private:
    std::unique_ptr<kiosk::reference::Store> store_;
};

}  // namespace reference_tests
