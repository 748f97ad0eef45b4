// Draws our path data (see icons.h) onto a Cairo context: the one place that understands its grammar.
#pragma once

#include <cairo.h>

#include <string_view>

namespace ui {

/// Strokes and fills `path` with the context's source, line width and transformation.
void draw_path(cairo_t* cairo, std::string_view path);

}  // namespace ui
