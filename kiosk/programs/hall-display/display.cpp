#include "kiosk/programs/hall-display/display.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>

#include "kiosk/core/name_table.h"
#include "kiosk/settings/mistake_text.h"
#include "kiosk/settings/settings_file.h"
#include "kiosk/text/languages_folder.h"
#include "kiosk/text/unicode.h"
#include "ui/present/hall.h"

namespace hall_display {
namespace {

using std::chrono::milliseconds;

/// Clock, age and feed are looked at so often; nothing is drawn that has not changed.
constexpr milliseconds LOOK{1000};
constexpr std::chrono::minutes PICTURES_EVERY{1};
/// Characters of a file's name in the log.
constexpr std::size_t NAME_MOST = 100;

/// One line an event, for journald.
void tell(const std::string& line) {
    std::cerr << line + '\n' << std::flush;
}

constexpr kiosk::NameTable<kiosk::DataAge, 4> AGE_NAMES{{
    {kiosk::DataAge::none_yet, "none_yet"},
    {kiosk::DataAge::fresh, "fresh"},
    {kiosk::DataAge::stale, "stale"},
    {kiosk::DataAge::useless, "useless"},
}};

std::chrono::sys_seconds wall() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

}  // namespace

Display::Display(kiosk::HallSettings settings, kiosk::Catalogues catalogues)
    : settings_(std::move(settings)),
      catalogues_(std::move(catalogues)),
      hall_(kiosk::hall_at(milliseconds{0})),
      waker_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
    times_.useless = settings_.useless_after;
}

Display::~Display() {
    terminals_.reset();
    feed_.reset();
    announcer_.reset();
    close(waker_);
}

kiosk::Result<std::unique_ptr<Display>, std::string> Display::open(const DisplayOptions& options) {
    const auto bytes = kiosk::read_settings_file(options.config);
    if (!bytes) return kiosk::Failure{"the settings cannot be read: " + options.config.string()};
    auto catalogues = kiosk::read_languages(options.languages);
    if (!catalogues) return kiosk::Failure{catalogues.error()};
    auto settings = kiosk::parse_hall_settings(*bytes);
    if (!settings) {
        std::string all = "the settings have mistakes";
        for (const auto& mistake : settings.error())
            all += '\n' + kiosk::mistake_text(options.config.string(), mistake, catalogues->vietnamese);
        return kiosk::Failure{std::move(all)};
    }
    auto display = std::unique_ptr<Display>(new Display(*std::move(settings), *std::move(catalogues)));
    if (auto failure = display->open_parts(options)) return kiosk::Failure{*std::move(failure)};
    return display;
}

std::optional<std::string> Display::open_parts(const DisplayOptions& options) {
    auto glass = ui::Glass::open(options.glass, options.fonts);
    if (!glass) return glass.error();
    glass_ = std::move(*glass);
    if (settings_.sound.enabled)
        announcer_ = std::make_unique<Announcer>(
            settings_.sound, kiosk::installed_folder("voices"), [this] { wake(); },
            [](const std::string& why) { tell("sound verdict=silent reason=\"" + why + '"'); });
    auto pulse = Pulse::open(settings_.central);
    if (!pulse) return pulse.error();
    pulse_ = std::move(*pulse);
    return open_feeds();
}

std::optional<std::string> Display::open_feeds() {
    const auto heard = [this](kiosk::BoardNews news) {
        {
            const std::lock_guard lock(mutex_);
            news_.push_back(std::move(news));
        }
        wake();
    };
    const auto lost = [](const kiosk::NoAnswer& why) {
        tell("feed verdict=lost reason=\"" + why.detail + '"');
    };
    auto feed = kiosk::BoardFeed::open(settings_.central, settings_.hall, {heard, lost}, wall);
    if (!feed) return feed.error().detail;
    feed_ = std::move(*feed);
    auto terminals = TerminalFeeds::open(settings_.outage, settings_.hall, [this] { wake(); });
    if (!terminals) return "[outage] " + terminals.error();
    terminals_ = std::move(*terminals);
    return std::nullopt;
}

