#include "ui/screens/choices.h"

#include <algorithm>

namespace ui {

void choice_button(Canvas& canvas, Rect area, kiosk::Control control, const Choice& choice, ButtonKind kind,
                   std::optional<Icon> icon) {
    if (choice.label.empty()) return;
    if (choice.busy) {
        busy_button(canvas, area, control, choice.label);
    } else if (choice.done) {
        button(canvas, area, control, choice.label,
               {.kind = ButtonKind::done, .icon = icon, .second_line = choice.second_line});
    } else if (!choice.enabled) {
        disabled_button(canvas, area, control, choice.label, choice.second_line);
    } else {
        button(canvas, area, control, choice.label,
               {.kind = kind, .icon = icon, .second_line = choice.second_line});
    }
}

int choice_rows(Canvas& canvas, Rect area, const std::vector<PlacedChoice>& choices) {
    std::vector<const PlacedChoice*> there;
    for (const PlacedChoice& one : choices)
        if (!one.choice.label.empty()) there.push_back(&one);
    const bool narrow = area.width < 800 || (canvas.large_text() && !canvas.landscape());
    const int columns = narrow ? 1 : 2;
    const int count = static_cast<int>(there.size()), rows = (count + columns - 1) / columns;
    const int top = area.bottom() - rows * (BUTTON_HEIGHT + GUTTER) + GUTTER;
    for (int index = 0; index < count; ++index) {
        const int row = index / columns;
        const int in_row = std::min(columns, count - row * columns);
        const int width = (area.width - (in_row - 1) * GUTTER) / in_row;
        const Rect place{area.x + index % columns * (width + GUTTER), top + row * (BUTTON_HEIGHT + GUTTER),
                         width, BUTTON_HEIGHT};
        const PlacedChoice& one = *there[static_cast<std::size_t>(index)];
        choice_button(canvas, place, one.control, one.choice, one.kind, one.icon);
    }
    return count == 0 ? area.bottom() : top;
}

}  // namespace ui
