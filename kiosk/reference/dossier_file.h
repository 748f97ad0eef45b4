// Dossiers of a file that a province's system has written, as JSON or CSV, one after another. Pure.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "kiosk/reference/dossier_entry.h"

namespace kiosk::reference {

/// The file lies in memory, its dossiers do not: about 100,000 of them as CSV, 50,000 as JSON with all steps.
inline constexpr std::size_t DOSSIER_FILE_MAX_BYTES = 64UL << 20;

enum class DossierForm { json, csv };

struct DossierFileReader {
    std::function<void(const Submission&)> dossier;
    /// `line` from 1: of the table, or where the JSON object begins.
    std::function<void(std::size_t line, const EntryMistake&)> mistake;
};

/// Tells every mistake; a dossier with one is not handed over. A code or receipt stands once in a file.
void read_dossier_file(std::string_view bytes, DossierForm form, const DossierFileReader& reader);

}  // namespace kiosk::reference
