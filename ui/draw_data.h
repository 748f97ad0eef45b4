// Carries ImGui's draw lists to SDL's renderer; Debian's ImGui 1.86 ships no backend for it.
#pragma once

#include <SDL.h>
#include <imgui.h>

namespace ui {

/// Screens are made of upright rectangles only, and are drawn as such: SDL's software renderer blends
/// geometry pixel by pixel even where it is opaque, and looks at all corners again for each texture.
void render_draw_data(SDL_Renderer* renderer, const ImDrawData& data);

}  // namespace ui
