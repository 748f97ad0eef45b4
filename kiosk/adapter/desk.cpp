#include "kiosk/adapter/desk.h"

#include <algorithm>
#include <cstring>

#include "kiosk/adapter/answers.h"
#include "kiosk/reference/answers.h"

namespace kiosk::adapter {

using namespace reference;

namespace {

/// More different dossiers than this under way mean that the province does not follow.
constexpr std::size_t FETCHES_MAX = 64;
constexpr std::size_t ASKERS_MAX = 64;
constexpr std::chrono::seconds ASK_AGAIN{5};

std::chrono::sys_seconds wall_clock() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

std::string_view name_of_fault(UpstreamFaultKind kind) {
    switch (kind) {
        case UpstreamFaultKind::no_answer:
            return "no_answer";
        case UpstreamFaultKind::refused:
            return "refused";
        case UpstreamFaultKind::not_understood:
            return "not_understood";
    }
    return "unknown";
}

}  // namespace

Desk::Desk(Province& province, std::unique_ptr<Tallies> tallies, const AdapterSettings& settings,
           EventLog log)
    : settings_(settings),
      log_(std::move(log)),
      tallies_(std::move(tallies)),
      breaker_(settings.breaker),
      cache_(settings.cache),
      fetchers_(std::make_unique<Fetchers>(province, settings.province.at_once,
                                           [this](const std::string& code, UpstreamAnswer answer) {
                                               post(Fetched{code, std::move(answer)});
                                           })),
      thread_([this] { work(); }) {}

Desk::~Desk() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    wake_.notify_one();
    thread_.join();
    // Only now: the thread asks them, and what they still bring nobody waits for.
    fetchers_.reset();
}

void Desk::ask(LookupRequest request, HttpReply reply) {
    post(Asked{std::move(request), std::move(reply), std::chrono::steady_clock::now() + settings_.within});
}

void Desk::post(Event event) {
    {
        const std::lock_guard lock(mutex_);
        events_.push_back(std::move(event));
    }
    wake_.notify_one();
}

void Desk::work() {
    std::unique_lock lock(mutex_);
    while (!closing_ || !events_.empty()) {
        const auto has_work = [this] { return closing_ || !events_.empty(); };
        if (const auto time = next_time())
            wake_.wait_until(lock, *time, has_work);
        else
            wake_.wait(lock, has_work);
        std::deque<Event> events;
        events.swap(events_);
        lock.unlock();
        for (Event& event : events) std::visit([this](auto& one) { handle(std::move(one)); }, event);
        handle_time(std::chrono::steady_clock::now());
        lock.lock();
    }
    for (const auto& [code, askers] : waiting_)
        for (const Asked& asked : askers) answer_late(asked, ProblemType::central_trouble);
}

std::optional<Uptime> Desk::next_time() const {
    auto next = cache_.next_end();
    for (const auto& [code, askers] : waiting_)
        for (const Asked& asked : askers)
            if (!next || asked.deadline < *next) next = asked.deadline;
    return next;
}

void Desk::handle(Asked asked) {
    const auto now = std::chrono::steady_clock::now();
    const auto& question = asked.request.question;
    const auto known = tallies_->known(asked.request, wall_clock());
    if (!known) return tell_problem(asked, ProblemType::central_trouble, known.error().detail);
    const bool tells =
        *known && ((*known)->verdict == Verdict::level1 || (*known)->verdict == Verdict::level2);
    if (*known && !tells) return tell(asked, **known, nullptr);
    // This province's lookup knows codes only.
    if (question.code.empty()) return decide(asked, Match::unknown_receipt, nullptr);
    const auto* const kept = cache_.find(question.code, now);
    if (kept != nullptr && cache_.is_fresh(*kept, now)) return answer(asked, *kept);
    const auto place = waiting_.find(question.code);
    const bool too_many = place != waiting_.end() && place->second.size() >= ASKERS_MAX;
    if (too_many || (place == waiting_.end() && !fetch(question.code, now)))
        return answer_late(asked, ProblemType::central_trouble);
    waiting_[question.code].push_back(std::move(asked));
}

bool Desk::fetch(const std::string& code, Uptime now) {
    if (waiting_.size() >= FETCHES_MAX || !breaker_.may_ask(now)) return false;
    waiting_[code] = {};
    fetchers_->ask(code);
    return true;
}

