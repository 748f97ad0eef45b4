// Another program, started with two descriptors and nothing else of ours.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <utility>

#include "drivers/descriptor.h"

namespace drivers {

/// A running program; ended and reaped with this value at the latest.
class ChildProcess {
  public:
    /// `input` becomes its standard input and `output` its standard output; no environment, no other
    /// descriptor, no signal blocked or ignored; what it says on standard error is lost. `word` is its only
    /// argument; empty: none. Whoever may run without 0, 1 and 2 of its own opens `input` and its own end
    /// before `output`: then the child copies each before its number is used for another.
    static std::optional<ChildProcess> start(const std::filesystem::path& program, const char* word,
                                             int input, int output);
    ChildProcess(ChildProcess&& other) noexcept
        : process_(std::exchange(other.process_, 0)), handle_(std::move(other.handle_)) {}
    ChildProcess& operator=(ChildProcess&& other) noexcept;
    ~ChildProcess();

    /// True when it ended by itself, with code 0, before the deadline.
    bool ends_well(Deadline deadline);
    [[nodiscard]] pid_t number() const { return process_; }

  private:
    explicit ChildProcess(pid_t process);
    int reap();
    void end();

    pid_t process_;  ///< 0: reaped
    Descriptor handle_;
};

}  // namespace drivers
