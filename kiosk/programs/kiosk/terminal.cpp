#include "kiosk/programs/kiosk/terminal.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>

#include "kiosk/central/identity.h"
#include "kiosk/central/profile_cache.h"
#include "kiosk/central/token_file.h"
#include "kiosk/core/dead_stack.h"
#include "kiosk/printing/slip.h"
#include "kiosk/programs/configured_printer.h"
#include "kiosk/programs/configured_scanners.h"
#include "kiosk/text/languages_folder.h"
#include "ui/present/present.h"

namespace terminal {
namespace {

using namespace kiosk;

/// Mistakes are for whoever wrote the file, so they are told in Vietnamese.
Result<Settings, std::string> read_settings(const std::filesystem::path& file, const Catalogue& vietnamese) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return Failure{"the settings cannot be read: " + file.string()};
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    auto settings = parse_settings(text);
    if (settings) return std::move(*settings);
    std::string mistakes = "the settings have mistakes (kioskctl check shows them as well)";
    for (const SettingsMistake& mistake : settings.error()) {
        mistakes += "\n  " + file.string() + ":" + std::to_string(mistake.line) + ": " +
                    vietnamese(mistake.cause) + ". " + vietnamese(mistake.remedy);
    }
    return Failure{mistakes};
}

/// For the engineer, in the system's log.
void tell_loss(const JournalLoss& loss) {
    std::cerr << "kiosk: the journal is not whole (" << loss.damage << "); " << loss.taken_over
              << " records were taken over, at least " << loss.lost_at_least << " are lost";
    if (!loss.set_aside.empty()) std::cerr << "; it was set aside as " << loss.set_aside.string();
    std::cerr << std::endl;
}

void tell_closed(const JournalTrouble& trouble) {
    std::cerr << "kiosk: no numbers can be given, the journal cannot be opened: " << trouble.detail
              << std::endl;
}

void tell_conflict(const OfflineIssue& issue) {
    std::cerr << "kiosk: the number " << issue.ticket.number
              << " was given while there was no link, and central "
              << "does not accept it (" << issue.ticket.service << "); see kioskctl journal" << std::endl;
}

void tell_unbelieved(const std::string& why) {
    std::cerr << "kiosk: central's numbers for outages cannot be given: " << why
              << "; see [central] block_key and terminal_id" << std::endl;
}

void tell_uncounted(const FigureTrouble& trouble) {
    std::cerr << "kiosk: the figures for reports cannot be kept: " << trouble.detail << std::endl;
}

void tell_no_board(const std::string& why) {
    std::cerr << "kiosk: no board is served to the hall's displays: " << why << std::endl;
}

}  // namespace

Terminal::Terminal(Settings settings, Catalogues catalogues, const Clock& clock)
    : settings_(std::move(settings)), catalogues_(std::move(catalogues)), clock_(clock) {}

Result<std::unique_ptr<Terminal>, std::string> Terminal::open(const Options& options, const Clock& clock) {
    const auto wanted_glass = glass_options(options);
    if (!wanted_glass) return Failure{wanted_glass.error()};
    auto catalogues = read_languages(options.languages);
    if (!catalogues) return Failure{catalogues.error()};
    auto settings = read_settings(options.config, catalogues->vietnamese);
    if (!settings) return Failure{settings.error()};

    std::unique_ptr<Terminal> terminal{new Terminal(std::move(*settings), std::move(*catalogues), clock)};
    auto glass = ui::Glass::open(*wanted_glass, options.fonts);
    if (!glass) return Failure{glass.error()};
    terminal->glass_ = std::move(*glass);
    if (auto trouble = terminal->open_devices(options.config)) return Failure{*trouble};
    terminal->show();
    return terminal;
}

std::optional<std::string> Terminal::open_devices(const std::filesystem::path& config) {
    auto central = CentralClient::open(settings_.central, [&clock = clock_] { return clock.now().wall; });
    if (!central) return central.error().detail;
    central_ = std::move(*central);
    auto printer = programs::configured_printer(settings_, config);
    if (!printer) return printer.error();
    printer_ = std::move(*printer);
    open_hall_board();
    runner_ = std::make_unique<Runner>(
        VisitRules{settings_.codes, settings_.time_outs, settings_.language, printer_ != nullptr},
        RunnerParts{*central_, printer_.get(), slip_makers(), clock_, ticketing()});
    const auto scanned = [this](std::string bytes) { runner_->post(event::Scanned{std::move(bytes)}); };
    const auto changed = [this] { runner_->wake(); };
    auto scanners = programs::configured_scanners(settings_.scanner, settings_.codes, scanned, changed);
    if (!scanners) return scanners.error();
    scanners_ = std::move(*scanners);
    camera_ = programs::configured_camera(settings_.camera, settings_.codes, scanned, changed);
    return std::nullopt;
}

