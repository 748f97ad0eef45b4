#include "central_process.h"

#include <curl/curl.h>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include "kiosk/core/owned.h"
#include "store_place.h"

namespace reference_tests {
namespace {

const std::string PROGRAM = std::string(MOTCUA_PROGRAMS_DIR) + "/kiosk-central";
const std::string SAMPLES = std::string(MOTCUA_SOURCE_DIR) + "/config/sample/dossiers.json";
constexpr auto GUARD = std::chrono::seconds(60);

pid_t start(std::vector<std::string> arguments, const std::string& log) {
    arguments.insert(arguments.begin(), PROGRAM);
    std::vector<char*> pointers;
    pointers.reserve(arguments.size() + 1);
    for (auto& argument : arguments) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    const pid_t child = fork();
    if (child != 0) return child;
    const int output = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    dup2(output, STDOUT_FILENO);
    dup2(output, STDERR_FILENO);
    execv(PROGRAM.c_str(), pointers.data());
    _exit(127);
}

int exit_code_of(pid_t child) {
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

std::string read_file(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::size_t append(char* bytes, std::size_t size, std::size_t count, void* text) {
    static_cast<std::string*>(text)->append(bytes, size * count);
    return size * count;
}

std::string new_key() {
    static std::atomic<int> last{0};
    auto digits = std::to_string(++last);
    return "test-" + std::to_string(getpid()) + "-" +
           std::string(12 - std::min<std::size_t>(digits.size(), 12), '0') + digits;
}

bool has_option(const std::vector<std::string>& words, const char* name) {
    return std::any_of(words.begin(), words.end(), [&](const auto& word) { return word.starts_with(name); });
}

}  // namespace

TemporaryFolder::TemporaryFolder()
    : path_((std::filesystem::temp_directory_path() / "central-XXXXXX").string()) {
    REQUIRE(mkdtemp(path_.data()) != nullptr);
}
TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

CentralProcess::CentralProcess(const TemporaryFolder& folder, std::vector<std::string> more)
    : folder_(folder.path()) {
    plain_ = std::find(more.begin(), more.end(), "--plain") != more.end();
    const auto ready = folder_ + "/ready";
    std::filesystem::remove(ready);
    std::vector<std::string> arguments{"--sample-data=" + SAMPLES, "--ready-file=" + ready};
    if (!has_option(more, "--listen=")) arguments.push_back("--listen=127.0.0.1:0");
    if (!has_option(more, "--clock=")) arguments.push_back("--clock=2026-11-20T09:41:00+07:00");
    if (!has_option(more, "--store="))
        for (auto& option : store_options(folder)) arguments.push_back(std::move(option));
    if (!plain_) {
        REQUIRE(run_central({"make-certificates", folder_}) == 0);
        arguments.push_back("--certificate=" + folder_ + "/server.pem");
        arguments.push_back("--key=" + folder_ + "/server-key.pem");
    }
    arguments.insert(arguments.end(), more.begin(), more.end());
    child_ = start(arguments, folder_ + "/log");
    const auto give_up = std::chrono::steady_clock::now() + GUARD;
    while (!std::filesystem::exists(ready) && runs() && std::chrono::steady_clock::now() < give_up)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    INFO(log());
    REQUIRE(std::filesystem::exists(ready));
    port_ = std::stoi(read_file(ready));
}

CentralProcess::~CentralProcess() {
    kill_hard();
}

bool CentralProcess::runs() const {
    return child_ > 0 && waitpid(child_, nullptr, WNOHANG) == 0;
}

std::string CentralProcess::log() const {
    return read_file(folder_ + "/log");
}

void CentralProcess::kill_hard() {
    if (child_ <= 0) return;
    kill(child_, SIGKILL);
    exit_code_of(child_);
    child_ = -1;
}

int CentralProcess::stop() {
    kill(child_, SIGTERM);
    const int code = exit_code_of(child_);
    child_ = -1;
    return code;
}

WireAnswer CentralProcess::ask(const std::string& body, const std::string& terminal, const std::string& key) {
    return request("POST", "/v1/dossier-lookups", body,
                   {"Content-Type: application/json", "X-Terminal-Id: " + terminal,
                    "Idempotency-Key: " + (key.empty() ? new_key() : key)});
}

WireAnswer CentralProcess::request(const std::string& method, const std::string& path,
                                   const std::string& body, const std::vector<std::string>& headers) {
    const kiosk::Owned<CURL, curl_easy_cleanup> curl(curl_easy_init());
    curl_slist* list = curl_slist_append(nullptr, "Expect:");
    for (const auto& header : headers) list = curl_slist_append(list, header.c_str());
    const kiosk::Owned<curl_slist, curl_slist_free_all> owned(list);
    WireAnswer answer;
    const auto url = (plain_ ? "http://127.0.0.1:" : "https://127.0.0.1:") + std::to_string(port_) + path;
    curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_CAINFO, (folder_ + "/ca.pem").c_str());
    curl_easy_setopt(curl.get(), CURLOPT_PROXY, "");
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, 60L);
    curl_easy_setopt(curl.get(), CURLOPT_CUSTOMREQUEST, method.c_str());
    if (method != "GET") {
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, body.data());
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE, static_cast<long>(body.size()));
    }
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, list);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, append);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &answer.body);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERFUNCTION, append);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERDATA, &answer.headers);
    curl_easy_perform(curl.get());
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    answer.status = static_cast<int>(status);
    return answer;
}

int run_central(const std::vector<std::string>& arguments) {
    return exit_code_of(start(arguments, "/dev/null"));
}

std::string question(const std::string& code, const std::string& factor) {
    return R"({"code":")" + code + (factor.empty() ? "\"}" : R"(","second_factor":")" + factor + "\"}");
}

}  // namespace reference_tests
