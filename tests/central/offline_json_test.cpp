#include "kiosk/central/offline_json.h"

#include "kiosk/central/block_token.h"
#include "seeds.h"
#include "ticket_samples.h"

using namespace kiosk;
using namespace central_test;

namespace {

const TicketLease LEASE{KEY, {"eyJhbGciOiJFZERTQSJ9.e30.c2ln", "e30.e30.e30"}};
const PrintReport REPORT{KEY, PrintState::printed, false, instant(20, 9, 41, 7)};
const std::vector<JournalEntry> ENTRIES{{41, OfflineIssue{sample_offline_ticket(), "uu-tien"}}, {44, REPORT}};
const std::string ENTRIES_TEXT = to_json(ENTRIES);

template <class Value>
std::string bad_answer(const Result<Value, TicketFailure>& result) {
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == TicketFailureKind::bad_answer);
    return result.error().detail;
}
std::string lease_refusal(const std::string& from, const std::string& to) {
    return bad_answer(parse_lease(with(to_json(LEASE), from, to)));
}
std::string refused_entries(const std::string& bytes) {
    const auto entries = parse_journal_entries(bytes);
    REQUIRE_FALSE(entries);
    return entries.error().detail;
}
std::string entries_refusal(const std::string& from, const std::string& to) {
    return refused_entries(with(ENTRIES_TEXT, from, to));
}

}  // namespace

TEST_CASE("leases and outcomes survive writing and reading") {
    for (const TicketLease& lease : {LEASE, TicketLease{KEY, {}}}) {
        const auto read = parse_lease(to_json(lease));
        REQUIRE(read);
        CHECK(*read == lease);
    }
    using enum EntryOutcome;
    const EntriesTold told{{kept, superseding, conflict, unknown, kept}, 4711};
    const auto read = parse_entries_told(to_json(told), told.outcomes.size());
    REQUIRE(read);
    CHECK(*read == told);
    CHECK(to_json(told) ==
          R"({"outcomes":["kept","superseding","conflict","unknown","kept"],"acknowledged":4711})");
    CHECK(parse_entries_told(to_json(EntriesTold{}), 0).has_value());
}

TEST_CASE("a lease that is not of the contract is refused") {
    CHECK(lease_refusal(KEY, "a lease") == "$.lease: not a key");
    CHECK(lease_refusal(R"("lease")", R"("least")") == "$.lease: missing");
    CHECK(lease_refusal("e30.e30.e30", "") == "$.blocks[1]: not a token");
    CHECK(lease_refusal("e30.e30.e30", "e30 e30") == "$.blocks[1]: not a token");
    CHECK(lease_refusal("e30.e30.e30", std::string(BLOCK_TOKEN_MAX_BYTES + 1, 'e')) ==
          "$.blocks[1]: not a token");
    const std::string text = to_json(LEASE);
    for (std::size_t size = 0; size < text.size(); ++size) bad_answer(parse_lease(text.substr(0, size)));
}

TEST_CASE("the largest lease fits into an answer") {
    TicketLease lease{KEY, {}};
    const SigningKey key{{}};
    TicketBlock block = sample_block();
    block.terminal = std::string(64, 't');
    block.service = std::string(40, 's');
    for (std::size_t left = LEASE_NUMBERS_MAX; left > 0;) {
        // As many services as there can be share them.
        const std::size_t size = std::min(left, LEASE_NUMBERS_MAX / 100 + 1);
        block.numbers.assign(size, {"N10000", std::string(32, 'a')});
        lease.tokens.push_back(sign_block(block, key));
        left -= size;
    }
    CHECK(lease.tokens.size() == 100);
    CHECK(to_json(lease).size() <= ANSWER_MAX_BYTES);
}

TEST_CASE("outcomes are one word of the contract for each entry") {
    CHECK(bad_answer(parse_entries_told(R"({"outcomes":["kept"]})", 2)) ==
          "$.outcomes: not one for each entry");
    CHECK(bad_answer(parse_entries_told(R"({"outcomes":["kept"]})", 0)) ==
          "$.outcomes: not one for each entry");
    CHECK(bad_answer(parse_entries_told(R"({"outcomes":["Kept"]})", 1)) ==
          "$.outcomes[0]: not a word of the contract");
    CHECK(bad_answer(parse_entries_told(R"({"outcome":["kept"]})", 1)) == "$.outcomes: missing");
    CHECK(bad_answer(parse_entries_told(R"({"outcomes":["kept"],"acknowledged":-1})", 1)) ==
          "$.acknowledged: out of range");
    CHECK(bad_answer(parse_entries_told(R"({"outcomes":[],"acknowledged":9007199254740992})", 0)) ==
          "$.acknowledged: out of range");
}

