// Slips become dots: Pango sets the text, Cairo draws it, a threshold makes it black or white.
#include <pango/pangocairo.h>

#include <algorithm>

#include "kiosk/core/owned.h"
#include "kiosk/printing/slip.h"
#include "kiosk/text/qr.h"

namespace kiosk {

namespace {

using slip::Align;
using slip::Style;

constexpr int MARGIN = 16;
constexpr int EDGE = 8;  // what even a ticket's number leaves white
constexpr int RULE_HEIGHT = 4;
constexpr int RULE_GAP = 14;
constexpr int GAP = 8;
constexpr int MODULE_DOTS = 6;
constexpr int QUIET_MODULES = 4;
constexpr int NARROW_PAPER = 500;
constexpr int SMALLEST_SIZE = 28;
constexpr int MOST_ROWS = 3000;
constexpr int DARK_ENOUGH = 112;  // of 255; a little under the middle keeps the thin strokes of diacritics

using Surface = Owned<cairo_surface_t, cairo_surface_destroy>;
using Context = Owned<cairo_t, cairo_destroy>;
using Layout = Owned<PangoLayout, g_object_unref>;
using Attributes = Owned<PangoAttrList, pango_attr_list_unref>;
using Font = Owned<PangoFontDescription, pango_font_description_free>;
using Lines = Owned<PangoLayoutIter, pango_layout_iter_free>;

struct Face {
    int size;  ///< dots of the em
    int line;  ///< dots from line to line
    PangoWeight weight;
    bool shrinks = false;       ///< smaller rather than on two lines
    bool strong_label = false;  ///< SemiBold up to the first colon
};

Face face_of(Style style) {
    switch (style) {
        case Style::body:
            return {28, 38, PANGO_WEIGHT_NORMAL};
        case Style::body_strong:
            return {28, 38, PANGO_WEIGHT_SEMIBOLD};
        case Style::labelled:
            return {28, 38, PANGO_WEIGHT_NORMAL, false, true};
        case Style::heading:
            return {34, 44, PANGO_WEIGHT_SEMIBOLD};
        case Style::code:
            return {42, 56, PANGO_WEIGHT_BOLD, true};
        case Style::date:
            return {52, 64, PANGO_WEIGHT_BOLD, true};
        case Style::number:
            return {208, 204, PANGO_WEIGHT_BOLD, true};
    }
    return {28, 38, PANGO_WEIGHT_NORMAL};
}
/// Long numbers are smaller, so that all of one length look alike.
Face number_face(const std::string& number) {
    constexpr std::size_t LONGEST_LARGE = 4;
    if (number.size() <= LONGEST_LARGE) return face_of(Style::number);
    return {164, 160, PANGO_WEIGHT_BOLD, true};
}
constexpr Face BAR_FACE{44, 64, PANGO_WEIGHT_BOLD, true};

/// A strip of paper that grows downwards.
class Paper {
  public:
    explicit Paper(int width)
        : width_(width),
          surface_(cairo_image_surface_create(CAIRO_FORMAT_A8, width, MOST_ROWS)),
          context_(cairo_create(surface_.get())) {}

    void operator()(const slip::Text& part) {
        if (part.style == Style::number) {
            y_ += draw_text(part.text, number_face(part.text), part.align, EDGE, y_, width_ - 2 * EDGE);
            return;
        }
        y_ += draw_text(part.text, face_of(part.style), part.align, MARGIN, y_, inner_width());
    }

    void operator()(const slip::Rule&) {
        y_ += RULE_GAP;
        black(MARGIN, y_, inner_width(), RULE_HEIGHT);
        y_ += RULE_HEIGHT + RULE_GAP;
    }

    void operator()(const slip::Gap&) { y_ += GAP; }

    void operator()(const slip::BlackBar& part) {
        y_ += 10;
        const int text_height = text_size(part.text, BAR_FACE, inner_width() - 2 * MARGIN).height;
        black(MARGIN, y_, inner_width(), text_height);
        cairo_set_operator(context_.get(), CAIRO_OPERATOR_DEST_OUT);
        draw_text(part.text, BAR_FACE, Align::centre, 2 * MARGIN, y_, inner_width() - 2 * MARGIN);
        cairo_set_operator(context_.get(), CAIRO_OPERATOR_OVER);
        y_ += text_height + 10;
    }

