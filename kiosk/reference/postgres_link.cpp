#include "kiosk/reference/postgres_link.h"

#include "kiosk/reference/database_connection.h"

namespace kiosk::reference {

PostgresLink connect_postgres(const std::string& url) {
    const char* const names[] = {"dbname", "connect_timeout", "client_encoding", "application_name", nullptr};
    const char* const values[] = {url.c_str(), "3", "UTF8", "kiosk-central", nullptr};
    PostgresLink link(PQconnectdbParams(names, values, 1));
    if (PQstatus(link.get()) == CONNECTION_OK) return link;
    std::string words = link ? PQerrorMessage(link.get()) : "no memory";
    while (!words.empty() && words.back() == '\n') words.pop_back();
    throw DatabaseError(words);
}

}  // namespace kiosk::reference
