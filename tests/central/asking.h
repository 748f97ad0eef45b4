// Asking a client and waiting for its one answer.
#pragma once

#include <doctest/doctest.h>

#include <future>
#include <memory>
#include <string>

#include "kiosk/central/client.h"

namespace central_test {

inline const std::string CODE = "H19.14-230724-0003";
inline const std::string FACTOR = "7K2M";
inline const std::string LEVEL_1 =
    R"({"level":1,"code":"H19.14-230724-0003","progress":{"current":1,"labels":["Tiếp nhận"]},)"
    R"("second_factor":"secret_code","as_of":"2026-11-20T09:41:00+07:00","stale":false})";

inline std::unique_ptr<kiosk::CentralClient> open_client(const kiosk::CentralSettings& settings) {
    auto opened = kiosk::CentralClient::open(settings);
    REQUIRE(opened);
    return std::move(*opened);
}

inline kiosk::CentralSettings plain_settings(const std::string& url) {
    kiosk::CentralSettings settings;
    settings.url = url;
    settings.terminal_id = "kiosk-01";
    settings.allow_plain_loopback = true;
    return settings;
}

inline kiosk::LookupResult ask(kiosk::CentralClient& client, const std::string& factor = "") {
    std::promise<kiosk::LookupResult> promise;
    client.look_up(1, {CODE, "", factor}, [&promise](kiosk::RequestId, kiosk::LookupResult result) {
        promise.set_value(std::move(result));
    });
    return promise.get_future().get();
}

/// The failure, after a look that its detail gives nothing away.
inline kiosk::LookupFailure ask_in_vain(kiosk::CentralClient& client) {
    const kiosk::LookupResult result = ask(client, FACTOR);
    REQUIRE_FALSE(result);
    INFO("detail: " << result.error().detail);
    CHECK_FALSE(result.error().detail.empty());
    CHECK(result.error().detail.find(CODE) == std::string::npos);
    CHECK(result.error().detail.find(FACTOR) == std::string::npos);
    return result.error();
}

inline kiosk::LookupFailure ask_in_vain(const kiosk::CentralSettings& settings) {
    return ask_in_vain(*open_client(settings));
}

}  // namespace central_test
