#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>

#include "kiosk/programs/command_line.h"
#include "kiosk/programs/kiosk/headless.h"
#include "kiosk/programs/kiosk/live.h"
#include "kiosk/programs/kiosk/options.h"
#include "kiosk/programs/kiosk/terminal.h"
#include "kiosk/programs/privacy.h"
#include "kiosk/text/languages_folder.h"
#include "ui/gallery.h"

namespace {

using namespace programs;
using namespace terminal;

int complain(const std::string& sentence, int exit_code) {
    std::cerr << "kiosk: " << sentence << std::endl;
    return exit_code;
}

int run_live(const Options& options, std::optional<std::chrono::sys_seconds> frozen) {
    const kiosk::SystemClock clock{frozen};
    auto opened = Terminal::open(options, clock);
    if (!opened) return complain(opened.error(), FAILED);
    live(**opened);
    return DONE;
}

int run_script(const Options& options, std::optional<std::chrono::sys_seconds> frozen) {
    std::ifstream stream(options.script, std::ios::binary);
    if (!stream) return complain("the script cannot be read: " + options.script.string(), WRONG_USE);
    const auto script = kiosk::parse_script(std::string{std::istreambuf_iterator<char>{stream}, {}});
    const auto complain_about = [&](const kiosk::ScriptMistake& mistake, int exit_code) {
        return complain(
            options.script.string() + ":" + std::to_string(mistake.line) + ": " + mistake.sentence,
            exit_code);
    };
    if (!script) return complain_about(script.error(), WRONG_USE);

    kiosk::ScriptClock clock{frozen.value_or(kiosk::SystemClock{}.now().wall)};
    auto opened = Terminal::open(options, clock);
    if (!opened) return complain(opened.error(), FAILED);
    GlassStage stage{**opened, clock, options};
    const auto mistake = kiosk::play(*script, stage);
    return mistake ? complain_about(*mistake, FAILED) : DONE;
}

/// Plays commands as they come on standard input, each when the one before is done, so that whoever sends
/// them may look at the terminal in between. Each is answered with "done" and the screen that is there then.
int run_commands(const Options& options, std::optional<std::chrono::sys_seconds> frozen) {
    kiosk::ScriptClock clock{frozen.value_or(kiosk::SystemClock{}.now().wall)};
    auto opened = Terminal::open(options, clock);
    if (!opened) return complain(opened.error(), FAILED);
    GlassStage stage{**opened, clock, options};
    std::setvbuf(stdin, nullptr, _IONBF, 0);  // what was typed stays in no buffer
    for (std::string line; std::getline(std::cin, line);) {
        const auto step = kiosk::parse_script(line);
        if (!step) return complain(step.error().sentence, WRONG_USE);
        if (const auto mistake = kiosk::play(*step, stage)) return complain(mistake->sentence, FAILED);
        std::cout << "done " << stage.what_is_seen() << std::endl;
    }
    return DONE;
}

int run_gallery(const Options& options) {
    const auto catalogues = kiosk::read_languages(options.languages);
    if (!catalogues) return complain(catalogues.error(), FAILED);
    std::error_code error;
    std::filesystem::create_directories(options.gallery, error);
    const auto pictures = ui::draw_gallery(options.gallery, *catalogues, options.fonts);
    if (!pictures) return complain(pictures.error(), FAILED);
    std::cout << *pictures << " pictures in " << options.gallery.string() << '\n';
    return DONE;
}

}  // namespace

int main(int argc, char** argv) {
    programs::keep_memory_private();
    CLI::App app("A self-service terminal for one-stop public-administration centres.", "kiosk");
    Options options;
    add_options(app, options);
    if (const auto ended = ended_by_words(app, argc, argv)) return *ended;
    if (!options.gallery.empty()) return run_gallery(options);
    const auto frozen = frozen_moment(options);
    if (!frozen) return complain(frozen.error(), WRONG_USE);
    if (options.script.empty()) return run_live(options, *frozen);
    return options.script == "-" ? run_commands(options, *frozen) : run_script(options, *frozen);
}
