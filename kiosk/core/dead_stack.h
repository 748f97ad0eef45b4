// The part of a thread's stack that functions used and gave back.
#pragma once

namespace kiosk {

/// Overwrites it, so that the codes and names a thread worked on do not wait there for another's use. To be
/// called where the thread has done its work, by a function that holds nothing of it.
void wipe_dead_stack();

}  // namespace kiosk
