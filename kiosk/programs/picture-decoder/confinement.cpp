#include "kiosk/programs/picture-decoder/confinement.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdint>

namespace decoder {
namespace {

/// The largest picture, filled with noise, takes 0.2 GiB.
constexpr rlim_t ADDRESS_SPACE = rlim_t{1} << 29;
/// Who asked gives up earlier; this is for a decoder that nobody waits for any more.
constexpr rlim_t PROCESSOR_SECONDS = 20;

void limit(__rlimit_resource resource, rlim_t most) {
    const rlimit both{most, most};
    setrlimit(resource, &both);
}

}  // namespace

void confine(Life life) {
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (life == Life::one_picture) limit(RLIMIT_CPU, PROCESSOR_SECONDS);
    limit(RLIMIT_FSIZE, 0);
#ifndef __SANITIZE_ADDRESS__  // it maps terabytes, and looks for leaks with a thread and files of its own
    limit(RLIMIT_AS, ADDRESS_SPACE);
    limit(RLIMIT_NPROC, 0);
    limit(RLIMIT_NOFILE, STDERR_FILENO + 1);
#endif
}

}  // namespace decoder
