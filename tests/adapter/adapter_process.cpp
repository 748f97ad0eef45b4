#include "adapter_process.h"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <thread>

namespace adapter_tests {
namespace {

const std::string PROGRAM = std::string(MOTCUA_PROGRAMS_DIR) + "/kiosk-adapter";
const std::string STARTED = "start port=";
constexpr auto GUARD = std::chrono::seconds(60);

std::string read_file(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void write_private_file(const std::string& file, const std::string& text) {
    std::ofstream(file) << text;
    std::filesystem::permissions(file,
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

std::string settings_text(const std::string& folder, const std::string& province,
                          const AdapterProcess::Ways& ways) {
    return "[listen]\nport = 0\nplain = true\n" + ways.listen + "\n[province]\nurl = \"" + province +
           "\"\nallow_plain_loopback = true\nlogin_path = \"/adapter/auth\"\n"
           "lookup_path = \"/adapter/integration\"\ndestination = \"destination\"\nunit = \"unit\"\n"
           "credentials_file = \"" +
           folder + "/credentials\"\n[answers]\n" + ways.answers + "\n[breaker]\n" + ways.breaker +
           "\n[tries]\nfile = \"" + folder +
           "/adapter.db\"\nlookups_per_minute = 10000\nwrong_per_dossier = " +
           std::to_string(ways.wrong_per_dossier) +
           "\n[[status]]\nprovince = [\"4\", \"Đang xử lý\"]\nstatus = 4\nlabel = \"Đang giải quyết\"\n";
}

std::string new_key() {
    static std::atomic<int> last{0};
    return "0123456789abcdef-" + std::to_string(++last);
}

}  // namespace

AdapterProcess::AdapterProcess(const std::string& province, const Ways& ways)
    : folder_((std::filesystem::temp_directory_path() / "adapter-XXXXXX").string()) {
    REQUIRE(mkdtemp(folder_.data()) != nullptr);
    const auto password = ways.password.empty() ? "sample password" : ways.password;
    write_private_file(folder_ + "/credentials", "adapter\n" + password + "\n");
    write_private_file(folder_ + "/token", "sample-token\n");
    std::ofstream(folder_ + "/settings.toml") << settings_text(folder_, province, ways);
    start();
}

AdapterProcess::~AdapterProcess() {
    kill_hard();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void AdapterProcess::start() {
    const auto settings = folder_ + "/settings.toml";
    const auto log_file = folder_ + "/log";
    std::filesystem::remove(log_file);
    child_ = fork();
    if (child_ == 0) {
        const int output = open(log_file.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        dup2(output, STDOUT_FILENO);
        dup2(output, STDERR_FILENO);
        if (chdir(folder_.c_str()) == 0)
            execl(PROGRAM.c_str(), PROGRAM.c_str(), "--config", settings.c_str(), nullptr);
        _exit(127);
    }
    const auto give_up = std::chrono::steady_clock::now() + GUARD;
    while (log().find(" tls=") == std::string::npos && waitpid(child_, nullptr, WNOHANG) == 0 &&
           std::chrono::steady_clock::now() < give_up)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    const auto text = log();
    INFO(text);
    REQUIRE(text.find(" tls=") != std::string::npos);
    port_ = std::stoi(text.substr(text.find(STARTED) + STARTED.size()));
}

void AdapterProcess::kill_hard() {
    if (child_ <= 0) return;
    kill(child_, SIGKILL);
    waitpid(child_, nullptr, 0);
    child_ = -1;
}

int AdapterProcess::stop() {
    int status = 0;
    kill(child_, SIGTERM);
    waitpid(child_, &status, 0);
    child_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string AdapterProcess::log() const {
    return read_file(folder_ + "/log");
}

WireAnswer AdapterProcess::look_up(const std::string& code, const std::string& factor,
                                   const std::string& key) {
    nlohmann::json question{{"code", code}};
    if (!factor.empty()) question["second_factor"] = factor;
    return request(
        "POST /v1/dossier-lookups HTTP/1.1\r\nContent-Type: application/json\r\n"
        "Authorization: Bearer sample-token\r\nX-Terminal-Id: kiosk-01\r\nIdempotency-Key: " +
            (key.empty() ? new_key() : key),
        question.dump());
}

WireAnswer AdapterProcess::request(const std::string& head, const std::string& body) {
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port_));
    REQUIRE(::connect(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    const auto bytes =
        head + "\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: " + std::to_string(body.size()) +
        "\r\n\r\n" + body;
    REQUIRE(::send(descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL) ==
            static_cast<ssize_t>(bytes.size()));
    std::string answer;
    char buffer[4096];
    for (auto count = ::recv(descriptor, buffer, sizeof buffer, 0); count > 0;
         count = ::recv(descriptor, buffer, sizeof buffer, 0))
        answer.append(buffer, static_cast<std::size_t>(count));
    ::close(descriptor);
    const auto end = answer.find("\r\n\r\n");
    if (!answer.starts_with("HTTP/1.1 ") || end == std::string::npos) return {};
    return {std::stoi(answer.substr(9, 3)), answer.substr(0, end + 2), answer.substr(end + 4)};
}

}  // namespace adapter_tests
