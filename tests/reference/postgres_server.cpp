#include "postgres_server.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <grp.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <thread>
#include <vector>

#include "kiosk/reference/database.h"

namespace reference_tests {
namespace {

constexpr auto PROGRAMS = "/usr/lib/postgresql/15/bin/";
constexpr auto GUARD = std::chrono::seconds(60);

/// PostgreSQL refuses to run as root.
void become_nobody() {
    const passwd* nobody = geteuid() == 0 ? getpwnam("nobody") : nullptr;
    if (nobody == nullptr) return;
    if (setgroups(0, nullptr) != 0 || setgid(nobody->pw_gid) != 0 || setuid(nobody->pw_uid) != 0) _exit(126);
}

pid_t spawn(std::vector<std::string> words, const std::string& folder) {
    words.front() = PROGRAMS + words.front();
    std::vector<char*> pointers;
    for (auto& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const pid_t child = fork();
    if (child != 0) return child;
    become_nobody();
    prctl(PR_SET_PDEATHSIG, SIGQUIT);
    const int output = open((folder + "/log").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    dup2(output, STDOUT_FILENO);
    dup2(output, STDERR_FILENO);
    if (chdir(folder.c_str()) == 0) execv(pointers.front(), pointers.data());
    _exit(127);
}

}  // namespace

PostgresServer::PostgresServer() {
    const passwd* nobody = geteuid() == 0 ? getpwnam("nobody") : nullptr;
    if (nobody != nullptr) REQUIRE(chown(folder_.path().c_str(), nobody->pw_uid, nobody->pw_gid) == 0);
    const pid_t made = spawn({"initdb", "-D", folder_.path() + "/data", "-E", "UTF8", "--no-locale", "-A",
                              "trust", "-U", "kiosk", "--no-sync"},
                             folder_.path());
    int status = -1;
    REQUIRE(waitpid(made, &status, 0) == made);
    REQUIRE(status == 0);
    start();
}

PostgresServer::~PostgresServer() {
    if (child_ <= 0) return;
    kill(child_, SIGQUIT);
    waitpid(child_, nullptr, 0);
}

std::string PostgresServer::address() const {
    return "postgresql://kiosk@/postgres?host=" + folder_.path();
}

void PostgresServer::start() {
    const auto give_up = std::chrono::steady_clock::now() + GUARD;
    while (PQping(address().c_str()) != PQPING_OK && std::chrono::steady_clock::now() < give_up) {
        // What a killed server has left in memory goes with its last process; until then a new one gives up.
        if (child_ <= 0 || waitpid(child_, nullptr, WNOHANG) == child_)
            child_ =
                spawn({"postgres", "-D", folder_.path() + "/data", "-c", "listen_addresses=", "-c",
                       "unix_socket_directories=" + folder_.path(), "-c", "unix_socket_permissions=0777"},
                      folder_.path());
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    REQUIRE(PQping(address().c_str()) == PQPING_OK);
}

void PostgresServer::kill_hard() {
    kill(child_, SIGKILL);
    waitpid(child_, nullptr, 0);
    child_ = -1;
}

std::string PostgresServer::place(const std::string& schema) {
    kiosk::reference::Database(address()).run("CREATE SCHEMA IF NOT EXISTS \"" + schema + '"');
    return address() + "&options=-csearch_path%3D%22" + schema + "%22";
}

}  // namespace reference_tests
