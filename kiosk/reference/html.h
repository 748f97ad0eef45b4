// A piece of HTML into which texts get escaped only. Pure.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace kiosk::reference {

class Html {
  public:
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

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

    /// <a href="value">, the value escaped, for opening("a", {{"href", value}}). One without a value stands
    /// bare.
    Html& opening(std::string_view tag, Attributes attributes) {
        markup("<").markup(tag);
        for (const auto& [name, value] : attributes) {
            markup(" ").markup(name);
            if (!value.empty()) markup("=\"").text(value).markup("\"");
        }
        return markup(">");
    }
    Html& element(std::string_view tag, Attributes attributes, std::string_view inside) {
        return opening(tag, attributes).text(inside).markup("</").markup(tag).markup(">\n");
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
