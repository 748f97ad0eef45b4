#include <doctest/doctest.h>

#include <algorithm>

#include "kiosk/adapter/adapter_settings.h"
#include "kiosk/settings/settings_file.h"
#include "kiosk/text/catalogue.h"

using namespace kiosk;
using namespace kiosk::adapter;

namespace {

const std::string SAMPLE = *read_settings_file(std::string(MOTCUA_SOURCE_DIR) + "/config/kiosk-adapter.toml");

std::string with(const std::string& line, const std::string& other) {
    auto text = SAMPLE;
    const auto at = text.find(line);
    REQUIRE(at != std::string::npos);
    return text.replace(at, line.size(), other);
}

/// The names of what is wrong, in the order of the lines.
std::string wrong(const std::string& text) {
    const auto settings = parse_adapter_settings(text);
    std::string names;
    if (settings) return names;
    for (const auto& mistake : settings.error())
        names +=
            (names.empty() ? "" : " ") + (mistake.cause.arguments.empty() ? "-" : mistake.cause.arguments[0]);
    return names;
}

}  // namespace

TEST_CASE("the sample settings of the adapter hold the defaults and all ten statuses") {
    const auto settings = parse_adapter_settings(SAMPLE);
    REQUIRE(settings);
    const AdapterSettings defaults;
    CHECK(settings->within == defaults.within);
    CHECK(settings->cache.fresh == defaults.cache.fresh);
    CHECK(settings->cache.kept == defaults.cache.kept);
    CHECK(settings->breaker.failures == defaults.breaker.failures);
    CHECK(settings->province.session_kept == defaults.province.session_kept);
    CHECK(settings->province.server.request_time_out == std::chrono::seconds(60));
    CHECK(settings->limits.wrong_per_dossier == defaults.limits.wrong_per_dossier);
    CHECK(settings->dictionary.unknown_label == defaults.dictionary.unknown_label);
    REQUIRE(settings->dictionary.statuses.size() == 10);
    for (int status = 1; status <= 10; ++status)
        CHECK(settings->dictionary.statuses.at(std::to_string(status)).status == static_cast<Status>(status));
}

TEST_CASE("what is missing or wrong in the adapter's settings is named") {
    CHECK(wrong(with("url = \"https://lgsp.province.example\"", "")) == "province.url");
    CHECK(wrong(with("login_path = \"/adapter/auth\"", "login_path = \"auth\"")) == "province.login_path");
    CHECK(wrong(with("unit = \"000.00.00.H20\"", "unit = \"H20 \u00e9\"")) == "province.unit");
    CHECK(wrong(with("within_ms = 3500", "within_ms = 60000")) == "answers.within_ms");
    CHECK(wrong(with("within_ms = 3500", "within = 4000")) == "answers.within");
    CHECK(wrong(with("status = 3", "status = 11")) == "status");
    CHECK(wrong(with("province = [\"5\"]", "province = [\"4\"]")) == "province");
    CHECK(wrong(with("label = \"Đã rút hồ sơ\"", "")) == "label");
    CHECK(wrong("[province") != "");
    CHECK(wrong(std::string(300'000, '#')) == "-");
    const auto nothing = wrong("");
    for (const char* name : {"province.url", "province.credentials_file", "tries.file", "status"})
        CHECK(nothing.find(name) != std::string::npos);
}
