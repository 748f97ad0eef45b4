// Preloaded: keeps a second folder (MOTCUA_PLATTER) that holds each file as it was at its last flush. What
// lies there is what a power cut leaves. With MOTCUA_NO_FLUSH, SQLite is told synchronous = OFF.
#include <dlfcn.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>

namespace {

using std::filesystem::path;

path file_of(int descriptor) {
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(descriptor), error);
}

/// A folder that is flushed has forgotten the names that are gone from it.
void forget_removed(const path& folder, const path& platter) {
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator{platter, error}) {
        if (!std::filesystem::exists(folder / entry.path().filename()))
            std::filesystem::remove(entry.path(), error);
    }
}

void keep(int descriptor) {
    const char* platter = std::getenv("MOTCUA_PLATTER");
    if (platter == nullptr) return;
    const path file = file_of(descriptor);
    std::error_code error;
    if (std::filesystem::is_directory(file, error)) return forget_removed(file, platter);
    // Whole or not at all: a kill while this copies is a kill before the flush.
    const path kept = path{platter} / file.filename();
    const path fresh = kept.string() + ".half";
    std::filesystem::copy_file(file, fresh, std::filesystem::copy_options::overwrite_existing, error);
    if (!error) std::filesystem::rename(fresh, kept, error);
}

template <class Function>
Function next(const char* name) {
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

int fsync(int descriptor) {
    keep(descriptor);
    return next<int (*)(int)>("fsync")(descriptor);
}

int fdatasync(int descriptor) {
    keep(descriptor);
    return next<int (*)(int)>("fdatasync")(descriptor);
}

int sqlite3_exec(sqlite3* database, const char* sql, int (*row)(void*, int, char**, char**), void* context,
                 char** message) {
    std::string changed = sql;
    constexpr const char* FULL = "synchronous = FULL";
    const auto place = changed.find(FULL);
    if (std::getenv("MOTCUA_NO_FLUSH") != nullptr && place != std::string::npos)
        changed.replace(place, std::strlen(FULL), "synchronous = OFF");
    return next<decltype(&sqlite3_exec)>("sqlite3_exec")(database, changed.c_str(), row, context, message);
}
}
