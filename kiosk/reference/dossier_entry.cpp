#include "kiosk/reference/dossier_entry.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "kiosk/central/json.h"
#include "kiosk/core/dossier_code.h"
#include "kiosk/core/masking.h"

namespace kiosk::reference {
namespace {

using nlohmann::ordered_json;

constexpr std::array OWN_MEMBERS{"code",  "receipt_id", "as_of", "secret_code",
                                 "phone", "id_number",  "status"};
constexpr std::array OWN_TEXTS{"code", "receipt_id", "as_of", "secret_code", "phone", "id_number"};
constexpr std::array ANSWER_MEMBERS{"code", "status", "as_of"};

std::string text_of(const ordered_json& entry, const char* member) {
    const auto found = entry.find(member);
    return found != entry.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool is_given(const ordered_json& entry, const char* member) {
    const auto found = entry.find(member);
    return found != entry.end() && !found->is_null() &&
           !(found->is_string() && found->get_ref<const std::string&>().empty());
}

std::string remedy_of(const std::string& column) {
    static const std::map<std::string, std::string_view> REMEDIES{
        {"code", "write it as the receipt does, in capitals and without blanks"},
        {"status", "write a whole number from 1 to 999"},
        {"status_label", "write the status in words"},
        {"received_at", "write a moment like 2026-11-20T09:41:00+07:00"},
        {"as_of", "write a moment like 2026-11-20T09:41:00+07:00, or leave it empty for a current dossier"},
        {"due.date", "write a day like 2026-11-25"},
        {"due.time", "write a time like 16:30"},
        {"return_channel", "write counter, post or online"},
        {"phone", "write the whole number, or leave it empty"},
        {"id_number", "write the whole number, or leave it empty"},
    };
    const auto found = REMEDIES.find(column);
    return std::string(found == REMEDIES.end() ? "write it as the contract's Dossier has it" : found->second);
}

EntryMistake mistake_in(const std::string& column, const std::string& cause) {
    return {column, cause, remedy_of(column)};
}

/// "$.due.date: not a day" -> what and where. A detail without a place is about `member` as a whole.
EntryMistake mistake_of_detail(const std::string& detail, const std::string& member) {
    const auto colon = detail.find(": ");
    if (!detail.starts_with("$.") || colon == std::string::npos) return mistake_in(member, detail);
    return mistake_in(detail.substr(2, colon - 2), detail.substr(colon + 2));
}

ordered_json plainest_answer() {
    return {{"level", 2},
            {"code", "A"},
            {"status", 1},
            {"status_label", "A"},
            {"as_of", "2026-01-01T00:00:00+07:00"},
            {"stale", false}};
}

std::string written(const ordered_json& document) {
    return document.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

/// Takes the entry's member over; false when that leaves the answer as it was.
bool take_over(ordered_json& answer, const ordered_json& entry, const char* member) {
    const bool required = std::string_view(member) != "as_of" && answer.contains(member);
    if (is_given(entry, member))
        answer[member] = entry[member];
    else if (required)
        answer.erase(member);
    else
        return false;
    return true;
}

void add_unshowable(const ordered_json& entry, std::vector<EntryMistake>& mistakes) {
    auto whole = plainest_answer();
    std::vector<const char*> members(ANSWER_MEMBERS.begin(), ANSWER_MEMBERS.end());
    members.insert(members.end(), DOCUMENT_MEMBERS.begin(), DOCUMENT_MEMBERS.end());
    for (const char* member : members) take_over(whole, entry, member);
    const auto read = parse_lookup_answer(written(whole));
    if (read) return;
    const auto before = mistakes.size();
    // The contract's reader stops at the first, so each is shown to it alone.
    for (const char* member : members) {
        auto answer = plainest_answer();
        if (!take_over(answer, entry, member)) continue;
        const auto alone = parse_lookup_answer(written(answer));
        if (!alone) mistakes.push_back(mistake_of_detail(alone.error().detail, member));
    }
    if (mistakes.size() == before) mistakes.push_back(mistake_of_detail(read.error().detail, ""));
}

/// What no terminal could ask for.
void add_unaskable(const ordered_json& entry, std::vector<EntryMistake>& mistakes) {
    const auto code = text_of(entry, "code");
    if (!code.empty() && normalise_code(code) != code)
        mistakes.push_back(mistake_in("code", "would never be found as it is written"));
    const auto ask = [&](const char* member, ordered_json question) {
        if (text_of(entry, member).empty()) return;
        question[member == std::string_view("secret_code") ? "second_factor" : member] = entry[member];
        const auto asked = parse_lookup_question(written(question));
        if (!asked) mistakes.push_back(mistake_in(member, "no terminal could ask with it"));
    };
    ask("receipt_id", ordered_json::object());
    ask("secret_code", {{"code", "H20-261101-0001"}});
    for (const char* member : {"phone", "id_number"})
        if (is_given(entry, member) && last_four_digits(text_of(entry, member)).empty())
            mistakes.push_back(mistake_in(member, "fewer than six digits"));
}

template <class Names>
bool holds(const Names& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::vector<EntryMistake> mistakes_of(const ordered_json& entry) {
    if (!entry.is_object()) return {{"", "no object", "write each dossier as an object"}};
    std::vector<EntryMistake> mistakes;
    std::size_t column = 0;
    for (const auto& [name, value] : entry.items()) {
        ++column;
        if (!holds(OWN_MEMBERS, name) && !holds(DOCUMENT_MEMBERS, name))
            mistakes.push_back({"column " + std::to_string(column), "nobody knows this name",
                                "correct the name, or leave the column out"});
        else if (holds(OWN_TEXTS, name) && !value.is_string() && !value.is_null())
            mistakes.push_back(mistake_in(name, "not a text"));
    }
    if (!mistakes.empty()) return mistakes;
    add_unshowable(entry, mistakes);
    add_unaskable(entry, mistakes);
    return mistakes;
}

Submission submission_of(ordered_json entry) {
    Submission submission;
    submission.code = text_of(entry, "code");
    submission.receipt_id = text_of(entry, "receipt_id");
    submission.as_of = text_of(entry, "as_of");
    submission.secret_code = text_of(entry, "secret_code");
    submission.phone = text_of(entry, "phone");
    submission.id_number = text_of(entry, "id_number");
    const auto status = entry.find("status");
    submission.status = status != entry.end() && status->is_number_integer() ? status->get<int>() : -1;
    for (const char* own : OWN_MEMBERS) entry.erase(own);
    if (entry.contains("owner")) entry["owner"] = mask_name(text_of(entry, "owner"));
    submission.document = written(entry);
    return submission;
}

}  // namespace kiosk::reference
