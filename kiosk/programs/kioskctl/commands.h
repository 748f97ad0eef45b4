// The commands of kioskctl, one file each. Each adds its own subcommand and sets the exit code when chosen:
// 0 done, 1 the answer is no or a device or central failed, 2 wrong use or wrong settings.
#pragma once

namespace CLI {
class App;
}

namespace kioskctl {

void add_check(CLI::App& app, int& exit_code);
void add_classify(CLI::App& app, int& exit_code);
void add_decode(CLI::App& app, int& exit_code);
void add_lookup(CLI::App& app, int& exit_code);
void add_slip(CLI::App& app, int& exit_code);
void add_escpos(CLI::App& app, int& exit_code);
void add_simulate(CLI::App& app, int& exit_code);

}  // namespace kioskctl
