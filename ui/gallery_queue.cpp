// The queue screens for the gallery: services, questions, numbers and refusals of an invented centre.
#include "ui/gallery_queue.h"

namespace ui {
namespace {

using namespace std::chrono_literals;
using kiosk::KioskProfile;
using kiosk::PrinterCondition;
using kiosk::PrintOutcome;
using kiosk::QueueLoad;
using kiosk::QueueService;
using kiosk::TicketFailureKind;
namespace state = kiosk::state;
using Phase = state::Printing::Phase;

constexpr std::chrono::year_month_day TODAY = 2026y / 11 / 20;
constexpr std::chrono::sys_seconds NOW = std::chrono::sys_days{TODAY} + 2h + 41min;  // 09:41 in Vietnam

kiosk::WeekHours week(const std::vector<kiosk::HourSpan>& weekday) {
    kiosk::WeekHours hours;
    for (std::size_t day = 0; day < 5; ++day) hours.days[day] = weekday;
    return hours;
}

QueueService service(std::string id, std::string field, kiosk::LocalText name, const std::string& counters) {
    QueueService one;
    one.id = std::move(id);
    one.field = std::move(field);
    one.name = std::move(name);
    one.counters = {"Quầy " + counters, (counters.size() > 1 ? "Counters " : "Counter ") + counters};
    return one;
}

std::vector<QueueService> services() {
    std::vector<QueueService> all{
        service("results", "results", {"Nhận kết quả", "Collect a result"}, "7"),
        service("supplement", "results", {"Nộp bổ sung giấy tờ", "Hand in missing papers"}, "4, 5"),
        service("civil", "new", {"Hộ tịch, chứng thực", "Civil status, certification"}, "1, 2"),
        service("land", "new", {"Đất đai, xây dựng", "Land and construction"}, "3, 4"),
        service("business", "new", {"Đăng ký kinh doanh", "Business registration"}, "5"),
        service("welfare", "new", {"Bảo trợ xã hội, người có công", "Welfare, people of merit"}, "6"),
        service("residence", "new", {"Cư trú, căn cước", "Residence, identity cards"}, "9"),
        service("fees", "new", {"Nộp phí, lệ phí, thuế", "Fees and taxes"}, "8"),
        service("health", "new", {"Bảo hiểm xã hội, y tế", "Social and health insurance"}, "10"),
        service("other", "new", {"Hướng dẫn, việc khác", "Advice and other matters"}, "11"),
    };
    all[0].statuses = {9};
    all[1].statuses = {5};
    all[3].area = {"Khu B, bên trái", "Area B, on the left"};
    all[9].hours = week({{8 * 60, 9 * 60}, {14 * 60, 16 * 60}});
    return all;
}

KioskProfile profile() {
    KioskProfile centre;
    centre.fields = {
        {"results", {"Nhận kết quả, nộp bổ sung", "Results and missing papers"}},
        {"new", {"Nộp hồ sơ theo lĩnh vực", "Hand in a dossier"}},
    };
    centre.services = services();
    centre.priorities = {
        {"aged", {"Người từ 60 tuổi trở lên", "People of 60 and older"}, "elder"},
        {"disabled", {"Người khuyết tật", "People with disabilities"}, "wheel"},
        {"mothers",
         {"Phụ nữ mang thai, có con dưới 36 tháng tuổi", "Pregnant, or with a child under 36 months"},
         "mother"},
        {"merit", {"Người có công với cách mạng", "People of merit to the revolution"}, "medal"},
        {"unwell", {"Người đang ốm, mệt", "People who are unwell"}, "cross2"},
    };
    centre.hours = week({{7 * 60 + 30, 11 * 60 + 30}, {13 * 60 + 30, 17 * 60}});
    centre.calendar.years = {2026};
    centre.policy.close_before_minutes = 30;
    centre.policy.follow_base = "https://xepso.example/";
    return centre;
}

kiosk::QueueSituation queues() {
    const std::vector<std::pair<std::string, int>> waiting{
        {"results", 3}, {"supplement", 6}, {"civil", 7}, {"land", 11}, {"business", 2},
        {"welfare", 0}, {"residence", 4},  {"fees", 1},  {"health", 5}};
    kiosk::QueueSituation situation;
    situation.as_of = NOW;
    for (const auto& [id, count] : waiting) {
        QueueLoad load;
        load.service = id;
        load.waiting = count;
        situation.queues.push_back(load);
    }
    situation.queues[6].state = QueueLoad::State::paused;
    situation.queues[6].until = std::chrono::sys_days{TODAY} + 7h;  // 14:00 in Vietnam
    situation.queues[8].state = QueueLoad::State::used_up;
    return situation;
}

kiosk::Ticket ticket() {
    kiosk::Ticket one;
    one.key = "0";
    one.number = "B047";
    one.service = "land";
    one.service_day = TODAY;
    one.issued_at = NOW;
    one.ahead = 11;
    one.wait_minutes = 35;
    one.secret = "0123456789abcdef0123456789abcdef";
    return one;
}

/// What is known when a screen is shown.
struct Scene {
    KioskProfile profile = ui::profile();
    std::optional<kiosk::QueueSituation> queues = ui::queues();
    PrinterCondition printer = PrinterCondition::ready;
};

Scene with_appointments() {
    Scene scene;
    scene.profile.appointments = true;
    return scene;
}

SampleScreen sample(std::string name, kiosk::Screen screen, const Scene& scene = {}) {
    kiosk::State visit;
    visit.screen = std::move(screen);
    visit.printer = scene.printer;
    visit.profile = std::make_shared<const KioskProfile>(scene.profile);
    if (scene.queues) visit.queues = std::make_shared<const kiosk::QueueSituation>(*scene.queues);
    return {std::move(name), std::move(visit)};
}

Scene holiday() {
    Scene scene;
    scene.profile.calendar.days = {
        {TODAY, kiosk::DayKind::holiday, "Ngày Văn hóa Việt Nam", "Vietnam Culture Day", true}};
    return scene;
}

Scene open_at(const std::vector<kiosk::HourSpan>& hours) {
    Scene scene;
    scene.profile.hours = week(hours);
    scene.profile.services.pop_back();  // the one with hours of its own
    return scene;
}

Scene locked() {
    Scene scene;
    scene.queues->locked = {"Máy đang được bảo trì.", "The machine is being serviced."};
    return scene;
}

Scene with_printer(PrinterCondition condition) {
    Scene scene;
    scene.printer = condition;
    return scene;
}

state::Ticketed ticketed(Phase phase, PrintOutcome outcome) {
    return {ticket(), {.phase = phase, .job = 1, .outcome = outcome}};
}

/// Of a check-in.
state::NoTicket refused_check_in(TicketFailureKind kind, std::optional<std::chrono::sys_seconds> until = {}) {
    state::NoTicket none;
    none.request = 1;
    none.failure = {kind, until, {}};
    return none;
}

state::NoTicket refused(TicketFailureKind kind) {
    state::NoTicket none{1, "land", {}};
    none.failure.kind = kind;
    return none;
}

std::vector<SampleScreen> choosing() {
    Scene unknown;
    unknown.queues.reset();
    return {
        sample("home-numbers", state::Home{}),
        sample("home-closed", state::Home{}, holiday()),
        sample("services", state::Choosing{}),
        sample("services-second-page", state::Choosing{1}),
        sample("services-unknown", state::Choosing{}, unknown),
        sample("closed-holiday", state::Choosing{}, holiday()),
        sample("closed-day-off", state::Choosing{}, open_at({})),
        sample("closed-before-hours", state::Choosing{}, open_at({{13 * 60 + 30, 17 * 60}})),
        sample("closed-after-hours", state::Choosing{}, open_at({{7 * 60 + 30, 9 * 60}})),
        sample("locked", state::Choosing{}, locked()),
        sample("priority", state::AskingPriority{"land"}),
        sample("consent", state::AskingConsent{"land", "", 90}),
        sample("taking", state::Taking{1, "land", {}}),
    };
}

std::vector<SampleScreen> numbers() {
    auto offline = ticketed(Phase::ended, PrintOutcome::printed);
    offline.ticket.number = "N0012";
    offline.ticket.offline = true;
    offline.ticket.ahead.reset();
    offline.ticket.wait_minutes.reset();
    auto unfollowed = ticketed(Phase::ended, PrintOutcome::absent);
    unfollowed.ticket.secret.clear();
    const auto paper_out = ticketed(Phase::ended, PrintOutcome::paper_out);
    return {
        sample("ticket-printing", ticketed(Phase::running, PrintOutcome::unknown)),
        sample("ticket-printed", ticketed(Phase::ended, PrintOutcome::printed)),
        sample("ticket-sent", ticketed(Phase::ended, PrintOutcome::sent)),
        sample("ticket-offline", offline),
        sample("ticket-paper-out", paper_out, with_printer(PrinterCondition::paper_out)),
        sample("ticket-ready-again", paper_out),
        sample("ticket-unknown", ticketed(Phase::ended, PrintOutcome::unknown)),
        sample("ticket-unfollowed", unfollowed, with_printer(PrinterCondition::absent)),
    };
}

std::vector<SampleScreen> refusals() {
    auto paused = refused(TicketFailureKind::paused);
    paused.failure.until = std::chrono::sys_days{TODAY} + 7h;
    return {
        sample("no-ticket-closed", refused(TicketFailureKind::closed)),
        sample("no-ticket-used-up", refused(TicketFailureKind::used_up)),
        sample("no-ticket-paused", paused),
        sample("no-ticket-locked", refused(TicketFailureKind::locked)),
        sample("no-ticket-gone", refused(TicketFailureKind::service_unknown)),
        sample("no-ticket-day-over", refused(TicketFailureKind::day_over)),
        sample("no-ticket-barred", refused(TicketFailureKind::barred)),
        sample("no-ticket-no-link", refused(TicketFailureKind::no_link)),
        sample("no-ticket-slow", refused(TicketFailureKind::slow)),
        sample("no-ticket-not-kept", refused(TicketFailureKind::not_kept)),
        sample("no-ticket-offline-used-up", refused(TicketFailureKind::offline_used_up)),
        sample("no-ticket-not-trusted", refused(TicketFailureKind::not_trusted)),
    };
}

/// More services than are found by looking.
Scene with_many_services() {
    Scene scene = with_appointments();
    auto& all = scene.profile.services;
    all.push_back(service("birth", "new", {"Đăng ký khai sinh", "Register a birth"}, "1"));
    all.push_back(service("death", "new", {"Đăng ký khai tử", "Register a death"}, "1"));
    all.push_back(service("marriage", "new", {"Đăng ký kết hôn", "Register a marriage"}, "2"));
    all.push_back(
        service("household", "new", {"Đăng ký hộ kinh doanh", "Register a household business"}, "5"));
    all.push_back(
        service("mortgage", "new", {"Đăng ký biện pháp bảo đảm", "Register a security interest"}, "4"));
    return scene;
}

std::vector<SampleScreen> searching() {
    const Scene many = with_many_services();
    return {
        sample("services-many", state::Choosing{}, many),
        sample("search", state::Searching{}, many),
        sample("search-found", state::Searching{"KINH D"}, many),
        sample("search-many-found", state::Searching{"DANG KY"}, many),
        sample("search-nothing", state::Searching{"XE MAY"}, many),
    };
}

std::vector<SampleScreen> appointments() {
    using enum TicketFailureKind;
    Scene closing = with_appointments();
    closing.profile.hours = week({{7 * 60 + 30, 10 * 60}});
    return {
        sample("services-appointments", state::Choosing{}, with_appointments()),
        sample("closed-but-appointments", state::Choosing{}, closing),
        sample("check-in", state::CheckingIn{}),
        sample("check-in-id-card", state::CheckingIn{kiosk::ScannedKind::id_card}),
        sample("check-in-typing", state::TypingAppointment{"MAU-26"}),
        sample("check-in-unknown", refused_check_in(appointment_unknown)),
        sample("check-in-other-day",
               refused_check_in(appointment_other_day, std::chrono::sys_days{TODAY} + 3 * 24h - 7h)),
        sample("check-in-early", refused_check_in(appointment_early, NOW + 2h + 19min)),
        sample("check-in-missed", refused_check_in(appointment_missed)),
        sample("check-in-used", refused_check_in(appointment_used)),
        sample("check-in-no-link", refused_check_in(no_link)),
    };
}

}  // namespace

std::vector<SampleScreen> queue_screens(const kiosk::Dossier& ready) {
    std::vector<SampleScreen> all = choosing();
    for (auto& one : numbers()) all.push_back(std::move(one));
    for (auto& one : refusals()) all.push_back(std::move(one));
    for (auto& one : appointments()) all.push_back(std::move(one));
    for (auto& one : searching()) all.push_back(std::move(one));
    Scene closed = open_at({{13 * 60 + 30, 17 * 60}});
    all.push_back(sample("showing-ticket", state::Showing{ready, {}, {}}));
    all.push_back(sample("showing-ticket-closed", state::Showing{ready, {}, {}}, closed));
    return all;
}

}  // namespace ui
