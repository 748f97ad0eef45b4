// The A5 picture of a receipt: where the code and the second factor are printed on it. A picture, so its
// words are those of the Vietnamese form in every language.
#include <algorithm>
#include <cmath>

#include "ui/brush.h"
#include "ui/paint.h"

namespace ui {
namespace {

constexpr Colour PAPER = WHITE, PRINT = NORMAL.ink, FAINT_PRINT = NORMAL.ink2, GREEKED = rgb(0xC3C8CC);
using Weight = StyleMeasures::Weight;

/// Draws in the form's own units, 296 wide.
class Form {
  public:
    Form(PaintTarget& target, int x, int y, int width)
        : target_(target), x_(x), y_(y), unit_(width / 296.0) {}

    [[nodiscard]] Edges edges(double x, double y, double width, double height) const {
        return {left(x), top(y), left(x + width), top(y + height)};
    }
    void fill(double x, double y, double width, double height, Colour colour) {
        fill_edges(target_.list, edges(x, y, width, height), colour);
    }
    void line(double x, double y, double width) { fill(x, y, width, 6, GREEKED); }
    void text(double x, double y, double width, double size, double line_height, Weight weight, Align align,
              std::string_view words, Colour colour) {
        Face& face = target_.fonts.picture_face(weight, size * unit_);
        const double spare = width * unit_ * target_.scale.scale - advance_of(face, words);
        const double shift = align == Align::centre ? spare / 2 : 0;
        const int upper = top(y + line_height / 2) - face.size() / 2;
        draw_run(target_.list, face, left(x) + shift, upper, words, colour);
    }
    void marked_box(double x, double y, double width, double height) {
        const int border = std::max(2, target_.scale.length(6));
        const Edges outer = edges(x, y, width, height);
        fill_edges(target_.list, outer, PRINT);
        fill_edges(target_.list,
                   {outer.left + border, outer.top + border, outer.right - border, outer.bottom - border},
                   NORMAL.mark);
    }
    void barcode(double x, double y, double width, double height) {
        constexpr int WIDTHS[] = {3, 1, 2, 1, 1, 3, 1, 2, 2, 1, 1, 1, 3, 2, 1, 1, 2, 3, 1, 1,
                                  2, 1, 3, 1, 2, 2, 1, 1, 3, 1, 1, 2, 3, 1, 2, 1, 1, 2, 1, 3};
        double at_bar = 0;
        for (std::size_t index = 0; at_bar < width - 3; ++index) {
            const int bar = WIDTHS[index % std::size(WIDTHS)];
            if (index % 2 == 0) {
                Edges bar_edges = edges(x + at_bar, y, bar, height);
                bar_edges.right = std::max(bar_edges.right, bar_edges.left + 1);
                fill_edges(target_.list, bar_edges, PRINT);
            }
            at_bar += bar;
        }
    }
    void code_square(double x, double y, double side) {
        draw_modules(target_.list, edges(x, y, side, side), "https://example.invalid/MAU-0001", PRINT);
    }

  private:
    [[nodiscard]] int left(double x) const {
        return target_.scale.left + static_cast<int>(std::lround((x_ + x * unit_) * target_.scale.scale));
    }
    [[nodiscard]] int top(double y) const {
        return target_.scale.top + static_cast<int>(std::lround((y_ + y * unit_) * target_.scale.scale));
    }

    PaintTarget& target_;
    int x_, y_;
    double unit_;
};

void upper_part(Form& form, ReceiptMark mark) {
    form.line(18, 18, 90);
    form.line(18, 30, 66);
    form.text(18, 46, 100, 15, 20, Weight::semibold, Align::left, "MẪU", FAINT_PRINT);
    if (mark == ReceiptMark::code) form.marked_box(134, 10, 152, 66);
    form.barcode(146, 19, 128, 30);
    form.text(134, 52, 152, 11.5, 18, Weight::bold, Align::centre, "H20.14.05-260102-0001", PRINT);
    form.text(0, 98, 296, 15, 20, Weight::bold, Align::centre, "GIẤY TIẾP NHẬN HỒ SƠ", PRINT);
    form.text(0, 118, 296, 15, 20, Weight::bold, Align::centre, "VÀ HẸN TRẢ KẾT QUẢ", PRINT);
}

void lower_part(Form& form, ReceiptMark mark) {
    constexpr double LINES[][2] = {{152, 240}, {166, 260}, {180, 170}, {202, 250}, {216, 262},
                                   {230, 220}, {244, 140}, {266, 258}, {280, 190}};
    for (const auto& [y, width] : LINES) form.line(18, y, width);
    form.code_square(18, 306, 76);
    if (mark == ReceiptMark::second_factor) form.marked_box(106, 316, 120, 56);
    form.text(106, 322, 120, 13, 18, Weight::regular, Align::centre, "Mã tra cứu", PRINT);
    form.text(106, 340, 120, 20, 26, Weight::bold, Align::centre, "A2C4", PRINT);
    form.line(236, 356, 42);
    form.line(236, 368, 42);
}

}  // namespace

void Canvas::receipt(int x, int y, int width, ReceiptMark mark, Rect window) {
    const Edges clip = edges_of(target_.scale, window);
    target_.list.PushClipRect(at(clip.left, clip.top), at(clip.right, clip.bottom));
    const Rect paper{x, y, width, static_cast<int>(std::lround(width * 420 / 296.0))};
    fill(paper, FAINT_PRINT);
    fill(paper.inset(BORDER), PAPER);
    Form form(target_, x + BORDER, y + BORDER, width);
    upper_part(form, mark);
    lower_part(form, mark);
    target_.list.PopClipRect();
}

}  // namespace ui
