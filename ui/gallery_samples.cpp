// The states that the gallery and the golden pictures show. Every person, place and code in them is invented.
#include "ui/gallery.h"
#include "ui/gallery_queue.h"
#include "ui/gallery_variants.h"

namespace ui {
namespace {

using namespace std::chrono_literals;
namespace state = kiosk::state;

constexpr auto CODE = "H20.14.05-261109-0123";

kiosk::LocalTime at(std::chrono::year_month_day date, int hour, int minute) {
    return {date, hour, minute};
}

kiosk::Dossier in_progress() {
    kiosk::Dossier dossier;
    dossier.code = CODE;
    dossier.status = kiosk::Status::processing;
    dossier.status_label = "Đang giải quyết";
    dossier.owner = "C*** D** M** 01";
    dossier.procedure = "Đăng ký thành lập hộ kinh doanh";
    dossier.agency = "Ủy ban nhân dân Phường Mẫu";
    dossier.department = "Phòng Kinh tế, Hạ tầng và Đô thị";
    dossier.officer = "Cán bộ Mẫu 02";
    dossier.due = kiosk::DueDate{2026y / 11 / 25, std::pair{16, 30}};
    dossier.steps = {{"Đã nộp hồ sơ", kiosk::StepState::done, at(2026y / 11 / 9, 8, 52)},
                     {"Đã tiếp nhận", kiosk::StepState::done, at(2026y / 11 / 9, 10, 5)},
                     {"Đang giải quyết", kiosk::StepState::current, at(2026y / 11 / 10, 7, 40)},
                     {"Có kết quả", kiosk::StepState::to_come, {}}};
    dossier.return_channel = kiosk::ReturnChannel::counter;
    dossier.as_of = at(2026y / 11 / 20, 9, 41);
    return dossier;
}

kiosk::Dossier papers_missing() {
    kiosk::Dossier dossier = in_progress();
    dossier.status = kiosk::Status::supplement_asked;
    dossier.missing_papers = {"Bản sao hợp đồng thuê địa điểm kinh doanh, có chữ ký hai bên",
                              "Bản sao căn cước của chủ hộ kinh doanh"};
    return dossier;
}

kiosk::Dossier ready() {
    kiosk::Dossier dossier = in_progress();
    dossier.status = kiosk::Status::result_ready;
    dossier.bring = {"Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "Thẻ căn cước"};
    for (kiosk::Step& step : dossier.steps) step.state = kiosk::StepState::done;
    dossier.return_channel = kiosk::ReturnChannel::counter;
    return dossier;
}

kiosk::Dossier old_data() {
    kiosk::Dossier dossier = in_progress();
    dossier.stale = true;
    dossier.as_of = at(2026y / 11 / 20, 8, 15);
    return dossier;
}

kiosk::AnonymousAnswer anonymous() {
    return {CODE,
            {3, {"Đã nộp hồ sơ", "Đã tiếp nhận", "Đang giải quyết", "Có kết quả"}},
            kiosk::SecondFactorKind::secret_code,
            at(2026y / 11 / 20, 9, 41),
            false};
}

state::LookupTrouble trouble(kiosk::LookupFailureKind kind) {
    state::LookupTrouble trouble;
    trouble.failure.kind = kind;
    trouble.failure.retry_after = 10min;
    trouble.question.code = CODE;
    return trouble;
}

state::SlipTrouble paper_out() {
    state::SlipTrouble trouble;
    trouble.showing.answer = in_progress();
    trouble.showing.printing = {state::Printing::Phase::ended, 1, false, kiosk::PrintOutcome::paper_out};
    trouble.condition = kiosk::PrinterCondition::paper_out;
    return trouble;
}

std::vector<std::pair<std::string, kiosk::Screen>> screens() {
    state::Typing letters{.text = "H20.14.05-2611", .all_letters = true, .refused = {}};
    state::SecondFactor factor{.anonymous = anonymous(), .question = {}, .entered = "K7", .tries_left = {}};
    state::SecondFactor wrong = factor;
    wrong.entered.clear();
    wrong.tries_left = 3;
    state::SecondFactor digits = factor;
    digits.anonymous.second_factor = kiosk::SecondFactorKind::last_four;
    digits.entered = "00";
    state::LookupTrouble not_found = trouble(kiosk::LookupFailureKind::not_found);
    not_found.suggestion = "H20.14.05-261109-0128";
    return {
        {"idle", state::Idle{}},
        {"home", state::Home{}},
        {"scanning", state::Scanning{}},
        {"scanning-id-card", state::Scanning{kiosk::ScannedKind::id_card}},
        {"typing", state::Typing{.text = "H20.14.05-2611", .all_letters = false, .refused = {}}},
        {"typing-letters", letters},
        {"typing-refused",
         state::Typing{"H20.14.05-269999-0001", false, kiosk::CodeRefusal::impossible_date}},
        {"confirming",
         state::Confirming{CODE, state::Confirming::Reason::look_alike, "H20.14.O5-261109-0123"}},
        {"looking-up", state::LookingUp{}},
        {"second-factor", factor},
        {"second-factor-wrong", wrong},
        {"second-factor-digits", digits},
        {"showing", state::Showing{in_progress(), {}, {}}},
        {"showing-supplement", state::Showing{papers_missing(), {}, {}}},
        {"showing-ready", state::Showing{ready(), {}, {}}},
        {"showing-stale", state::Showing{old_data(), {}, {}}},
        {"showing-anonymous", state::Showing{anonymous(), {}, {}}},
        {"slip-trouble", paper_out()},
        {"lookup-no-link", trouble(kiosk::LookupFailureKind::no_link)},
        {"lookup-not-found", not_found},
        {"done", state::Done{}},
    };
}

}  // namespace

std::vector<SampleScreen> sample_screens(const kiosk::Comfort& comfort) {
    std::vector<SampleScreen> samples;
    auto all = screens();
    for (auto& variant : variant_screens(in_progress())) all.push_back(std::move(variant));
    for (auto& [name, screen] : all) {
        kiosk::State sample;
        sample.screen = std::move(screen);
        if (name != "idle") sample.comfort = comfort;
        sample.comfort.language = comfort.language;
        sample.printer = kiosk::PrinterCondition::ready;
        samples.push_back({name, std::move(sample)});
    }
    for (SampleScreen& one : queue_screens(ready())) {
        one.state.comfort = comfort;
        samples.push_back(std::move(one));
    }
    kiosk::State ending;
    ending.screen = state::Home{};
    ending.comfort = comfort;
    ending.warning = true;
    ending.last_activity = -45s;
    samples.push_back({"home-ending", std::move(ending)});
    return samples;
}

}  // namespace ui
