// Reads typed values out of a TOML table and keeps account of every mistake and every key that was asked for.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

#include "kiosk/settings/settings.h"

namespace kiosk {

/// What is wrong with a value. {1} in the cause is the name of its setting.
struct Objection {
    Message cause;
    Wording remedy;
};
/// None when nothing is wrong with the text.
using TextCheck = std::function<std::optional<Objection>(const std::string&)>;

class TableReader {
  public:
    /// `sample` is the file to compare with, for whoever wrote a key that is not known.
    explicit TableReader(const toml::table& root, const char* sample = "kiosk.toml")
        : root_(root), sample_(sample) {}

    // Each takes a full name such as "printer.port"; a key that is absent leaves the default as it is.
    void text(const std::string& name, std::string& target, std::size_t max_characters,
              const TextCheck& check = {});
    void texts(const std::string& name, std::vector<std::string>& target, std::size_t most,
               const TextCheck& check);
    void flag(const std::string& name, bool& target);
    void number(const std::string& name, int& target, int least, int most);
    void numbers(const std::string& name, std::vector<int>& target, std::size_t most_entries, int least,
                 int most);
    void milliseconds(const std::string& name, std::chrono::milliseconds& target, int least, int most);
    void seconds(const std::string& name, std::chrono::seconds& target, int least, int most);

    void date(const std::string& name, std::optional<std::chrono::year_month_day>& target);
    /// The [[name]] tables in their order; each is read by a reader of its own.
    std::vector<const toml::table*> tables(const std::string& name);

    /// A mistake at the key, or at the top of its table when the key is absent.
    void object(const std::string& name, Objection objection);
    [[nodiscard]] bool has(const std::string& name) const { return find(name) != nullptr; }

    /// To be called last: reports keys that nobody asked for, and gives all mistakes by line.
    std::vector<SettingsMistake> mistakes();

  private:
    [[nodiscard]] const toml::node* find(const std::string& name) const;
    const toml::node* ask(const std::string& name);
    void object_at(const toml::source_region& where, const std::string& name, Objection objection);
    void report_unknown(const toml::table& table, const std::string& prefix);

    const toml::table& root_;
    const char* sample_;
    std::vector<std::string> known_;
    std::vector<SettingsMistake> mistakes_;
};

/// What toml++ says of a line that is no TOML.
SettingsMistake not_understood(const toml::parse_error& error);

}  // namespace kiosk
