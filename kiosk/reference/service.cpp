#include "kiosk/reference/service.h"

#include <algorithm>
#include <utility>

#include "kiosk/reference/answers.h"
#include "kiosk/reference/secrets.h"

namespace kiosk::reference {
namespace {

/// More than these waiting means that the disk does not follow; better said at once than after the time-out.
constexpr std::size_t JOBS_MAX = 1024;
/// A flush of the disk serves so many who wait; more would only wait for each other.
constexpr std::size_t JOBS_TOGETHER = 64;

/// A password takes about a tenth of a second: whoever comes behind so many is told to try again.
constexpr std::size_t PASSWORDS_WAITING_MAX = 32;

/// Empty without one.
std::string_view token_of(const HttpRequest& request) {
    constexpr std::string_view BEARER = "Bearer ";
    const auto authorization = request.header("Authorization");
    return authorization.starts_with(BEARER) ? authorization.substr(BEARER.size()) : std::string_view();
}

/// What it does is seen in no hall.
Route quietly(Route route) {
    route.is_quiet = true;
    return route;
}

}  // namespace

Service::Service(std::unique_ptr<Store> store, ServiceSettings settings, std::unique_ptr<LookupRelay> relay)
    : store_(std::move(store)),
      settings_(std::move(settings)),
      roster_(settings_.terminals),
      enrolments_(store_->enrolments(), roster_, settings_),
      lookups_(*store_, settings_, std::move(relay)),
      queues_(store_->queues(), settings_),
      follows_(store_->queues(), settings_),
      feed_(store_->queues(), settings_),
      boards_(store_->queues(), feed_, settings_),
      sounds_(settings_),
      gate_(store_->staff(), settings_),
      log_ins_(store_->staff(), gate_, settings_),
      counters_(store_->counters(), store_->queues().queues().profile, gate_, settings_),
      office_(store_->staff(), gate_, settings_),
      load_(store_->load(), store_->queues().queues(), gate_, settings_),
      numbers_(store_->numbers(), store_->queues().queues().profile, gate_, settings_),
      services_(store_->services(), store_->queues().queues(), gate_, settings_),
      days_(store_->days(), gate_, settings_),
      appointments_(store_->appointments(), store_->queues().queues(), gate_, settings_),
      terminals_(store_->terminals(), store_->enrolments(), store_->queues().queues(), gate_, settings_),
      reports_(store_->counters().reports(), store_->queues().queues().profile, gate_, settings_),
      routes_(all_routes()),
      aside_(PASSWORDS_WAITING_MAX) {
    // Nobody may be let in or turned away by what is not read yet.
    enrolments_.renew(true);
    thread_ = std::thread([this] { work(); });
    listening_ = store_->listen([this] { hear(); });
}

Service::~Service() {
    aside_.finish();
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

std::vector<Route> Service::all_routes() {
    auto routes = contract_routes();
    for (const auto& more : {page_routes(), log_ins_.routes(), counters_.routes(), load_.routes(),
                             numbers_.routes(), services_.routes(), days_.routes(), appointments_.routes(),
                             terminals_.routes(), office_.routes(), reports_.routes()})
        routes.insert(routes.end(), more.begin(), more.end());
    return routes;
}

std::vector<Route> Service::page_routes() {
    using Request = const HttpRequest&;
    using Part = std::string_view;
    return {
        {"follow", "GET", "/t/*", Asker::anybody,
         [this](Request request, Part rest) { return follows_.follow(request, rest); },
         [this](Request request) { return follows_.busy(request); }},
        {"board-sound", "GET", "/board/call.wav?*", Asker::anybody,
         [this](Request, Part query) { return sounds_.sound(query); }},
        {"board-page", "GET", "/board/*", Asker::anybody,
         [this](Request, Part rest) { return boards_.page(rest); }},
        {"web", "GET", "/web/*", Asker::anybody,
         [this](Request, Part name) { return web_file_answer(settings_.web, name); }},
    };
}

std::vector<Route> Service::contract_routes() {
    using Request = const HttpRequest&;
    using Part = std::string_view;
    return {
        {"health", "GET", "/v1/health", Asker::anybody,
         [this](Request, Part) { return health_answer(local_time(settings_.as_of())); }},
        quietly({"lookup", "POST", "/v1/dossier-lookups", Asker::terminal,
                 [this](Request request, Part) { return lookups_.look_up(request); }}),
        {"profile", "GET", "/v1/kiosk-profile", Asker::terminal,
         [this](Request request, Part) { return queues_.profile(request); }},
        {"queues", "GET", "/v1/queues", Asker::terminal,
         [this](Request request, Part) { return queues_.situation(request); }},
        {"ticket", "POST", "/v1/tickets", Asker::terminal,
         [this](Request request, Part) { return queues_.issue(request); }},
        {"check-in", "POST", "/v1/check-ins", Asker::terminal,
         [this](Request request, Part) { return queues_.check_in(request); }},
        {"appointments", "POST", "/v1/appointments", Asker::booking_system,
         [this](Request request, Part) { return queues_.book(request); }},
        {"cancel", "POST", "/v1/ticket-cancellations", Asker::terminal,
         [this](Request request, Part) { return queues_.cancel(request); }},
        {"lease", "POST", "/v1/ticket-blocks", Asker::terminal,
         [this](Request request, Part) { return queues_.lease(request); }},
        {"entries", "POST", "/v1/journal-entries", Asker::terminal,
         [this](Request request, Part) { return queues_.tell(request); }},
        quietly({"enrolment", "POST", "/v1/enrolments", Asker::anybody,
                 [this](Request request, Part) { return enrolments_.enrol(request); }}),
        quietly({"heartbeat", "POST", "/v1/heartbeats", Asker::terminal,
                 [this](Request request, Part) { return queues_.beat(request); }}),
        {"conflicts", "GET", "/v1/ticket-conflicts?service_day=*", Asker::staff,
         [this](Request, Part day) { return queues_.conflicts(day); }},
        {"conflicts", "GET", "/v1/ticket-conflicts", Asker::staff,
         [this](Request, Part) { return queues_.conflicts({}); }},
        {"call", "POST", "/v1/counters/*/calls", Asker::staff,
         [this](Request request, Part counter) { return queues_.call(request, counter); }},
        {"board-events", "GET", "/v1/boards/*/events", Asker::anybody,
         [this](Request request, Part hall) { return boards_.events(request, hall); }},
        {"board", "GET", "/v1/boards/*", Asker::anybody,
         [this](Request, Part hall) { return boards_.board(hall); }},
    };
}

void Service::handle(const HttpRequest& request, HttpReply reply) {
    const auto found = find_route(routes_, request.method, request.target);
    if (found.route == nullptr) {
        if (found.other_method.empty()) return reply(request_invalid(404, "no such resource"));
        return reply(request_invalid(405, "this resource answers " + std::string(found.other_method)));
    }
    if (!may_ask(found.route->asker, request)) {
        settings_.log(found.route->name + " verdict=terminal_unknown");
        return reply(terminal_unknown());
    }
    auto reaction = found.route->answer(request, found.part);
    if (auto* answer = std::get_if<HttpResponse>(&reaction)) return reply(std::move(*answer));
    if (const auto* elsewhere = std::get_if<Elsewhere>(&reaction)) return elsewhere->ask(reply);
    const bool may_change = request.method != "GET" && !found.route->is_quiet;
    Job job{std::get<Work>(std::move(reaction)), central_trouble, std::move(reply), may_change};
    if (found.route->busy) job.trouble = [busy = found.route->busy, request] { return busy(request); };
    if (queue_up(job)) return;
    settings_.log(found.route->name + " verdict=central_trouble reason=\"too many questions wait\"");
    job.reply(job.trouble());
}

bool Service::may_ask(Asker asker, const HttpRequest& request) const {
    if (asker == Asker::anybody) return true;
    const auto token = token_of(request);
    if (asker == Asker::terminal)
        return roster_.knows({request.header("X-Terminal-Id"), token, request.certificate});
    const auto& programs = asker == Asker::staff ? settings_.staff : settings_.booking_systems;
    if (settings_.terminals.is_open && programs.empty()) return true;
    if (token.empty()) return false;
    const auto hash = sha256_text(token);
    return std::any_of(programs.begin(), programs.end(),
                       [&](const auto& program) { return same_hash(program.second, hash); });
}

bool Service::queue_up(Job& job) {
    const std::lock_guard lock(mutex_);
    if (jobs_.size() >= JOBS_MAX) return false;
    jobs_.push_back(std::move(job));
    wake_.notify_one();
    return true;
}

void Service::hear() {
    const std::lock_guard lock(mutex_);
    has_news_ = true;
    wake_.notify_one();
}

void Service::work() {
    for (;;) {
        std::unique_lock lock(mutex_);
        wake_.wait_until(lock, feed_.due(), [this] { return closing_ || has_news_ || !jobs_.empty(); });
        if (closing_ && jobs_.empty()) return;
        std::vector<Job> taken;
        while (!jobs_.empty() && taken.size() < JOBS_TOGETHER) {
            taken.push_back(std::move(jobs_.front()));
            jobs_.pop_front();
        }
        const bool has_news = std::exchange(has_news_, false);
        lock.unlock();
        enrolments_.renew(has_news);
        answer(taken);
        if (has_news ||
            std::any_of(taken.begin(), taken.end(), [](const Job& job) { return job.may_change; }))
            feed_.something_changed();
        if (BoardFeed::Clock::now() >= feed_.due()) feed_.run_due();
    }
}

void Service::answer(const std::vector<Job>& jobs) {
    if (jobs.empty()) return;
    // Alone, a question needs no commit around its own.
    if (jobs.size() == 1) {
        auto outcome = jobs.front().work();
        enrolments_.renew(false);
        return pass_on(jobs.front(), std::move(outcome));
    }
    std::vector<Outcome> outcomes;
    outcomes.reserve(jobs.size());
    const auto trouble = store_->in_one_commit([&] {
        for (const auto& job : jobs) outcomes.push_back(job.work());
    });
    if (trouble)
        settings_.log("commit verdict=central_trouble questions=" + std::to_string(jobs.size()) +
                      " reason=\"" + trouble->detail + '"');
    // Nothing of it is kept, for certain: who only asks need not suffer by who writes.
    const bool is_lost = trouble && !trouble->is_full;
    if (trouble && trouble->is_full) {
        outcomes.clear();
        for (const auto& job : jobs) outcomes.push_back(job.work());
    }
    enrolments_.renew(false);
    for (std::size_t at = 0; at < jobs.size(); ++at)
        pass_on(jobs[at], is_lost ? Outcome{jobs[at].trouble()} : std::move(outcomes[at]));
}

void Service::pass_on(const Job& job, Outcome outcome) {
    if (auto* answer = std::get_if<HttpResponse>(&outcome)) return job.reply(std::move(*answer));
    const auto aside = std::get<std::shared_ptr<Aside>>(outcome);
    const bool is_taken = aside_.take([this, job, aside] {
        Job next{aside->errand(), job.trouble, job.reply, job.may_change};
        if (!queue_up(next)) next.reply(next.trouble());
    });
    if (!is_taken) job.reply(job.trouble());
}

}  // namespace kiosk::reference
