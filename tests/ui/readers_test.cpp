#include <doctest/doctest.h>

#include "tests/text/languages.h"
#include "ui/gallery.h"

using kiosk::Language;
namespace state = kiosk::state;

namespace {

const ui::Readers NONE, SCANNER{.scanner = true};

ui::Readers camera(bool too_dark = false) {
    return {.camera = true, .picture = ui::sample_sight(too_dark)};
}
ui::Readers both(bool too_dark = false) {
    return {.scanner = true, .camera = true, .picture = ui::sample_sight(too_dark)};
}

template <class View>
View shown(kiosk::Screen screen, const ui::Readers& readers) {
    const kiosk::Catalogues both{languages::loaded(Language::vietnamese),
                                 languages::loaded(Language::english)};
    kiosk::State visit;
    visit.screen = std::move(screen);
    visit.comfort.language = Language::english;
    return std::get<View>(ui::sample_view(visit, both, readers));
}
const auto scanning = shown<ui::ScanningView>;

/// All that a screen which takes a code says.
std::string words_of(const ui::ScanningView& view) {
    std::string all = view.title + "|" + view.instruction + "|" + view.scanner_hint + "|" + view.detail +
                      "|" + view.phone_hint + "|" + view.refused;
    for (const ui::CodePlace& place : view.code_places) all += "|" + place.sentence;
    return all;
}

bool has(const std::string& text, const char* word) {
    return text.find(word) != std::string::npos;
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

TEST_CASE("a screen that takes a code speaks of the readers that work, and of no other") {
    for (const kiosk::Screen& screen : {kiosk::Screen{state::Scanning{}}, {state::CheckingIn{}}}) {
        for (const bool dark : {false, true}) {
            const std::string to_camera = words_of(scanning(screen, camera(dark)));
            CHECK(has(to_camera, "camera"));
            CHECK_FALSE(has(to_camera, "scanner"));
            CHECK_FALSE(has(to_camera, "beep"));
            const std::string to_both = words_of(scanning(screen, both(dark)));
            CHECK(has(to_both, "camera"));
            CHECK(has(to_both, "scanner right below the screen"));
        }
        const std::string to_scanner = words_of(scanning(screen, SCANNER));
        CHECK(has(to_scanner, "scanner"));
        CHECK_FALSE(has(to_scanner, "camera"));
        const std::string to_none = words_of(scanning(screen, NONE));
        CHECK(has(to_none, "cannot scan"));
        for (const char* word : {"scanner", "camera", "Hold", "beep", "bright", "square"})
            CHECK_FALSE(has(to_none, word));
        CHECK(!scanning(screen, NONE).type_code.label.empty());
    }
}

TEST_CASE("the first two screens invite to the scanner only where there is one") {
    for (const ui::Readers& readers : {SCANNER, both()}) {
        CHECK(has(shown<ui::IdleView>(state::Idle{}, readers).hint, "to the scanner"));
        CHECK(has(shown<ui::HomeView>(state::Home{}, readers).receipt_hint, "to the scanner right now"));
    }
    for (const ui::Readers& readers : {camera(), NONE}) {
        const auto idle = shown<ui::IdleView>(state::Idle{}, readers);
        CHECK(idle.hint == "Look up a dossier by its receipt.");
        CHECK(idle.hint_other == "Tra cứu hồ sơ theo giấy tiếp nhận.");
    }
    CHECK(has(shown<ui::HomeView>(state::Home{}, camera()).receipt_hint, "The camera reads it"));
    CHECK(has(shown<ui::HomeView>(state::Home{}, NONE).receipt_hint, "You can type it"));
}

TEST_CASE("a new picture is another view, the same one is not; the dark is told unless a scan was refused") {
    const auto one = camera(), other = camera(), dark = camera(true);
    CHECK(scanning(state::Scanning{}, one) == scanning(state::Scanning{}, one));
    CHECK(!(scanning(state::Scanning{}, one) == scanning(state::Scanning{}, other)));
    CHECK(scanning(state::Scanning{}, one).refused.empty());
    CHECK(scanning(state::Scanning{}, dark).refused == "It is too dark to see the code");
    CHECK(has(scanning(state::Scanning{}, dark).scanner_hint, "more light"));
    CHECK(has(scanning(state::Scanning{}, both(true)).scanner_hint, "to the scanner"));
    const state::Scanning refused{kiosk::ScannedKind::id_card};
    CHECK(scanning(refused, dark).refused == scanning(refused, SCANNER).refused);
}
