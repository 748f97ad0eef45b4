#include "kiosk/programs/kiosk/headless.h"

#include <algorithm>

#include "drivers/pictures/decode_apart.h"
#include "drivers/pictures/picture_file.h"
#include "drivers/printers/virtual_control.h"
#include "drivers/scanners/choose.h"

namespace terminal {

using namespace kiosk;
using std::chrono::milliseconds;

namespace {

/// Only a guard against waiting for ever; no step takes nearly as long.
constexpr std::chrono::seconds GENEROUS{90};
constexpr milliseconds AT_ONCE{0};

}  // namespace

GlassStage::GlassStage(Terminal& terminal, ScriptClock& clock, const Options& options)
    : terminal_(terminal), clock_(clock), options_(options) {}

const ui::DrawnControl* GlassStage::find(const command::Touch& what) const {
    const auto& drawn = terminal_.glass().controls();
    const auto found = std::find_if(drawn.begin(), drawn.end(), [&](const ui::DrawnControl& one) {
        return one.control == what.control && one.character == what.character && one.choice == what.choice;
    });
    return found == drawn.end() ? nullptr : &*found;
}

bool GlassStage::drawn(const command::Touch& what) const {
    return find(what) != nullptr;
}

void GlassStage::touch(const command::Touch& what) {
    const ui::DrawnControl where = *find(what);
    const int x = where.x + where.width / 2;
    const int y = where.y + where.height / 2;
    for (const bool down : {true, false}) {
        terminal_.glass().push_finger(down, x, y);
        settle();
    }
}

Stage::Trouble GlassStage::scan_picture(const std::string& file) {
    const auto picture = drivers::read_picture(file);
    if (!picture) return "This picture cannot be read: " + file;
    const auto symbols = drivers::decode_apart(picture->view(), {});
    if (!symbols)
        return "The picture decoder failed (" + std::string{name_of(symbols.error())} +
               ") at this picture: " + file;
    const auto choice = drivers::choose(*symbols, terminal_.settings().codes, clock_.now());
    if (!choice) return "No single code was found in this picture: " + file;
    return scan_text(choice->symbol.text);
}

Stage::Trouble GlassStage::scan_text(const std::string& text) {
    terminal_.runner().post(event::Scanned{text});
    settle();
    return std::nullopt;
}

Stage::Trouble GlassStage::steer_printer(const std::string& words) {
    if (!drivers::parse_steer(words)) return "The virtual printer does not understand this: " + words;
    if (drivers::send_steer(options_.printer_control, words)) return std::nullopt;
    return "No virtual printer answers at " + options_.printer_control.string();
}

void GlassStage::advance(std::chrono::seconds time) {
    // From deadline to deadline, as a clock that runs would meet them.
    milliseconds left = time;
    while (left > AT_ONCE) {
        const auto deadline = next_deadline(terminal_.runner().state(), terminal_.runner().rules());
        const milliseconds until = deadline ? *deadline - clock_.now().uptime : left;
        const milliseconds step = std::clamp(until, milliseconds{1}, left);
        clock_.advance(step);
        left -= step;
        settle();
    }
    // The ticket desk sleeps by the machine's clock, and is to look at this one.
    terminal_.runner().handle(event::Tick{});
}

void GlassStage::set_clock(std::chrono::sys_seconds to) {
    clock_.set(to);
    settle();
}

bool GlassStage::sees(Sight sight) const {
    return kiosk::sees(terminal_.runner().state(), sight);
}

std::string GlassStage::what_is_seen() const {
    return std::string{name_of(sight_of(terminal_.runner().state()))};
}

bool GlassStage::wait_for(Sight sight, bool there) {
    return wait_until([&] { return sees(sight) == there; });
}

bool GlassStage::wait_for(const command::WaitControl& wait) {
    return wait_until([&] { return drawn(wait.what) == wait.there; });
}

bool GlassStage::wait_until(const std::function<bool()>& there) {
    const auto end = std::chrono::steady_clock::now() + GENEROUS;
    while (!there()) {
        if (std::chrono::steady_clock::now() >= end) return false;
        if (!terminal_.pass(milliseconds{1000})) return false;
    }
    return true;
}

Stage::Trouble GlassStage::screenshot(const std::string& name) {
    if (options_.screenshots.empty()) return std::nullopt;
    std::error_code error;
    std::filesystem::create_directories(options_.screenshots, error);
    const auto file = options_.screenshots / (name + ".png");
    if (!terminal_.glass().save_png(file)) return "This picture cannot be written: " + file.string();
    return std::nullopt;
}

void GlassStage::settle() {
    terminal_.pass(AT_ONCE);
}

}  // namespace terminal
