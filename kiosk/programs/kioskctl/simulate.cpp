#include <pthread.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>

#include "drivers/printers/virtual_control.h"
#include "drivers/printers/virtual_printer.h"
#include "drivers/scanners/simulated.h"
#include "kiosk/programs/kioskctl/commands.h"

namespace kioskctl {

namespace {

struct ServeOptions {
    drivers::VirtualPrinterOptions printer;
    std::filesystem::path control, ready_file;
};

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

int serve(const ServeOptions& options) {
    const sigset_t signals = block_end_signals();
    auto printer = drivers::VirtualPrinter::start(options.printer);
    if (!printer) {
        std::cerr << printer.error() << '\n';
        return 1;
    }
    auto steering = drivers::SteeringServer::start(options.control, **printer);
    if (!steering) {
        std::cerr << steering.error() << '\n';
        return 1;
    }
    write_ready_file(options.ready_file, (*printer)->port());
    int signal = 0;
    sigwait(&signals, &signal);
    return 0;
}

void add_serve(CLI::App& printer, int& exit_code) {
    auto options = std::make_shared<ServeOptions>();
    CLI::App* command = printer.add_subcommand("serve", "Be a virtual printer until ended");
    command->add_option("--port", options->printer.port, "On 127.0.0.1; 0 takes a free one");
    command->add_option("--out", options->printer.out, "Folder for the slips' pictures")->required();
    command->add_option("--width", options->printer.width_dots, "Dots")->check(CLI::IsMember({576, 384}));
    command->add_option("--speed", options->printer.head_speed, "mm/s; 0 prints at once")
        ->check(CLI::Range(0, 1000));
    command->add_option("--control", options->control, "Unix socket for steering")->required();
    command->add_option("--ready-file", options->ready_file, "Gets the port once listening");
    command->callback([options, &exit_code] { exit_code = serve(*options); });
}

struct SteerOptions {
    std::string control;
    std::size_t at = 0;
};

void add_steering(CLI::App& printer, int& exit_code) {
    constexpr std::array<std::pair<const char*, const char*>, 6> KINDS{
        {{"ok", "Paper in, cover closed, power on"},
         {"paper-out", "Run out of paper"},
         {"cover", "Open the cover"},
         {"stall", "Say and do nothing more"},
         {"reset", "Break the connection off once"},
         {"unplug", "Vanish until ok"}}};
    for (const auto& [word, help] : KINDS) {
        auto options = std::make_shared<SteerOptions>();
        CLI::App* command = printer.add_subcommand(word, help);
        command->add_option("--control", options->control, "The virtual printer's Unix socket")->required();
        command->add_option("--at", options->at, "Only after this many bytes from now");
        command->callback([options, line = std::string(word), &exit_code] {
            if (drivers::send_steer(options->control, line + " " + std::to_string(options->at))) return;
            std::cerr << "no virtual printer answers at " << options->control << '\n';
            exit_code = 1;
        });
    }
}

struct ScanOptions {
    std::string picture, text, socket;
};

int scan(const ScanOptions& options) {
    const std::string request = options.picture.empty()
                                    ? "text " + options.text
                                    : "picture " + std::filesystem::absolute(options.picture).string();
    const auto reply = drivers::simulate_scan(options.socket, request);
    if (!reply) {
        std::cerr << reply.error().why << '\n';
        return 1;
    }
    std::cout << *reply << '\n';
    return reply->starts_with("ok") ? 0 : 1;
}

void add_scanner(CLI::App& simulate, int& exit_code) {
    auto options = std::make_shared<ScanOptions>();
    CLI::App* command =
        simulate.add_subcommand("scanner", "Hold a picture, or a text as a code, to a simulated scanner");
    auto* picture = command->add_option("PICTURE", options->picture)->check(CLI::ExistingFile);
    auto* text = command->add_option("--text", options->text)->excludes(picture);
    command->add_option("--socket", options->socket, "The terminal's simulated_socket")->required();
    command->callback([options, picture, text, &exit_code] {
        if (picture->count() + text->count() == 0) throw CLI::RequiredError("PICTURE or --text");
        exit_code = scan(*options);
    });
}

}  // namespace

void add_simulate(CLI::App& app, int& exit_code) {
    CLI::App* simulate = app.add_subcommand("simulate", "Steer the simulated devices of a running terminal");
    simulate->require_subcommand(1);
    CLI::App* printer = simulate->add_subcommand("printer", "The virtual printer");
    printer->require_subcommand(1);
    add_serve(*printer, exit_code);
    add_steering(*printer, exit_code);
    add_scanner(*simulate, exit_code);
}

}  // namespace kioskctl
