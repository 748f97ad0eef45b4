// Terminal, kiosk-central, kiosk-adapter, province: the whole way of a lookup, over real sockets.
#include <doctest/doctest.h>

#include <future>

#include "adapter_process.h"
#include "kiosk/central/json.h"
#include "province_stand_in.h"
#include "sample_dossier.h"
#include "tests/central/raw_server.h"
#include "tests/reference/central_process.h"

using namespace adapter_tests;
using nlohmann::json;
using reference_tests::CentralProcess;
using reference_tests::question;
using reference_tests::TemporaryFolder;

namespace {

AdapterProcess::Ways with_token() {
    AdapterProcess::Ways ways;
    ways.listen = "token_file = \"token\"";
    return ways;
}

std::vector<std::string> lookups_at(const std::string& url, const std::string& token_file = "") {
    std::vector<std::string> options{"--plain", "--lookups=" + url};
    if (!token_file.empty()) options.push_back("--lookups-token=" + token_file);
    return options;
}

/// Central with an adapter behind it.
struct Way {
    ProvinceStandIn province;
    AdapterProcess adapter;
    TemporaryFolder folder;
    CentralProcess central;

    explicit Way(const AdapterProcess::Ways& ways = with_token())
        : adapter(province.url(), ways),
          central(folder, lookups_at(adapter.url(), adapter.folder() + "/token")) {}
};

std::string type_of(const reference_tests::WireAnswer& answer) {
    return json::parse(answer.body, nullptr, false).value("type", "");
}

}  // namespace

TEST_CASE("a terminal's lookup goes through central to the province, and its answer comes back") {
    Way way;
    const auto bare = way.central.ask(question(CODE));
    REQUIRE(bare.status == 200);
    const auto level1 = json::parse(bare.body);
    CHECK(level1["level"] == 1);
    CHECK(level1["second_factor"] == "last_four");
    CHECK(level1.size() == 6);
    const auto whole = way.central.ask(question(CODE, PHONE_END));
    REQUIRE(whole.status == 200);
    const auto dossier = kiosk::parse_lookup_answer(whole.body);
    REQUIRE(dossier);
    REQUIRE(std::holds_alternative<kiosk::Dossier>(*dossier));
    CHECK(std::get<kiosk::Dossier>(*dossier).owner == "C*** d** M** 0*");
    CHECK(std::get<kiosk::Dossier>(*dossier).status_label == "Đang giải quyết");
    for (const auto& text : personal_texts()) CHECK(whole.body.find(text) == std::string::npos);
    CHECK(way.central.ask(question("H20.14.05-261109-9999")).status == 404);
    CHECK(type_of(way.central.ask(R"({"receipt_id":"mau-receipt-1"})")) == "/problems/receipt-unknown");
    CHECK(way.central.log().find("verdict=level2 by=relay") != std::string::npos);
    CHECK(way.central.log().find(CODE) == std::string::npos);
    CHECK(way.central.log().find(PHONE_END) == std::string::npos);
}

TEST_CASE("wrong factors are counted of the terminal that asks central") {
    Way way;
    const auto first = way.central.ask(question(CODE, "9999"), "kiosk-01", "0123456789abcdef-one");
    CHECK(first.status == 403);
    CHECK(json::parse(first.body)["tries_left"] == 2);
    const auto again = way.central.ask(question(CODE, "9999"), "kiosk-01", "0123456789abcdef-one");
    CHECK(json::parse(again.body)["tries_left"] == 2);
    CHECK(way.central.ask(question(CODE, "0037"), "kiosk-01", "0123456789abcdef-one").status == 400);
    CHECK(way.central.ask(question(CODE, "9998"), "kiosk-02").status == 403);
    const auto locked = way.central.ask(question(CODE, "9997"), "kiosk-02");
    CHECK(locked.status == 429);
    CHECK(locked.has_header("Retry-After: " +
                            std::to_string(json::parse(locked.body)["retry_after"].get<int>())));
    CHECK(way.adapter.log().find("terminal=kiosk-02") != std::string::npos);
}

TEST_CASE("while a province is slow central gives numbers, and the terminal hears who is slow") {
    auto ways = with_token();
    ways.answers = "within_ms = 500";
    Way way(ways);
    std::promise<void> door;
    way.province.answer_lookups([open = door.get_future().share()](const json&) {
        open.wait();
        return json_answer(found(sample_dossier()));
    });
    auto lookup = std::async(std::launch::async, [&] { return way.central.ask(question(CODE)); });
    const auto queues = way.central.request("GET", "/v1/queues", "", {"X-Terminal-Id: kiosk-01"});
    CHECK(queues.status == 200);
    const auto slow = lookup.get();
    CHECK(slow.status == 503);
    CHECK(type_of(slow) == "/problems/upstream-slow");
    CHECK(slow.headers.find("Retry-After: ") != std::string::npos);
    CHECK(kiosk::parse_problem(slow.status, slow.body).kind == kiosk::LookupFailureKind::slow);
    door.set_value();
}

TEST_CASE("a lookup that nobody answers ends at central, as slow, before the terminal gives up") {
    const central_test::RawServer silent([](central_test::Connection& peer) {
        peer.read_request();
        peer.read_request();
    });
    const TemporaryFolder folder;
    CentralProcess central(folder, lookups_at(silent.address("http")));
    const auto answer = central.ask(question(CODE));
    CHECK(answer.status == 503);
    CHECK(type_of(answer) == "/problems/upstream-slow");
}

TEST_CASE("an adapter that is gone, or wants another token, is central's own trouble") {
    Way way;
    const TemporaryFolder folder;
    CentralProcess stranger(folder, lookups_at(way.adapter.url()));
    const auto refused = stranger.ask(question(CODE));
    CHECK(refused.status == 503);
    CHECK(type_of(refused) == "/problems/central-trouble");
    way.adapter.kill_hard();
    const auto gone = way.central.ask(question(CODE));
    CHECK(gone.status == 503);
    CHECK(type_of(gone) == "/problems/central-trouble");
    way.adapter.start();
}

TEST_CASE("central does not start with lookups that it could not pass on") {
    for (const char* wrong :
         {"--lookups=http://192.0.2.1", "--lookups=ftp://127.0.0.1", "--lookups=adapter"}) {
        const TemporaryFolder folder;
        CHECK(reference_tests::run_central({"--listen=127.0.0.1:0", "--plain",
                                            "--store=sqlite:" + folder.path() + "/central", wrong}) == 2);
    }
}
