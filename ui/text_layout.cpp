#include "ui/text_layout.h"

namespace ui {
namespace {

/// Splits at "**"; the first run is of the ordinary weight.
std::vector<Run> runs_of(std::string_view text, bool marked) {
    std::vector<Run> runs;
    bool strong = false;
    while (marked) {
        const auto mark = text.find("**");
        if (mark == std::string_view::npos) break;
        if (mark > 0) runs.push_back({std::string(text.substr(0, mark)), strong});
        strong = !strong;
        text.remove_prefix(mark + 2);
    }
    if (!text.empty()) runs.push_back({std::string(text), strong});
    return runs;
}

void append(Line& line, std::string_view text, bool strong) {
    if (!line.empty() && line.back().strong == strong)
        line.back().text += text;
    else
        line.push_back({std::string(text), strong});
}

double width_of(const Line& line, const Measure& measure) {
    double width = 0;
    for (const Run& run : line) width += measure(run.text, run.strong);
    return width;
}

/// Fills lines word by word. A "word" is what stands between spaces, whatever its weights are.
class Filler {
  public:
    Filler(double width, const Measure& measure) : width_(width), measure_(measure) {}

    void add(std::string_view text, bool strong) {
        for (std::string_view rest = text; !rest.empty();) {
            const auto end = rest.find_first_of(" \n");
            append_nonempty(rest.substr(0, end), strong);
            if (end == std::string_view::npos) return;
            end_word();
            if (rest[end] == '\n')
                end_line();
            else
                space_ += ' ', space_strong_ = strong;
            rest.remove_prefix(end + 1);
        }
    }
    std::vector<Line> finish() {
        end_word();
        end_line();
        return std::move(lines_);
    }

  private:
    void append_nonempty(std::string_view text, bool strong) {
        if (!text.empty()) append(word_, text, strong);
    }
    void end_word() {
        if (word_.empty()) return;
        Line longer = line_;
        if (!space_.empty() && !line_.empty()) append(longer, space_, space_strong_);
        for (const Run& run : word_) append(longer, run.text, run.strong);
        if (!line_.empty() && width_of(longer, measure_) > width_) {
            lines_.push_back(std::move(line_));
            line_.clear();
            longer = word_;
        }
        if (width_of(longer, measure_) > width_)
            break_inside(longer);
        else
            line_ = std::move(longer);
        word_.clear();
        space_.clear();
    }
    void break_inside(const Line& word) {
        line_.clear();
        for (const Run& run : word) {
            for (std::string_view rest = run.text; !rest.empty();) {
                const std::string_view before = rest;
                next_character(rest);
                const auto character = before.substr(0, before.size() - rest.size());
                Line longer = line_;
                append(longer, character, run.strong);
                if (!line_.empty() && width_of(longer, measure_) > width_) {
                    lines_.push_back(std::move(line_));
                    longer = {{std::string(character), run.strong}};
                }
                line_ = std::move(longer);
            }
        }
    }
    void end_line() {
        lines_.push_back(std::move(line_));
        line_.clear();
        space_.clear();
    }

    double width_;
    const Measure& measure_;
    std::vector<Line> lines_;
    Line line_, word_;
    std::string space_;
    bool space_strong_ = false;
};

}  // namespace

char32_t next_character(std::string_view& text) {
    const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
    const unsigned char first = byte(0);
    std::size_t length = first < 0x80                    ? 1
                         : first >= 0xC2 && first < 0xE0 ? 2
                         : first >= 0xE0 && first < 0xF0 ? 3
                         : first >= 0xF0 && first < 0xF5 ? 4
                                                         : 0;
    char32_t character = length == 1   ? first
                         : length == 2 ? first & 0x1F
                         : length == 3 ? first & 0x0F
                                       : first & 0x07;
    if (length == 0 || length > text.size()) {
        text.remove_prefix(1);
        return U'\uFFFD';
    }
    for (std::size_t index = 1; index < length; ++index) {
        if ((byte(index) & 0xC0) != 0x80) {
            text.remove_prefix(index);
            return U'\uFFFD';
        }
        character = (character << 6) | (byte(index) & 0x3F);
    }
    text.remove_prefix(length);
    return character;
}

std::vector<Line> wrap(std::string_view text, double width, bool marked, const Measure& measure) {
    Filler filler(width, measure);
    for (const Run& run : runs_of(text, marked)) filler.add(run.text, run.strong);
    return filler.finish();
}

}  // namespace ui
