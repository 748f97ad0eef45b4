// One dossier of a file as a JSON object: what is wrong in it, and what of it is kept. Pure.
#pragma once

#include <array>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "kiosk/reference/submission.h"

namespace kiosk::reference {

/// The members of the contract's Dossier that a stored document may give.
inline constexpr std::array DOCUMENT_MEMBERS{
    "status_label",   "status_note", "owner",   "procedure", "agency",         "department", "officer",
    "received_at",    "due",         "apology", "steps",     "missing_papers", "fees",       "bring",
    "return_channel", "lead_agency"};

/// Says a place and a rule, never a value.
struct EntryMistake {
    std::string column;  ///< "due.date", "steps[2].at"; "column 7" of one whose name is unknown
    std::string cause;
    std::string remedy;
};

/// All of them: a dossier that terminals could not show, find or open is refused before it is stored.
std::vector<EntryMistake> mistakes_of(const nlohmann::ordered_json& entry);

/// Only what central needs later: the owner masked, numbers of phone and ID paper out of the document.
Submission submission_of(nlohmann::ordered_json entry);

}  // namespace kiosk::reference
