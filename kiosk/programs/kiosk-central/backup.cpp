#include "kiosk/programs/kiosk-central/backup.h"

#include <CLI/CLI.hpp>
#include <iostream>

#include "kiosk/programs/exit_codes.h"
#include "kiosk/reference/backup.h"
#include "kiosk/reference/store_key.h"

namespace kiosk::reference {
namespace {

int complain(const std::string& sentence, int exit_code) {
    std::cerr << "kiosk-central: " << sentence << std::endl;
    return exit_code;
}

Result<StorePlace, std::string> place_of(const Options& options) {
    const auto settings = store_settings(options);
    if (!settings) return Failure{settings.error()};
    return StorePlace{settings->place, key_file_of(settings->place, settings->key_file)};
}

int ended(const char* word, const Result<std::int64_t, StoreTrouble>& rows) {
    if (!rows) return complain(std::string(word) + " failed: " + rows.error().detail, programs::FAILED);
    std::cerr << word << " rows=" << *rows << std::endl;
    return programs::DONE;
}

}  // namespace

CLI::App* add_backup(CLI::App& app, BackupWish& wish) {
    auto* backup = app.add_subcommand("backup", "Write the whole store to one file, and its key to FILE.key");
    backup->add_option("FILE", wish.file, "A name that is not there yet")->required();
    backup->fallthrough();
    return backup;
}

CLI::App* add_restore(CLI::App& app, BackupWish& wish) {
    auto* restore = app.add_subcommand("restore", "Fill a new store from the file of a back-up");
    restore->add_option("FILE", wish.file, "Its key is FILE.key, or already the store's")->required();
    restore->fallthrough();
    return restore;
}

int write_backup(const BackupWish& wish, const Options& options) {
    const auto store = place_of(options);
    if (!store) return complain(store.error(), programs::WRONG_USE);
    return ended("backup", back_up(*store, wish.file));
}

int restore_backup(const BackupWish& wish, const Options& options) {
    const auto store = place_of(options);
    if (!store) return complain(store.error(), programs::WRONG_USE);
    return ended("restore", restore(wish.file, *store));
}

}  // namespace kiosk::reference
