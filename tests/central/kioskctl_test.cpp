#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "drivers/printers/virtual_printer.h"
#include "kiosk/central/offline_json.h"
#include "kiosk/central/ticket_json.h"
#include "kiosk/core/ticket_key.h"
#include "raw_server.h"
#include "tests/command.h"
#include "ticket_samples.h"

using namespace kiosk;
using namespace central_test;

namespace {

const char* const JSON = "application/json";

struct Ended : command::Ended {
    std::string errors;
    [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(output, nullptr, false); }
};

/// kioskctl with these words, set up for `server` and with `more` settings.
Ended kioskctl(const RawServer& server, const std::string& words, const std::string& more = "") {
    const Folder folder;
    std::ofstream(folder.file("kiosk.toml"))
        << "[central]\nurl = \"" << server.address("http")
        << "\"\nallow_plain_loopback = true\nterminal_id = \"kiosk-01\"\n"
        << more;
    const std::string shell = std::string(MOTCUA_PROGRAMS_DIR) + "/kioskctl " + words + " --config " +
                              folder.file("kiosk.toml") + " 2>" + folder.file("errors");
    Ended ended{command::run(shell), {}};
    std::ifstream errors(folder.file("errors"));
    ended.errors.assign(std::istreambuf_iterator<char>{errors}, {});
    return ended;
}

std::string body_of(const std::string& request) {
    return request.substr(request.find("\r\n\r\n") + 4);
}

std::string problem_bytes(const Problem& problem) {
    return http(std::to_string(http_status(problem.type)) + " Problem", "application/problem+json",
                to_json(problem));
}

/// Whatever is asked on a connection, `answer` says the bytes; empty breaks it off.
RawServer::Behaviour central_saying(std::function<std::string(const std::string& request)> answer) {
    return [answer = std::move(answer)](Connection& connection) {
        for (std::string request; !(request = connection.read_request()).empty();) {
            const std::string bytes = answer(request);
            if (bytes.empty()) return connection.reset();
            if (!connection.write(bytes)) return;
        }
    };
}

TicketWish wish_in(const std::string& request) {
    const auto wish = parse_ticket_wish(body_of(request), header_of(request, "Idempotency-Key"));
    REQUIRE(wish);
    return *wish;
}

/// The sample's number for whatever is wished; keeps the print reports.
RawServer::Behaviour central_giving_numbers(std::vector<PrintReport>& told) {
    return central_saying([&told](const std::string& request) {
        if (request.starts_with("GET /v1/kiosk-profile ")) {
            return http("200 OK", JSON, to_json(sample_profile()));
        }
        if (request.starts_with("POST /v1/journal-entries ")) {
            const auto entries = parse_journal_entries(body_of(request));
            REQUIRE(entries);
            REQUIRE(entries->size() == 1);
            // Of no journal: the terminal itself counts from 1.
            CHECK(entries->front().id == 0);
            told.push_back(std::get<PrintReport>(entries->front().what));
            return http("200 OK", JSON, to_json(EntriesTold{{EntryOutcome::kept}, 12}));
        }
        Ticket ticket = sample_ticket();
        const TicketWish wish = wish_in(request);
        ticket.key = wish.key;
        ticket.service_day = wish.service_day;
        return http("201 Created", JSON, to_json(ticket));
    });
}

std::string printer_at(int port) {
    return "[printer]\nkind = \"network\"\nport = " + std::to_string(port) + "\n";
}

}  // namespace

TEST_CASE("kioskctl ticket takes a number for today") {
    TicketWish wish;
    const RawServer server(central_saying([&wish](const std::string& request) {
        wish = wish_in(request);
        Ticket ticket = sample_ticket();
        ticket.key = wish.key;
        ticket.service_day = wish.service_day;
        return http("201 Created", JSON, to_json(ticket));
    }));
    const Ended ended = kioskctl(server, "ticket chung-thuc --priority uu-tien --no-print --json");
    CHECK(ended.exit_code == 0);
    CHECK(ended.json()["number"] == "A025");
    CHECK(ended.json()["key"] == wish.key);
    CHECK(wish.service == "chung-thuc");
    CHECK(wish.priority == "uu-tien");
    const Ended again = kioskctl(server, "ticket chung-thuc --no-print");
    CHECK(again.output.starts_with("number: A025\nservice: chung-thuc\n"));
    CHECK(wish.priority.empty());
    CHECK(wish.key != ended.json()["key"]);
}

