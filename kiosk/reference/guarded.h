// Work on the database whose failure is a value.
#pragma once

#include "kiosk/core/result.h"
#include "kiosk/reference/database.h"
#include "kiosk/reference/store_trouble.h"

namespace kiosk::reference {

inline StoreTrouble trouble_of(const DatabaseError& error) {
    return {error.what(), error.is_full};
}

/// Runs `work`; what the database throws becomes a failure.
template <class Work>
auto guarded(Work work) -> Result<decltype(work()), StoreTrouble> {
    try {
        return work();
    } catch (const DatabaseError& error) {
        return Failure{trouble_of(error)};
    }
}

/// What another store has answered, within work of one's own: its failure is thrown again.
template <class T>
T held(const Result<T, StoreTrouble>& kept) {
    if (!kept) throw DatabaseError(kept.error().detail, kept.error().is_full);
    return *kept;
}

}  // namespace kiosk::reference
