// A terminal's inside without glass, for tests: real threads, a clock moved by hand, a central and a printer
// that wait for the test's word.
#pragma once

#include <poll.h>

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

#include "kiosk/terminal/clocks.h"
#include "kiosk/terminal/runner.h"
#include "kiosk/visit/view_names.h"

namespace house {

using namespace kiosk;
using std::chrono::milliseconds;
using std::chrono::seconds;

inline constexpr seconds GENEROUS{60};
inline const std::chrono::sys_seconds NOON =
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + std::chrono::hours{5};

/// Answers when told, from a thread of its own.
class PatientCentral : public DossierSource {
  public:
    void look_up(RequestId request, LookupQuestion question,
                 std::function<void(RequestId, LookupResult)> answered) override {
        const std::scoped_lock lock{mutex_};
        questions_[request] = std::move(question);
        waiting_[request] = std::move(answered);
    }
    void cancel(RequestId request) override {
        const std::scoped_lock lock{mutex_};
        cancelled_.push_back(request);
    }
    void answer(RequestId request, LookupResult result) {
        std::function<void(RequestId, LookupResult)> answered;
        {
            const std::scoped_lock lock{mutex_};
            answered = waiting_.at(request);
        }
        std::jthread{[&] { answered(request, std::move(result)); }}.join();
    }
    std::size_t asked() {
        const std::scoped_lock lock{mutex_};
        return questions_.size();
    }
    std::vector<RequestId> cancelled() {
        const std::scoped_lock lock{mutex_};
        return cancelled_;
    }

  private:
    std::mutex mutex_;
    std::map<RequestId, LookupQuestion> questions_;
    std::map<RequestId, std::function<void(RequestId, LookupResult)>> waiting_;
    std::vector<RequestId> cancelled_;
};

/// Stands in one condition until told otherwise, and holds each print until told how it ends.
class PatientPrinter : public Printer {
  public:
    PrinterCondition condition() override {
        const std::scoped_lock lock{mutex_};
        return condition_;
    }
    PrintOutcome print(const Dots& slip, std::stop_token stop) override {
        std::unique_lock lock{mutex_};
        ++begun_;
        heights_.push_back(slip.height);
        changed_.notify_all();
        if (!changed_.wait(lock, stop, [this] { return ending_.has_value(); })) return PrintOutcome::unknown;
        const PrintOutcome outcome = *ending_;
        ending_.reset();
        return outcome;
    }
    std::string describe() const override { return "patient"; }
    void close() override {}

    void be(PrinterCondition condition) {
        const std::scoped_lock lock{mutex_};
        condition_ = condition;
    }
    void wait_until_begun(int count) {
        std::unique_lock lock{mutex_};
        changed_.wait_for(lock, GENEROUS, [&] { return begun_ >= count; });
    }
    void end(PrintOutcome outcome) {
        {
            const std::scoped_lock lock{mutex_};
            ending_ = outcome;
        }
        changed_.notify_all();
    }
    int begun() {
        const std::scoped_lock lock{mutex_};
        return begun_;
    }

  private:
    std::mutex mutex_;
    std::condition_variable_any changed_;
    PrinterCondition condition_ = PrinterCondition::ready;
    std::optional<PrintOutcome> ending_;
    std::vector<int> heights_;
    int begun_ = 0;
};

inline bool readable(int descriptor, milliseconds limit) {
    pollfd waited{descriptor, POLLIN, 0};
    return poll(&waited, 1, static_cast<int>(limit.count())) == 1;
}

struct House {
    PatientCentral central;
    PatientPrinter printer;
    ScriptClock clock{NOON};
    Runner runner;

    explicit House(bool with_printer = true)
        : runner(VisitRules{}, RunnerParts{central, with_printer ? &printer : nullptr, slips(), clock}) {}

    static SlipMakers slips() {
        const auto one = [](const auto&) { return Dots{8, 1, {0xff}}; };
        return {one, one};
    }
    void press(Control control) { runner.handle(event::Pressed{control, 0}); }
    void scan(const std::string& text) {
        std::jthread{[&] { runner.post(event::Scanned{text}); }}.join();
    }
    /// Takes what workers post until the sight is there; false when a generous limit passed.
    bool wait_for(Sight sight) {
        const auto limit = std::chrono::steady_clock::now() + GENEROUS;
        while (!sees(runner.state(), sight)) {
            if (std::chrono::steady_clock::now() > limit) return false;
            readable(runner.wake_descriptor(), milliseconds{1000});
            runner.take_posted();
        }
        return true;
    }
    bool wait_for_printer(PrinterCondition condition) {
        const auto limit = std::chrono::steady_clock::now() + GENEROUS;
        while (runner.state().printer != condition) {
            if (std::chrono::steady_clock::now() > limit) return false;
            readable(runner.wake_descriptor(), milliseconds{1000});
            runner.take_posted();
        }
        return true;
    }
    RequestId last_request() const { return runner.state().last_request; }
};

inline const std::string CODE = "H20.14.05-261109-0123";
inline const std::string OTHER_CODE = "H20.14.05-261109-0124";

inline LookupResult a_dossier() {
    Dossier dossier;
    dossier.code = CODE;
    return LookupAnswer{dossier};
}

}  // namespace house
