// The seeds of the fuzz targets, which are the contract's examples, read by tests.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace central_test {

/// Calls `check` with name and bytes of each; how many there were.
template <class Check>
int each_seed(const char* folder, Check check) {
    int read = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(MOTCUA_SOURCE_DIR "/tests/fuzz/corpus/" + std::string(folder))) {
        std::ifstream stream(entry.path(), std::ios::binary);
        const std::string json{std::istreambuf_iterator<char>{stream}, {}};
        const std::string name = entry.path().filename().string();
        INFO(name);
        check(name, json);
        ++read;
    }
    return read;
}

}  // namespace central_test
