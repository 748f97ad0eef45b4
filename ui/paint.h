// The primitives every screen is drawn with, in design pixels, and the list of what can be touched on it.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/camera_picture.h"
#include "kiosk/text/qr.h"
#include "kiosk/visit/events.h"
#include "kiosk/visit/state.h"
#include "ui/icons.h"
#include "ui/theme.h"

struct SDL_Texture;

namespace ui {

/// In design pixels: 1080x1920 upright, 1920x1080 lying, a strip as long as it is and STRIP_HEIGHT high.
struct Rect {
    int x = 0, y = 0, width = 0, height = 0;
    [[nodiscard]] constexpr int right() const { return x + width; }
    [[nodiscard]] constexpr int bottom() const { return y + height; }
    [[nodiscard]] constexpr Rect inset(int by) const {
        return {x + by, y + by, width - 2 * by, height - 2 * by};
    }
    [[nodiscard]] constexpr Rect inset(int across, int down) const {
        return {x + across, y + down, width - 2 * across, height - 2 * down};
    }
    [[nodiscard]] constexpr bool contains(int px, int py) const {
        return px >= x && px < right() && py >= y && py < bottom();
    }
    bool operator==(const Rect&) const = default;
};

enum class Align { left, centre, right };
enum class Vertical { top, middle, bottom };

struct TextLook {
    Style style = Style::body;
    Colour colour = {};
    Align align = Align::left;
    Vertical vertical = Vertical::top;
    bool fixed = false;   ///< does not grow with large text
    bool marked = false;  ///< **strong** parts become SemiBold; only for our own catalogue texts, never for
                          ///< outside text
};

/// What the A5 picture of a receipt points at.
enum class ReceiptMark { code, second_factor };

struct PaintTarget;  // paint_target.h

/// One drawing of one screen. Every rectangle's edges are rounded to whole pixels of the panel.
class Canvas {
  public:
    Canvas(PaintTarget& target, const kiosk::Comfort& comfort);

    /// The same drawing without a mark on the glass, to learn how high a block becomes.
    [[nodiscard]] Canvas measuring() const;
    /// The same drawing in text of the usual size, for words that do not fit their screen when large.
    [[nodiscard]] Canvas usual_text() const;

    [[nodiscard]] int width() const;
    [[nodiscard]] int height() const;
    [[nodiscard]] bool landscape() const { return width() > height(); }
    [[nodiscard]] bool strip() const;  ///< of STRIP_HEIGHT
    [[nodiscard]] const kiosk::Comfort& comfort() const { return comfort_; }
    [[nodiscard]] bool large_text() const { return comfort_.large_text; }
    [[nodiscard]] const Palette& palette() const;

    void fill(Rect area, Colour colour);
    void box(Rect area, Colour colour);        ///< corners r16
    void small_box(Rect area, Colour colour);  ///< corners r12
    void bordered_box(Rect area, Colour colour, Colour border, int border_width = BORDER);
    void disc(Rect area, Colour colour);
    void icon(Rect area, Icon icon, Colour colour, int stroke = 4);  ///< square areas
    void roundel(int x, int y, Colour colour);  ///< 80x80 placeholder of the centre's emblem

    /// Wraps at spaces and at '\n'; never cuts. Returns the height of its lines, which may exceed the area's.
    int text(Rect area, std::string_view text, const TextLook& look);
    [[nodiscard]] int text_height(int width, std::string_view text, const TextLook& look) const;
    [[nodiscard]] int text_width(std::string_view text,
                                 const TextLook& look) const;  ///< of the longest '\n' line
    [[nodiscard]] int line_height(const TextLook& look) const;

    /// A QR code with its quiet zone, black on white, as large as whole panel px for a module allow.
    void qr(Rect area, const kiosk::QrModules& modules);

    /// What the camera sees, stretched to the area; false when there is nothing to draw.
    bool live(Rect area, const kiosk::SharedPicture& picture);

    /// A PNG file, as large as fits the area, in its middle; false when it cannot be read.
    bool poster(Rect area, const std::string& file);

    /// The sample receipt, `width` wide and width*420/296 high; only the part inside `window` is drawn.
    void receipt(int x, int y, int width, ReceiptMark mark, Rect window);

    /// Makes the area touchable. Returns true while a finger is down on it: draw its pressed look.
    bool touchable(Rect area, kiosk::Control control, char character = 0, std::string_view choice = {});

  private:
    void picture(Rect area, SDL_Texture* texture, Colour colour);
    [[nodiscard]] Style drawn_style(const TextLook& look) const;

    PaintTarget& target_;
    kiosk::Comfort comfort_;
    bool measuring_ = false;
};

}  // namespace ui