    void operator()(const slip::Pair& part) {
        const Face label = face_of(Style::body), value = face_of(Style::body_strong);
        const int value_width = text_size(part.value, value, inner_width()).width;
        const int label_width = text_size(part.label, label, inner_width()).width;
        if (label_width + value_width + 2 * MARGIN <= inner_width()) {
            draw_text(part.value, value, Align::left, width_ - MARGIN - value_width, y_, value_width + 1);
            y_ += draw_text(part.label, label, Align::left, MARGIN, y_, label_width + 1);
        } else {
            y_ += draw_text(part.label, label, Align::left, MARGIN, y_, inner_width());
            y_ += draw_text(part.value, value, Align::left, MARGIN, y_, inner_width());
        }
    }

    void operator()(const slip::Qr& part) {
        const QrModules modules = qr_modules(part.payload);
        const int side = (modules.side + 2 * QUIET_MODULES) * MODULE_DOTS;
        if (modules.side == 0 || side > inner_width()) return;
        const bool narrow = width_ < NARROW_PAPER;
        const int left = narrow ? (width_ - side) / 2 : MARGIN;
        draw_modules(modules, left + QUIET_MODULES * MODULE_DOTS, y_ + QUIET_MODULES * MODULE_DOTS);
        if (narrow) {
            y_ += side;
            y_ += draw_text(part.heading, face_of(Style::body_strong), Align::centre, MARGIN, y_,
                            inner_width());
            y_ += draw_text(part.text, face_of(Style::body), Align::centre, MARGIN, y_, inner_width());
            return;
        }
        const int text_left = left + side, text_width = width_ - MARGIN - text_left;
        const int height = text_size(part.heading, face_of(Style::body_strong), text_width).height +
                           text_size(part.text, face_of(Style::body), text_width).height;
        int text_y = y_ + std::max(0, (side - height) / 2);
        text_y +=
            draw_text(part.heading, face_of(Style::body_strong), Align::left, text_left, text_y, text_width);
        text_y += draw_text(part.text, face_of(Style::body), Align::left, text_left, text_y, text_width);
        y_ = std::max(y_ + side, text_y);
    }

    [[nodiscard]] Dots dots() {
        cairo_surface_flush(surface_.get());
        const unsigned char* grey = cairo_image_surface_get_data(surface_.get());
        const int stride = cairo_image_surface_get_stride(surface_.get());
        Dots dots{width_, std::min(y_ + MARGIN, MOST_ROWS), {}};
        dots.bits.resize(static_cast<std::size_t>(dots.stride()) * dots.height);
        for (int y = 0; y < dots.height; ++y) {
            const unsigned char* row = grey + static_cast<std::size_t>(y) * stride;
            for (int byte = 0; byte < dots.stride(); ++byte) {
                unsigned eight = 0;
                for (int dot = 0; dot < 8; ++dot) eight = eight << 1 | (row[byte * 8 + dot] >= DARK_ENOUGH);
                dots.bits[static_cast<std::size_t>(y) * dots.stride() + byte] =
                    static_cast<std::uint8_t>(eight);
            }
        }
        return dots;
    }

  private:
    struct Size {
        int width, height;
    };

    [[nodiscard]] int inner_width() const { return width_ - 2 * MARGIN; }

    Layout set(const std::string& text, const Face& face, Align align, int width) {
        Layout layout(pango_cairo_create_layout(context_.get()));
        pango_layout_set_text(layout.get(), text.c_str(), static_cast<int>(text.size()));
        pango_layout_set_width(layout.get(), width * PANGO_SCALE);
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_alignment(layout.get(),
                                   align == Align::centre ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
        int size = face.size;
        set_size(layout.get(), face, size);
        while (face.shrinks && size > SMALLEST_SIZE && pango_layout_get_line_count(layout.get()) > 1)
            set_size(layout.get(), face, --size);
        if (face.strong_label) strengthen_label(layout.get(), text);
        if (align == Align::centre) balance(layout.get(), width);
        return layout;
    }

    static void strengthen_label(PangoLayout* layout, const std::string& text) {
        const Attributes attributes(pango_attr_list_new());
        PangoAttribute* strong = pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD);
        strong->start_index = 0;
        strong->end_index = static_cast<guint>(std::min(text.find(':'), text.size()));
        pango_attr_list_insert(attributes.get(), strong);
        pango_layout_set_attributes(layout, attributes.get());
    }

