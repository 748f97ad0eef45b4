// What a province's system answers, as values of the contract. Pure and fuzzed: any bytes in, a value or a
// typed failure out. Persons' names, numbers and addresses go no further than this. The shape is that of the
// national portal's adapter as OpenCPS speaks it.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "kiosk/core/dossier.h"
#include "kiosk/core/result.h"

namespace kiosk::adapter {

enum class UpstreamFaultKind {
    no_answer,       ///< no link, too slow, or a server's trouble
    refused,         ///< an error code, or a session that does not hold
    not_understood,  ///< bytes that are not of this shape
};

struct UpstreamFault {
    UpstreamFaultKind kind = UpstreamFaultKind::no_answer;
    std::string detail;  ///< for the engineer; repeats nothing that came from outside
};

struct StatusMeaning {
    Status status = Status::unknown;
    std::string label;  ///< for citizens
};

/// What the province's words mean; a table in the settings, since each province has its own.
struct Dictionary {
    std::map<std::string, StatusMeaning> statuses;
    std::string unknown_label = "Chưa xác định được trạng thái";  ///< of a status that is not in the table
    std::set<std::string> not_found_codes;                        ///< error codes that mean "no such dossier"
};

struct UpstreamDossier {
    Dossier dossier;            ///< as_of and stale are the asker's to set
    bool status_known = false;  ///< else it is Status::unknown with the dictionary's label
    std::string phone_end;      ///< last four digits, to be compared and forgotten; empty: none
    std::string id_end;         ///< the same of the identity number
};

/// No value: the province has no such dossier.
using UpstreamAnswer = Result<std::optional<UpstreamDossier>, UpstreamFault>;

Result<std::string, UpstreamFault> parse_session(std::string_view bytes);
/// Of several dossiers the one with this code; only others: not_understood.
UpstreamAnswer parse_upstream_lookup(std::string_view bytes, const std::string& code,
                                     const Dictionary& dictionary);

}  // namespace kiosk::adapter
