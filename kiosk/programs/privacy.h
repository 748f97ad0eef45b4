// Keeps what a program knows in its own memory, for as long as it needs it.
#pragma once

namespace programs {

/// To be called first of all. No crash leaves a core file, neither in a folder nor with a handler that the
/// kernel pipes cores to, and no other program of the same user may read this one's memory; root still may,
/// so that a debugger and the counters below /proc work for an engineer.
void keep_memory_private();

}  // namespace programs
