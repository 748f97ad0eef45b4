// Pictures of every screen, drawn from sample states of a visit by the same path that draws the terminal's.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/core/result.h"
#include "kiosk/text/catalogue.h"
#include "kiosk/visit/state.h"
#include "ui/present/present.h"
#include "ui/views.h"

namespace ui {

/// One screen of the sample visit: its name and its state, in the comfort asked for.
struct SampleScreen {
    std::string name;
    kiosk::State state;
};
std::vector<SampleScreen> sample_screens(const kiosk::Comfort& comfort);

/// The view of a sample at a fixed moment and an invented centre.
View sample_view(const kiosk::State& state, const kiosk::Catalogues& catalogues,
                 const Readers& readers = {.scanner = true});

/// A hand's sheet of paper with a code, as a camera might see it: drawn.
kiosk::SharedPicture sample_sight(bool too_dark = false);

/// Writes <screen>-<vi|en>-<portrait|landscape>[-large|-contrast|-low].png; returns how many.
kiosk::Result<int, std::string> draw_gallery(const std::filesystem::path& directory,
                                             const kiosk::Catalogues& catalogues,
                                             const std::filesystem::path& fonts);

}  // namespace ui
