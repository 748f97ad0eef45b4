#include "ui/vector_path.h"

#include <cctype>
#include <charconv>
#include <cmath>
#include <numbers>

namespace ui {
namespace {

constexpr double FULL_TURN = 2 * std::numbers::pi;

struct Point {
    double x = 0, y = 0;
};

/// Walks the path once; numbers may touch each other as SVG allows ("4-6", "0 1 1").
class Walker {
  public:
    Walker(cairo_t* cairo, std::string_view path) : cairo_(cairo), rest_(path) {}

    void walk() {
        while (skip_spaces(), !rest_.empty()) {
            if (std::isalpha(static_cast<unsigned char>(rest_.front())) || rest_.front() == '*' ||
                rest_.front() == '#')
                command_ = take();
            if (!step()) return;
        }
        flush();
    }

  private:
    char take() {
        const char character = rest_.front();
        rest_.remove_prefix(1);
        return character;
    }
    void skip_spaces() {
        while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == ',')) rest_.remove_prefix(1);
    }
    double number() {
        skip_spaces();
        double value = 0;
        const auto result = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
        rest_.remove_prefix(static_cast<std::size_t>(result.ptr - rest_.data()));
        return value;
    }
    /// Arc flags are single digits and may stand without a space.
    bool flag() {
        skip_spaces();
        return !rest_.empty() && take() == '1';
    }
    Point point(bool relative) {
        const double x = number(), y = number();
        return relative ? Point{at_.x + x, at_.y + y} : Point{x, y};
    }

    bool step() {
        const bool relative = std::islower(static_cast<unsigned char>(command_)) != 0;
        switch (command_) {
            case 'M':
            case 'm':
                move(point(relative));
                command_ = relative ? 'l' : 'L';
                return true;
            case 'L':
            case 'l':
                line(point(relative));
                return true;
            case 'H':
            case 'h': {
                const double x = number();
                line({relative ? at_.x + x : x, at_.y});
                return true;
            }
            case 'V':
            case 'v': {
                const double y = number();
                line({at_.x, relative ? at_.y + y : y});
                return true;
            }
            case 'C':
            case 'c': {
                const Point first = point(relative), second = point(relative);
                curve(first, second, point(relative));
                return true;
            }
            case 'S':
            case 's': {
                const Point first{2 * at_.x - control_.x, 2 * at_.y - control_.y};
                const Point second = point(relative);
                curve(first, second, point(relative));
                return true;
            }
            case 'A':
            case 'a':
                arc(relative);
                return true;
            case 'Z':
            case 'z':
                cairo_close_path(cairo_);
                at_ = control_ = start_;
                return true;
            case 'o':
            case '*':
                circle(command_ == '*');
                return true;
            case '#':
                flush();
                fill_ = true;
                command_ = 'M';
                return true;
            default:
                return false;
        }
    }

    void move(Point to) {
        cairo_move_to(cairo_, to.x, to.y);
        at_ = control_ = start_ = to;
    }
    void line(Point to) {
        cairo_line_to(cairo_, to.x, to.y);
        at_ = control_ = to;
    }
    void curve(Point first, Point second, Point to) {
        cairo_curve_to(cairo_, first.x, first.y, second.x, second.y, to.x, to.y);
        control_ = second;
        at_ = to;
    }
    void circle(bool filled) {
        flush();
        const double x = number(), y = number(), radius = number();
        cairo_arc(cairo_, x, y, radius, 0, FULL_TURN);
        filled ? cairo_fill(cairo_) : cairo_stroke(cairo_);
    }
    /// Circular arcs only: our icons have no ellipses.
    void arc(bool relative) {
        const double given_radius = number();
        number(), number();
        const bool large = flag(), sweep = flag();
        const Point to = point(relative);
        const double dx = to.x - at_.x, dy = to.y - at_.y, chord = std::hypot(dx, dy);
        const double radius = std::max(given_radius, chord / 2);
        const double height = std::sqrt(std::max(0.0, radius * radius - chord * chord / 4));
        const double side = large == sweep ? -1 : 1;
        const Point centre{(at_.x + to.x) / 2 - side * height * dy / chord,
                           (at_.y + to.y) / 2 + side * height * dx / chord};
        const double from_angle = std::atan2(at_.y - centre.y, at_.x - centre.x);
        const double to_angle = std::atan2(to.y - centre.y, to.x - centre.x);
        if (sweep)
            cairo_arc(cairo_, centre.x, centre.y, radius, from_angle, to_angle);
        else
            cairo_arc_negative(cairo_, centre.x, centre.y, radius, from_angle, to_angle);
        at_ = control_ = to;
    }
    void flush() {
        fill_ ? cairo_fill(cairo_) : cairo_stroke(cairo_);
        fill_ = false;
    }

    cairo_t* cairo_;
    std::string_view rest_;
    char command_ = 'M';
    bool fill_ = false;
    Point at_, control_, start_;
};

}  // namespace

void draw_path(cairo_t* cairo, std::string_view path) {
    Walker(cairo, path).walk();
}

}  // namespace ui
