#include "kiosk/reference/staff/load_desk.h"

#include "kiosk/reference/staff/load_pages.h"
#include "kiosk/reference/web_files.h"

namespace kiosk::reference {

LoadDesk::LoadDesk(LoadStore& store, const CentreQueues& queues, const StaffGate& gate,
                   const ServiceSettings& settings)
    : store_(store), queues_(queues), gate_(gate), settings_(settings) {}

std::vector<Route> LoadDesk::routes() {
    return {gate_.page("staff-load", "/staff/load", Duty::see_load,
                       [this](const StaffAsk& ask) { return show(ask); })};
}

HttpResponse LoadDesk::show(const StaffAsk& ask) {
    const auto now = settings_.as_of();
    const auto day = store_.today(now);
    if (!day) return gate_.trouble("staff-load", day.error());
    return html_answer(200, load_page(gate_.frame(ask.visitor), *day, queues_, now));
}

}  // namespace kiosk::reference
