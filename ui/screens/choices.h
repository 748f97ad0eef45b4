// Buttons from a view's choices, as all screens draw them.
#pragma once

#include <optional>

#include "ui/views.h"
#include "ui/widgets.h"

namespace ui {

/// Draws nothing for a choice that is not there. A disabled one says why, a busy one what it does.
void choice_button(Canvas& canvas, Rect area, kiosk::Control control, const Choice& choice, ButtonKind kind,
                   std::optional<Icon> icon = {});

struct PlacedChoice {
    kiosk::Control control;
    const Choice& choice;
    ButtonKind kind;
    std::optional<Icon> icon;
};

/// Those that are there, side by side over the width, at most two a row; the rows stand at the bottom of
/// `area`. Returns the y of the first row.
int choice_rows(Canvas& canvas, Rect area, const std::vector<PlacedChoice>& choices);

}  // namespace ui
