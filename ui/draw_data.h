// Carries ImGui's draw lists to SDL's renderer; Debian's ImGui 1.86 ships no backend for it.
#pragma once

#include <SDL.h>
#include <imgui.h>

namespace ui {

void render_draw_data(SDL_Renderer* renderer, const ImDrawData& data);

}  // namespace ui
