#include <doctest/doctest.h>

#include "kiosk/core/enrolment_code.h"
#include "kiosk/reference/staff/terminal_rules.h"
#include "queue_house.h"

using namespace reference_tests;
using namespace kiosk::reference;

namespace {

const std::string CERTIFICATE(64, 'a'), OTHER(64, 'b');

std::string offered(QueueHouse& house, const std::string& terminal = "kiosk-01",
                    std::chrono::sys_seconds now = NOW) {
    const auto code = house.store().enrolments().offer(terminal, "quay-3", now);
    REQUIRE(code.has_value());
    return *code;
}

/// The terminal's name; empty: refused.
std::string enrolled(QueueHouse& house, const std::string& code, const std::string& certificate = CERTIFICATE,
                     std::chrono::sys_seconds now = NOW) {
    const auto terminal = house.store().enrolments().enrol(code, certificate, now);
    REQUIRE(terminal.has_value());
    return terminal->value_or("");
}

TerminalIdentity identity(QueueHouse& house, const std::string& terminal = "kiosk-01") {
    const auto all = house.store().enrolments().identities();
    REQUIRE(all.has_value());
    const auto found = all->find(terminal);
    return found != all->end() ? found->second : TerminalIdentity{};
}

bool revoked(QueueHouse& house, const std::string& terminal = "kiosk-01") {
    const auto is_done = house.store().enrolments().revoke(terminal, "quay-3", NOW);
    REQUIRE(is_done.has_value());
    return *is_done;
}

}  // namespace

TEST_CASE("a code enrols one certificate under its terminal's name, and nobody after it") {
    const TemporaryFolder folder;
    std::string code;
    {
        QueueHouse house(folder);
        code = offered(house);
        CHECK(kiosk::parse_enrolment_code(code) == code);
        CHECK(enrolled(house, code) == "kiosk-01");
    }
    QueueHouse house(folder);
    CHECK(identity(house).certificate == CERTIFICATE);
    CHECK(enrolled(house, code, OTHER).empty());
    CHECK(identity(house).certificate == CERTIFICATE);
    // Its answer was lost: the same one asks again.
    CHECK(enrolled(house, code, CERTIFICATE, NOW + 48h) == "kiosk-01");
}

TEST_CASE("a code is worth nothing after a day, after a newer one, and after a revocation") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    const auto first = offered(house);
    CHECK(enrolled(house, first, CERTIFICATE, NOW + ENROLMENT_CODE_LIVES + 1s).empty());
    const auto second = offered(house);
    CHECK(enrolled(house, first).empty());
    CHECK(revoked(house));
    CHECK(enrolled(house, second).empty());
    CHECK_FALSE(identity(house).enrolled_at);
    CHECK(enrolled(house, offered(house), CERTIFICATE, NOW + ENROLMENT_CODE_LIVES) == "kiosk-01");
}

TEST_CASE("a terminal stays in while a code waits for its successor, which then takes its place") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    enrolled(house, offered(house));
    const auto code = offered(house);
    CHECK(identity(house).certificate == CERTIFICATE);
    CHECK(identity(house).code_until == NOW + ENROLMENT_CODE_LIVES);
    CHECK(enrolled(house, code, OTHER) == "kiosk-01");
    CHECK(identity(house).certificate == OTHER);
    CHECK_FALSE(identity(house).code_until);
}

TEST_CASE("a revoked terminal stays revoked until it is enrolled anew, and cannot use its old code") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    const auto code = offered(house);
    enrolled(house, code);
    CHECK(revoked(house));
    CHECK_FALSE(revoked(house));
    CHECK(identity(house) == TerminalIdentity{"", NOW});
    CHECK(enrolled(house, code).empty());
    CHECK(enrolled(house, offered(house)) == "kiosk-01");
}

