#include "kiosk/reference/table_copy.h"

namespace kiosk::reference {
namespace {

/// Of one question: what PostgreSQL answers lies in memory whole, and has to come in time.
constexpr std::int64_t PAGE = 2000;

/// Names become part of SQL, and a file may come from anywhere.
const std::string& checked(const std::string& name) {
    if (name.empty() || name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") != std::string::npos)
        throw DatabaseError("the file has a table or column that is no store's");
    return name;
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

Table described(Database& file, const std::string& name) {
    Table table{checked(name), {}, {}};
    std::vector<std::string> all, keys;
    auto row = file.prepare("SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid");
    row.bind(1, name);
    while (row.step()) {
        table.columns.push_back({checked(row.text(0)), row.text(1)});
        all.push_back(row.text(0));
        if (row.number(2) > 0) keys.push_back(row.text(0));
    }
    // Rows that are alike in every column may stand in any order.
    table.order = joined(keys.empty() ? all : keys);
    return table;
}

std::string columns_text(const Table& table) {
    std::vector<std::string> names;
    names.reserve(table.columns.size());
    for (const auto& column : table.columns) names.push_back(column.name);
    return joined(names);
}

void copy_row(const Table& table, const Statement& row, Statement& kept) {
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        const auto column = static_cast<int>(at);
        const auto& type = table.columns[at].type;
        if (row.is_null(column))
            kept.bind_null(column + 1);
        else if (type == "INTEGER")
            kept.bind(column + 1, row.number(column));
        else if (type == "BLOB")
            kept.bind_bytes(column + 1, row.text(column));
        else
            kept.bind(column + 1, row.text(column));
    }
    kept.run();
}

}  // namespace

std::vector<Table> tables_of(Database& file) {
    std::vector<std::string> names;
    auto row = file.prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND "
        "name <> 'schema_version' ORDER BY name");
    while (row.step()) names.push_back(row.text(0));
    std::vector<Table> tables;
    tables.reserve(names.size());
    for (const auto& name : names) tables.push_back(described(file, name));
    return tables;
}

std::int64_t rows_of(Database& database, const Table& table) {
    auto row = database.prepare("SELECT count(*) FROM " + table.name);
    row.step();
    return row.number(0);
}

std::int64_t copy_rows(const Table& table, Database& from, Database& to) {
    const auto columns = columns_text(table);
    const auto question =
        "SELECT " + columns + " FROM " + table.name + " ORDER BY " + table.order + " LIMIT ? OFFSET ?";
    std::string places = "?";
    for (std::size_t more = 1; more < table.columns.size(); ++more) places += ", ?";
    auto kept = to.prepare("INSERT INTO " + table.name + " (" + columns + ") VALUES (" + places + ")");
    std::int64_t copied = 0;
    for (std::int64_t found = PAGE; found == PAGE; copied += found) {
        auto page = from.prepare(question);
        page.bind(1, PAGE).bind(2, copied);
        for (found = 0; page.step(); ++found) copy_row(table, page, kept);
    }
    return copied;
}

}  // namespace kiosk::reference
