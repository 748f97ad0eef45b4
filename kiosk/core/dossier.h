// What central tells of a dossier, at the two levels of lookup that Thông tư 01/2018/TT-VPCP Art. 16.2d sets.
// Texts are NFC UTF-8 without control characters; lengths are bounded where JSON becomes values.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/core/time.h"

namespace kiosk {

/// How a citizen proves that the dossier is theirs (domain: codes have no check digit).
enum class SecondFactorKind { none, secret_code, last_four };

/// Degree of completion: step `current` (1-based) of the steps whose labels central sends, at most 6.
/// Refused, stopped, supplement and fee look like any dossier in hand here.
struct Progress {
    int current = 0;
    std::vector<std::string> labels;
    bool operator==(const Progress&) const = default;
};

/// Level 1, a closed schema: code and degree of completion, nothing else about the dossier.
struct AnonymousAnswer {
    std::string code;
    Progress progress;
    SecondFactorKind second_factor =
        SecondFactorKind::none;  ///< what would open level 2; none = nothing does
    LocalTime as_of;
    bool stale = false;
    bool operator==(const AnonymousAnswer&) const = default;
};

/// The status groups that change what the screen offers; `unknown` shows central's label with a neutral icon.
/// Numbers 1-10 are those exchanged with the National Public Service Portal.
enum class Status {
    unknown = 0,
    registered = 1,
    received = 2,
    refused = 3,
    processing = 4,
    supplement_asked = 5,
    fee_due = 6,
    withdrawn = 7,
    stopped = 8,
    result_ready = 9,
    returned = 10,
};

enum class StepState { done, current, to_come };
struct Step {
    std::string label;
    StepState state = StepState::to_come;
    std::optional<LocalTime> at;
    bool operator==(const Step&) const = default;
};

struct Fee {
    std::string name;
    long long amount_dong = 0;
    bool operator==(const Fee&) const = default;
};

enum class ReturnChannel { unknown, counter, post, online };

/// An apology for a late result with its one new date (Nghị định 61/2018 Art. 19.9).
struct Apology {
    std::string text;  ///< may be empty
    DueDate new_due;
    bool operator==(const Apology&) const = default;
};

/// Level 2: everything central sends once the second factor was right.
struct Dossier {
    std::string code;
    Status status = Status::unknown;
    std::string status_label;
    std::string status_note;  ///< central's sentence for the citizen; may be empty
    std::string owner;        ///< already masked by central ("N*** V** A"); may be empty
    std::string procedure;
    std::string agency;
    std::string department;
    std::string officer;
    std::optional<LocalTime> received_at;
    std::optional<DueDate> due;  ///< absent: "by rule, no set date"
    std::optional<Apology> apology;
    std::vector<Step> steps;
    std::vector<std::string> missing_papers;
    std::vector<Fee> fees;
    std::vector<std::string> bring;  ///< what to bring to collect the result
    ReturnChannel return_channel = ReturnChannel::unknown;
    std::string lead_agency;  ///< for inter-agency dossiers; may be empty
    LocalTime as_of;
    bool stale = false;
    bool operator==(const Dossier&) const = default;
};

/// Who handles the dossier: its department and its agency, both where central names both (Nghị định 224/2026
/// Art. 15.1.g). Empty when it names none.
[[nodiscard]] std::string handler_text(const Dossier& dossier);

using LookupAnswer = std::variant<AnonymousAnswer, Dossier>;

}  // namespace kiosk