TEST_CASE("kioskctl ticket checks in with an appointment's code, from its words or from standard input") {
    const Folder folder;
    std::vector<std::string> codes;
    const RawServer server(central_saying([&codes](const std::string& request) {
        REQUIRE(request.starts_with("POST /v1/check-ins HTTP"));
        const auto asked = parse_check_in(body_of(request), header_of(request, "Idempotency-Key"));
        REQUIRE(asked);
        codes.push_back(asked->code);
        Ticket ticket = sample_ticket();
        ticket.key = asked->key;
        ticket.service_day = asked->service_day;
        return http("201 Created", JSON, to_json(ticket));
    }));
    const Ended ended = kioskctl(server, "ticket --appointment mau-1001 --no-print");
    CHECK(ended.exit_code == 0);
    CHECK(ended.output.starts_with("number: A025\nservice: chung-thuc\n"));
    CHECK(kioskctl(server, "ticket --appointment - --no-print </dev/null").exit_code == 2);
    std::ofstream(folder.file("code")) << "MAU-1002\n";
    CHECK(kioskctl(server, "ticket --appointment - --no-print <" + folder.file("code")).exit_code == 0);
    CHECK(codes == std::vector<std::string>{"MAU-1001", "MAU-1002"});
    for (const char* words :
         {"ticket", "ticket --appointment MAU", "ticket chung-thuc --appointment MAU-1001"})
        CHECK(kioskctl(server, words).exit_code == 2);
}

TEST_CASE("kioskctl ticket prints the slip and tells central what became of it") {
    const Folder paper;
    auto printer = drivers::VirtualPrinter::start({.out = paper.file("slips"), .head_speed = 0});
    REQUIRE(printer);
    std::vector<PrintReport> told;
    const RawServer server(central_giving_numbers(told));
    const Ended ended = kioskctl(server, "ticket chung-thuc", printer_at((*printer)->port()));
    CHECK(ended.exit_code == 0);
    CHECK(ended.output.starts_with("number: A025\n"));
    CHECK(ended.output.ends_with("slip: printed\n"));
    CHECK((*printer)->slips() == 1);
    REQUIRE(told.size() == 2);
    CHECK(told[0].state == PrintState::sent);
    CHECK(told[1].state == PrintState::printed);
    CHECK(told[0].key == told[1].key);
}

TEST_CASE("kioskctl ticket without a working printer still says the number") {
    int port = 0;
    {
        const Folder paper;
        auto printer = drivers::VirtualPrinter::start({.out = paper.file("slips")});
        REQUIRE(printer);
        port = (*printer)->port();
    }
    std::vector<PrintReport> told;
    const RawServer server(central_giving_numbers(told));
    const Ended ended = kioskctl(server, "ticket chung-thuc --json", printer_at(port));
    CHECK(ended.exit_code == 1);
    CHECK(ended.output.find(R"("number":"A025")") != std::string::npos);
    CHECK(ended.output.ends_with("\n{\"print\":\"failed\"}\n"));
    REQUIRE(told.size() == 2);
    CHECK(told[1].state == PrintState::failed);
}

TEST_CASE("kioskctl ticket takes no number whose slip it could not print") {
    std::string request;
    const RawServer server([&](Connection& connection) {
        request = connection.read_request();
        connection.write(http("200 OK", JSON, to_json(sample_profile())));
    });
    CHECK(kioskctl(server, "ticket chung-thuc").exit_code == 2);
    CHECK(server.connections() == 0);
    CHECK(kioskctl(server, "ticket khong-co", printer_at(9)).exit_code == 1);
    CHECK(server.connections() == 1);
    CHECK(request.starts_with("GET /v1/kiosk-profile "));
}