    /// Lines of about the same length instead of one word alone on the last: the narrowest setting with
    /// as many lines. Whoever draws puts it in the middle.
    static void balance(PangoLayout* layout, int width) {
        const int lines = pango_layout_get_line_count(layout);
        if (lines == 1) return;
        // Never by breaking a word that was whole.
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD);
        int narrow = width / 2, wide = width;
        while (wide - narrow > 4) {
            const int middle = (narrow + wide) / 2;
            int drawn = 0;
            pango_layout_set_width(layout, middle * PANGO_SCALE);
            pango_layout_get_pixel_size(layout, &drawn, nullptr);
            (drawn > middle || pango_layout_get_line_count(layout) > lines ? narrow : wide) = middle;
        }
        pango_layout_set_width(layout, wide * PANGO_SCALE);
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    }

    static void set_size(PangoLayout* layout, const Face& face, int size) {
        Font font(pango_font_description_new());
        pango_font_description_set_family_static(font.get(), "Inter");
        pango_font_description_set_weight(font.get(), face.weight);
        pango_font_description_set_absolute_size(font.get(), size * PANGO_SCALE);
        pango_layout_set_font_description(layout, font.get());
    }

    /// Smaller text stands closer.
    static int line_height(PangoLayout* layout, const Face& face) {
        const int size =
            pango_font_description_get_size(pango_layout_get_font_description(layout)) / PANGO_SCALE;
        return face.line * size / face.size;
    }

    Size text_size(const std::string& text, const Face& face, int width) {
        const Layout layout = set(text, face, Align::left, width);
        int drawn_width = 0;
        pango_layout_get_pixel_size(layout.get(), &drawn_width, nullptr);
        return {drawn_width, pango_layout_get_line_count(layout.get()) * line_height(layout.get(), face)};
    }

    /// Draws line by line at the design's distances; returns the height.
    int draw_text(const std::string& text, const Face& face, Align align, int x, int y, int width) {
        if (text.empty()) return 0;
        const Layout layout = set(text, face, align, width);
        const Lines line(pango_layout_get_iter(layout.get()));
        const int balanced = pango_layout_get_width(layout.get()) / PANGO_SCALE;
        const int left = x + (align == Align::centre ? (width - balanced) / 2 : 0);
        const int line_rows = line_height(layout.get(), face);
        int top = y;
        do {
            PangoRectangle extents;
            pango_layout_iter_get_line_extents(line.get(), nullptr, &extents);
            const int baseline = pango_layout_iter_get_baseline(line.get()) - extents.y;
            const int slack = (line_rows - PANGO_PIXELS(extents.height)) / 2;
            cairo_move_to(context_.get(), left + PANGO_PIXELS(extents.x),
                          top + slack + PANGO_PIXELS(baseline));
            pango_cairo_show_layout_line(context_.get(), pango_layout_iter_get_line_readonly(line.get()));
            top += line_rows;
        } while (pango_layout_iter_next_line(line.get()) != 0 && top < MOST_ROWS);
        return top - y;
    }

    void draw_modules(const QrModules& modules, int left, int top) {
        for (int y = 0; y < modules.side; ++y)
            for (int x = 0; x < modules.side; ++x)
                if (modules.at(x, y))
                    cairo_rectangle(context_.get(), left + x * MODULE_DOTS, top + y * MODULE_DOTS,
                                    MODULE_DOTS, MODULE_DOTS);
        cairo_fill(context_.get());
    }

    void black(int x, int y, int width, int height) {
        cairo_rectangle(context_.get(), x, y, width, height);
        cairo_fill(context_.get());
    }

    int width_;
    int y_ = MARGIN;
    Surface surface_;
    Context context_;
};

}  // namespace

Dots lay_out(const Slip& slip, int width_dots) {
    Paper paper(width_dots);
    for (const SlipPart& part : slip) std::visit([&paper](const auto& content) { paper(content); }, part);
    return paper.dots();
}

}  // namespace kiosk
