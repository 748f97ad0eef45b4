// Work on the database whose failure is a value.
#pragma once

#include "kiosk/core/result.h"
#include "kiosk/reference/database.h"
#include "kiosk/reference/store_trouble.h"

namespace kiosk::reference {

/// Runs `work`; what the database throws becomes a failure.
template <class Work>
auto guarded(Work work) -> Result<decltype(work()), StoreTrouble> {
    try {
        return work();
    } catch (const DatabaseError& error) {
        return Failure{StoreTrouble{error.what()}};
    }
}

}  // namespace kiosk::reference
