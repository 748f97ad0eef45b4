#include "kiosk/conformance/facts.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "kiosk/settings/settings_file.h"

using namespace kiosk::conformance;

TEST_CASE("the sample facts are right") {
    const auto content =
        kiosk::read_settings_file(std::filesystem::path(MOTCUA_SOURCE_DIR) / "config/conformance.toml");
    REQUIRE(content);
    const auto facts = parse_facts(*content);
    REQUIRE(facts);
    CHECK(facts->tickets.service == "ho-tich");
    CHECK(facts->appointments.missed == "MAU-1004");
}

TEST_CASE("no facts are right, too") {
    const auto facts = parse_facts("");
    REQUIRE(facts);
    CHECK(facts->dossier.code.empty());
}

TEST_CASE("each mistake in the facts is told with its line") {
    const auto facts = parse_facts(
        "[dossier]\nsecond_factor = \"AB\"\nwrong_factor = \"AB\"\n[tickets]\nservice = \"A B\"\n"
        "[blocks]\nkey = \"short\"\n[appointments]\nready = \"000000000012\"\nlate = \"A\"\n");
    REQUIRE(!facts);
    REQUIRE(facts.error().size() == 5);
    CHECK(facts.error()[0].line == 3);
    CHECK(facts.error()[1].line == 5);
    CHECK(facts.error()[2].line == 7);
    CHECK(facts.error()[3].line == 9);
    CHECK(facts.error()[4].line == 10);
}

TEST_CASE("what is no TOML, or far too long, is one mistake") {
    CHECK(parse_facts("[").error().size() == 1);
    CHECK(parse_facts(std::string(70'000, ' ')).error().size() == 1);
}