TEST_CASE("every act on who a terminal is stands in the audit, and the code nowhere") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    const auto code = offered(house);
    enrolled(house, code);
    revoked(house);
    const auto audit = house.store().staff().audit(0, 10);
    REQUIRE(audit.has_value());
    REQUIRE(audit->size() == 3);
    CHECK(audit->at(0) == AuditEntry{3, NOW, "quay-3", AuditAct::terminal_revoked, "kiosk-01", ""});
    CHECK(audit->at(1) == AuditEntry{2, NOW, "", AuditAct::terminal_enrolled, "kiosk-01", ""});
    CHECK(audit->at(2) == AuditEntry{1, NOW, "quay-3", AuditAct::terminal_offered, "kiosk-01", ""});
}

TEST_CASE("whom central lets in as a terminal") {
    const TerminalIdentities enrolled{
        {"kiosk-01", {CERTIFICATE, NOW}}, {"kiosk-02", {"", NOW}}, {"kiosk-03", {"", std::nullopt, NOW}}};
    const auto token_hash = sha256_text("a token");
    const TerminalTokens tokens{
        {{"kiosk-01", token_hash}, {"kiosk-02", token_hash}, {"kiosk-03", token_hash}}};
    const auto knows = [&](const ShownIdentity& shown) { return is_known_terminal(shown, enrolled, tokens); };
    CHECK(knows({"kiosk-01", "", CERTIFICATE}));
    CHECK_FALSE(knows({"kiosk-01", "a token", ""}));
    CHECK_FALSE(knows({"kiosk-01", "a token", OTHER}));
    CHECK_FALSE(knows({"kiosk-02", "a token", CERTIFICATE}));
    CHECK_FALSE(knows({"kiosk-02", "a token", ""}));
    CHECK(knows({"kiosk-03", "a token", ""}));
    CHECK(knows({"kiosk-03", "a token", CERTIFICATE}));
    CHECK_FALSE(knows({"kiosk-03", "another", ""}));
    CHECK_FALSE(knows({"kiosk-03", "", ""}));
    CHECK_FALSE(knows({"kiosk-04", "a token", CERTIFICATE}));
    CHECK_FALSE(knows({"", "", CERTIFICATE}));
}

TEST_CASE("an open central lets everybody in until the first terminal is enrolled") {
    const TerminalTokens open{{}, true};
    CHECK(is_known_terminal({"kiosk-04", "", ""}, {}, open));
    CHECK(is_known_terminal({"kiosk-04", "", ""}, {{"kiosk-03", {"", std::nullopt, NOW}}}, open));
    CHECK_FALSE(is_known_terminal({"kiosk-04", "", ""}, {{"kiosk-01", {CERTIFICATE, NOW}}}, open));
    CHECK_FALSE(is_known_terminal({"kiosk-04", "", ""}, {}, {}));
}

TEST_CASE("only a terminal that is gone is taken off the page, and it comes back when it is heard of") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    const auto beat = [&](std::chrono::sys_seconds now) {
        REQUIRE(house.queues().beat({now, now - 2h, "", {}, 0}, "kiosk-01", now).has_value());
    };
    const auto forgets = [&](const TerminalIdentity* identity, std::chrono::sys_seconds now) {
        const auto is_done = house.store().terminals().forget("kiosk-01", identity, "quay-3", now);
        REQUIRE(is_done.has_value());
        return *is_done;
    };
    const TerminalIdentity is_in{CERTIFICATE, NOW}, is_out{"", NOW};
    const auto later = NOW + SILENT_AFTER + 1s;
    CHECK_FALSE(forgets(nullptr, later));
    beat(NOW);
    CHECK_FALSE(forgets(nullptr, NOW));
    CHECK_FALSE(forgets(&is_in, later));
    REQUIRE(house.store().terminals().steer({TerminalWish::Act::lock, "kiosk-01", "quay-3", {"Bảo trì", ""}},
                                            NOW));
    CHECK_FALSE(forgets(&is_out, later));
    REQUIRE(house.store().terminals().steer({TerminalWish::Act::unlock, "kiosk-01", "quay-3", {}}, NOW));
    CHECK(forgets(&is_out, later));
    CHECK(house.store().terminals().terminals()->empty());
    beat(later);
    CHECK(house.store().terminals().terminals()->size() == 1);
}
