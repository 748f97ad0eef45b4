#include "ui/gallery_variants.h"

namespace ui {
namespace {

using namespace std::chrono_literals;
using kiosk::Dossier;
using kiosk::Status;
namespace state = kiosk::state;
using Screens = std::vector<std::pair<std::string, kiosk::Screen>>;

Dossier in_status(Dossier dossier, Status status) {
    dossier.status = status;
    return dossier;
}

Dossier fee_due(const Dossier& usual) {
    Dossier dossier = in_status(usual, Status::fee_due);
    dossier.fees = {{"Lệ phí đăng ký hộ kinh doanh", 100'000}, {"Phí cung cấp thông tin", 20'000}};
    return dossier;
}

Dossier late(const Dossier& usual) {
    Dossier dossier = usual;
    dossier.apology = kiosk::Apology{"", kiosk::DueDate{2026y / 12 / 2, std::pair{16, 30}}};
    return dossier;
}

/// Inter-agency, returned by post, with a fee still open: as many facts as a dossier can have.
Dossier many_facts(const Dossier& usual) {
    Dossier dossier = in_status(usual, Status::result_ready);
    dossier.lead_agency = "Sở Tài chính tỉnh Mẫu";
    dossier.return_channel = kiosk::ReturnChannel::post;
    dossier.bring = {"Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "Thẻ căn cước",
                     "Giấy ủy quyền, nếu nhận thay người khác"};
    dossier.fees = {{"Phí chuyển phát", 25'000}};
    return dossier;
}

Dossier many_papers(const Dossier& usual) {
    Dossier dossier = in_status(usual, Status::supplement_asked);
    for (int number = 1; number <= 6; ++number)
        dossier.missing_papers.push_back("Văn bản mẫu số " + std::to_string(number) +
                                         " của các thành viên hộ gia đình ủy quyền cho một người làm chủ hộ");
    return dossier;
}

/// A status that this terminal does not know, and no date: central's own words.
Dossier unknown_status(const Dossier& usual) {
    Dossier dossier = in_status(usual, Status::unknown);
    dossier.status_label = "Chờ bổ sung kết quả xác minh liên ngành";
    dossier.due.reset();
    return dossier;
}

Dossier no_set_date(const Dossier& usual) {
    Dossier dossier = usual;
    dossier.due.reset();
    return dossier;
}

state::Showing with_slip(const Dossier& usual, state::Printing::Phase phase, kiosk::PrintOutcome outcome) {
    return {usual, {}, {.phase = phase, .job = 1, .outcome = outcome}};
}

state::SlipTrouble slip_trouble(const Dossier& usual, kiosk::PrintOutcome outcome,
                                kiosk::PrinterCondition condition) {
    return {with_slip(usual, state::Printing::Phase::ended, outcome), condition};
}

state::LookupTrouble lookup_trouble(kiosk::LookupFailureKind kind) {
    state::LookupTrouble trouble;
    trouble.failure = {.kind = kind, .tries_left = 3, .retry_after = 10min, .detail = {}};
    trouble.question.code = "H20.14.05-261109-0123";
    return trouble;
}

Screens dossiers(const Dossier& usual) {
    const auto shown = [](Dossier dossier) { return state::Showing{std::move(dossier), {}, {}}; };
    return {
        {"showing-registered", shown(in_status(no_set_date(usual), Status::registered))},
        {"showing-received", shown(in_status(usual, Status::received))},
        {"showing-refused", shown(in_status(usual, Status::refused))},
        {"showing-fee", shown(fee_due(usual))},
        {"showing-withdrawn", shown(in_status(usual, Status::withdrawn))},
        {"showing-stopped", shown(in_status(usual, Status::stopped))},
        {"showing-returned", shown(in_status(usual, Status::returned))},
        {"showing-unknown-status", shown(unknown_status(usual))},
        {"showing-no-set-date", shown(no_set_date(usual))},
        {"showing-late", shown(late(usual))},
        {"showing-many-facts", shown(many_facts(usual))},
        {"showing-many-papers", shown(many_papers(usual))},
    };
}

Screens slips(const Dossier& usual) {
    using Phase = state::Printing::Phase;
    using kiosk::PrinterCondition;
    using kiosk::PrintOutcome;
    return {
        {"slip-running", with_slip(usual, Phase::running, PrintOutcome::unknown)},
        {"slip-printed", with_slip(usual, Phase::ended, PrintOutcome::printed)},
        {"slip-sent", with_slip(usual, Phase::ended, PrintOutcome::sent)},
        {"slip-unknown", slip_trouble(usual, PrintOutcome::unknown, PrinterCondition::absent)},
        {"slip-cover-open", slip_trouble(usual, PrintOutcome::cover_open, PrinterCondition::cover_open)},
        {"slip-absent", slip_trouble(usual, PrintOutcome::absent, PrinterCondition::absent)},
        {"slip-ready-again", slip_trouble(usual, PrintOutcome::paper_out, PrinterCondition::ready)},
    };
}

}  // namespace

Screens variant_screens(const Dossier& usual) {
    using enum kiosk::LookupFailureKind;
    Screens screens = dossiers(usual);
    for (auto& slip : slips(usual)) screens.push_back(std::move(slip));
    screens.push_back({"lookup-slow", lookup_trouble(slow)});
    screens.push_back({"lookup-too-many-tries", lookup_trouble(too_many_tries)});
    screens.push_back({"lookup-not-trusted", lookup_trouble(not_trusted)});
    return screens;
}

}  // namespace ui
