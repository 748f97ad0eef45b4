#include "kiosk/programs/privacy.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace programs {

void keep_memory_private() {
    // Each alone is not enough: a handler behind a pipe need not heed the limit, and a program that changes
    // its user becomes dumpable again. Neither fails: a limit may always be lowered.
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
}

}  // namespace programs
