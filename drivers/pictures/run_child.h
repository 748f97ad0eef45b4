// Another program for one question: it gets a file, gives one short answer, and is gone before the call
// returns.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "drivers/descriptor.h"
#include "kiosk/core/result.h"

namespace drivers {

enum class ChildFailure {
    not_started,
    ended_badly,  ///< killed by a signal, a code other than 0, too slow, or more than was to be said
};

/// Runs `program` with the file as its standard input and nothing else of ours: no environment, no other
/// descriptor, no signal blocked or ignored; what it says on standard error is lost. Its standard output, if
/// that is at most `limit` bytes and it ended well before the deadline. May be called by any thread.
kiosk::Result<std::string, ChildFailure> run_child(const std::filesystem::path& program,
                                                   const Descriptor& input, std::size_t limit,
                                                   Deadline deadline);

}  // namespace drivers