TEST_CASE("kioskctl ticket tells a refusal, and cancels nothing then") {
    const RawServer server(central_saying([](const std::string& request) {
        wish_in(request);
        Problem pause{ProblemType::service_paused};
        pause.until = instant(20, 10, 15, 0);
        return problem_bytes(pause);
    }));
    const Ended ended = kioskctl(server, "ticket chung-thuc --no-print --json");
    CHECK(ended.exit_code == 1);
    CHECK(ended.json()["failure"] == "paused");
    CHECK(ended.json()["until"] == "2026-11-20T10:15:00+07:00");
    CHECK_FALSE(ended.json().contains("cancelled"));
    CHECK(ended.errors.starts_with("There is no number: paused until 2026-11-20T10:15:00+07:00"));
}

TEST_CASE("kioskctl ticket cancels a wish of unknown outcome with the same key") {
    std::vector<std::string> keys;
    std::string cancelled;
    const RawServer server(central_saying([&](const std::string& request) -> std::string {
        if (request.starts_with("POST /v1/tickets ")) {
            keys.push_back(wish_in(request).key);
            return {};
        }
        const auto key = parse_cancellation(body_of(request));
        REQUIRE(key);
        cancelled = *key;
        return http("200 OK", JSON, to_json(Cancelled::voided));
    }));
    const Ended ended = kioskctl(server, "ticket chung-thuc --no-print --json");
    CHECK(ended.exit_code == 1);
    CHECK(keys == std::vector<std::string>{cancelled, cancelled});
    CHECK(ended.json()["failure"] == "no_link");
    CHECK(ended.json()["cancelled"] == "voided");
    CHECK(ended.errors.find("not known whether there is a number") != std::string::npos);
}

TEST_CASE("kioskctl ticket says so when not even the cancellation gets through") {
    const RawServer server(
        central_saying([](const std::string&) { return http("502 Bad", "text/html", "x"); }));
    const Ended ended = kioskctl(server, "ticket chung-thuc --no-print --json");
    CHECK(ended.exit_code == 1);
    CHECK(ended.json()["failure"] == "central_trouble");
    CHECK(ended.json()["cancelled"].is_null());
    CHECK(is_ticket_key(ended.json()["key"].get<std::string>()));
    CHECK(ended.errors.find("Nor could the wish be cancelled") != std::string::npos);
}

TEST_CASE("kioskctl services lists the services by field with their queues") {
    const RawServer server(central_saying([](const std::string& request) {
        return http(
            "200 OK", JSON,
            request.starts_with("GET /v1/queues ") ? to_json(sample_situation()) : to_json(sample_profile()));
    }));
    const Ended ended = kioskctl(server, "services");
    CHECK(ended.exit_code == 0);
    CHECK(ended.output ==
          "Tư pháp\n"
          "  chung-thuc: Chứng thực bản sao (Quầy 3, 4), 12 waiting, about 45 minutes, open\n"
          "Đất đai\n"
          "  tra-ket-qua: Trả kết quả (Quầy 7), 3 waiting, paused until 2026-11-20T10:15:00+07:00\n"
          "priority uu-tien: Người cao tuổi\n"
          "priority khac: Khác\n"
          "locked: Máy này tạm dừng cấp số.\n"
          "as of: 2026-11-20T09:41:00+07:00\n");
    const Ended as_json = kioskctl(server, "services --json");
    CHECK(as_json.json()["profile"] == nlohmann::json::parse(to_json(sample_profile())));
    CHECK(as_json.json()["queues"] == nlohmann::json::parse(to_json(sample_situation())));
}

TEST_CASE("kioskctl services fails with central") {
    const RawServer server(answering(problem_bytes({ProblemType::terminal_unknown})));
    const Ended ended = kioskctl(server, "services --json");
    CHECK(ended.exit_code == 1);
    CHECK(ended.json()["failure"] == "not_authorised");
}

TEST_CASE("kioskctl asks central nothing for what is no id") {
    const RawServer server(answering(problem_bytes({ProblemType::closed})));
    CHECK(kioskctl(server, "ticket 'Chung thuc' --no-print").exit_code == 2);
    CHECK(kioskctl(server, "ticket chung-thuc --priority 7K --no-print").exit_code == 2);
    CHECK(server.connections() == 0);
}
