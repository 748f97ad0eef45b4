#include "drivers/pictures/run_child.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <optional>

namespace drivers {
namespace {

/// What the child is to begin with, given back to the C library afterwards.
class Beginning {
  public:
    Beginning(int input, int output) {
        posix_spawn_file_actions_init(&files_);
        posix_spawn_file_actions_adddup2(&files_, input, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&files_, output, STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&files_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addclosefrom_np(&files_, STDERR_FILENO + 1);
        sigset_t none, all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_init(&attributes_);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setsigdefault(&attributes_, &all);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~Beginning() {
        posix_spawnattr_destroy(&attributes_);
        posix_spawn_file_actions_destroy(&files_);
    }
    Beginning(const Beginning&) = delete;
    Beginning& operator=(const Beginning&) = delete;

    [[nodiscard]] std::optional<pid_t> spawn(const std::string& program) const {
        std::string name = program;
        char* words[]{name.data(), nullptr};
        char* environment[]{nullptr};
        pid_t process = 0;
        if (posix_spawn(&process, program.c_str(), &files_, &attributes_, words, environment) != 0)
            return std::nullopt;
        return process;
    }

  private:
    posix_spawn_file_actions_t files_{};
    posix_spawnattr_t attributes_{};
};

/// A running child; ended and reaped with this value at the latest.
class Child {
  public:
    // By number: glibc 2.36 declares pidfd_open for C only.
    explicit Child(pid_t process)
        : process_(process), handle_(static_cast<int>(syscall(SYS_pidfd_open, process, 0))) {}
    ~Child() {
        if (process_ == 0) return;
        kill(process_, SIGKILL);
        reap();
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    bool ends_well(Deadline deadline) {
        if (!handle_ || !ready(handle_.number(), POLLIN, deadline)) return false;
        const int status = reap();
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

  private:
    int reap() {
        int status = -1;
        pid_t reaped = 0;
        do reaped = waitpid(process_, &status, 0);
        while (reaped < 0 && errno == EINTR);
        process_ = 0;
        return status;
    }

    pid_t process_;
    Descriptor handle_;
};

/// Everything until the other side closes. The room is the answer's own: no copy of it stays on the stack.
std::optional<std::string> read_all(const Descriptor& from, std::size_t limit, Deadline deadline) {
    std::string all(limit + 1, '\0');
    std::size_t filled = 0;
    while (filled <= limit && ready(from.number(), POLLIN, deadline)) {
        const ssize_t count = read(from.number(), all.data() + filled, all.size() - filled);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return std::nullopt;
        if (count == 0) {
            all.resize(filled);
            return all;
        }
        filled += static_cast<std::size_t>(count);
    }
    return std::nullopt;
}

}  // namespace

kiosk::Result<std::string, ChildFailure> run_child(const std::filesystem::path& program,
                                                   const Descriptor& input, std::size_t limit,
                                                   Deadline deadline) {
    // The input and the reading end were opened before the writing end, so that whichever of 0, 1 and 2 they
    // are in a program that began without, the child copies each before its number is used for another.
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return kiosk::Failure{ChildFailure::not_started};
    const Descriptor output(ends[0]);
    Descriptor childs_end(ends[1]);
    const auto process = Beginning(input.number(), childs_end.number()).spawn(program);
    if (!process) return kiosk::Failure{ChildFailure::not_started};
    Child child(*process);
    childs_end = Descriptor();
    auto answer = read_all(output, limit, deadline);
    if (!answer || !child.ends_well(deadline)) return kiosk::Failure{ChildFailure::ended_badly};
    return *std::move(answer);
}

}  // namespace drivers
