// A piece of HTML into which texts get escaped only. Pure.
#pragma once

#include <string>
#include <string_view>

namespace kiosk::reference {

class Html {
  public:
    /// Of our own; anything else is a text.
    Html& markup(std::string_view own) {
        bytes_ += own;
        return *this;
    }
    Html& text(std::string_view text) {
        for (const char c : text) add(c);
        return *this;
    }
    Html& piece(const Html& other) { return markup(other.bytes_); }
    /// <h2 class="big">text</h2> for ("h2 class=\"big\"", text).
    Html& element(std::string_view opening, std::string_view inside) {
        const auto name = opening.substr(0, opening.find(' '));
        return markup("<").markup(opening).markup(">").text(inside).markup("</").markup(name).markup(">\n");
    }

    [[nodiscard]] const std::string& bytes() const { return bytes_; }

  private:
    void add(char c) {
        switch (c) {
            case '&':
                bytes_ += "&amp;";
                break;
            case '<':
                bytes_ += "&lt;";
                break;
            case '>':
                bytes_ += "&gt;";
                break;
            case '"':
                bytes_ += "&quot;";
                break;
            case '\'':
                bytes_ += "&#39;";
                break;
            default:
                bytes_ += c;
        }
    }

    std::string bytes_;
};

}  // namespace kiosk::reference
