#include "kiosk/settings/read_hall.h"

#include "kiosk/settings/read_central.h"
#include "kiosk/settings/words_of_settings.h"

namespace kiosk {
namespace {

constexpr std::size_t HALL_MAX = 40;
constexpr std::size_t TERMINALS_MAX = 8;

std::optional<Objection> check_hall(const std::string& id) {
    const bool is_id = id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
    if (!id.empty() && is_id) return std::nullopt;
    return Objection{tr("{1} is not the id of a hall"),
                     {tr("Write it as the queues of central have it: small letters, digits and dashes.")}};
}

std::optional<Objection> check_address(const std::string& address) {
    if (is_host(address)) return std::nullopt;
    return Objection{tr("{1} is not the name or address of a machine"),
                     {tr("Write a name or an IP address, without http:// and port.")}};
}

/// "https://192.168.1.20:8444 sha256//…"
HallTerminal terminal_of(const std::string& text) {
    const auto blank = text.find(' ');
    if (blank == std::string::npos) return {};
    return {text.substr(0, blank), text.substr(blank + 1)};
}

std::optional<Objection> check_terminal(const std::string& text) {
    const auto terminal = terminal_of(text);
    const bool has_pin = !terminal.pinned_key.empty() && !check_pin(terminal.pinned_key);
    if (has_pin && !check_server_url(terminal.url, false)) return std::nullopt;
    return Objection{tr("{1} is not a terminal with its key"),
                     {tr("Write its address and the key that it tells at its start: "
                         "\"https://192.168.1.20:8444 sha256//…\".")}};
}

}  // namespace

void read_hall_id(TableReader& reader, const std::string& name, std::string& hall) {
    reader.text(name, hall, HALL_MAX, check_hall);
}

void read_hall_board(TableReader& reader, const CentralSettings& central, HallBoardSettings& board) {
    reader.text("hall_board.hall", board.hall, HALL_MAX,
                [](const std::string& id) { return id.empty() ? std::nullopt : check_hall(id); });
    reader.text("hall_board.address", board.address, PATH_MAX_CHARACTERS, check_address);
    reader.number("hall_board.port", board.port, 1, 65535);
    reader.text("hall_board.token_file", board.token_file, PATH_MAX_CHARACTERS);
    if (board.hall.empty()) return;
    if (board.token_file.empty())
        reader.object("hall_board.token_file",
                      {tr("{1} is missing"), {tr("Name the file with the token that displays show.")}});
    if (central.identity_file.empty())
        reader.object("hall_board.hall", {tr("{1} needs a terminal that was enrolled"),
                                          {tr("Enrol it with kioskctl enrol, which makes identity_file.")}});
}

void read_outage(TableReader& reader, OutageSettings& outage) {
    std::vector<std::string> texts;
    reader.texts("outage.terminals", texts, TERMINALS_MAX, check_terminal);
    for (const auto& text : texts) outage.terminals.push_back(terminal_of(text));
    reader.text("outage.token_file", outage.token_file, PATH_MAX_CHARACTERS);
    if (!outage.terminals.empty() && outage.token_file.empty())
        reader.object("outage.token_file",
                      {tr("{1} is missing"), {tr("Name the file with the token that displays show.")}});
}

}  // namespace kiosk
