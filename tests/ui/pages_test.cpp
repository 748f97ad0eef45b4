#include "ui/screens/pages.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>

#include "kiosk/visit/control_names.h"
#include "tests/text/languages.h"
#include "ui/gallery.h"
#include "ui/glass.h"

using kiosk::Control;
using kiosk::Language;

namespace {

constexpr auto FONTS = "/usr/share/fonts/opentype/inter";

std::unique_ptr<ui::Glass> open_glass(bool lying) {
    ui::GlassOptions options{.headless = true};
    if (lying) std::swap(options.width, options.height);
    auto glass = ui::Glass::open(options, FONTS);
    REQUIRE(glass);
    return std::move(glass.value());
}

kiosk::Catalogues catalogues() {
    return {languages::loaded(Language::vietnamese), languages::loaded(Language::english)};
}

bool overlap(const ui::DrawnControl& one, const ui::DrawnControl& other) {
    return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height &&
           other.y < one.y + one.height;
}

bool offers(const ui::Glass& glass, Control control) {
    return std::any_of(glass.controls().begin(), glass.controls().end(),
                       [&](const auto& drawn) { return drawn.control == control; });
}

kiosk::State many_papers(bool large_text) {
    kiosk::Comfort comfort;
    comfort.large_text = large_text;
    for (auto& sample : ui::sample_screens(comfort))
        if (sample.name == "showing-many-papers") return sample.state;
    return {};
}

}  // namespace

TEST_CASE("no control covers another, in any comfort and orientation") {
    const auto texts = catalogues();
    for (const bool lying : {false, true}) {
        const auto glass = open_glass(lying);
        for (const auto& [large, low] :
             {std::tuple{false, false}, {true, false}, {false, true}, {true, true}}) {
            for (const Language language : {Language::vietnamese, Language::english}) {
                for (const auto& sample : ui::sample_screens({language, large, false, low})) {
                    glass->show(ui::sample_view(sample.state, texts));
                    const auto& controls = glass->controls();
                    CAPTURE(sample.name);
                    CAPTURE(lying);
                    CAPTURE(large);
                    CAPTURE(low);
                    for (std::size_t one = 0; one < controls.size(); ++one)
                        for (std::size_t other = one + 1; other < controls.size(); ++other) {
                            CAPTURE(kiosk::name_of(controls[one].control));
                            CAPTURE(kiosk::name_of(controls[other].control));
                            CHECK_FALSE(overlap(controls[one], controls[other]));
                        }
                }
            }
        }
    }
}

TEST_CASE("a long list is read to its end in pages, and turns back to its first") {
    const auto texts = catalogues();
    const auto glass = open_glass(false);
    for (const bool large : {false, true}) {
        kiosk::State state = many_papers(large);
        auto& showing = std::get<kiosk::state::Showing>(state.screen);
        glass->show(ui::sample_view(state, texts));
        CHECK_FALSE(offers(*glass, Control::previous_page));
        while (offers(*glass, Control::next_page) && showing.page < 20) {
            ++showing.page;
            glass->show(ui::sample_view(state, texts));
            CHECK(offers(*glass, Control::previous_page));
        }
        CHECK(showing.page >= 1);
        CHECK(showing.page < 20);
    }
}

TEST_CASE("a page beyond the last shows the last") {
    const auto texts = catalogues();
    const auto glass = open_glass(false);
    kiosk::State state = many_papers(false);
    std::get<kiosk::state::Showing>(state.screen).page = 99;
    glass->show(ui::sample_view(state, texts));
    CHECK(offers(*glass, Control::previous_page));
    CHECK_FALSE(offers(*glass, Control::next_page));
}
