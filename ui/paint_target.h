// What a canvas draws into: one frame's draw list, the faces and pictures, and the scale from design to
// panel.
#pragma once

#include <imgui.h>

#include <cmath>
#include <optional>
#include <vector>

#include "ui/fonts.h"
#include "ui/glass.h"
#include "ui/pictures.h"

namespace ui {

inline constexpr int STRIP_HEIGHT = 540;  ///< design px

struct PanelScale {
    int design_width = 1080, design_height = 1920;
    double scale = 1;
    int left = 0, top = 0;  ///< panel px of the design's corner, when the panel has another shape

    /// `strips`: a panel that is far longer than high is a shape of its own, not one with black beside it.
    static PanelScale of(int panel_width, int panel_height, bool strips = false) {
        PanelScale result;
        if (panel_width > panel_height) std::swap(result.design_width, result.design_height);
        if (strips && 5 * panel_height < 2 * panel_width) {
            result.design_height = STRIP_HEIGHT;
            result.design_width = STRIP_HEIGHT * panel_width / panel_height;
        }
        result.scale = std::min(static_cast<double>(panel_width) / result.design_width,
                                static_cast<double>(panel_height) / result.design_height);
        result.left = (panel_width - result.length(result.design_width)) / 2;
        result.top = (panel_height - result.length(result.design_height)) / 2;
        return result;
    }
    [[nodiscard]] int length(int design) const { return static_cast<int>(std::lround(design * scale)); }
    [[nodiscard]] int x(int design) const { return left + length(design); }
    [[nodiscard]] int y(int design) const { return top + length(design); }
};

struct PaintTarget {
    ImDrawList& list;
    Fonts& fonts;
    Pictures& pictures;
    PanelScale scale;
    std::vector<DrawnControl>& controls;
    std::optional<DrawnControl> pressed;  ///< the control a finger is on
};

}  // namespace ui
