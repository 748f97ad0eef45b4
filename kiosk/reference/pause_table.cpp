#include "kiosk/reference/pause_table.h"

namespace kiosk::reference {

using std::chrono::seconds;
using std::chrono::sys_seconds;

void PauseTable::keep(const std::string& service, const ServicePause& pause) {
    auto row = database_.prepare(
        "INSERT INTO service_pause (service, is_paused, until) VALUES (?, ?, ?) ON CONFLICT (service) DO "
        "UPDATE SET is_paused = excluded.is_paused, until = excluded.until");
    row.bind(1, service).bind(2, pause.is_paused ? 1 : 0);
    pause.until ? row.bind(3, pause.until->time_since_epoch().count()) : row.bind_null(3);
    row.run();
}

std::map<std::string, ServicePause> PauseTable::all() {
    auto row = database_.prepare("SELECT service, is_paused, until FROM service_pause");
    std::map<std::string, ServicePause> all;
    while (row.step()) {
        auto& pause = all[row.text(0)];
        pause.is_paused = row.number(1) != 0;
        if (!row.is_null(2)) pause.until = sys_seconds(seconds(row.number(2)));
    }
    return all;
}

}  // namespace kiosk::reference