void Desk::handle(Fetched fetched) {
    const auto now = std::chrono::steady_clock::now();
    const auto line = "fetch code=" + tallies_->secrets().log_name(fetched.code) + " verdict=";
    auto askers = std::move(waiting_[fetched.code]);
    waiting_.erase(fetched.code);
    if (!fetched.answer) {
        breaker_.failed(now);
        const auto& fault = fetched.answer.error();
        log_(line + std::string(name_of_fault(fault.kind)) + " reason=\"" + fault.detail + "\"");
    } else {
        breaker_.succeeded();
        auto& found = *fetched.answer;
        const bool odd = found && !found->status_known;
        log_(line + (found ? "found" : "not_found") + (odd ? " status=unknown" : ""));
        cache_.put(fetched.code, found ? kept(*std::move(found), now) : KeptAnswer{{}, {}, {}, now, {}});
    }
    const auto rest = breaker_.open_until().value_or(Uptime{});
    if (resting_until_.exchange(rest) != rest)
        log_(std::string("province asked=") + (breaker_.open_until() ? "no" : "yes"));
    for (const Asked& asked : askers) answer_late(asked, ProblemType::central_trouble);
}

void Desk::handle_time(Uptime now) {
    cache_.forget_old(now);
    for (auto& [code, askers] : waiting_) {
        const auto late = std::stable_partition(askers.begin(), askers.end(),
                                                [now](const Asked& asked) { return asked.deadline > now; });
        for (auto asked = late; asked != askers.end(); ++asked)
            answer_late(*asked, ProblemType::upstream_slow);
        askers.erase(late, askers.end());
    }
}

KeptAnswer Desk::kept(UpstreamDossier found, Uptime now) const {
    const auto hashed = [&](std::string& end) {
        auto hash = end.empty() ? std::string()
                                : tallies_->secrets().factor_hash("last_four", found.dossier.code, end);
        explicit_bzero(end.data(), end.size());
        return hash;
    };
    auto phone = hashed(found.phone_end);
    auto id = hashed(found.id_end);
    return {std::move(found.dossier), std::move(phone), std::move(id), now, local_time(wall_clock())};
}

Match Desk::match(const KeptAnswer& known, const LookupQuestion& question) const {
    if (!known.dossier) return Match::unknown_code;
    if (known.phone_hash.empty() && known.id_hash.empty()) return Match::factor_not_used;
    if (question.second_factor.empty()) return Match::no_factor;
    const auto ends = tallies_->secrets().factor_hash("last_four", question.code, question.second_factor);
    // Both are always compared, so that time does not tell which one was near.
    const bool phone = same_hash(known.phone_hash, ends);
    const bool id = same_hash(known.id_hash, ends);
    return phone || id ? Match::factor_right : Match::factor_wrong;
}

void Desk::answer_late(const Asked& asked, ProblemType problem) {
    const auto* const kept = cache_.find(asked.request.question.code, std::chrono::steady_clock::now());
    if (kept != nullptr) return answer(asked, *kept);
    tell_problem(asked, problem, problem == ProblemType::upstream_slow ? "" : "the province does not answer");
}

void Desk::answer(const Asked& asked, const KeptAnswer& known) {
    decide(asked, match(known, asked.request.question), &known);
}

void Desk::decide(const Asked& asked, Match match, const KeptAnswer* known) {
    const auto decision = tallies_->decide(asked.request, match, wall_clock());
    if (!decision) return tell_problem(asked, ProblemType::central_trouble, decision.error().detail);
    tell(asked, *decision, known);
}

void Desk::tell(const Asked& asked, const Decision& decision, const KeptAnswer* known) {
    const auto now = std::chrono::steady_clock::now();
    const bool tells = decision.verdict == Verdict::level1 || decision.verdict == Verdict::level2;
    if (!tells || known == nullptr || !known->dossier) {
        log_lookup(asked, std::string(reference::name_of(decision.verdict)));
        const auto moment = wall_clock();
        return asked.reply(
            lookup_answer({decision, std::nullopt}, SecondFactorKind::last_four, moment, local_time(moment)));
    }
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now - known->fetched);
    const AnswerAge age{known->as_of, !cache_.is_fresh(*known, now)};
    log_lookup(asked,
               std::string(reference::name_of(decision.verdict)) + " age=" + std::to_string(seconds.count()));
    const bool has_factor = !(known->phone_hash.empty() && known->id_hash.empty());
    asked.reply(decision.verdict == Verdict::level2 ? level2_answer(*known->dossier, age)
                                                    : level1_answer(*known->dossier, has_factor, age));
}

void Desk::tell_problem(const Asked& asked, ProblemType problem, const std::string& reason) {
    const bool slow = problem == ProblemType::upstream_slow;
    log_lookup(asked, slow ? "upstream_slow" : "central_trouble reason=\"" + reason + "\"");
    asked.reply(reference::problem_for_now({problem}, slow ? ASK_AGAIN : settings_.breaker.open));
}

void Desk::log_lookup(const Asked& asked, const std::string& rest) {
    const auto& question = asked.request.question;
    const auto name =
        tallies_->secrets().log_name(question.code.empty() ? question.receipt_id : question.code);
    log_("lookup terminal=" + asked.request.terminal + " code=" + name + " verdict=" + rest);
}

}  // namespace kiosk::adapter
