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

Result<std::optional<LostNumbers>, std::string> lost_numbers(const RestoreWish& wish,
                                                             const Options& options) {
    if (wish.nothing_since) return std::optional<LostNumbers>();
    auto highest = parse_seen_numbers(wish.last_numbers);
    if (!highest) return Failure{"--last-numbers: " + highest.error()};
    const auto settings = service_settings(options);
    if (!settings) return Failure{settings.error()};
    return std::optional(LostNumbers{local_time(settings->as_of()).date, *std::move(highest)});
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

CLI::App* add_restore(CLI::App& app, RestoreWish& wish) {
    auto* restore = app.add_subcommand("restore", "Fill a new store from the file of a back-up");
    restore->add_option("FILE", wish.file, "Its key is FILE.key, or already the store's")->required();
    // Asked for always: the file cannot tell what was given after it.
    auto* after = restore->add_option_group("after", "What was given after the back-up");
    after->add_option("--last-numbers", wish.last_numbers,
                      "Today's highest number of each letter, on slips and boards: B080,C523; or none");
    after->add_flag("--nothing-since", wish.nothing_since, "No central ran on the store after the back-up");
    after->require_option(1);
    restore->fallthrough();
    return restore;
}

int write_backup(const BackupWish& wish, const Options& options) {
    const auto store = place_of(options);
    if (!store) return complain(store.error(), programs::WRONG_USE);
    return ended("backup", back_up(*store, wish.file));
}

int restore_backup(const RestoreWish& wish, const Options& options) {
    const auto store = place_of(options);
    if (!store) return complain(store.error(), programs::WRONG_USE);
    const auto lost = lost_numbers(wish, options);
    if (!lost) return complain(lost.error(), programs::WRONG_USE);
    return ended("restore", restore(wish.file, *store, *lost));
}

}  // namespace kiosk::reference
