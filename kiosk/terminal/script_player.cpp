#include "kiosk/terminal/script_player.h"

#include "kiosk/visit/control_names.h"

namespace kiosk {
namespace {

using Trouble = Stage::Trouble;

std::string words_of(const command::Touch& what) {
    std::string words{name_of(what.control)};
    if (what.character != 0) words += std::string{" "} + what.character;
    if (!what.choice.empty()) words += " " + what.choice;
    return words;
}

Trouble touch(Stage& stage, const command::Touch& what) {
    if (!stage.drawn(what)) {
        return "This is not on the screen: " + words_of(what) + ". The screen is " + stage.what_is_seen() +
               ".";
    }
    stage.touch(what);
    return std::nullopt;
}

/// Letters the keypad does not show are behind "other letters".
Trouble press_key(Stage& stage, char character) {
    const command::Touch key{Control::key, character}, others{Control::other_letters, 0};
    if (!stage.drawn(key) && stage.drawn(others)) stage.touch(others);
    return touch(stage, key);
}

struct Player {
    Stage& stage;

    Trouble operator()(const command::Touch& step) const { return touch(stage, step); }
    Trouble operator()(const command::Type& step) const {
        for (const char character : step.text) {
            if (auto trouble = press_key(stage, character)) return trouble;
        }
        return std::nullopt;
    }
    Trouble operator()(const command::ScanPicture& step) const { return stage.scan_picture(step.file); }
    Trouble operator()(const command::ScanText& step) const { return stage.scan_text(step.text); }
    Trouble operator()(const command::SteerPrinter& step) const { return stage.steer_printer(step.words); }
    Trouble operator()(const command::Advance& step) const {
        stage.advance(step.time);
        return std::nullopt;
    }
    Trouble operator()(const command::SetClock& step) const {
        stage.set_clock(step.to);
        return std::nullopt;
    }
    Trouble operator()(const command::Wait& step) const {
        if (stage.wait_for(step.sight, step.there)) return std::nullopt;
        return "Waited in vain for " + std::string{step.there ? "" : "not "} +
               std::string{name_of(step.sight)} + ". The screen is " + stage.what_is_seen() + ".";
    }
    Trouble operator()(const command::Expect& step) const {
        if (stage.sees(step.sight) == step.there) return std::nullopt;
        return "Expected " + std::string{step.there ? "" : "not "} + std::string{name_of(step.sight)} +
               ". The screen is " + stage.what_is_seen() + ".";
    }
    Trouble operator()(const command::WaitControl& step) const {
        if (stage.wait_for(step)) return std::nullopt;
        return "Waited in vain for " + std::string{step.there ? "" : "the end of "} + words_of(step.what) +
               ". The screen is " + stage.what_is_seen() + ".";
    }
    Trouble operator()(const command::Screenshot& step) const { return stage.screenshot(step.name); }
};

}  // namespace

std::optional<ScriptMistake> play(const std::vector<ScriptStep>& steps, Stage& stage) {
    for (const ScriptStep& step : steps) {
        if (auto trouble = std::visit(Player{stage}, step.command)) {
            return ScriptMistake{step.line, std::move(*trouble)};
        }
    }
    return std::nullopt;
}

}  // namespace kiosk
