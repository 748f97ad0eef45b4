#include "kiosk/central/json_reader.h"

#include <algorithm>
#include <set>

#include "kiosk/text/unicode.h"

namespace kiosk {
namespace {

using nlohmann::json;

constexpr int MAX_DEPTH = 32;

/// Counts brackets outside strings, so that depth is refused before any tree is built.
bool too_deep(std::string_view bytes) {
    int depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char byte = bytes[i];
        if (in_string) {
            if (byte == '\\') ++i;
            if (byte == '"') in_string = false;
        } else if (byte == '"') {
            in_string = true;
        } else if (byte == '[' || byte == '{') {
            if (++depth > MAX_DEPTH) return true;
        } else if (byte == ']' || byte == '}') {
            --depth;
        }
    }
    return false;
}

/// Which names each open object has had: the same name twice could show one thing here and another elsewhere.
class NamesSeen {
  public:
    bool operator()(int, json::parse_event_t event, json& parsed) {
        if (event == json::parse_event_t::object_start) open_.emplace_back();
        if (event == json::parse_event_t::object_end) open_.pop_back();
        if (event == json::parse_event_t::key) {
            twice_ |= !open_.back().insert(parsed.get_ref<const std::string&>()).second;
        }
        return true;
    }
    [[nodiscard]] bool twice() const { return twice_; }

  private:
    std::vector<std::set<std::string>> open_;
    bool twice_ = false;
};

}  // namespace

json parse_bounded(std::string_view bytes, std::size_t max_bytes) {
    if (bytes.size() > max_bytes) throw Unacceptable{"the document is too long"};
    if (too_deep(bytes)) throw Unacceptable{"the document is nested too deeply"};
    NamesSeen names;
    const auto watch = [&names](int depth, json::parse_event_t event, json& parsed) {
        return names(depth, event, parsed);
    };
    json document = json::parse(bytes.begin(), bytes.end(), watch, /*allow_exceptions=*/false);
    if (document.is_discarded()) throw Unacceptable{"the document is not JSON"};
    if (names.twice()) throw Unacceptable{"a member is given twice"};
    if (!document.is_object()) throw Unacceptable{"$: not an object"};
    return document;
}

void JsonReader::refuse(const char* rule) const {
    throw Unacceptable{path_ + ": " + rule};
}

void JsonReader::want(bool fits, const char* rule) const {
    if (!fits) refuse(rule);
}

std::optional<JsonReader> JsonReader::optional(const char* name) const {
    want(value_.is_object(), "not an object");
    const auto member = value_.find(name);
    if (member == value_.end() || member->is_null()) return std::nullopt;
    return JsonReader(*member, path_ + "." + name);
}

JsonReader JsonReader::required(const char* name) const {
    auto member = optional(name);
    if (!member) throw Unacceptable{path_ + "." + name + ": missing"};
    return *std::move(member);
}

void JsonReader::holds_only(std::initializer_list<std::string_view> names) const {
    want(value_.is_object(), "not an object");
    for (const auto& [name, member] : value_.items()) {
        // The name may be anything that somebody sent, so it is not repeated.
        want(std::find(names.begin(), names.end(), name) != names.end(),
             "holds a member that the contract does not know");
        want(!member.is_null(), "holds a member that is null");
    }
}

const std::string& JsonReader::raw_text() const {
    want(value_.is_string(), "not a text");
    return value_.get_ref<const std::string&>();
}

std::string JsonReader::text_or_empty(std::size_t max_characters) const {
    return clean_text(raw_text(), max_characters);
}

std::string JsonReader::text(std::size_t max_characters) const {
    std::string cleaned = text_or_empty(max_characters);
    want(!cleaned.empty(), "empty");
    return cleaned;
}

long long JsonReader::integer(long long first, long long last) const {
    want(value_.is_number_integer(), "not an integer");
    if (value_.is_number_unsigned()) {
        want(value_.get<std::uint64_t>() <= static_cast<std::uint64_t>(last < 0 ? 0 : last), "out of range");
    }
    const auto number = value_.get<std::int64_t>();
    want(number >= first && number <= last, "out of range");
    return number;
}

bool JsonReader::boolean() const {
    want(value_.is_boolean(), "not true or false");
    return value_.get<bool>();
}

void JsonReader::each(std::size_t max_items, const std::function<void(const JsonReader&)>& read) const {
    want(value_.is_array(), "not a list");
    want(value_.size() <= max_items, "too many items");
    for (std::size_t i = 0; i < value_.size(); ++i)
        read(JsonReader(value_[i], path_ + "[" + std::to_string(i) + "]"));
}

}  // namespace kiosk
