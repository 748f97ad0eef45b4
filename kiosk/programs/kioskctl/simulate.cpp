#include "kiosk/programs/kioskctl/commands.h"

#include <pthread.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "drivers/printers/virtual_control.h"
#include "drivers/scanners/simulated.h"
#include "kiosk/programs/exit_codes.h"

namespace kioskctl {

namespace {

using namespace programs;

/// Blocks until SIGTERM or SIGINT; called before any thread starts, so that none of them takes the signal.
sigset_t block_end_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

/// Whole or not at all, since others wait for it to appear.
void write_ready_file(const std::filesystem::path& file, int port) {
    if (file.empty()) return;
    const std::filesystem::path unfinished = file.string() + ".part";
    std::ofstream(unfinished) << port << '\n';
    std::filesystem::rename(unfinished, file);
}

}  // namespace

int serve(const ServeOptions& options) {
    const sigset_t signals = block_end_signals();
    auto printer = drivers::VirtualPrinter::start(options.printer);
    if (!printer) {
        std::cerr << printer.error() << '\n';
        return FAILED;
    }
    auto steering = drivers::SteeringServer::start(options.control, **printer);
    if (!steering) {
        std::cerr << steering.error() << '\n';
        return FAILED;
    }
    write_ready_file(options.ready_file, (*printer)->port());
    int signal = 0;
    sigwait(&signals, &signal);
    return DONE;
}

int steer(const SteerOptions& options) {
    if (drivers::send_steer(options.control, options.order + " " + std::to_string(options.at))) return DONE;
    std::cerr << "no virtual printer answers at " << options.control << '\n';
    return FAILED;
}

int scan(const ScanOptions& options) {
    const std::string request = options.picture.empty()
                                    ? "text " + options.text
                                    : "picture " + std::filesystem::absolute(options.picture).string();
    const auto reply = drivers::simulate_scan(options.socket, request);
    if (!reply) {
        std::cerr << reply.error().why << '\n';
        return FAILED;
    }
    std::cout << *reply << '\n';
    return reply->starts_with("ok") ? DONE : FAILED;
}

}  // namespace kioskctl
