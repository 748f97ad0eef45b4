#include "kiosk/terminal/printing_worker.h"

#include <utility>

#include "kiosk/core/dead_stack.h"

namespace kiosk {
namespace {

struct Drawer {
    const SlipMakers& make_slip;
    Dots operator()(const action::PrintSlip& wish) const { return make_slip.answer(wish); }
    Dots operator()(const action::PrintTicket& wish) const { return make_slip.ticket(wish); }
};

RequestId number_of(const PrintingWorker::Job& job) {
    return std::visit([](const auto& wish) { return wish.job; }, job);
}

}  // namespace

PrintingWorker::PrintingWorker(Printer& printer, SlipMakers make_slip, std::function<void(Event)> report,
                               std::chrono::milliseconds look)
    : printer_(printer),
      make_slip_(std::move(make_slip)),
      report_(std::move(report)),
      look_(look),
      thread_([this](const std::stop_token& stop) { work(stop); }) {}

void PrintingWorker::print(Job job) {
    {
        const std::scoped_lock lock{mutex_};
        waiting_.push_back(std::move(job));
    }
    changed_.notify_one();
}

void PrintingWorker::forget_waiting() {
    std::deque<Job> dropped;
    {
        const std::scoped_lock lock{mutex_};
        dropped.swap(waiting_);
    }
    for (const Job& job : dropped) report_(event::PrintEnded{number_of(job), PrintOutcome::absent});
}

void PrintingWorker::work(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        look_at_printer();
        print_next(stop);
        wipe_dead_stack();
    }
    printer_.close();
}

void PrintingWorker::print_next(const std::stop_token& stop) {
    const auto job = next_job(stop);
    if (!job) return;
    const PrintOutcome outcome = printer_.print(std::visit(Drawer{make_slip_}, *job), stop);
    report_(event::PrintEnded{number_of(*job), outcome});
    // The outcome has told the visit something of the printer, so what was reported before counts no more.
    reported_.reset();
}

std::optional<PrintingWorker::Job> PrintingWorker::next_job(const std::stop_token& stop) {
    std::unique_lock lock{mutex_};
    if (!changed_.wait_for(lock, stop, look_, [this] { return !waiting_.empty(); })) return std::nullopt;
    Job job = std::move(waiting_.front());
    waiting_.pop_front();
    return job;
}

void PrintingWorker::look_at_printer() {
    const PrinterCondition condition = printer_.condition();
    if (reported_ == condition) return;
    reported_ = condition;
    report_(event::PrinterChanged{condition});
}

}  // namespace kiosk
