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

/// Makes the text what settings hold, or says what is wrong with it.
std::optional<Objection> clean(const std::string& raw, std::size_t max_characters, std::string& cleaned) {
    if (has_control_character(raw)) {
        return Objection{tr("{1} holds a line break or another control character"),
                         {tr("Write it on one line, without tabs.")}};
    }
    cleaned = clean_text(raw, max_characters + 1);
    if (characters_in(cleaned) > max_characters) {
        return Objection{tr("{1} is too long"),
                         {tr("Use at most {1} characters."), {std::to_string(max_characters)}}};
    }
    return std::nullopt;
}

Objection no_text() {
    return Objection{tr("{1} must be text"), {tr("Put it between double quotes: \"…\".")}};
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

void TableReader::object_at(const toml::source_region& where, const std::string& name, Objection objection) {
    mistakes_.push_back({std::max(1, static_cast<int>(where.begin.line)),
                         std::max(1, static_cast<int>(where.begin.column)),
                         {objection.cause, {name}},
                         std::move(objection.remedy)});
}

void TableReader::object(const std::string& name, Objection objection) {
    const auto* const node = find(name);
    object_at(node != nullptr ? node->source() : root_.source(), name, std::move(objection));
}

void TableReader::text(const std::string& name, std::string& target, std::size_t max_characters,
                       const TextCheck& check) {
    const auto* const node = ask(name);
    if (node == nullptr) return;
    const auto raw = node->value_exact<std::string>();
    if (!raw) return object(name, no_text());
    std::string cleaned;
    auto objection = clean(*raw, max_characters, cleaned);
    if (!objection && check) objection = check(cleaned);
    if (objection) return object(name, *std::move(objection));
    target = std::move(cleaned);
}

void TableReader::texts(const std::string& name, std::vector<std::string>& target, std::size_t most,
                        const TextCheck& check) {
    const auto* const node = ask(name);
    if (node == nullptr) return;
    const auto* const list = node->as_array();
    if (list == nullptr || list->size() > most) {
        return object(name, {tr("{1} must be a list of texts"),
                             {tr("Write at most {1} texts in square brackets: [\"…\", \"…\"]."),
                              {std::to_string(most)}}});
    }
    std::vector<std::string> read;
    for (const auto& item : *list) {
        const auto raw = item.value_exact<std::string>();
        read.push_back(raw.value_or(""));
        auto objection = raw ? check(*raw) : std::optional{no_text()};
        const std::string place = name + "[" + std::to_string(read.size()) + "]";
        if (objection) object_at(item.source(), place, *std::move(objection));
    }
    target = std::move(read);
}

void TableReader::flag(const std::string& name, bool& target) {
    const auto* const node = ask(name);
    if (node == nullptr) return;
    const auto value = node->value_exact<bool>();
    if (!value)
        return object(name, {tr("{1} must be yes or no"), {tr("Write true or false, without quotes.")}});
    target = *value;
}

void TableReader::number(const std::string& name, int& target, int least, int most) {
    const auto* const node = ask(name);
    if (node == nullptr) return;
    const auto value = node->value_exact<std::int64_t>();
    if (!value || *value < least || *value > most) {
        return object(name, {tr("{1} is not a number in its range"),
                             {tr("Write a whole number from {1} to {2}, without quotes."),
                              {std::to_string(least), std::to_string(most)}}});
    }
    target = static_cast<int>(*value);
}

void TableReader::numbers(const std::string& name, std::vector<int>& target, std::size_t most_entries,
                          int least, int most) {
    const auto* const node = ask(name);
    if (node == nullptr) return;
    std::vector<int> read;
    const auto* const list = node->as_array();
    bool right = list != nullptr && list->size() <= most_entries;
    for (std::size_t i = 0; right && i < list->size(); ++i) {
        const auto value = list->get(i)->value_exact<std::int64_t>();
        right = value && *value >= least && *value <= most;
        if (right) read.push_back(static_cast<int>(*value));
    }
    if (!right) {
        return object(name, {tr("{1} must be a list of numbers"),
                             {tr("Write at most {1} numbers from {2} to {3} in square brackets: [1, 2]."),
                              {std::to_string(most_entries), std::to_string(least), std::to_string(most)}}});
    }
    target = std::move(read);
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

void TableReader::date(const std::string& name, std::optional<std::chrono::year_month_day>& target) {
    const auto* const node = ask(name);
    if (node == nullptr) return;
    const auto value = node->value_exact<toml::date>();
    const auto date =
        std::chrono::year{value ? value->year : 0} / (value ? value->month : 0) / (value ? value->day : 0);
    if (!date.ok()) {
        return object(name, {tr("{1} must be a date"),
                             {tr("Write year-month-day without quotes, such as {1}."), {"2026-11-24"}}});
    }
    target = date;
}

std::vector<const toml::table*> TableReader::tables(const std::string& name) {
    const auto* const node = ask(name);
    std::vector<const toml::table*> found;
    if (node == nullptr) return found;
    if (const auto* const list = node->as_array()) {
        for (const auto& item : *list) {
            if (const auto* const table = item.as_table()) found.push_back(table);
        }
        if (found.size() == list->size()) return found;
    }
    object(name, {tr("{1} must be a section of its own for each entry"),
                  {tr("Write [[{1}]] on a line of its own before each."), {name}}});
    return {};
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
                object_at(
                    key.source(), name,
                    {tr("{1} is a section, not a value"), {tr("Write [{1}] on its own line."), {name}}});
            }
            continue;
        }
        const std::string nearest = nearest_key(name, known_);
        auto remedy = nearest.empty()
                          ? Wording{tr("Remove it, or compare with the sample file {1}."), {sample_}}
                          : Wording{tr("Did you mean {1}?"), {nearest}};
        object_at(key.source(), clean_text(name, QUOTED_MAX),
                  {tr("There is no setting {1}"), std::move(remedy)});
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

SettingsMistake not_understood(const toml::parse_error& error) {
    const auto& where = error.source().begin;
    return {std::max(1, static_cast<int>(where.line)),
            std::max(1, static_cast<int>(where.column)),
            {tr("This line cannot be understood: {1}"), {clean_text(error.description(), 160)}},
            {tr("Each line is: name = value. Texts stand between double quotes."), {}}};
}

}  // namespace kiosk
