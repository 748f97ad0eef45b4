#include <algorithm>

#include "kiosk/central/heartbeat_json.h"
#include "kiosk/central/json_documents.h"
#include "kiosk/central/json_members.h"
#include "kiosk/central/json_writer.h"
#include "kiosk/central/rfc3339.h"

namespace kiosk {
namespace {

constexpr std::size_t DEVICES = 16;
constexpr std::size_t WORD = 32;
constexpr std::size_t VERSION = 40;
constexpr std::size_t COPIES = 20;
constexpr int COPY_MAX = 100;

std::string read_word(const JsonReader& reader) {
    const auto& word = reader.raw_text();
    const bool is_word = !word.empty() && word.size() <= WORD &&
                         word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
    if (!is_word) reader.refuse("not a word of small letters, digits and _");
    return word;
}

std::vector<DeviceReport> read_devices(const JsonReader& reader) {
    std::vector<DeviceReport> devices;
    reader.each(DEVICES, [&](const JsonReader& item) {
        item.holds_only({"device", "state"});
        DeviceReport report{read_word(item.required("device")), read_word(item.required("state"))};
        const bool is_there = std::any_of(devices.begin(), devices.end(), [&](const DeviceReport& other) {
            return other.device == report.device;
        });
        if (is_there) item.refuse("a device that was named before");
        devices.push_back(std::move(report));
    });
    return devices;
}

Heartbeat read_heartbeat(const JsonReader& reader) {
    reader.holds_only({"at", "started_at", "version", "devices", "untold"});
    Heartbeat heartbeat;
    heartbeat.at = read_instant(reader.required("at"));
    heartbeat.started_at = read_instant(reader.required("started_at"));
    if (const auto version = reader.optional("version"))
        heartbeat.version = read_plain(*version, VERSION, "not a version");
    heartbeat.devices = read_devices(reader.required("devices"));
    heartbeat.untold = reader.required("untold").integer(0, EXACT_NUMBER_MAX);
    return heartbeat;
}

WishedCopy read_copy(const JsonReader& reader) {
    WishedCopy copy{
        read_key(reader.required("key")), static_cast<int>(reader.required("copy").integer(1, COPY_MAX)), {}};
    if (const auto secret = reader.optional("secret")) copy.secret = read_secret(*secret);
    return copy;
}

ordered_json copy_json(const WishedCopy& copy) {
    ordered_json document = {{"key", copy.key}, {"copy", copy.copy}};
    if (!copy.secret.empty()) document["secret"] = copy.secret;
    return document;
}

HeartbeatAnswer read_answer(const JsonReader& reader) {
    HeartbeatAnswer answer;
    answer.every = std::chrono::seconds(
        reader.required("every").integer(HEARTBEAT_EVERY_LEAST.count(), HEARTBEAT_EVERY_MOST.count()));
    answer.reload = reader.required("reload").integer(0, EXACT_NUMBER_MAX);
    if (const auto copies = reader.optional("copies"))
        copies->each(COPIES, [&](const JsonReader& item) { answer.copies.push_back(read_copy(item)); });
    return answer;
}

}  // namespace

Result<HeartbeatAnswer, TicketFailure> parse_heartbeat_answer(std::string_view bytes) {
    return answered<HeartbeatAnswer>(bytes, read_answer);
}

std::string to_json(const HeartbeatAnswer& answer) {
    ordered_json document = {{"every", answer.every.count()}, {"reload", answer.reload}};
    if (!answer.copies.empty()) document["copies"] = list_json(answer.copies, copy_json);
    return written(document);
}

std::string to_json(const Heartbeat& heartbeat) {
    ordered_json document = {{"at", instant_text(heartbeat.at)},
                             {"started_at", instant_text(heartbeat.started_at)}};
    if (!heartbeat.version.empty()) document["version"] = heartbeat.version;
    document["devices"] = list_json(heartbeat.devices, [](const DeviceReport& report) -> ordered_json {
        return {{"device", report.device}, {"state", report.state}};
    });
    document["untold"] = heartbeat.untold;
    return written(document);
}

Result<Heartbeat, QuestionRefused> parse_heartbeat(std::string_view bytes) {
    return asked<Heartbeat>(bytes, read_heartbeat);
}

}  // namespace kiosk
