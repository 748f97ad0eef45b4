// The sample pictures and what must be read from them.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace samples {

inline std::vector<std::filesystem::path> pictures_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".txt") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Undoes Python's way of writing bytes: \xHH, \n, \r, \t, \\ and \'.
inline std::string unescaped(const std::string& line) {
    std::string bytes;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] != '\\') {
            bytes += line[i];
            continue;
        }
        const char kind = line[++i];
        if (kind == 'x') {
            bytes += static_cast<char>(std::stoi(line.substr(i + 1, 2), nullptr, 16));
            i += 2;
        } else {
            bytes += kind == 'n' ? '\n' : kind == 'r' ? '\r' : kind == 't' ? '\t' : kind;
        }
    }
    return bytes;
}

inline std::vector<std::string> expected_texts(std::filesystem::path picture) {
    std::ifstream file(picture.replace_extension(".txt"));
    std::vector<std::string> texts;
    for (std::string line; std::getline(file, line);) texts.push_back(unescaped(line));
    std::sort(texts.begin(), texts.end());
    return texts;
}

}  // namespace samples
