#include "kiosk/settings/table_reader.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "kiosk/settings/nearest_key.h"
#include "kiosk/text/unicode.h"

namespace kiosk {

namespace {

constexpr std::size_t QUOTED_MAX = 60;

std::size_t characters_in(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool has_control_character(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; });
}

/// The text as settings hold it, or what is wrong with it.
Objection clean(const std::string& raw, std::size_t max_characters, std::string& cleaned) {
    if (has_control_character(raw)) {
        return {"holds a line break or another control character", "Write it on one line, without tabs."};
    }
    cleaned = clean_text(raw, max_characters + 1);
    if (characters_in(cleaned) > max_characters) {
        return {"is too long", "Use at most " + std::to_string(max_characters) + " characters."};
    }
    return {};
}

std::string range_remedy(int least, int most) {
    return "Write a whole number from " + std::to_string(least) + " to " + std::to_string(most) +
           ", without quotes.";
}

}  // namespace

const toml::node* TableReader::find(const std::string& name) const {
    const auto dot = name.find('.');
    if (dot == std::string::npos) return root_.get(name);
    const auto* const section = root_.get_as<toml::table>(std::string_view{name}.substr(0, dot));
    return section != nullptr ? section->get(std::string_view{name}.substr(dot + 1)) : nullptr;
}

const toml::node* TableReader::ask(const std::string& name) {
    known_.push_back(name);
    return find(name);
}

void TableReader::object_at(const toml::source_region& where, Objection objection) {
    mistakes_.push_back({std::max(1, static_cast<int>(where.begin.line)),
                         std::max(1, static_cast<int>(where.begin.column)), std::move(objection.cause),
                         std::move(objection.remedy)});
}

void TableReader::object(const std::string& name, Objection objection) {
    const auto* const node = find(name);
    object_at(node != nullptr ? node->source() : toml::source_region{},
              {name + " " + objection.cause, std::move(objection.remedy)});
}

void TableReader::text(const std::string& name, std::string& target, std::size_t max_characters,
                       const TextCheck& check) {
    const auto* const node = ask(name);
    if (node == nullptr) return;
    const auto raw = node->value_exact<std::string>();
    if (!raw) return object(name, {"must be text", "Put it between double quotes: \"…\"."});
    std::string cleaned;
    auto objection = clean(*raw, max_characters, cleaned);
    if (objection.cause.empty() && check) objection = check(cleaned);
    if (!objection.cause.empty()) return object(name, std::move(objection));
    target = std::move(cleaned);
}

void TableReader::texts(const std::string& name, std::vector<std::string>& target, std::size_t most,
                        const TextCheck& check) {
    const auto* const node = ask(name);
    if (node == nullptr) return;
    const auto* const list = node->as_array();
    if (list == nullptr || list->size() > most) {
        return object(name, {"must be a list of texts", "Write at most " + std::to_string(most) +
                                                            " texts in square brackets: [\"…\", \"…\"]."});
    }
    std::vector<std::string> read;
    for (const auto& item : *list) {
        const auto raw = item.value_exact<std::string>();
        auto objection = raw ? check(*raw) : Objection{"is not text", "Put it between quotes."};
        if (!objection.cause.empty()) {
            object_at(item.source(), {name + ": this item " + objection.cause, std::move(objection.remedy)});
        }
        if (raw) read.push_back(*raw);
    }
    target = std::move(read);
}

void TableReader::flag(const std::string& name, bool& target) {
    const auto* const node = ask(name);
    if (node == nullptr) return;
    const auto value = node->value_exact<bool>();
    if (!value) return object(name, {"must be yes or no", "Write true or false, without quotes."});
    target = *value;
}

void TableReader::number(const std::string& name, int& target, int least, int most) {
    const auto* const node = ask(name);
    if (node == nullptr) return;
    const auto value = node->value_exact<std::int64_t>();
    if (!value || *value < least || *value > most) {
        return object(name, {"is not a number in its range", range_remedy(least, most)});
    }
    target = static_cast<int>(*value);
}

void TableReader::milliseconds(const std::string& name, std::chrono::milliseconds& target, int least,
                               int most) {
    int count = static_cast<int>(target.count());
    number(name, count, least, most);
    target = std::chrono::milliseconds{count};
}

void TableReader::seconds(const std::string& name, std::chrono::seconds& target, int least, int most) {
    int count = static_cast<int>(target.count());
    number(name, count, least, most);
    target = std::chrono::seconds{count};
}

void TableReader::report_unknown(const toml::table& table, const std::string& prefix) {
    for (const auto& [key, node] : table) {
        const std::string name = prefix + std::string{key.str()};
        const bool known = std::find(known_.begin(), known_.end(), name) != known_.end();
        const bool section =
            prefix.empty() && std::any_of(known_.begin(), known_.end(), [&](const std::string& other) {
                return other.starts_with(name + ".");
            });
        if (known) continue;
        if (section) {
            if (const auto* const inner = node.as_table()) {
                report_unknown(*inner, name + ".");
            } else {
                object_at(key.source(),
                          {name + " is a section, not a value", "Write [" + name + "] on its own line."});
            }
            continue;
        }
        const std::string shown = clean_text(name, QUOTED_MAX);
        const std::string nearest = nearest_key(name, known_);
        object_at(key.source(), {"There is no setting " + shown,
                                 nearest.empty() ? "Remove it, or compare with the sample file kiosk.toml."
                                                 : "Did you mean " + nearest + "?"});
    }
}

std::vector<SettingsMistake> TableReader::mistakes() {
    report_unknown(root_, "");
    std::stable_sort(mistakes_.begin(), mistakes_.end(),
                     [](const SettingsMistake& a, const SettingsMistake& b) {
                         return std::tie(a.line, a.column) < std::tie(b.line, b.column);
                     });
    return std::move(mistakes_);
}

}  // namespace kiosk
