// The samples of scanned texts, read from tests/samples/scans.tsv.
#pragma once

#include <fstream>
#include <string>
#include <vector>

namespace samples {

struct Scan {
    std::string text, kind, code;
};

inline std::vector<Scan> scans() {
    std::vector<Scan> found;
    std::ifstream file{std::string{MOTCUA_SOURCE_DIR} + "/tests/samples/scans.tsv"};
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) continue;
        const auto kind = line.find('\t');
        const auto code = line.find('\t', kind + 1);
        found.push_back(
            {line.substr(0, kind), line.substr(kind + 1, code - kind - 1), line.substr(code + 1)});
    }
    return found;
}

}  // namespace samples
