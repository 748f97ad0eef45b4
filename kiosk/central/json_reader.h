// Bounded reading of JSON that came from outside: size, depth, lengths and ranges are checked where a member
// is read.
#pragma once

#include <functional>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

/// Why a document is not what the contract says: a place and a rule, never a value. Thrown and caught within
/// this library only, so that reading stays one line a member.
struct Unacceptable {
    std::string detail;
};

/// One JSON object or document, at most `max_bytes` long and 32 deep, valid UTF-8, no member twice.
nlohmann::json parse_bounded(std::string_view bytes, std::size_t max_bytes);

/// A value and where it lies ("$.steps[2]"). Members that nobody reads are ignored.
class JsonReader {
  public:
    explicit JsonReader(const nlohmann::json& value, std::string path = "$")
        : value_(value), path_(std::move(path)) {}

    /// The member, or none if it is absent or null.
    [[nodiscard]] std::optional<JsonReader> optional(const char* name) const;
    [[nodiscard]] JsonReader required(const char* name) const;
    /// Refuses an object with any other member, or with one that is null.
    void holds_only(std::initializer_list<std::string_view> names) const;

    /// Cleaned and cut; not empty.
    [[nodiscard]] std::string text(std::size_t max_characters) const;
    /// Cleaned and cut.
    [[nodiscard]] std::string text_or_empty(std::size_t max_characters) const;
    /// As it came; for texts that are matched, not shown.
    [[nodiscard]] const std::string& raw_text() const;
    [[nodiscard]] long long integer(long long first, long long last) const;
    [[nodiscard]] bool boolean() const;
    /// Calls `read` for each item.
    void each(std::size_t max_items, const std::function<void(const JsonReader&)>& read) const;

    [[noreturn]] void refuse(const char* rule) const;

  private:
    void want(bool fits, const char* rule) const;

    const nlohmann::json& value_;
    std::string path_;
};

}  // namespace kiosk