SlipMakers Terminal::slip_makers() const {
    // Called on the printing thread, which ends before these members do; none of them ever changes.
    const auto answer = [this](const action::PrintSlip& wish) {
        const Slip slip = lookup_slip(wish.answer, settings_.centre, catalogues_.of(wish.language), wish.copy,
                                      local_time(clock_.now().wall));
        return lay_out(slip, settings_.printer.width_dots);
    };
    const auto ticket = [this](const action::PrintTicket& wish) {
        const Slip slip =
            ticket_slip(wish.ticket, {wish.service, wish.follow_address, settings_.centre},
                        catalogues_.of(wish.language), wish.copy, local_time(clock_.now().wall));
        return lay_out(slip, settings_.printer.width_dots);
    };
    return {answer, ticket};
}

Ticketing Terminal::ticketing() {
    const std::filesystem::path journal = settings_.journal.file;
    const CentralSettings& central = settings_.central;
    return {*central_,
            journal,
            profile_file(journal),
            {journal.parent_path() / "ticket-blocks", central.block_key, central.terminal_id},
            {tell_loss, tell_closed, tell_conflict, tell_unbelieved, tell_uncounted},
            figures_file(journal),
            MOTCUA_VERSION,
            [this](const std::optional<BoardOutage>& outage) {
                if (hall_board_) hall_board_->tell(outage);
            }};
}

/// A terminal without it gives numbers all the same: what hinders it is told, and ends nothing.
void Terminal::open_hall_board() {
    const auto& wanted = settings_.hall_board;
    if (wanted.hall.empty()) return;
    const auto& identity = settings_.central.identity_file;
    auto token = read_token(wanted.token_file);
    if (!token) return tell_no_board(token.error().detail);
    const auto& centre = settings_.centre;
    auto board = OutageBoard::open(
        {wanted.hall, {centre.name, centre.name_english}, *token, wanted.address, wanted.port, identity},
        [&clock = clock_] { return clock.now().wall; });
    if (!board) return tell_no_board(board.error());
    hall_board_ = std::move(*board);
    std::cerr << "kiosk: the hall's displays are served at port " << hall_board_->port() << ", key "
              << pin_of_identity(identity) << std::endl;
}

bool Terminal::pass(std::chrono::milliseconds limit) {
    const ui::Woken woken = glass_->wait(runner_->wake_descriptor(), limit);
    if (woken.closed) return false;
    if (woken.pressed) runner_->handle(*woken.pressed);
    runner_->take_posted();
    tick_when_due();
    show();
    wipe_dead_stack();
    return true;
}

void Terminal::tick_when_due() {
    const auto deadline = next_deadline(runner_->state(), runner_->rules());
    if (deadline && clock_.now().uptime >= *deadline) runner_->handle(event::Tick{});
}

/// For central, when it has changed.
void Terminal::note_devices() {
    std::vector<DeviceReport> found;
    const auto add = [&found](const std::string& device, DeviceState state) {
        found.push_back({device, std::string(name_of(state))});
    };
    for (std::size_t place = 0; place < scanners_.size(); ++place)
        add(place == 0 ? "scanner" : "scanner_" + std::to_string(place + 1), scanners_[place]->state());
    if (camera_) add("camera", camera_->state());
    if (found == devices_) return;
    devices_ = std::move(found);
    for (const auto& report : devices_) runner_->note_device(report);
}

/// The camera looks only while a screen shows what it sees.
ui::Readers Terminal::readers() {
    const auto works = [](const std::unique_ptr<Scanner>& scanner) {
        return scanner->state().condition == DeviceCondition::ready;
    };
    ui::Readers readers{.scanner = std::ranges::any_of(scanners_, works)};
    if (!camera_) return readers;
    camera_->want(ui::shows_camera(runner_->state()));
    const DeviceState state = camera_->state();
    readers.camera = state.condition == DeviceCondition::ready || state.help == DeviceHelp::too_dark;
    readers.picture = camera_->picture();
    return readers;
}

void Terminal::show() {
    note_devices();
    glass_->show(ui::present(runner_->state(),
                             {settings_.centre, catalogues_, runner_->rules(), clock_.now(), readers()}));
}

}  // namespace terminal
