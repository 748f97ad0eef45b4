#include "kiosk/terminal/printing_worker.h"

#include <utility>

#include "kiosk/core/dead_stack.h"

namespace kiosk {

PrintingWorker::PrintingWorker(Printer& printer, SlipMaker make_slip, std::function<void(Event)> report,
                               std::chrono::milliseconds look)
    : printer_(printer),
      make_slip_(std::move(make_slip)),
      report_(std::move(report)),
      look_(look),
      thread_([this](const std::stop_token& stop) { work(stop); }) {}

void PrintingWorker::print(action::PrintSlip slip) {
    {
        const std::scoped_lock lock{mutex_};
        waiting_.push_back(std::move(slip));
    }
    changed_.notify_one();
}

void PrintingWorker::forget_waiting() {
    std::deque<action::PrintSlip> dropped;
    {
        const std::scoped_lock lock{mutex_};
        dropped.swap(waiting_);
    }
    for (const auto& slip : dropped) report_(event::PrintEnded{slip.job, PrintOutcome::absent});
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
    const auto slip = next_slip(stop);
    if (!slip) return;
    const PrintOutcome outcome = printer_.print(make_slip_(*slip), stop);
    report_(event::PrintEnded{slip->job, outcome});
    // The outcome has told the visit something of the printer, so what was reported before counts no more.
    reported_.reset();
}

std::optional<action::PrintSlip> PrintingWorker::next_slip(const std::stop_token& stop) {
    std::unique_lock lock{mutex_};
    if (!changed_.wait_for(lock, stop, look_, [this] { return !waiting_.empty(); })) return std::nullopt;
    action::PrintSlip slip = std::move(waiting_.front());
    waiting_.pop_front();
    return slip;
}

void PrintingWorker::look_at_printer() {
    const PrinterCondition condition = printer_.condition();
    if (reported_ == condition) return;
    reported_ = condition;
    report_(event::PrinterChanged{condition});
}

}  // namespace kiosk
