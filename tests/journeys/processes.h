// Real programs for journeys: started in a folder of their own, waited for, and ended whatever happens.
#pragma once

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace journeys {

inline std::string read_text(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>{stream}, {}};
}

/// A folder that goes with its test.
class Folder {
  public:
    Folder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "journey-XXXXXX").string();
        path_ = mkdtemp(pattern.data());
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

  private:
    std::filesystem::path path_;
};

/// One running program; its standard error goes to a file.
class Process {
  public:
    Process(std::vector<std::string> words, const std::filesystem::path& errors) {
        std::vector<char*> arguments;
        for (std::string& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors.c_str(),
                                         O_WRONLY | O_CREAT | O_TRUNC, 0600);
        posix_spawn_file_actions_addchdir_np(&actions, MOTCUA_SOURCE_DIR);
        if (posix_spawn(&process_, arguments.front(), &actions, nullptr, arguments.data(), environ) != 0) {
            process_ = -1;
        }
        posix_spawn_file_actions_destroy(&actions);
    }
    ~Process() {
        if (process_ > 0) kill(process_, SIGTERM);
        if (!wait_for(std::chrono::seconds{20})) {
            kill(process_, SIGKILL);
            wait_for(std::chrono::seconds{20});
        }
    }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    /// True once it has ended; `exit_code` is known then.
    bool wait_for(std::chrono::milliseconds limit) {
        if (process_ <= 0) return true;
        const int handle = static_cast<int>(syscall(SYS_pidfd_open, process_, 0));
        pollfd waited{handle, POLLIN, 0};
        const bool ended = poll(&waited, 1, static_cast<int>(limit.count())) == 1;
        close(handle);
        if (!ended) return false;
        int status = 0;
        waitpid(process_, &status, 0);
        exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        process_ = -1;
        return true;
    }

    int exit_code = -1;

  private:
    pid_t process_ = -1;
};

/// Until the file is there and not empty; false when the process ended or a generous limit passed.
inline bool wait_for_file(const std::filesystem::path& file, Process& process) {
    for (int looks = 0; looks < 3000; ++looks) {
        if (!read_text(file).empty()) return true;
        if (process.wait_for(std::chrono::milliseconds{20})) return false;
    }
    return false;
}

}  // namespace journeys
