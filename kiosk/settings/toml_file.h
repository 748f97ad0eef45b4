// A settings file as a whole: its length, its TOML, and then whoever reads its values. Pure.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "kiosk/settings/table_reader.h"

namespace kiosk {

struct TomlFile {
    std::size_t bytes_most = 0;
    Message too_long;    ///< what is said of one that is longer
    const char* sample;  ///< the file to begin from
};

/// `read` takes the root table and gives a Result with every mistake.
template <class Read>
auto parse_toml(std::string_view toml, const TomlFile& file, Read read)
    -> decltype(read(std::declval<const toml::table&>())) {
    using Mistakes = std::vector<SettingsMistake>;
    if (toml.size() > file.bytes_most)
        return Failure{
            Mistakes{{1, 1, {file.too_long, {}}, {tr("Start from the sample file {1}."), {file.sample}}}}};
    try {
        return read(toml::parse(toml));
    } catch (const toml::parse_error& error) {
        return Failure{Mistakes{not_understood(error)}};
    }
}

/// What was read, unless anything in it was wrong; `reader` is asked last.
template <class Value>
Result<Value, std::vector<SettingsMistake>> right_or_mistakes(TableReader& reader, Value value) {
    auto mistakes = reader.mistakes();
    if (!mistakes.empty()) return Failure{std::move(mistakes)};
    return value;
}

}  // namespace kiosk
