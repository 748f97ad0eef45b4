// What the audit of a store holds.
#pragma once

#include <vector>

#include "queue_house.h"

namespace reference_tests {

/// Latest first.
inline std::vector<kiosk::reference::AuditAct> acts(QueueHouse& house) {
    std::vector<kiosk::reference::AuditAct> all;
    const auto audit = house.store().staff().audit(0, 100);
    REQUIRE(audit.has_value());
    for (const auto& entry : *audit) all.push_back(entry.act);
    return all;
}

}  // namespace reference_tests
