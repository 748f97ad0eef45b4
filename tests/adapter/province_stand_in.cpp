#include "province_stand_in.h"

#include "sample_dossier.h"
#include "tests/central/raw_server.h"

namespace adapter_tests {
namespace {

using nlohmann::json;

std::string sample_answer(const json& question) {
    if (question["MaHoSo"] == CODE) return json_answer(found(sample_dossier()));
    return json_answer(R"({"error_code":"00","result":[]})");
}

}  // namespace

std::string json_answer(const std::string& body) {
    return central_test::http("200 OK", "application/json", body);
}

ProvinceStandIn::ProvinceStandIn() : lookup_(sample_answer) {
    listener_ = central_test::listen_on_loopback(port_);
    REQUIRE(::pipe(stop_) == 0);
    thread_ = std::thread([this] { accept_all(); });
}

ProvinceStandIn::~ProvinceStandIn() {
    ::close(stop_[1]);
    thread_.join();
    for (auto& connection : connections_) connection.join();
    ::close(stop_[0]);
    ::close(listener_);
}

std::string ProvinceStandIn::url() const {
    return "http://127.0.0.1:" + std::to_string(port_);
}

void ProvinceStandIn::answer_lookups(Lookup lookup) {
    const std::lock_guard lock(mutex_);
    lookup_ = std::move(lookup);
}

void ProvinceStandIn::answer_log_ins(std::string body) {
    const std::lock_guard lock(mutex_);
    log_in_body_ = std::move(body);
}

void ProvinceStandIn::end_sessions() {
    const std::lock_guard lock(mutex_);
    session_.clear();
}

int ProvinceStandIn::log_ins() const {
    const std::lock_guard lock(mutex_);
    return log_ins_;
}

int ProvinceStandIn::lookups() const {
    const std::lock_guard lock(mutex_);
    return lookups_;
}

void ProvinceStandIn::accept_all() {
    while (true) {
        pollfd waits[2] = {{listener_, POLLIN, 0}, {stop_[0], POLLIN, 0}};
        if (::poll(waits, 2, -1) <= 0 || waits[1].revents != 0) return;
        const int descriptor = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (descriptor >= 0) connections_.emplace_back([this, descriptor] { serve(descriptor); });
    }
}

void ProvinceStandIn::serve(int descriptor) {
    central_test::Connection connection(descriptor, nullptr, stop_[0]);
    while (true) {
        const auto request = connection.read_request();
        if (request.empty() || !connection.write(answer(request))) return;
    }
}

std::string ProvinceStandIn::answer(const std::string& request) {
    const auto question = json::parse(request.substr(request.find("\r\n\r\n") + 4), nullptr, false);
    if (central_test::header_of(request, "dstcode") != "destination" || !question.is_object())
        return central_test::http("400 Bad Request", "text/plain", "");
    if (request.starts_with("POST /adapter/auth ")) return log_in(question);
    if (!request.starts_with("POST /adapter/integration ") || question.value("service", "") != "TraCuuHoSo" ||
        question.value("madonvi", "") != "unit")
        return central_test::http("404 Not Found", "text/plain", "");
    Lookup lookup;
    {
        const std::lock_guard lock(mutex_);
        if (session_.empty() || question.value("session", "") != session_)
            return json_answer(R"({"error_code":"-1"})");
        ++lookups_;
        lookup = lookup_;
    }
    return lookup(question);
}

std::string ProvinceStandIn::log_in(const json& question) {
    const std::lock_guard lock(mutex_);
    ++log_ins_;
    if (question.value("username", "") != "adapter" || question.value("password", "") != "sample password")
        return json_answer(R"({"error_code":-1})");
    session_ = "session-" + std::to_string(log_ins_);
    auto body = log_in_body_;
    const auto place = body.find("{1}");
    return json_answer(place == std::string::npos ? body : body.replace(place, 3, session_));
}

}  // namespace adapter_tests
