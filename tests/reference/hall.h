// What happens in a hall, over the wire: somebody takes a number, a counter calls.
#pragma once

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "central_process.h"

namespace reference_tests {

inline void take(CentralProcess& central, int key) {
    const auto digits = std::to_string(key);
    const auto name = "00000000-0000-4000-8000-" + std::string(12 - digits.size(), '0') + digits;
    const auto answer = central.request(
        "POST", "/v1/tickets", R"({"service":"dat-dai","service_day":"2026-11-20"})",
        {"Content-Type: application/json", "X-Terminal-Id: kiosk-01", "Idempotency-Key: " + name});
    REQUIRE(answer.status == 201);
}

inline void call(CentralProcess& central, const std::string& action, const std::string& counter = "3") {
    const auto answer =
        central.request("POST", "/v1/counters/" + counter + "/calls",
                        nlohmann::json{{"action", action}}.dump(), {"Content-Type: application/json"});
    REQUIRE(answer.status == 200);
}

}  // namespace reference_tests
