// Visits that take a queue number.
#include <doctest/doctest.h>

#include <mutex>

#include "kiosk/central/block_token.h"
#include "kiosk/central/offline_json.h"
#include "kiosk/central/ticket_json.h"
#include "tests/journeys/centre.h"
#include "tests/journeys/odd_central.h"

using namespace journeys;

namespace {

std::string service(const std::string& id, const std::string& name, char prefix) {
    return "[[service]]\nid = \"" + id + "\"\nfield = \"all\"\nname = \"" + name +
           "\"\ncounters = [\"3\"]\nprefix = \"" + prefix + "\"\n";
}

/// Two services without priority groups, on weekdays from 07:30 to 11:30 and from 13:30 to 17:00.
std::string queues_file(const std::string& of_land, const std::string& more = {}) {
    std::string text = "calendars = \"" + SOURCE + "/config/calendars\"\n[hours]\n";
    for (const char* day : {"mon", "tue", "wed", "thu", "fri"})
        text += std::string(day) + " = [\"07:30-11:30\", \"13:30-17:00\"]\n";
    text += "[[field]]\nid = \"all\"\nname = \"Mọi việc\"\n";
    return text + service("ho-tich", "Hộ tịch", 'C') + service("dat-dai", "Đất đai", 'B') + of_land + more;
}

std::string played(const std::string& script, const std::string& queues, const std::string& moment = MOMENT) {
    Centre centre;
    std::ofstream(centre.folder / "queues.toml") << queues;
    centre.open_central(centre.folder / "queues.toml", moment);
    return centre.play(script, moment);
}

std::string ok(int status, const std::string& json) {
    return "HTTP/1.1 " + std::to_string(status) +
           " OK\r\nContent-Type: application/json\r\nConnection: close\r\nETag: \"1\"\r\nContent-Length: " +
           std::to_string(json.size()) + "\r\n\r\n" + json;
}

std::string header_of(const std::string& request, const std::string& name) {
    const auto from = request.find(name + ": ");
    if (from == std::string::npos) return {};
    const auto begin = from + name.size() + 2;
    return request.substr(begin, request.find("\r\n", begin) - begin);
}

constexpr auto FRIDAY = std::chrono::year{2026} / 11 / 20;
enum class Cable { stays, pulled_at_first_wish };

/// A central whose queues and answers are the test's: one service, always open.
class ToldCentral {
  public:
    ToldCentral(int wait_minutes, int lost_replies, Cable cable = Cable::stays)
        : wait_minutes_(wait_minutes),
          lost_replies_(lost_replies),
          cable_(cable),
          server_([this](const std::string& request) { return answer(request); }) {}
    [[nodiscard]] int port() const { return server_.port(); }
    [[nodiscard]] static std::string block_key() { return signing_key().public_key(); }
    /// Of the wishes that came, in their order.
    std::vector<std::string> keys() {
        const std::scoped_lock lock{mutex_};
        return keys_;
    }

  private:
    std::optional<std::string> answer(const std::string& request) {
        const bool is_wish = request.starts_with("POST /v1/tickets");
        if (pulled_ || (is_wish && cable_ == Cable::pulled_at_first_wish)) {
            pulled_ = true;
            return std::nullopt;
        }
        if (request.starts_with("POST /v1/ticket-blocks")) return ok(200, kiosk::to_json(two_numbers()));
        if (request.starts_with("GET /v1/kiosk-profile")) return ok(200, kiosk::to_json(profile()));
        if (request.starts_with("GET /v1/queues")) return ok(200, kiosk::to_json(queues()));
        if (!is_wish) return std::nullopt;
        const std::scoped_lock lock{mutex_};
        keys_.push_back(header_of(request, "Idempotency-Key"));
        kiosk::Ticket ticket;
        ticket.key = keys_.back();
        ticket.number = "B047";
        ticket.service = "dat-dai";
        ticket.service_day = FRIDAY;
        ticket.issued_at = std::chrono::sys_days{ticket.service_day} + std::chrono::hours{3};
        const std::string whole = ok(201, kiosk::to_json(ticket));
        return lost_replies_-- > 0 ? whole.substr(0, whole.size() / 2) : whole;
    }
    static kiosk::SigningKey signing_key() { return kiosk::SigningKey{{}}; }
    static kiosk::TicketLease two_numbers() {
        const std::string lease = "lease-" + std::string(30, '0');
        const auto end = std::chrono::sys_days{FRIDAY} + std::chrono::hours{17};
        const kiosk::TicketBlock block{lease,  "journey", "dat-dai",
                                       FRIDAY, end,       {{"N0001", ""}, {"N0002", ""}}};
        return {lease, {kiosk::sign_block(block, signing_key())}};
    }
    static kiosk::KioskProfile profile() {
        kiosk::KioskProfile profile;
        profile.fields = {{"all", {"Mọi việc", ""}}};
        profile.services.resize(2);
        profile.services[0].id = "dat-dai";
        profile.services[1].id = "full";
        for (auto& service : profile.services) {
            service.field = "all";
            service.name = {"Việc mẫu", ""};
            service.counters = {"Quầy 3", ""};
        }
        for (auto& day : profile.hours.days) day = {{0, 24 * 60}};
        profile.calendar.years = {2026};
        profile.services[0].offline = true;
        profile.policy.offline_allowed = true;
        profile.policy.offline_after = std::chrono::seconds{20};
        return profile;
    }
    [[nodiscard]] kiosk::QueueSituation queues() const {
        kiosk::QueueSituation situation;
        situation.queues.resize(2);
        situation.queues[0].service = "dat-dai";
        situation.queues[0].wait_minutes = wait_minutes_;
        situation.queues[1].service = "full";
        situation.queues[1].state = kiosk::QueueLoad::State::used_up;
        return situation;
    }

