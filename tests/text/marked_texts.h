// The ids that sources mark with tr("…"), and the entries of a .po file, read for comparison.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace marked_texts {

/// id -> the file that marks it, relative to `root`. Looks into .h and .cpp files of the folders that exist.
std::map<std::string, std::string> in_sources(const std::filesystem::path& root,
                                              const std::vector<std::string>& folders);

/// Ids marked in one source text; literals that stand side by side are one.
std::vector<std::string> in_source(std::string_view source);

struct Entry {
    std::string id, text;
    int line = 0;
};
/// The entries without the header, in order, duplicates included.
std::vector<Entry> in_po(std::string_view po);

/// "{1}" … in the text, sorted.
std::vector<std::string> placeholders(std::string_view text);

}  // namespace marked_texts
