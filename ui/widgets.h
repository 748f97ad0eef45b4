// The parts screens are put together from (look: parts). Each draws itself, makes itself touchable and, where
// its height depends on its texts, returns the height it took.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/paint.h"
#include "ui/views.h"

namespace ui {

/// What a block says by its colour; an icon and words always say it too.
enum class Surface { card, neutral, ok, warn, stop, mark, stale };

struct SurfaceColours {
    Colour fill;
    Colour title;  ///< headline and icon
    Colour ink;    ///< sentences
};
SurfaceColours colours_of(const Palette& palette, Surface surface);
/// Rounded background of a block; with its border in high contrast.
void surface(Canvas& canvas, Rect area, Surface surface);

enum class ButtonKind { main, other, disabled, busy, done };

struct ButtonLook {
    ButtonKind kind = ButtonKind::other;
    std::optional<Icon> icon = {};
    std::string_view second_line = {};  ///< the reason when disabled, an explanation otherwise
    Style style = Style::label;
    bool set_left = false;  ///< blocks with an explanation: icon and text at the left
    bool column = false;    ///< icon above the label
    int icon_size = 64;
    bool fixed = false;  ///< the label does not grow with large text
    bool plain_label =
        false;  ///< the label in ink: one of a list, where the icons tell that each is a button
    std::string_view choice = {};  ///< which of several alike
};
/// Disabled and busy buttons are drawn but cannot be touched. Heights: BUTTON_HEIGHT, with a second line 176.
void button(Canvas& canvas, Rect area, kiosk::Control control, std::string_view label,
            const ButtonLook& look = {});
void main_button(Canvas& canvas, Rect area, kiosk::Control control, std::string_view label,
                 std::optional<Icon> icon = {});
void other_button(Canvas& canvas, Rect area, kiosk::Control control, std::string_view label,
                  std::optional<Icon> icon = {});
void disabled_button(Canvas& canvas, Rect area, kiosk::Control control, std::string_view label,
                     std::string_view reason);
void busy_button(Canvas& canvas, Rect area, kiosk::Control control, std::string_view label);

/// A keypad key that types `character`.
void key(Canvas& canvas, Rect area, char character, Style style = Style::headline);
/// One whose character has no face of its own, such as a blank.
void word_key(Canvas& canvas, Rect area, char character, std::string_view label);
/// A keypad key that does something else: words, an icon, or both.
void action_key(Canvas& canvas, Rect area, kiosk::Control control, std::string_view label,
                std::optional<Icon> icon = {});

/// The screen's question; two lines of headline at most, else it falls to label. Returns its height.
int title(Canvas& canvas, Rect area, std::string_view text);
/// Title with a 144 icon at its left (troubles). Returns its height.
int title_with_icon(Canvas& canvas, Rect area, Icon icon, Colour icon_colour, std::string_view text);

/// Icon 96, headline, sentence. Height at least 240 (144 without a sentence; landscape 216).
int status_band(Canvas& canvas, Rect top, Surface surface, Icon icon, std::string_view headline,
                std::string_view sentence);
/// "Dữ liệu cũ, lúc 08:15 …": icon 64, a strong line and a sentence.
int notice_band(Canvas& canvas, Rect top, Surface surface, Icon icon, std::string_view strong_line,
                std::string_view sentence);

/// Calendar, caption, date and "thứ Tư, lúc 16:30". With an empty date: the sentence alone.
int due_date_card(Canvas& canvas, Rect top, std::string_view caption, std::string_view date,
                  std::string_view moment, std::string_view sentence_without_date = {});

struct FactRow {
    std::string label;
    std::string value;
    bool strong = false;
};
/// A card of label-value rows; long values wrap. Rows without a value are left out.
int fact_card(Canvas& canvas, Rect top, const std::vector<FactRow>& rows);

enum class StepLook { done, now, to_come };
struct TimelineRow {
    std::string label;
    std::string moment;  ///< at the right; may be empty
    StepLook look = StepLook::to_come;
};
/// A card of steps, 88 apart; they move closer, to 60, when that makes them fit `most_height` (0 = no limit).
int timeline_card(Canvas& canvas, Rect top, const std::vector<TimelineRow>& rows, int most_height = 0);

/// A card of numbered things (papers to bring): heading and rows with a number square.
int numbered_card(Canvas& canvas, Rect top, std::string_view heading, const std::vector<std::string>& things,
                  Colour square, int first_number = 1);

struct Paragraph {
    std::string heading;  ///< 28 strong, ink 2
    std::string text;     ///< 34; **strong** parts allowed
};
/// What happened, what it means, what to do; separated by lines. Empty paragraphs are left out.
int trouble_card(Canvas& canvas, Rect top, const std::vector<Paragraph>& paragraphs);

/// Clock and "Theo dữ liệu của hệ thống tỉnh lúc **09:41, ngày 20/11/2026**".
int as_of_row(Canvas& canvas, Rect top, std::string_view marked_text);

/// Words that do not fit `area` when large are drawn in the usual size. They return the height they take; the
/// one drawn is returned.
int draw_fitting(Canvas& canvas, Rect area, const std::function<int(Canvas&, Rect)>& words);

/// A card with a label, the words that count (`style`) and a sentence; `bordered`: the one thing to remember.
int notice_card(Canvas& canvas, Rect top, const Notice& notice, Style style, bool bordered);
/// Icon 48 or 64 and a sentence beside it, on the page itself.
int advice_row(Canvas& canvas, Rect top, Icon icon, int icon_size, std::string_view sentence);

/// Icon 64 with a strong line and a caption, on a card; `height` as given in `area`.
void hint_card(Canvas& canvas, Rect area, Surface surface, Icon icon, std::string_view strong_line,
               std::string_view sentence);

/// A dossier code, in the largest look that keeps it on one line. Returns its height.
int code_line(Canvas& canvas, Rect top, std::string_view code, TextLook look);

/// The typed code, a caret, and the rest of the pattern as dots.
void code_field(Canvas& canvas, Rect area, std::string_view typed, std::string_view rest);
/// Cells for a second factor, centred in `area`; the first empty one is current.
void factor_cells(Canvas& canvas, Rect area, std::string_view entered, int cells);

}  // namespace ui
