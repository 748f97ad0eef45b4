#include "store_place.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "postgres_server.h"

namespace reference_tests {
namespace {

/// One for all tests of the program: each of their folders is a schema.
PostgresServer& server() {
    static PostgresServer shared;
    return shared;
}

}  // namespace

bool on_postgres() {
    const char* store = std::getenv("MOTCUA_STORE");
    return store != nullptr && std::string(store) == "postgresql";
}

std::string store_place(const TemporaryFolder& folder, const std::string& name) {
    if (!on_postgres()) return folder.path() + '/' + name + ".db";
    return server().place(std::filesystem::path(folder.path()).filename().string() + '-' + name);
}

std::string store_bytes(const TemporaryFolder& folder) {
    std::string all;
    const auto& top = on_postgres() ? server().folder() : folder.path();
    for (const auto& file : std::filesystem::recursive_directory_iterator(top)) {
        if (!file.is_regular_file()) continue;
        std::ifstream stream(file.path(), std::ios::binary);
        all.append(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
    }
    return all;
}

std::vector<std::string> store_options(const TemporaryFolder& folder) {
    return {"--store=" + std::string(on_postgres() ? "" : "sqlite:") + store_place(folder, "central"),
            "--store-key=" + store_key(folder, "central")};
}

}  // namespace reference_tests