kiosk::Uptime Display::now() const {
    return std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - started_);
}

void Display::wake() const {
    eventfd_write(waker_, 1);
}

void Display::hear_news() {
    eventfd_t ignored = 0;
    eventfd_read(waker_, &ignored);
    std::deque<kiosk::BoardNews> news;
    {
        const std::lock_guard lock(mutex_);
        news.swap(news_);
    }
    for (const auto& one : news) std::visit([&](const auto& what) { kiosk::hear(hall_, what, now()); }, one);
}

/// The terminals' own numbers, for as long as nothing comes from central.
void Display::ask_terminals() {
    terminals_->look(kiosk::wants_terminals(hall_, now(), times_), now());
    for (const auto& [terminal, news] : terminals_->take()) {
        if (const auto* const board = std::get_if<kiosk::Board>(&news))
            kiosk::hear_terminal(hall_, terminal, *board, now());
        else if (const auto* const beat = std::get_if<kiosk::BoardBeat>(&news))
            kiosk::hear_terminal(hall_, terminal, *beat, now());
    }
}

void Display::take_turns() {
    const bool is_speaking = announcer_ && announcer_->is_speaking();
    const auto call = kiosk::pass(hall_, now(), is_speaking, times_);
    if (!call) return;
    const int volume = kiosk::volume_at(settings_.sound, kiosk::minute_of_day(hall_, now(), wall()));
    const bool is_said = announcer_ && volume > 0 && kiosk::is_worth_saying(hall_, *call, now(), times_);
    if (is_said) announcer_->say(*call, volume);
    // Not its number: what a central puts there by mistake must not stay in a journal.
    tell("call sequence=" + std::to_string(call->sequence) + " said=" + (is_said ? "yes" : "no"));
}

void Display::tell_age() {
    const auto age = kiosk::age_of(hall_, now(), times_);
    if (age != told_age_) tell("board age=" + std::string(name_in(AGE_NAMES, age)));
    told_age_ = age;
    const bool is_outage = kiosk::outage_of(hall_, now(), times_).has_value();
    if (is_outage != told_outage_) tell(std::string("outage shown=") + (is_outage ? "yes" : "no"));
    told_outage_ = is_outage;
}

std::vector<kiosk::DeviceReport> Display::devices() const {
    const bool is_fresh = kiosk::age_of(hall_, now(), times_) == kiosk::DataAge::fresh;
    return {{"board", is_fresh ? "ready" : "stale"}, {"speaker", announcer_ ? announcer_->state() : "off"}};
}

void Display::tell_state() {
    if (pulse_) pulse_->look(now(), wall(), devices());
}

void Display::look_for_pictures() {
    if (now() < pictures_due_) return;
    pictures_due_ = now() + PICTURES_EVERY;
    auto found = kiosk::pictures_in(settings_.screen.pictures);
    if (found == pictures_) return;
    pictures_ = std::move(found);
    for (const auto& [path, why] : pictures_.passed_over)
        tell("picture verdict=passed_over file=\"" + kiosk::clean_text(path.filename().string(), NAME_MOST) +
             "\" reason=\"" + std::string(why) + '"');
}

milliseconds Display::until_due() const {
    if (hall_.turns.empty() || !hall_.held_since) return LOOK;
    return std::clamp(*hall_.held_since + times_.hurried - now(), milliseconds{1}, LOOK);
}

bool Display::pass(milliseconds limit) {
    feed_->look(now());
    hear_news();
    ask_terminals();
    take_turns();
    tell_age();
    tell_state();
    look_for_pictures();
    glass_->show(ui::present(
        hall_, {settings_, catalogues_.of(settings_.language), pictures_.shown, times_, now(), wall()}));
    return !glass_->wait(waker_, std::min(limit, until_due())).closed;
}

}  // namespace hall_display
