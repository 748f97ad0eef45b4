#include <SDL.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <time.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>

// Preloaded into a program that draws with SDL: notes each synthetic finger and each presented frame in the
// file or pipe MOTCUA_FRAME_LOG names, so that the program is measured as it is shipped and holds no
// measuring code. A line is "down|up|frame MONOTONIC_NS CPU_NS", the last being the drawing thread's
// processor time.
namespace {

long long nanoseconds_of(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

void note(const char* what) {
    static const int LOG = open(getenv("MOTCUA_FRAME_LOG"), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    const long long now = nanoseconds_of(CLOCK_MONOTONIC);
    std::array<char, 80> line{};
    const int length = std::snprintf(line.data(), line.size(), "%s %lld %lld\n", what, now,
                                     nanoseconds_of(CLOCK_THREAD_CPUTIME_ID));
    if (write(LOG, line.data(), static_cast<std::size_t>(length)) != length) abort();
}

template <class Function>
Function real(const char* name) {
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" void SDL_RenderPresent(SDL_Renderer* renderer) {
    static const auto PRESENT = real<decltype(&SDL_RenderPresent)>("SDL_RenderPresent");
    PRESENT(renderer);
    note("frame");
}

extern "C" int SDL_PushEvent(SDL_Event* event) {
    static const auto PUSH = real<decltype(&SDL_PushEvent)>("SDL_PushEvent");
    if (event->type == SDL_FINGERDOWN) note("down");
    if (event->type == SDL_FINGERUP) note("up");
    return PUSH(event);
}
