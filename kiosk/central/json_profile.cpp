#include <algorithm>

#include "kiosk/central/json_hours.h"
#include "kiosk/central/json_members.h"
#include "kiosk/central/no_answer.h"
#include "kiosk/central/ticket_json.h"
#include "kiosk/central/ticket_names.h"

namespace kiosk {
namespace {

// The contract's lengths, in characters and items.
constexpr std::size_t NAME_TEXT = 120;
constexpr std::size_t PLACE_TEXT = 200;
constexpr std::size_t LONG_TEXT = 400;
constexpr std::size_t FIELDS = 20;
constexpr std::size_t SERVICES = 100;
constexpr std::size_t STATUSES = 20;
constexpr std::size_t PRIORITIES = 20;
constexpr std::size_t YEARS = 20;
constexpr std::size_t DAYS = 200;
constexpr std::size_t ADDRESS_MAX = 200;
constexpr int FIRST_YEAR = 2000;
constexpr int LAST_YEAR = 2999;
constexpr int LAST_STATUS = 999;
constexpr int DAY_MINUTES = 1440;
constexpr int CLOSE_BEFORE_MAX = 240;
constexpr int DAY_SECONDS = 86'400;

/// In a list of things with ids, no id comes twice.
template <class Thing>
void add_once(std::vector<Thing>& things, Thing thing, const JsonReader& reader) {
    const bool twice =
        std::any_of(things.begin(), things.end(), [&](const Thing& one) { return one.id == thing.id; });
    if (twice) reader.refuse("an id that came before");
    things.push_back(std::move(thing));
}

QueueService read_service(const JsonReader& reader, const KioskProfile& profile) {
    QueueService service;
    service.id = read_id(reader.required("id"));
    const JsonReader field = reader.required("field");
    service.field = read_id(field);
    const bool known = std::any_of(profile.fields.begin(), profile.fields.end(),
                                   [&](const ServiceField& one) { return one.id == service.field; });
    if (!known) field.refuse("not a field of this profile");
    service.name = read_local_text(reader.required("name"), NAME_TEXT);
    service.counters = read_local_text(reader.required("counters"), NAME_TEXT);
    if (const auto area = reader.optional("area")) service.area = read_local_text(*area, PLACE_TEXT);
    if (const auto prepare = reader.optional("prepare")) {
        service.prepare = read_local_text(*prepare, LONG_TEXT);
    }
    if (const auto statuses = reader.optional("statuses")) {
        statuses->each(STATUSES, [&](const JsonReader& status) {
            service.statuses.push_back(static_cast<int>(status.integer(0, LAST_STATUS)));
        });
    }
    if (const auto hours = reader.optional("hours")) service.hours = read_week_hours(*hours);
    service.offline = reader.required("offline").boolean();
    return service;
}

PriorityGroup read_priority(const JsonReader& reader) {
    PriorityGroup group{
        read_id(reader.required("id")), read_local_text(reader.required("name"), NAME_TEXT), {}};
    if (const auto icon = reader.optional("icon")) group.icon = read_id(*icon);
    return group;
}

CalendarDay read_day(const JsonReader& reader) {
    CalendarDay day{read_date(reader.required("date")), read_named(reader.required("kind"), DAY_KIND_NAMES)};
    if (const auto name = reader.optional("name")) day.name = name->text_or_empty(NAME_TEXT);
    if (const auto name = reader.optional("name_en")) day.name_english = name->text_or_empty(NAME_TEXT);
    day.certain = reader.required("certain").boolean();
    return day;
}

Calendar read_calendar(const JsonReader& reader) {
    Calendar calendar;
    reader.required("years").each(YEARS, [&](const JsonReader& item) {
        const int year = static_cast<int>(item.integer(FIRST_YEAR, LAST_YEAR));
        if (!calendar.years.empty() && year <= calendar.years.back()) item.refuse("not after the one before");
        calendar.years.push_back(year);
    });
    reader.required("days").each(DAYS, [&](const JsonReader& item) {
        CalendarDay day = read_day(item);
        if (!calendar.days.empty() && day.date <= calendar.days.back().date) {
            item.refuse("not after the one before");
        }
        calendar.days.push_back(std::move(day));
    });
    return calendar;
}

/// The ticket's secret is appended to it and the whole becomes a QR.
std::string read_follow_base(const JsonReader& reader) {
    const std::string& address = reader.raw_text();
    if (address.empty()) return {};
    const bool plain =
        std::all_of(address.begin(), address.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    if (!plain || address.size() > ADDRESS_MAX || !address.starts_with("https://")) {
        reader.refuse("not an https address");
    }
    return address;
}

TicketPolicy read_policy(const JsonReader& reader) {
    TicketPolicy policy;
    policy.consent_minutes = static_cast<int>(reader.required("consent_minutes").integer(0, DAY_MINUTES));
    policy.close_before_minutes =
        static_cast<int>(reader.required("close_before_minutes").integer(0, CLOSE_BEFORE_MAX));
    policy.offline_allowed = reader.required("offline_allowed").boolean();
    policy.offline_after =
        std::chrono::seconds{reader.required("offline_after_seconds").integer(0, DAY_SECONDS)};
    policy.follow_base = read_follow_base(reader.required("follow_base"));
    return policy;
}

KioskProfile read_profile(const JsonReader& reader) {
    KioskProfile profile;
    reader.required("fields").each(FIELDS, [&](const JsonReader& field) {
        add_once(
            profile.fields,
            ServiceField{read_id(field.required("id")), read_local_text(field.required("name"), NAME_TEXT)},
            field);
    });
    reader.required("services").each(SERVICES, [&](const JsonReader& service) {
        add_once(profile.services, read_service(service, profile), service);
    });
    reader.required("priorities").each(PRIORITIES, [&](const JsonReader& group) {
        add_once(profile.priorities, read_priority(group), group);
    });
    profile.hours = read_week_hours(reader.required("hours"));
    profile.calendar = read_calendar(reader.required("calendar"));
    profile.policy = read_policy(reader.required("policy"));
    if (const auto appointments = reader.optional("appointments"))
        profile.appointments = appointments->required("offered").boolean();
    return profile;
}

}  // namespace

Result<KioskProfile, TicketFailure> parse_profile(std::string_view bytes) try {
    const nlohmann::json document = parse_bounded(bytes, ANSWER_MAX_BYTES);
    return read_profile(JsonReader(document));
} catch (const Unacceptable& reason) {
    return Failure{ticket_failure({NoAnswerKind::bad_answer, reason.detail})};
}

}  // namespace kiosk