TEST_CASE("what a terminal tells of its journal, central reads as it was meant") {
    CHECK(ENTRIES_TEXT == R"({"entries":[{"id":41,"offline_ticket":{"key":")" + KEY +
                              R"(","number":"N0021","service":"chung-thuc","priority":"uu-tien",)"
                              R"("service_day":"2026-11-20","issued_at":"2026-11-20T09:45:12+07:00"}},)"
                              R"({"id":44,"print":{"key":")" +
                              KEY +
                              R"(","state":"printed","copy":false,"at":"2026-11-20T09:41:07+07:00"}}]})");
    std::vector<JournalEntry> all = ENTRIES;
    using enum PrintState;
    for (const PrintState state : {none, sent, printed, failed, unknown})
        all.push_back({all.back().id + 3, PrintReport{KEY, state, state == sent, instant(20, 9, 41, 7)}});
    all.push_back({(1LL << 53) - 1, OfflineIssue{sample_offline_ticket(), ""}});
    const auto read = parse_journal_entries(to_json(all));
    REQUIRE(read);
    CHECK(*read == all);
    const auto nothing = parse_journal_entries(to_json(std::vector<JournalEntry>{}));
    REQUIRE(nothing);
    CHECK(nothing->empty());
    const auto day = parse_lease_question(lease_question_json(sample_wish().service_day));
    REQUIRE(day);
    CHECK(*day == sample_wish().service_day);
}

TEST_CASE("what central does not keep of a ticket is not told: people ahead, the wait and the secret") {
    Ticket ticket = sample_offline_ticket();
    ticket.ahead = 3;
    ticket.wait_minutes = 20;
    ticket.secret = "9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d";
    const auto read = parse_journal_entries(to_json({{1, OfflineIssue{ticket, ""}}}));
    REQUIRE(read);
    CHECK(std::get<OfflineIssue>(read->front().what).ticket == sample_offline_ticket());
}

TEST_CASE("fifty of the longest entries fit into a question, and no more are taken") {
    std::vector<JournalEntry> entries;
    Ticket ticket = sample_offline_ticket();
    ticket.number = "N99999";
    ticket.service = std::string(40, 's');
    for (std::size_t i = 0; i < JOURNAL_ENTRIES_MAX; ++i)
        entries.push_back(
            {(1LL << 53) - 100 + static_cast<long long>(i), OfflineIssue{ticket, std::string(40, 'p')}});
    CHECK(parse_journal_entries(to_json(entries)));
    entries.push_back({(1LL << 53) - 1, REPORT});
    CHECK_FALSE(parse_journal_entries(to_json(entries)));
    for (JournalEntry& entry : entries) entry.what = REPORT;
    CHECK(refused_entries(to_json(entries)) == "$.entries: too many items");
}

TEST_CASE("central refuses entries that are not exactly of the contract") {
    CHECK(refused_entries("{}") == "$.entries: missing");
    CHECK(parse_journal_entries(R"({"entries":[]})").value().empty());  // how far does central know it?
    CHECK(entries_refusal("44", "41") == "$.entries[1]: not after the one before");
    CHECK(entries_refusal("44", "40") == "$.entries[1]: not after the one before");
    CHECK(entries_refusal("44", "9007199254740992") == "$.entries[1].id: out of range");
    CHECK(entries_refusal("41", "-1") == "$.entries[0].id: out of range");
    CHECK(entries_refusal(R"("print":)", R"("prints":)") ==
          "$.entries[1]: holds a member that the contract does not know");
    CHECK(refused_entries(R"({"entries":[{"id":1}]})") ==
          "$.entries[0]: exactly one of print and offline_ticket is wanted");
    CHECK(entries_refusal("uu-tien", "") == "$.entries[0].offline_ticket.priority: not an id");
    CHECK(entries_refusal("N0021", "n0021") == "$.entries[0].offline_ticket.number: not a ticket number");
    CHECK(entries_refusal(R"("number")", R"("secret":"x","number")") ==
          "$.entries[0].offline_ticket: holds a member that the contract does not know");
    CHECK(entries_refusal("\"printed\"", "\"eaten\"") ==
          "$.entries[1].print.state: not a word of the contract");
    CHECK_FALSE(parse_journal_entries(std::string(JOURNAL_ENTRIES_MAX_BYTES, ' ') + ENTRIES_TEXT));
    CHECK_FALSE(parse_lease_question("{}"));
    CHECK_FALSE(parse_lease_question(R"({"service_day":"2026-11-20","service":"chung-thuc"})"));
    CHECK_FALSE(parse_lease_question(R"({"service_day":"20/11/2026"})"));
}

TEST_CASE("every example of leases and entries is read") {
    CHECK(each_seed("lease", [](auto& name, auto& json) {
              CHECK((name.starts_with("outcomes") ? parse_entries_told(json, 2).has_value()
                                                  : parse_lease(json).has_value()));
          }) >= 3);
    CHECK(each_seed("journal_entries", [](auto& name, auto& json) {
              CHECK((name.starts_with("lease") ? parse_lease_question(json).has_value()
                                               : parse_journal_entries(json).has_value()));
          }) >= 3);
}
