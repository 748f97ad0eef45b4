#include "kiosk/central/json.h"
#include "kiosk/central/json_members.h"
#include "kiosk/central/rfc3339.h"
#include "kiosk/core/dossier_code.h"

namespace kiosk {
namespace {

// The contract's lengths, in characters and items.
constexpr std::size_t SHORT_TEXT = 120;
constexpr std::size_t PLACE_TEXT = 200;
constexpr std::size_t ITEM_TEXT = 300;
constexpr std::size_t TITLE_TEXT = 400;
constexpr std::size_t LONG_TEXT = 1000;
constexpr std::size_t PROGRESS_LABEL = 60;
constexpr std::size_t PROGRESS_LABELS = 6;
constexpr std::size_t STEPS = 30;
constexpr std::size_t ITEMS = 50;
constexpr long long DONG_MAX = 1'000'000'000'000;
constexpr int LAST_STATUS_NUMBER = 999;

LocalTime read_moment(const JsonReader& reader) {
    return local_time(read_instant(reader));
}

std::optional<LocalTime> read_optional_moment(const JsonReader& reader, const char* name) {
    const auto member = reader.optional(name);
    return member ? std::optional{read_moment(*member)} : std::nullopt;
}

DueDate read_due(const JsonReader& reader) {
    DueDate due{read_date(reader.required("date")), std::nullopt};
    if (const auto time = reader.optional("time")) {
        due.hour_minute = parse_hour_minute(time->raw_text());
        if (!due.hour_minute) time->refuse("not HH:MM");
    }
    return due;
}

std::string read_text(const JsonReader& reader, const char* name, std::size_t max_characters) {
    const auto member = reader.optional(name);
    return member ? member->text_or_empty(max_characters) : std::string();
}

/// A code is compared and printed, so it is refused where a label would be cut or cleaned.
std::string read_code(const JsonReader& reader) {
    const std::string& raw = reader.raw_text();
    if (raw.empty() || raw.size() > DOSSIER_CODE_MAX) reader.refuse("empty or too long");
    for (const char byte : raw) {
        if (byte < 0x21 || byte > 0x7e) reader.refuse("not a dossier code");
    }
    return raw;
}

Progress read_progress(const JsonReader& reader) {
    Progress progress;
    reader.required("labels").each(PROGRESS_LABELS, [&](const JsonReader& label) {
        progress.labels.push_back(label.text(PROGRESS_LABEL));
    });
    if (progress.labels.empty()) reader.refuse("no labels");
    progress.current = static_cast<int>(
        reader.required("current").integer(1, static_cast<long long>(progress.labels.size())));
    return progress;
}

AnonymousAnswer read_anonymous(const JsonReader& reader) {
    AnonymousAnswer answer;
    answer.code = read_code(reader.required("code"));
    answer.progress = read_progress(reader.required("progress"));
    answer.second_factor = read_named(reader.required("second_factor"), SECOND_FACTOR_NAMES);
    answer.as_of = read_moment(reader.required("as_of"));
    answer.stale = reader.required("stale").boolean();
    return answer;
}

Status status_of(long long number) {
    return number <= static_cast<long long>(Status::returned) ? static_cast<Status>(number) : Status::unknown;
}

Step read_step(const JsonReader& reader) {
    return {reader.required("label").text(SHORT_TEXT), read_named(reader.required("state"), STEP_STATE_NAMES),
            read_optional_moment(reader, "at")};
}

std::vector<std::string> read_items(const JsonReader& reader, const char* name) {
    std::vector<std::string> items;
    if (const auto list = reader.optional(name)) {
        list->each(ITEMS, [&](const JsonReader& item) { items.push_back(item.text(ITEM_TEXT)); });
    }
    return items;
}

void read_lists(const JsonReader& reader, Dossier& dossier) {
    if (const auto list = reader.optional("steps")) {
        list->each(STEPS, [&](const JsonReader& step) { dossier.steps.push_back(read_step(step)); });
    }
    if (const auto list = reader.optional("fees")) {
        list->each(ITEMS, [&](const JsonReader& fee) {
            dossier.fees.push_back(
                {fee.required("name").text(PLACE_TEXT), fee.required("amount_dong").integer(0, DONG_MAX)});
        });
    }
    dossier.missing_papers = read_items(reader, "missing_papers");
    dossier.bring = read_items(reader, "bring");
}

void read_dates(const JsonReader& reader, Dossier& dossier) {
    dossier.received_at = read_optional_moment(reader, "received_at");
    if (const auto due = reader.optional("due")) dossier.due = read_due(*due);
    if (const auto apology = reader.optional("apology")) {
        dossier.apology =
            Apology{read_text(*apology, "text", LONG_TEXT), read_due(apology->required("new_due"))};
    }
    dossier.as_of = read_moment(reader.required("as_of"));
    dossier.stale = reader.required("stale").boolean();
}

Dossier read_dossier(const JsonReader& reader) {
    Dossier dossier;
    dossier.code = read_code(reader.required("code"));
    dossier.status = status_of(reader.required("status").integer(0, LAST_STATUS_NUMBER));
    dossier.status_label = reader.required("status_label").text(SHORT_TEXT);
    dossier.status_note = read_text(reader, "status_note", LONG_TEXT);
    dossier.owner = read_text(reader, "owner", SHORT_TEXT);
    dossier.procedure = read_text(reader, "procedure", TITLE_TEXT);
    dossier.agency = read_text(reader, "agency", PLACE_TEXT);
    dossier.department = read_text(reader, "department", PLACE_TEXT);
    dossier.officer = read_text(reader, "officer", SHORT_TEXT);
    dossier.lead_agency = read_text(reader, "lead_agency", PLACE_TEXT);
    if (const auto channel = reader.optional("return_channel")) {
        dossier.return_channel =
            value_in(RETURN_CHANNEL_NAMES, channel->raw_text()).value_or(ReturnChannel::unknown);
    }
    read_dates(reader, dossier);
    read_lists(reader, dossier);
    return dossier;
}

}  // namespace

LookupResult parse_lookup_answer(std::string_view bytes) try {
    const nlohmann::json document = parse_bounded(bytes, ANSWER_MAX_BYTES);
    const JsonReader reader(document);
    if (reader.required("level").integer(1, 2) == 1) return LookupAnswer{read_anonymous(reader)};
    return LookupAnswer{read_dossier(reader)};
} catch (const Unacceptable& reason) {
    return Failure{LookupFailure{LookupFailureKind::bad_answer, 0, {}, reason.detail}};
}

}  // namespace kiosk
