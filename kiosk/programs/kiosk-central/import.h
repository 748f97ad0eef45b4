// kiosk-central import: dossiers of a file into the store, all or none.
#pragma once

#include <string>

#include "kiosk/programs/kiosk-central/options.h"

namespace kiosk::reference {

struct ImportWish {
    std::string file;  ///< NAME.csv, anything else is JSON
    bool check = false;
};

/// The subcommand, whose words go to `wish`.
CLI::App* add_import(CLI::App& app, ImportWish& wish);

/// Tells mistakes and progress on stderr. An exit code.
int import_dossiers(const ImportWish& wish, const Options& options);

}  // namespace kiosk::reference
