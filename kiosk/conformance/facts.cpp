#include "kiosk/conformance/facts.h"

#include "kiosk/core/appointment_code.h"
#include "kiosk/core/public_key.h"
#include "kiosk/core/ticket_key.h"
#include "kiosk/settings/toml_file.h"

namespace kiosk::conformance {
namespace {

using Mistakes = std::vector<SettingsMistake>;

constexpr std::size_t FILE_MAX = 64UL * 1024;
constexpr std::size_t CODE_MAX = 50;
constexpr std::size_t FACTOR_MAX = 16;
constexpr std::size_t RECEIPT_MAX = 128;
constexpr std::size_t ID_MAX = 40;
constexpr std::size_t APPOINTMENT_MAX = 32;
constexpr std::size_t KEY_MAX = 43;
constexpr const char* SAMPLE = "conformance.toml";

std::optional<Objection> check_id(const std::string& id) {
    if (id.empty() || is_queue_id(id)) return std::nullopt;
    return Objection{tr("{1} is not an id"),
                     {tr("Write small letters without accents, digits and dashes, as the profile has it.")}};
}

std::optional<Objection> check_appointment(const std::string& code) {
    const auto read = parse_appointment_code(code);
    if (code.empty() || (read && read->size() == code.size())) return std::nullopt;
    return Objection{tr("{1} is not the code of an appointment"),
                     {tr("Write 4 to 32 letters without accents, digits and dashes.")}};
}

std::optional<Objection> check_key(const std::string& key) {
    if (key.empty() || is_public_key(key)) return std::nullopt;
    return Objection{tr("{1} is not a public key"),
                     {tr("Write the 43 characters that central gives for it (Ed25519, base64url).")}};
}

Facts read_facts(TableReader& reader) {
    Facts facts;
    Facts::Dossier& dossier = facts.dossier;
    reader.text("dossier.code", dossier.code, CODE_MAX);
    reader.text("dossier.second_factor", dossier.second_factor, FACTOR_MAX);
    reader.text("dossier.wrong_factor", dossier.wrong_factor, FACTOR_MAX);
    reader.text("dossier.receipt_id", dossier.receipt_id, RECEIPT_MAX);
    reader.text("dossier.unknown_code", dossier.unknown_code, CODE_MAX);
    if (!dossier.wrong_factor.empty() && dossier.wrong_factor == dossier.second_factor) {
        reader.object("dossier.wrong_factor",
                      {tr("{1} is the right one"), {tr("Write a factor that does not open this dossier.")}});
    }
    Facts::Tickets& tickets = facts.tickets;
    reader.text("tickets.service", tickets.service, ID_MAX, check_id);
    reader.text("tickets.other_service", tickets.other_service, ID_MAX, check_id);
    reader.text("tickets.priority", tickets.priority, ID_MAX, check_id);
    reader.text("tickets.used_up", tickets.used_up, ID_MAX, check_id);
    reader.text("tickets.paused", tickets.paused, ID_MAX, check_id);
    reader.text("tickets.closed", tickets.closed, ID_MAX, check_id);
    reader.text("blocks.key", facts.block_key, KEY_MAX, check_key);
    Facts::Appointments& appointments = facts.appointments;
    reader.text("appointments.ready", appointments.ready, APPOINTMENT_MAX, check_appointment);
    reader.text("appointments.early", appointments.early, APPOINTMENT_MAX, check_appointment);
    reader.text("appointments.other_day", appointments.other_day, APPOINTMENT_MAX, check_appointment);
    reader.text("appointments.missed", appointments.missed, APPOINTMENT_MAX, check_appointment);
    reader.text("boards.hall", facts.hall, ID_MAX, check_id);
    reader.text("boards.counter", facts.counter, ID_MAX, check_id);
    return facts;
}

Result<Facts, std::vector<SettingsMistake>> read_file(const toml::table& root) {
    TableReader reader{root, SAMPLE};
    Facts facts = read_facts(reader);
    return right_or_mistakes(reader, std::move(facts));
}

}  // namespace

Result<Facts, Mistakes> parse_facts(std::string_view toml) {
    return parse_toml(toml, {FILE_MAX, tr("The file is far too long for settings"), SAMPLE}, read_file);
}

}  // namespace kiosk::conformance
