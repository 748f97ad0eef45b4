// kioskctl: the tool of installers and integrators.
#include <CLI/CLI.hpp>

#include "kiosk/programs/kioskctl/commands.h"

int main(int argument_count, char** arguments) {
    CLI::App app{"Motcua Kiosk: settings, devices and central, one command each", "kioskctl"};
    app.require_subcommand(1);
    int exit_code = 0;
    kioskctl::add_check(app, exit_code);
    kioskctl::add_classify(app, exit_code);
    kioskctl::add_decode(app, exit_code);
    kioskctl::add_lookup(app, exit_code);
    kioskctl::add_slip(app, exit_code);
    kioskctl::add_escpos(app, exit_code);
    kioskctl::add_simulate(app, exit_code);
    try {
        app.parse(argument_count, arguments);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    return exit_code;
}
