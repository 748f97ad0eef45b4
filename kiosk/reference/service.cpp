#include "kiosk/reference/service.h"

#include "kiosk/reference/answers.h"

namespace kiosk::reference {
namespace {

/// More than these waiting means that the disk does not follow; better said at once than after the time-out.
constexpr std::size_t JOBS_MAX = 1024;
constexpr std::string_view BEARER = "Bearer ";

}  // namespace

Service::Service(std::unique_ptr<Store> store, ServiceSettings settings)
    : store_(std::move(store)), settings_(std::move(settings)), thread_([this] { work(); }) {}

Service::~Service() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void Service::handle(const HttpRequest& request, HttpReply reply) {
    if (request.target == "/v1/health") {
        if (request.method == "GET") return reply(health_answer(settings_.as_of()));
        return reply(request_invalid(405, "this resource answers GET"));
    }
    if (request.target != "/v1/dossier-lookups") return reply(request_invalid(404, "no such resource"));
    if (request.method != "POST") return reply(request_invalid(405, "this resource answers POST"));
    look_up(request, std::move(reply));
}

bool Service::is_known(const HttpRequest& request) const {
    if (settings_.terminals.empty()) return true;
    const auto terminal = settings_.terminals.find(std::string(request.header("X-Terminal-Id")));
    const auto authorization = request.header("Authorization");
    if (terminal == settings_.terminals.end() || !authorization.starts_with(BEARER)) return false;
    return same_hash(terminal->second, sha256_text(authorization.substr(BEARER.size())));
}

void Service::look_up(const HttpRequest& request, HttpReply reply) {
    if (!is_known(request)) {
        settings_.log("lookup verdict=terminal_unknown");
        return reply(terminal_unknown());
    }
    auto parsed = parse_lookup_request({request.header("Content-Type"), request.header("X-Terminal-Id"),
                                        request.header("Idempotency-Key"), request.body});
    if (!parsed) {
        settings_.log("lookup verdict=request_invalid reason=\"" + parsed.error().detail + "\"");
        return reply(request_invalid(400, parsed.error().detail));
    }
    {
        const std::lock_guard lock(mutex_);
        if (jobs_.size() < JOBS_MAX) {
            jobs_.push_back({std::move(*parsed), std::move(reply)});
            wake_.notify_one();
            return;
        }
    }
    settings_.log("lookup verdict=central_trouble reason=\"too many questions wait\"");
    reply(central_trouble());
}

void Service::work() {
    for (;;) {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [this] { return closing_ || !jobs_.empty(); });
        if (jobs_.empty()) return;
        const Job job = std::move(jobs_.front());
        jobs_.pop_front();
        lock.unlock();
        job.reply(answer(job.request));
    }
}

HttpResponse Service::answer(const LookupRequest& request) {
    const auto now = settings_.clock();
    const auto& question = request.question;
    const auto name = store_->secrets().log_name(question.code.empty() ? question.receipt_id : question.code);
    const auto line = "lookup terminal=" + request.terminal + " code=" + name + " verdict=";
    const auto found = store_->look_up(request, now);
    if (!found) {
        settings_.log(line + "central_trouble reason=\"" + found.error().detail + "\"");
        return central_trouble();
    }
    settings_.log(line + std::string(name_of(found->decision.verdict)));
    return lookup_answer(*found, settings_.second_factor, now, settings_.as_of());
}

}  // namespace kiosk::reference
