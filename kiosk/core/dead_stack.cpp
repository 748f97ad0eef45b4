#include "kiosk/core/dead_stack.h"

#include <array>
#include <cstring>

namespace kiosk {
namespace {

/// More than the deepest calls of the terminal's threads take.
constexpr std::size_t DEEP = 64UL * 1024;

}  // namespace

// Not inlined: its own frame must be gone again when the caller goes on.
[[gnu::noinline]] void wipe_dead_stack() {
    std::array<char, DEEP> dead;  // it lies over what is wiped
    explicit_bzero(dead.data(), dead.size());
}

}  // namespace kiosk
