// Rows of a store's tables from one database into another, whichever they are. One of the two is always
// SQLite's, and its schema says which tables and columns there are: none can be forgotten in a list. Throws
// DatabaseError.
#pragma once

#include <string>
#include <vector>

#include "kiosk/reference/database.h"

namespace kiosk::reference {

struct Column {
    std::string name;
    std::string type;  ///< "INTEGER", "TEXT" or "BLOB"
};

struct Table {
    std::string name;
    std::vector<Column> columns;
    std::string order;  ///< columns that put its rows into one order, with commas between
};

/// All of a file of SQLite's but the version of its schema. A name that is not a store's is refused.
std::vector<Table> tables_of(Database& file);

std::int64_t rows_of(Database& database, const Table& table);

/// How many were copied. Within a transaction of each: `from` must not change meanwhile.
std::int64_t copy_rows(const Table& table, Database& from, Database& to);

}  // namespace kiosk::reference
