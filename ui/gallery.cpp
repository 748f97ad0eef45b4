#include "ui/gallery.h"

#include "ui/glass.h"
#include "ui/present/present.h"

namespace ui {
namespace {

using namespace std::chrono_literals;
using kiosk::Comfort;
using kiosk::Language;

/// A Friday at 09:41 in Vietnam.
constexpr std::chrono::sys_seconds SAMPLE_MOMENT = std::chrono::sys_days{2026y / 11 / 20} + 2h + 41min;

struct Variant {
    std::string_view name;
    bool large = false, contrast = false, low = false;
};
constexpr Variant VARIANTS[] = {
    {""}, {"-large", true}, {"-contrast", false, true}, {"-low", false, false, true}};

}  // namespace

View sample_view(const kiosk::State& state, const kiosk::Catalogues& catalogues, const Readers& readers) {
    kiosk::CentreSettings centre;
    centre.place = "Phường Mẫu, tỉnh Mẫu";
    centre.place_english = "Sample Ward, Sample Province";
    const kiosk::VisitRules rules;
    return present(state, {centre, catalogues, rules, {0ms, SAMPLE_MOMENT, true}, readers});
}

kiosk::Result<int, std::string> draw_gallery(const std::filesystem::path& directory,
                                             const kiosk::Catalogues& catalogues,
                                             const std::filesystem::path& fonts) {
    std::error_code error;
    std::filesystem::create_directories(directory, error);
    int pictures = 0;
    for (const bool lying : {false, true}) {
        GlassOptions options{.headless = true};
        if (lying) std::swap(options.width, options.height);
        auto glass = Glass::open(options, fonts);
        if (!glass) return kiosk::Failure{glass.error()};
        for (const Variant& variant : VARIANTS) {
            for (const Language language : {Language::vietnamese, Language::english}) {
                const Comfort comfort{language, variant.large, variant.contrast, variant.low};
                for (const SampleScreen& sample : sample_screens(comfort)) {
                    const std::string name =
                        sample.name + (language == Language::vietnamese ? "-vi" : "-en") +
                        (lying ? "-landscape" : "-portrait") + std::string(variant.name) + ".png";
                    (*glass)->show(sample_view(sample.state, catalogues));
                    if (!(*glass)->save_png(directory / name))
                        return kiosk::Failure{"cannot write " + (directory / name).string()};
                    ++pictures;
                }
            }
        }
    }
    return pictures;
}

}  // namespace ui
