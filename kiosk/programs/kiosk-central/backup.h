// kiosk-central backup and restore: a store as one file, and back.
#pragma once

#include <string>

#include "kiosk/programs/kiosk-central/options.h"

namespace kiosk::reference {

struct BackupWish {
    std::string file;
};

struct RestoreWish {
    std::string file;
    std::string last_numbers;    ///< of the lost ones, as on slips
    bool nothing_since = false;  ///< was given after the back-up
};

/// The subcommands, whose words go to `wish`.
CLI::App* add_backup(CLI::App& app, BackupWish& wish);
CLI::App* add_restore(CLI::App& app, RestoreWish& wish);

/// Beside a running kiosk-central or without one. An exit code.
int write_backup(const BackupWish& wish, const Options& options);

/// While none runs on the store. An exit code.
int restore_backup(const RestoreWish& wish, const Options& options);

}  // namespace kiosk::reference
