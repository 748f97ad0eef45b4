#include "kiosk/reference/staff/load_store.h"

#include "kiosk/core/time.h"
#include "kiosk/reference/guarded.h"

namespace kiosk::reference {

LoadStore::LoadStore(Database& database, QueueStore& queues)
    : queues_(queues), tickets_(database), reports_(database), shifts_(database) {}

Result<DayAtWork, StoreTrouble> LoadStore::today(std::chrono::sys_seconds now) {
    auto loads = queues_.loads(now);
    if (!loads) return Failure{loads.error()};
    return guarded([&] {
        const auto day = local_time(now).date;
        return DayAtWork{*std::move(loads), tickets_.longest_waiting(day), reports_.facts(day, day),
                         shifts_.of(day)};
    });
}

}  // namespace kiosk::reference