    int wait_minutes_;
    std::mutex mutex_;
    int lost_replies_;
    Cable cable_;
    bool pulled_ = false;
    std::vector<std::string> keys_;
    OddCentral server_;  ///< last: answers with what stands above
};

}  // namespace

TEST_CASE("a number is taken, and its slip comes out") {
    Centre centre;
    centre.open_central();
    centre.plug_printer_in();
    CHECK(centre.play("ticket") == "");
    CHECK(std::filesystem::exists(centre.folder / "paper/slip-0001.png"));
}

TEST_CASE("who booked a time scans its code, gets the number and its slip, and the code stays in no file") {
    Centre centre;
    centre.open_central();
    centre.plug_printer_in();
    CHECK(centre.play("check_in") == "");
    CHECK(std::filesystem::exists(centre.folder / "paper/slip-0001.png"));
    CHECK(centre.numbers_kept().size() == 1);
    CHECK(centre.play("check_in_refused") == "");
    CHECK(centre.files_with("MAU-1").empty());
    CHECK(centre.files_with("mau-1").empty());
    CHECK_FALSE(centre.files_with("check-in terminal=journey verdict=appointment_used").empty());
}

TEST_CASE("one of twelve services is found by the letters of its name") {
    std::string more = service("khai-sinh", "Đăng ký khai sinh", 'K');
    for (char letter = 'O'; letter <= 'W'; ++letter)
        more += service("mau-" + std::to_string(letter), "Việc mẫu", letter);
    CHECK(played("ticket_searched", queues_file(more)) == "");
}

TEST_CASE("numbers with a priority, and from a result") {
    for (const char* script : {"ticket_priority", "ticket_for_result"}) {
        CAPTURE(script);
        Centre centre;
        centre.open_central();
        CHECK(centre.play(script) == "");
    }
}

TEST_CASE("numbers with a printer that fails") {
    for (const char* script : {"ticket_paper_out", "ticket_unplugged"}) {
        CAPTURE(script);
        Centre centre;
        centre.open_central();
        centre.plug_printer_in();
        CHECK(centre.play(script) == "");
    }
}

TEST_CASE("a holiday, a weekend, noon and evening give no numbers") {
    for (const char* moment : {"2026-11-24T08:15:00+07:00", "2026-11-21T09:00:00+07:00",
                               "2026-11-20T12:00:00+07:00", "2026-11-20T17:00:00+07:00"}) {
        CAPTURE(moment);
        CHECK(played("ticket_closed", queues_file(""), moment) == "");
    }
}

TEST_CASE("a paused service, one that is used up, and a locked terminal give no numbers") {
    CHECK(played("ticket_paused", queues_file("paused = true\n")) == "");
    CHECK(played("ticket_used_up", queues_file("contingent = 1\n")) == "");
    CHECK(played("ticket_locked",
                 queues_file("", "[[locked]]\nterminal = \"journey\"\nreason = \"Máy đang bảo trì.\"\n")) ==
          "");
}

TEST_CASE("a long wait is asked about before the number is taken") {
    ToldCentral central{90, 0};
    Centre centre;
    centre.instead_of_central(central.port());
    CHECK(centre.play("ticket_long_wait") == "");
    CHECK(central.keys().size() == 1);
}

TEST_CASE("a number whose replies were lost on their way is asked for again under the same key") {
    // The client asks a second time by itself, the citizen the third time.
    ToldCentral central{10, 2};
    Centre centre;
    centre.instead_of_central(central.port());
    CHECK(centre.play("ticket_reply_lost") == "");
    const auto keys = central.keys();
    REQUIRE(keys.size() == 3);
    CHECK(keys[0].size() == 36);
    CHECK(keys[1] == keys[0]);
    CHECK(keys[2] == keys[0]);
}

TEST_CASE("a cable that is pulled leads to leased numbers with their slips, until none are left") {
    ToldCentral central{10, 0, Cable::pulled_at_first_wish};
    Centre centre;
    centre.instead_of_central(central.port(), ToldCentral::block_key());
    centre.plug_printer_in();
    CHECK(centre.play("ticket_offline") == "");
    CHECK(centre.numbers_kept() == std::vector<std::string>{"N0001", "N0002"});
    CHECK(std::filesystem::exists(centre.folder / "paper/slip-0002.png"));
}
