// A command line that a test runs to its end.
#pragma once

#include <doctest/doctest.h>
#include <sys/wait.h>

#include <cstdio>
#include <string>

namespace command {

struct Ended {
    int exit_code = -1;
    std::string output;
};

/// By the shell.
inline Ended run(const std::string& words) {
    std::FILE* const stream = popen(words.c_str(), "r");
    REQUIRE(stream != nullptr);
    Ended ended;
    for (int byte = std::fgetc(stream); byte != EOF; byte = std::fgetc(stream))
        ended.output += static_cast<char>(byte);
    ended.exit_code = WEXITSTATUS(pclose(stream));
    return ended;
}

}  // namespace command
