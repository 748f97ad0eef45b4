#include <doctest/doctest.h>

#include "tests/text/languages.h"
#include "ui/gallery.h"

using kiosk::Language;
namespace state = kiosk::state;

namespace {

ui::ScanningView shown(kiosk::Screen screen, const ui::CameraSight& sight) {
    const kiosk::Catalogues both{languages::loaded(Language::vietnamese),
                                 languages::loaded(Language::english)};
    kiosk::State visit;
    visit.screen = std::move(screen);
    visit.comfort.language = Language::english;
    return std::get<ui::ScanningView>(ui::sample_view(visit, both, sight));
}

}  // namespace

TEST_CASE("the camera looks on the screens that take a code and nowhere else") {
    for (const auto& sample : ui::sample_screens({})) {
        CAPTURE(sample.name);
        const bool takes_code = std::holds_alternative<state::Scanning>(sample.state.screen) ||
                                std::holds_alternative<state::CheckingIn>(sample.state.screen);
        CHECK(ui::shows_camera(sample.state) == takes_code);
    }
}

TEST_CASE("without a camera, or while it is away, the screen is as it was") {
    CHECK(shown(state::Scanning{}, {}) == shown(state::Scanning{}, {.there = false}));
    CHECK(!shown(state::Scanning{}, {}).camera);
}

TEST_CASE("a new picture is another view, the same one is not; the dark is told unless a scan was refused") {
    const auto one = ui::sample_sight(), other = ui::sample_sight(), dark = ui::sample_sight(true);
    CHECK(shown(state::Scanning{}, one) == shown(state::Scanning{}, one));
    CHECK(!(shown(state::Scanning{}, one) == shown(state::Scanning{}, other)));
    CHECK(shown(state::CheckingIn{}, one).title == "Hold the code of your appointment to the camera");
    CHECK(shown(state::Scanning{}, one).refused.empty());
    CHECK(shown(state::Scanning{}, dark).refused == "It is too dark to see the code");
    const state::Scanning refused{kiosk::ScannedKind::id_card};
    CHECK(shown(refused, dark).refused == shown(refused, {}).refused);
}
