#include <doctest/doctest.h>

#include "kiosk/reference/staff/account.h"
#include "kiosk/reference/staff/form.h"
#include "kiosk/reference/staff/log_in_rules.h"
#include "kiosk/reference/staff/passwords.h"
#include "kiosk/reference/staff/shift_rules.h"

using namespace kiosk::reference;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::sys_seconds NOW{1'800'000'000s};

std::optional<Shift> after(ShiftAct act, const Shift& shift, const std::string& account = "one",
                           bool has_citizen = false) {
    return shift_after({act, account, "lunch"}, shift, has_citizen, NOW);
}

}  // namespace

TEST_CASE("five wrong passwords lock an account for a quarter of an hour, and no clock lengthens that") {
    Tries tries;
    for (int wrong = 1; wrong < WRONG_MOST; ++wrong) {
        tries = after_try(tries, NOW);
        CHECK_FALSE(is_locked(tries, NOW));
    }
    tries = after_try(tries, NOW);
    CHECK(is_locked(tries, NOW));
    CHECK(is_locked(tries, NOW + LOCK_TIME - 1s));
    CHECK_FALSE(is_locked(tries, NOW + LOCK_TIME));
    CHECK_FALSE(is_locked(tries, NOW - 1h));
    // The next wrong one after a lock begins to count anew.
    CHECK(after_try(tries, NOW + LOCK_TIME) == Tries{1, {}});
}

TEST_CASE("a session ends when nobody works in it, and at the end of a long day") {
    CHECK_FALSE(is_over({NOW, NOW}, NOW + SESSION_IDLE - 1s));
    CHECK(is_over({NOW, NOW}, NOW + SESSION_IDLE));
    CHECK(is_over({NOW, NOW + SESSION_LONGEST}, NOW + SESSION_LONGEST));
}

TEST_CASE("a new password is long enough, new, without the account's name, and typed twice alike") {
    CHECK(fault_of({"quay-3", "old", "chin chu09", "chin chu09"}) == std::nullopt);
    CHECK(fault_of({"quay-3", "old", "chin chu9", "chin chu9"}) == PasswordFault::too_short);
    CHECK(fault_of({"quay-3", "old", "mười chữ.", "mười chữ."}) == PasswordFault::too_short);
    CHECK(fault_of({"quay-3", "old", std::string(257, 'a'), ""}) == PasswordFault::too_long);
    CHECK(fault_of({"quay-3", "the same one", "the same one", "the same one"}) == PasswordFault::is_old);
    CHECK(fault_of({"quay-3", "old", "my quay-3 word", "my quay-3 word"}) == PasswordFault::holds_name);
    CHECK(fault_of({"quay-3", "old", "chin chu09", "chin chu10"}) == PasswordFault::not_repeated);
}

TEST_CASE("a password is kept as argon2id, and judged by that only") {
    const auto hash = password_hash("mot mat khau dai");
    CHECK(hash.starts_with("$argon2id$v=19$"));
    CHECK(is_password(hash, "mot mat khau dai"));
    CHECK_FALSE(is_password(hash, "mot mat khau da"));
    CHECK_FALSE(is_password("", "mot mat khau dai"));
    CHECK(first_password() != first_password());
    CHECK(fault_of({"quay-3", "", first_password(), ""}) == PasswordFault::not_repeated);
}

TEST_CASE("each role may do what is its own") {
    CHECK(may(Role::clerk, Duty::serve_at_counters));
    CHECK_FALSE(may(Role::clerk, Duty::see_audit));
    CHECK_FALSE(may(Role::clerk, Duty::keep_accounts));
    CHECK(may(Role::inspector, Duty::see_counters));
    CHECK(may(Role::inspector, Duty::see_terminals));
    CHECK_FALSE(may(Role::inspector, Duty::steer_terminals));
    CHECK(may(Role::clerk, Duty::steer_terminals));
    CHECK(may(Role::inspector, Duty::see_audit));
    CHECK_FALSE(may(Role::inspector, Duty::serve_at_counters));
    CHECK_FALSE(may(Role::inspector, Duty::keep_accounts));
    CHECK(may(Role::administrator, Duty::keep_accounts));
}

TEST_CASE("an account's name is for typing at a log-in") {
    CHECK(is_account_name("quay-3"));
    for (const char* wrong : {"", "Quay", "quầy", "a b", "a/b", "abcdefghijklmnopqrstuvwxyz0123456"})
        CHECK_FALSE(is_account_name(wrong));
}

TEST_CASE("a counter opens, pauses with a reason, goes on and closes by its own person") {
    const Shift open = *after(ShiftAct::open, {});
    CHECK(open == Shift{ShiftState::open, "one", "", NOW});
    const Shift paused = *after(ShiftAct::pause, open);
    CHECK(paused == Shift{ShiftState::paused, "one", "lunch", NOW});
    CHECK(*after(ShiftAct::go_on, paused) == open);
    CHECK(*after(ShiftAct::close, paused) == Shift{ShiftState::closed, "", "", NOW});
    for (const auto act : {ShiftAct::open, ShiftAct::go_on, ShiftAct::take_over})
        CHECK_FALSE(after(act, open));
}

TEST_CASE("a stand-in takes over a counter, and nobody else does anything there") {
    const Shift open = *after(ShiftAct::open, {});
    CHECK(after(ShiftAct::take_over, open, "two", true)->account == "two");
    for (const auto act : {ShiftAct::pause, ShiftAct::close, ShiftAct::open})
        CHECK_FALSE(after(act, open, "two"));
}

TEST_CASE("a counter with a citizen neither pauses nor closes") {
    const Shift open = *after(ShiftAct::open, {});
    CHECK_FALSE(after(ShiftAct::pause, open, "one", true));
    CHECK_FALSE(after(ShiftAct::close, open, "one", true));
}

TEST_CASE("a form is read as browsers send it, and nothing else") {
    const auto form = parse_form("act=pause&reason=H%E1%BB%8Dp+n%C3%B3i%21&empty=");
    REQUIRE(form.has_value());
    CHECK(value_of(*form, "reason") == "Họp nói!");
    CHECK(value_of(*form, "empty").empty());
    CHECK(value_of(*form, "missing").empty());
    for (const char* wrong : {"a=%", "a=%4", "a=%zz", "a=1&a=2"}) CHECK_FALSE(parse_form(wrong));
}

TEST_CASE("a cookie is found among others by its whole name") {
    CHECK(cookie_named("a=1; __Host-staff=token; b=2", "__Host-staff") == "token");
    CHECK(cookie_named("__Host-staff2=token", "__Host-staff").empty());
    CHECK(cookie_named("", "__Host-staff").empty());
}
