// A citizen before a terminal that gives numbers.
#pragma once

#include "kiosk/visit/offer.h"
#include "tests/visit/visitor.h"

namespace visitor {

inline void know(Visitor& visitor, const KioskProfile& profile) {
    visitor.happens(event::ProfileChanged{std::make_shared<const KioskProfile>(profile)});
}
inline void know(Visitor& visitor, const QueueSituation& queues) {
    visitor.happens(event::QueuesChanged{std::make_shared<const QueueSituation>(queues)});
}

/// The services, on a Friday morning, with a printer that is ready.
inline Visitor choosing(const KioskProfile& profile = sample_profile(),
                        const QueueSituation& queues = sample_queues()) {
    Visitor visitor;
    visitor.now.wall = FRIDAY_MORNING;
    visitor.printer_is(PrinterCondition::ready);
    know(visitor, profile);
    visitor.press(Control::wake);
    know(visitor, queues);
    visitor.press(Control::take_number);
    return visitor;
}

inline Visitor taking() {
    Visitor visitor = choosing();
    visitor.choose(Control::service, "land");
    return visitor;
}

inline Visitor ticketed() {
    Visitor visitor = taking();
    visitor.ticket_answer(sample_ticket());
    return visitor;
}

inline KioskProfile with_groups() {
    KioskProfile profile = sample_profile();
    profile.priorities = {{"aged", {"Người cao tuổi", ""}, "elder"}, {"unwell", {"Người ốm", ""}, ""}};
    return profile;
}

}  // namespace visitor
