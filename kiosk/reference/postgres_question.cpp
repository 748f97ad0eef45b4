#include "kiosk/reference/postgres_question.h"

#include <charconv>

#include "kiosk/core/owned.h"

namespace kiosk::reference {
namespace {

constexpr Oid BYTEA = 17;

}  // namespace

PostgresQuestion::PostgresQuestion(PostgresConnection& connection, std::string prepared,
                                   std::ptrdiff_t values)
    : connection_(connection), prepared_(std::move(prepared)), values_(static_cast<std::size_t>(values)) {}

void PostgresQuestion::bind_number(int index, std::int64_t number) {
    values_.at(static_cast<std::size_t>(index - 1)) = {std::to_string(number), false};
}

void PostgresQuestion::bind_text(int index, std::string_view text) {
    // libpq would take what stands before it for the whole.
    if (text.find('\0') != std::string_view::npos)
        throw DatabaseError("PostgreSQL keeps no zero byte in a text");
    values_.at(static_cast<std::size_t>(index - 1)) = {std::string(text), false};
}

void PostgresQuestion::bind_bytes(int index, std::string_view bytes) {
    values_.at(static_cast<std::size_t>(index - 1)) = {std::string(bytes), true};
}

void PostgresQuestion::bind_null(int index) {
    values_.at(static_cast<std::size_t>(index - 1)) = {};
}

bool PostgresQuestion::step() {
    if (!answer_) {
        PostgresConnection::Values values;
        for (const auto& [text, is_bytes] : values_) {
            values.texts.push_back(text ? text->c_str() : nullptr);
            values.lengths.push_back(text ? static_cast<int>(text->size()) : 0);
            values.formats.push_back(is_bytes ? 1 : 0);
        }
        answer_ = connection_.ask(prepared_, values);
        row_ = -1;
    }
    return ++row_ < PQntuples(answer_.get());
}

void PostgresQuestion::reset() {
    answer_.reset();
}

std::string_view PostgresQuestion::field(int column) const {
    return {PQgetvalue(answer_.get(), row_, column),
            static_cast<std::size_t>(PQgetlength(answer_.get(), row_, column))};
}

std::int64_t PostgresQuestion::number(int column) const {
    const auto digits = field(column);
    std::int64_t number = 0;  // NULL as well
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::string PostgresQuestion::text(int column) const {
    const auto plain = field(column);
    if (PQftype(answer_.get(), column) != BYTEA) return std::string(plain);
    std::size_t size = 0;
    const Owned<unsigned char, PQfreemem> bytes(
        PQunescapeBytea(reinterpret_cast<const unsigned char*>(plain.data()), &size));
    return {reinterpret_cast<const char*>(bytes.get()), size};
}

bool PostgresQuestion::is_null(int column) const {
    return PQgetisnull(answer_.get(), row_, column) == 1;
}

}  // namespace kiosk::reference
