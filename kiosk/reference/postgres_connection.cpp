#include "kiosk/reference/postgres_connection.h"

#include <poll.h>

#include <algorithm>
#include <charconv>

#include "kiosk/reference/postgres_listener.h"
#include "kiosk/reference/postgres_question.h"

namespace kiosk::reference {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds PAUSE_FIRST{100}, PAUSE_MOST{5000};
/// Less than what a terminal waits for central; more than lock_timeout below.
constexpr milliseconds ANSWER_WITHIN{6000};
constexpr auto SESSION =
    "SET lock_timeout = 3000; SET statement_timeout = 5000; SET client_min_messages = error; "
    // One that stands still gives its lock to the others.
    "SET idle_in_transaction_session_timeout = 10000; "
    // A number that was told is on the disk, whatever the server's settings say of others' commits.
    "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = "
    "'off'";
/// Any number that nobody else takes in this database.
constexpr auto LOCK_SCHEMA = "BEGIN; SELECT pg_advisory_xact_lock(7261540918)";
constexpr auto ANNOUNCE_AND_COMMIT = "SELECT pg_notify(current_schema(), ''); COMMIT";
constexpr auto LOCK_NOTHING = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
constexpr auto LOCK_ROWS = "BEGIN; SELECT last FROM centre_sequence WHERE name = 'writer' FOR UPDATE";

const char* words_for(WriteLock lock) {
    switch (lock) {
        case WriteLock::none:
            return LOCK_NOTHING;
        case WriteLock::rows:
            return LOCK_ROWS;
        case WriteLock::schema:
            return LOCK_SCHEMA;
    }
    return LOCK_SCHEMA;
}

void replace_words(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

bool succeeded(const PGresult* answer) {
    const auto status = PQresultStatus(answer);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

std::string field_of(const PGresult* answer, int code) {
    const char* text = PQresultErrorField(answer, code);
    return text == nullptr ? "" : text;
}

/// Without the value that a message of class 22 ("invalid input syntax …") repeats.
DatabaseError error_of(const PGresult* answer) {
    constexpr auto DISK_FULL = "53100";
    const auto state = field_of(answer, PG_DIAG_SQLSTATE);
    const auto words = "PostgreSQL " + (state.empty() ? "is gone" : state);
    if (state.starts_with("22")) return DatabaseError(words);
    return DatabaseError(words + ' ' + field_of(answer, PG_DIAG_MESSAGE_PRIMARY), state == DISK_FULL);
}

}  // namespace

PostgresConnection::PostgresConnection(std::string url) : url_(std::move(url)) {
    open();
}

void PostgresConnection::open() {
    prepared_.clear();
    try {
        link_ = connect_postgres(url_);
        process_->store(PQbackendPID(link_.get()));
        PQsetnonblocking(link_.get(), 1);
        answer(PQsendQuery(link_.get(), SESSION) == 1);
    } catch (const DatabaseError&) {
        lose();
        throw;
    }
    pause_ = milliseconds(0);
}

void PostgresConnection::lose() {
    link_.reset();
    pause_ = std::clamp(pause_ * 2, PAUSE_FIRST, PAUSE_MOST);
    next_try_ = steady_clock::now() + pause_;
}

void PostgresConnection::ready() {
    if (link_) return;
    if (in_transaction_) throw DatabaseError("the connection was lost within a transaction");
    if (steady_clock::now() < next_try_) throw DatabaseError("PostgreSQL is away");
    open();
}

void PostgresConnection::wait(short events, steady_clock::time_point until) {
    const auto left = std::chrono::ceil<milliseconds>(until - steady_clock::now()).count();
    pollfd one{PQsocket(link_.get()), events, 0};
    if (left > 0 && poll(&one, 1, static_cast<int>(left)) != 0) return;
    lose();
    throw DatabaseError("PostgreSQL does not answer");
}

PostgresConnection::Answer PostgresConnection::answer(bool was_sent) {
    const auto until = steady_clock::now() + ANSWER_WITHIN;
    for (int left = was_sent ? 1 : 0; left == 1;) {
        left = PQflush(link_.get());
        if (left == 1) wait(POLLIN | POLLOUT, until);
        if (left == 1 && PQconsumeInput(link_.get()) == 0) break;
    }
    Answer last, failed;
    for (;;) {
        while (PQisBusy(link_.get()) == 1) {
            wait(POLLIN, until);
            if (PQconsumeInput(link_.get()) == 0) break;
        }
        Answer next(PQgetResult(link_.get()));
        if (!next) break;
        (succeeded(next.get()) ? last : failed) = std::move(next);
    }
    const auto error = failed ? error_of(failed.get()) : DatabaseError("PostgreSQL is gone");
    if (PQstatus(link_.get()) != CONNECTION_OK) lose();
    if (failed || !last) throw error;
    return last;
}

const std::string& PostgresConnection::name_of(std::string_view sql) {
    const auto known = prepared_.find(sql);
    if (known != prepared_.end()) return known->second;
    std::string numbered;
    int values = 0;
    for (const char letter : sql) {
        if (letter == '?')
            numbered += '$' + std::to_string(++values);
        else
            numbered += letter;
    }
    auto name = "q" + std::to_string(prepared_.size());
    answer(PQsendPrepare(link_.get(), name.c_str(), numbered.c_str(), 0, nullptr) == 1);
    return prepared_.emplace(sql, std::move(name)).first->second;
}

std::unique_ptr<Question> PostgresConnection::prepare(std::string_view sql) {
    ready();
    return std::make_unique<PostgresQuestion>(*this, name_of(sql), std::count(sql.begin(), sql.end(), '?'));
}

PostgresConnection::Answer PostgresConnection::ask(const std::string& prepared, const Values& values) {
    ready();
    return answer(PQsendQueryPrepared(link_.get(), prepared.c_str(), static_cast<int>(values.texts.size()),
                                      values.texts.data(), values.lengths.data(), values.formats.data(),
                                      0) == 1);
}

void PostgresConnection::run(const std::string& sql) {
    ready();
    answer(PQsendQuery(link_.get(), sql.c_str()) == 1);
}

void PostgresConnection::begin(WriteLock lock) {
    ready();
    in_transaction_ = true;
    try {
        run(words_for(lock));
    } catch (const DatabaseError&) {
        rollback();
        throw;
    }
}

void PostgresConnection::commit() {
    ready();
    const auto done = answer(PQsendQuery(link_.get(), announces_ ? ANNOUNCE_AND_COMMIT : "COMMIT") == 1);
    // Of a transaction in which something failed, PostgreSQL answers so, and that it went well.
    if (std::string_view(PQcmdStatus(done.get())) != "COMMIT") throw DatabaseError("PostgreSQL rolled back");
    in_transaction_ = announces_ = false;
}

void PostgresConnection::rollback() {
    // The server rolls back by itself once the connection is gone.
    try {
        if (link_) run("ROLLBACK");
    } catch (const DatabaseError&) {
        if (link_) lose();
    }
    in_transaction_ = announces_ = false;
}

std::unique_ptr<Listening> PostgresConnection::listen(std::function<void()> heard) const {
    return std::make_unique<PostgresListener>(url_, process_, std::move(heard));
}

bool PostgresConnection::has_table(const std::string& name) {
    const auto row = prepare("SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = ?");
    row->bind_text(1, name);
    return row->step();
}

std::string PostgresConnection::only_grows(const std::string& table) const {
    return "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
           "$$BEGIN RAISE EXCEPTION 'this table only grows'; END$$;"
           "CREATE TRIGGER " +
           table + "_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON " + table +
           " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();";
}

std::string PostgresConnection::translated(std::string schema) const {
    replace_words(schema, " STRICT", "");
    replace_words(schema, "INTEGER", "BIGINT");
    replace_words(schema, "BLOB", "BYTEA");
    replace_words(schema, "TEXT", "TEXT COLLATE \"C\"");  // ordered by bytes, as SQLite orders
    return schema;
}

}  // namespace kiosk::reference
