#include "drivers/pictures/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <string>

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

    [[nodiscard]] std::optional<pid_t> spawn(const std::string& program, std::string word) const {
        std::string name = program;
        char* words[]{name.data(), word.empty() ? nullptr : word.data(), nullptr};
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

}  // namespace

std::optional<ChildProcess> ChildProcess::start(const std::filesystem::path& program, const char* word,
                                                int input, int output) {
    const auto process = Beginning(input, output).spawn(program, word);
    if (!process) return std::nullopt;
    return ChildProcess(*process);
}

// By number: glibc 2.36 declares pidfd_open for C only.
ChildProcess::ChildProcess(pid_t process)
    : process_(process), handle_(static_cast<int>(syscall(SYS_pidfd_open, process, 0))) {}

ChildProcess& ChildProcess::operator=(ChildProcess&& other) noexcept {
    if (this != &other) {
        end();
        process_ = std::exchange(other.process_, 0);
        handle_ = std::move(other.handle_);
    }
    return *this;
}

ChildProcess::~ChildProcess() {
    end();
}

bool ChildProcess::ends_well(Deadline deadline) {
    if (!handle_ || !ready(handle_.number(), POLLIN, deadline)) return false;
    const int status = reap();
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

int ChildProcess::reap() {
    int status = -1;
    pid_t reaped = 0;
    do reaped = waitpid(process_, &status, 0);
    while (reaped < 0 && errno == EINTR);
    process_ = 0;
    return status;
}

void ChildProcess::end() {
    if (process_ == 0) return;
    kill(process_, SIGKILL);
    reap();
}

}  // namespace drivers
