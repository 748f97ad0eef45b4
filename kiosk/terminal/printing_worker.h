// The printer's own thread: one slip at a time, and now and then a look at the printer's condition.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>

#include "kiosk/devices.h"
#include "kiosk/terminal/runner.h"
#include "kiosk/visit/events.h"

namespace kiosk {

/// How often the printer is asked how it is. Far apart: an idle terminal sleeps.
inline constexpr std::chrono::seconds PRINTER_LOOK{5};

class PrintingWorker {
  public:
    /// `report` is called on the worker's thread: PrintEnded for each slip, PrinterChanged when the condition
    /// changed.
    PrintingWorker(Printer& printer, SlipMakers make_slip, std::function<void(Event)> report,
                   std::chrono::milliseconds look = PRINTER_LOOK);

    using Job = std::variant<action::PrintSlip, action::PrintTicket>;
    void print(Job job);
    /// Slips not begun yet are dropped, as ended with nothing sent.
    void forget_waiting();

  private:
    void work(const std::stop_token& stop);
    void print_next(const std::stop_token& stop);
    std::optional<Job> next_job(const std::stop_token& stop);
    void look_at_printer();

    Printer& printer_;
    SlipMakers make_slip_;
    std::function<void(Event)> report_;
    std::chrono::milliseconds look_;
    std::optional<PrinterCondition> reported_ = PrinterCondition::absent;  ///< what the state begins with
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<Job> waiting_;
    std::jthread thread_;  ///< last: joins before the rest goes
};

}  // namespace kiosk
