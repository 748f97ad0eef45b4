#include "kiosk/reference/tally_book.h"

#include <tuple>
#include <utility>

namespace kiosk::reference {
namespace {

using std::chrono::seconds;
using std::chrono::sys_seconds;

constexpr seconds TOLD_KEPT{3600};
constexpr seconds SWEEP_EVERY{60};

std::int64_t whole(sys_seconds moment) {
    return moment.time_since_epoch().count();
}
sys_seconds moment(std::int64_t whole_seconds) {
    return sys_seconds(seconds(whole_seconds));
}

std::optional<sys_seconds> moment_or_none(const Statement& statement, int column) {
    if (statement.is_null(column)) return std::nullopt;
    return moment(statement.number(column));
}

void bind_moment(Statement& statement, int index, const std::optional<sys_seconds>& value) {
    value ? statement.bind(index, whole(*value)) : statement.bind_null(index);
}

/// A day in Vietnam has one number; its end is as good as any.
std::int64_t day_number(sys_seconds now) {
    return whole(end_of_day(now));
}

/// How many within the window that ends now, and the first of them. Moments ahead of a clock set back do not
/// count.
std::pair<int, std::optional<sys_seconds>> recent(Database& database, const Ask& ask, std::string_view kind,
                                                  seconds window) {
    auto statement = database.prepare(
        "SELECT count(*), min(at) FROM terminal_event WHERE terminal = ? AND kind = ? AND at > ? AND at <= "
        "?");
    statement.bind(1, ask.terminal).bind(2, kind).bind(3, whole(ask.now - window)).bind(4, whole(ask.now));
    statement.step();
    return {static_cast<int>(statement.number(0)), moment_or_none(statement, 1)};
}

void add_event(Database& database, const Ask& ask, std::string_view kind) {
    auto statement = database.prepare("INSERT INTO terminal_event VALUES (?, ?, ?)");
    statement.bind(1, ask.terminal).bind(2, kind).bind(3, whole(ask.now)).run();
}

}  // namespace

std::optional<Decision> TallyBook::heard_before(const Ask& ask) {
    auto statement = database_.prepare(
        "SELECT question, verdict, tries_left, free_from FROM told WHERE terminal = ? AND key = ? AND at > "
        "?");
    statement.bind(1, ask.terminal).bind(2, ask.key).bind(3, whole(ask.now - TOLD_KEPT));
    if (!statement.step()) return std::nullopt;
    // Another question under a known key would be a try that nobody counts.
    if (statement.text(0) != ask.question) return Decision{Verdict::key_reused, 0, std::nullopt};
    return Decision{static_cast<Verdict>(statement.number(1)), static_cast<int>(statement.number(2)),
                    moment_or_none(statement, 3)};
}

void TallyBook::count_dossier(const std::string& code, Counts& counts) {
    auto statement = database_.prepare("SELECT wrong, locked_until FROM dossier_tries WHERE code = ?");
    statement.bind(1, code);
    if (!statement.step()) return;
    counts.dossier_wrong = static_cast<int>(statement.number(0));
    counts.dossier_locked_until = moment_or_none(statement, 1);
}

Counts TallyBook::counts(const Ask& ask, const std::string& code, const Limits& limits) {
    Counts counts;
    if (!code.empty()) count_dossier(code, counts);
    std::tie(counts.terminal_lookups, counts.first_terminal_lookup) =
        recent(database_, ask, "lookup", seconds(60));
    std::tie(counts.terminal_wrong, counts.first_terminal_wrong) =
        recent(database_, ask, "wrong", limits.terminal_window);
    auto unknown = database_.prepare(
        "SELECT count(*), coalesce(max(CASE WHEN asked = ? THEN 1 ELSE 0 END), 0) FROM terminal_unknown "
        "WHERE terminal = ? AND day = ?");
    unknown.bind_bytes(1, ask.asked).bind(2, ask.terminal).bind(3, day_number(ask.now));
    unknown.step();
    counts.terminal_unknown = static_cast<int>(unknown.number(0));
    counts.unknown_counted = unknown.number(1) != 0;
    return counts;
}

void TallyBook::record(const Ask& ask, const std::string& code, const Judgement& judgement) {
    const auto& [decision, tally] = judgement;
    if (!tally.lookup) return;
    forget_old(ask);
    add_event(database_, ask, "lookup");
    if (tally.terminal_wrong) add_event(database_, ask, "wrong");
    if (tally.unknown_code) {
        auto statement =
            database_.prepare("INSERT INTO terminal_unknown VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
        statement.bind(1, ask.terminal).bind(2, day_number(ask.now)).bind_bytes(3, ask.asked).run();
    }
    if (!code.empty()) {
        auto statement = database_.prepare(
            "INSERT INTO dossier_tries VALUES (?, ?, ?) ON CONFLICT (code) DO UPDATE SET wrong = "
            "excluded.wrong, locked_until = excluded.locked_until");
        statement.bind(1, code).bind(2, tally.dossier_wrong);
        bind_moment(statement, 3, tally.dossier_locked_until);
        statement.run();
    }
    auto statement = database_.prepare(
        "INSERT INTO told VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (terminal, key) DO UPDATE SET question = "
        "excluded.question, at = excluded.at, verdict = excluded.verdict, tries_left = excluded.tries_left, "
        "free_from = excluded.free_from");
    statement.bind(1, ask.terminal).bind(2, ask.key).bind_bytes(3, ask.question).bind(4, whole(ask.now));
    statement.bind(5, static_cast<std::int64_t>(decision.verdict)).bind(6, decision.tries_left);
    bind_moment(statement, 7, decision.free_from);
    statement.run();
}

void TallyBook::forget_old(const Ask& ask) {
    if (ask.now >= last_sweep_ && ask.now - last_sweep_ < SWEEP_EVERY) return;
    last_sweep_ = ask.now;
    const auto day_ago = whole(ask.now - std::chrono::days(1));
    database_.prepare("DELETE FROM told WHERE at <= ?").bind(1, whole(ask.now - TOLD_KEPT)).run();
    database_.prepare("DELETE FROM terminal_event WHERE at <= ?").bind(1, day_ago).run();
    database_.prepare("DELETE FROM terminal_unknown WHERE day <= ?").bind(1, day_ago).run();
}

}  // namespace kiosk::reference
