#include <doctest/doctest.h>

#include <future>

#include "kiosk/reference/database.h"
#include "kiosk/reference/service.h"
#include "kiosk/text/languages_folder.h"
#include "queue_house.h"

using namespace kiosk::reference;
using namespace reference_tests;
using kiosk::HttpRequest;
using kiosk::HttpResponse;

namespace {

constexpr auto ADDRESS = "/t/00112233445566778899aabbccddeeff";

ServiceSettings settings() {
    auto words = kiosk::read_languages();
    REQUIRE(words.has_value());
    ServiceSettings settings;
    settings.as_of = settings.clock = [] { return NOW; };
    settings.log = [](const std::string&) {};
    settings.words = *std::move(words);
    return settings;
}

std::unique_ptr<Store> opened(const TemporaryFolder& folder) {
    auto store = Store::open({store_place(folder), {}, {}, small_centre(), store_key(folder)});
    REQUIRE(store.has_value());
    return std::move(*store);
}

/// Waits for it.
HttpResponse answer(Service& service, const HttpRequest& request) {
    std::promise<HttpResponse> promise;
    service.handle(request, [&](HttpResponse response) { promise.set_value(std::move(response)); });
    return promise.get_future().get();
}

void check_that_it_says_so_and_tries_again(const HttpResponse& response) {
    CHECK(response.status == 503);
    CHECK(response.content_type == "text/html; charset=utf-8");
    CHECK(response.body.find("Hiện chưa xem được lượt của ông/bà") != std::string::npos);
    CHECK(response.body.find("http-equiv=\"refresh\"") != std::string::npos);
}

}  // namespace

TEST_CASE("a page that central's store cannot answer says so, tries again, and logs no secret") {
    const TemporaryFolder folder;
    auto with_log = settings();
    std::string log;
    with_log.log = [&](const std::string& line) { log += line + '\n'; };
    Service service(opened(folder), std::move(with_log));
    Database(store_place(folder)).run("DROP TABLE queue_ticket");
    check_that_it_says_so_and_tries_again(answer(service, {"GET", ADDRESS, {}, "", ""}));
    CHECK(log.find("follow verdict=central_trouble") != std::string::npos);
    CHECK(log.find("00112233") == std::string::npos);
}

TEST_CASE("when more wait than central can answer, a phone is told so at once and tries again") {
    const TemporaryFolder folder;
    std::promise<void> asked, released;
    auto held = settings();
    held.as_of = [&asked, gate = released.get_future().share(), first = true]() mutable {
        if (std::exchange(first, false)) asked.set_value();
        gate.wait();
        return NOW;
    };
    Service service(opened(folder), std::move(held));
    const HttpRequest request{"GET", ADDRESS, {}, "", ""};
    service.handle(request, [](const HttpResponse&) {});
    asked.get_future().wait();
    std::optional<HttpResponse> refused;
    // Far more than are let in; the first that is refused is answered here and now.
    for (int waiting = 0; waiting < 100'000 && !refused; ++waiting)
        service.handle(request, [&](HttpResponse response) {
            if (response.status == 503) refused = std::move(response);
        });
    released.set_value();
    REQUIRE(refused.has_value());
    check_that_it_says_so_and_tries_again(*refused);
}
