#include "kiosk/conformance/judges_blocks.h"

#include <doctest/doctest.h>

#include "kiosk/central/block_token.h"
#include "kiosk/central/offline_json.h"

using namespace kiosk::conformance;
using namespace std::chrono_literals;
using kiosk::SigningKey;
using kiosk::TicketBlock;
using Kind = Verdict::Kind;

namespace {

constexpr const char* LEASE = "0d5c9f6e-1b7a-4c3e-9d21-6a4f0b8e7c52";
constexpr std::chrono::year_month_day DAY = 2026y / 11 / 20;
constexpr std::chrono::sys_seconds NOW = std::chrono::sys_days{DAY} + 3h;

TicketBlock block(const std::string& number) {
    return {LEASE, "kiosk-01", "chung-thuc", DAY, NOW + 12h, {{number, ""}}};
}

Answer lease(const std::vector<std::string>& tokens) {
    Answer answer;
    answer.status = 200;
    answer.body = kiosk::to_json(kiosk::TicketLease{LEASE, tokens});
    return answer;
}

SigningKey key_of(unsigned char byte) {
    SigningKey::Seed seed{};
    seed.fill(byte);
    return SigningKey(seed);
}

}  // namespace

TEST_CASE("a lease is read with the key that signed it and with no other") {
    const SigningKey key = key_of(1);
    const Answer answer = lease({kiosk::sign_block(block("N0001"), key)});
    CHECK(judge_lease(answer).kind == Kind::ok);
    CHECK(judge_signatures(answer, key.public_key()).kind == Kind::ok);
    CHECK(judge_contents(answer, key.public_key()).kind == Kind::ok);
    CHECK(blocks_in(answer, key.public_key()).size() == 1);
    const std::string other = key_of(2).public_key();
    CHECK(judge_signatures(answer, other).kind == Kind::failed);
    CHECK(judge_contents(answer, other).kind == Kind::skipped);
    CHECK(blocks_in(answer, other).empty());
}

TEST_CASE("a signed text that is no block fails for its content alone") {
    const SigningKey key = key_of(1);
    const Answer answer = lease({key.sign("{}")});
    CHECK(judge_signatures(answer, key.public_key()).kind == Kind::ok);
    CHECK(judge_contents(answer, key.public_key()).kind == Kind::failed);
}

TEST_CASE("each thing that a block may have wrong has its own judge") {
    const LeaseAsked asked{"kiosk-01", LEASE, DAY, NOW};
    const std::vector<TicketBlock> right{block("N0001")};
    for (const auto& judge : {judge_terminals, judge_days, judge_lease_names, judge_expiry})
        CHECK(judge(right, asked).kind == Kind::ok);
    CHECK(judge_terminals(right, {"kiosk-02", LEASE, DAY, NOW}).kind == Kind::failed);
    CHECK(judge_days(right, {"kiosk-01", LEASE, 2026y / 11 / 21, NOW}).kind == Kind::failed);
    CHECK(judge_lease_names(right, {"kiosk-01", "another", DAY, NOW}).kind == Kind::failed);
    CHECK(judge_expiry(right, {"kiosk-01", LEASE, DAY, NOW + 12h}).kind == Kind::failed);
}

TEST_CASE("a number is leased once") {
    const std::vector<TicketBlock> first{block("N0001"), block("N0002")};
    CHECK(judge_numbers_differ(first).kind == Kind::ok);
    CHECK(judge_numbers_differ({block("N0001"), block("N0001")}).kind == Kind::failed);
    CHECK(judge_never_again(first, {block("N0003")}).kind == Kind::ok);
    CHECK(judge_never_again(first, {block("N0003"), block("N0002")}).kind == Kind::failed);
}
