#include "tests/measurements/made_pictures.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#define ZX_USE_UTF8 1
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

namespace measurements {
namespace {

constexpr int WIDTH = 1100, HEIGHT = 800, FINER = 3;  // samples a px in each direction

/// Twelve uniform numbers make a normal one.
double normal(std::mt19937& random) {
    double sum = -6;
    for (int i = 0; i < 12; ++i) sum += uniform(random);
    return sum;
}

ZXing::BitMatrix modules_of(const Recipe& recipe) {
    if (recipe.kind == Kind::none) return ZXing::BitMatrix(1, 1);
    const bool linear = recipe.kind == Kind::code128;
    ZXing::MultiFormatWriter writer(linear ? ZXing::BarcodeFormat::Code128 : ZXing::BarcodeFormat::QRCode);
    return writer.setMargin(0).encode(recipe.text, 0, 0);
}

/// The sheet's brightness at a point, in px from its middle: a code, and above and below it rows of strokes
/// like print.
class Sheet {
  public:
    explicit Sheet(const Recipe& recipe)
        : matrix_(modules_of(recipe)),
          module_(recipe.module),
          half_width_(matrix_.width() * module_ / 2),
          half_height_(recipe.kind == Kind::code128 ? recipe.bar_height / 2
                                                    : matrix_.height() * module_ / 2) {
        std::mt19937 random(recipe.seed);
        for (auto& stroke : strokes_) stroke = random() % 100 < 35;
    }

    [[nodiscard]] double at(double x, double y) const {
        if (std::abs(x) < half_width_ && std::abs(y) < half_height_) {
            const int column = std::min(static_cast<int>((x + half_width_) / module_), matrix_.width() - 1);
            const int row = static_cast<int>((y + half_height_) / (2 * half_height_) * matrix_.height());
            return matrix_.get(column, std::min(row, matrix_.height() - 1)) ? 30 : 235;
        }
        if (std::abs(x) > 460 || std::abs(y) > 300) return 130;
        const double line = std::fmod(std::abs(y), 40);
        const bool near = std::abs(y) < half_height_ + 30;
        if (near || std::abs(x) > 300 || line > 16) return 235;
        const int cell = static_cast<int>((x + 460) / 4) + 230 * static_cast<int>((y + 400) / 8);
        return strokes_[static_cast<std::size_t>(cell) % std::size(strokes_)] ? 40 : 235;
    }

  private:
    ZXing::BitMatrix matrix_;
    double module_, half_width_, half_height_;
    bool strokes_[4093] = {};
};

std::vector<float> draw(const Sheet& sheet, double degrees) {
    const double turn = degrees * std::numbers::pi / 180, cosine = std::cos(turn), sine = std::sin(turn);
    std::vector<float> grey(static_cast<std::size_t>(WIDTH) * HEIGHT);
    for (int y = 0; y < HEIGHT; ++y) {
        for (int x = 0; x < WIDTH; ++x) {
            double sum = 0;
            for (int sample = 0; sample < FINER * FINER; ++sample) {
                const double px = x + (sample % FINER + 0.5) / FINER - WIDTH / 2.0;
                const double py = y + (sample / FINER + 0.5) / FINER - HEIGHT / 2.0;
                sum += sheet.at(px * cosine + py * sine, py * cosine - px * sine);
            }
            grey[static_cast<std::size_t>(y * WIDTH + x)] = static_cast<float>(sum / (FINER * FINER));
        }
    }
    return grey;
}

/// A Gaussian along one direction; `step` is the distance of neighbours, `length` how many there are.
void blur_lines(std::vector<float>& grey, double sigma, int step, int length, int lines, int line_step) {
    const int reach = static_cast<int>(std::ceil(sigma * 3));
    std::vector<float> kernel, line(static_cast<std::size_t>(length));
    float total = 0;
    for (int i = -reach; i <= reach; ++i)
        kernel.push_back(static_cast<float>(std::exp(-i * i / (2 * sigma * sigma))));
    for (const float weight : kernel) total += weight;
    for (int number = 0; number < lines; ++number) {
        float* start = grey.data() + static_cast<std::ptrdiff_t>(number) * line_step;
        for (int i = 0; i < length; ++i) line[i] = start[i * step];
        for (int i = 0; i < length; ++i) {
            float sum = 0;
            for (int k = -reach; k <= reach; ++k)
                sum += kernel[k + reach] * line[std::clamp(i + k, 0, length - 1)];
            start[i * step] = sum / total;
        }
    }
}

}  // namespace

drivers::LumaPicture make(const Recipe& recipe) {
    std::vector<float> grey = draw(Sheet(recipe), recipe.degrees);
    if (recipe.blur > 0.05) {
        blur_lines(grey, recipe.blur, 1, WIDTH, HEIGHT, WIDTH);
        blur_lines(grey, recipe.blur, WIDTH, HEIGHT, WIDTH, 1);
    }
    std::mt19937 random(recipe.seed + 77);
    drivers::LumaPicture picture{WIDTH, HEIGHT, {}};
    picture.luma.reserve(grey.size());
    for (const float value : grey) {
        const double level = value * recipe.light + recipe.noise * normal(random);
        picture.luma.push_back(static_cast<std::uint8_t>(std::clamp(level, 0.0, 255.0)));
    }
    return picture;
}

}  // namespace measurements
