#include "kiosk/reference/staff/service_store.h"

#include "kiosk/reference/guarded.h"
#include "kiosk/text/dates.h"

namespace kiosk::reference {

using std::chrono::sys_seconds;

ServiceStore::ServiceStore(Database& database, QueueStore& queues)
    : database_(database), queues_(queues), tickets_(database), pauses_(database), staff_(database) {}

Result<std::vector<ServiceToday>, StoreTrouble> ServiceStore::today(sys_seconds now) {
    auto situation = queues_.situation("", now);
    if (!situation) return Failure{situation.error()};
    return guarded([&] {
        std::vector<ServiceToday> services;
        services.reserve(situation->queues.size());
        for (auto& load : situation->queues) {
            const auto& range = queues_.queues().services.at(load.service).numbers;
            const int given = tickets_.count(local_time(now).date, load.service, range).standing;
            services.push_back({std::move(load), given});
        }
        return services;
    });
}

Result<bool, StoreTrouble> ServiceStore::keep(const std::string& service, const ServicePause& pause,
                                              const std::string& account, sys_seconds now) {
    return guarded([&] {
        if (!queues_.queues().services.contains(service)) return false;
        Transaction transaction(database_);
        pauses_.keep(service, pause);
        const auto until = pause.until ? clock_text(local_time(*pause.until)) : "";
        staff_.add({0, now, account, pause.is_paused ? AuditAct::service_paused : AuditAct::service_resumed,
                    service, until});
        transaction.commit();
        return true;
    });
}

}  // namespace kiosk::reference
