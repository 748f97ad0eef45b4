#include "ui/present/present.h"

#include <doctest/doctest.h>

#include "tests/text/languages.h"
#include "ui/gallery.h"

using namespace std::chrono_literals;
using kiosk::Language;
using kiosk::PrinterCondition;
using kiosk::PrintOutcome;
using kiosk::Status;
namespace state = kiosk::state;

namespace {

constexpr Language LANGUAGES[] = {Language::vietnamese, Language::english};

const kiosk::Catalogues& catalogues() {
    static const kiosk::Catalogues both{languages::loaded(Language::vietnamese),
                                        languages::loaded(Language::english)};
    return both;
}

kiosk::State at(kiosk::Screen screen, Language language = Language::vietnamese) {
    kiosk::State visit;
    visit.screen = std::move(screen);
    visit.comfort.language = language;
    visit.printer = PrinterCondition::ready;
    return visit;
}

template <class View>
View shown(const kiosk::State& visit) {
    const ui::View view = ui::sample_view(visit, catalogues());
    REQUIRE(std::holds_alternative<View>(view));
    return std::get<View>(view);
}

kiosk::Dossier dossier(Status status) {
    kiosk::Dossier one;
    one.code = "H20.14.05-261109-0123";
    one.status = status;
    one.status_label = "Nhãn của hệ thống";
    one.procedure = "Thủ tục Mẫu";
    one.as_of = {2026y / 11 / 20, 9, 41};
    return one;
}

ui::DossierView of(kiosk::Dossier one, Language language = Language::vietnamese) {
    return shown<ui::DossierView>(at(state::Showing{std::move(one), {}, {}}, language));
}

ui::DossierView after_print(PrintOutcome outcome) {
    state::Showing showing{dossier(Status::processing), {}, {}};
    showing.printing = {.phase = state::Printing::Phase::ended, .job = 1, .outcome = outcome};
    return shown<ui::DossierView>(at(showing));
}

ui::SlipTroubleView trouble(PrintOutcome outcome, PrinterCondition condition) {
    state::SlipTrouble one;
    one.showing.answer = dossier(Status::processing);
    one.showing.printing = {.phase = state::Printing::Phase::ended, .job = 1, .outcome = outcome};
    one.condition = condition;
    return shown<ui::SlipTroubleView>(at(one));
}

std::string all_words(const ui::DossierView& view) {
    std::string words = view.stale_strong + view.stale_sentence + view.status + view.sentence +
                        view.due_caption + view.due_date + view.due_moment + view.no_due_sentence +
                        view.apology + view.list_heading + view.as_of_marked + view.print.label +
                        view.print.second_line;
    for (const auto& thing : view.list) words += "\n" + thing;
    for (const auto& fact : view.facts) words += "\n" + fact.label + ": " + fact.value;
    return words;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("every status has a title and a sentence in both languages, and they differ") {
    for (int number = 1; number <= 10; ++number) {
        const auto status = static_cast<Status>(number);
        const auto vietnamese = of(dossier(status)), english = of(dossier(status), Language::english);
        CAPTURE(number);
        CHECK_FALSE(vietnamese.status.empty());
        CHECK_FALSE(vietnamese.sentence.empty());
        CHECK(vietnamese.status != english.status);
        CHECK(vietnamese.sentence != english.sentence);
        CHECK(vietnamese.status != "Nhãn của hệ thống");
    }
}

TEST_CASE("a status this terminal does not know shows the label that central sent, with a neutral icon") {
    const auto view = of(dossier(Status::unknown));
    CHECK(view.status == "Nhãn của hệ thống");
    CHECK(view.tone == ui::Tone::neutral);
    CHECK(view.icon == ui::StatusIcon::info);
}

TEST_CASE("central's own sentence for the citizen comes before ours") {
    auto noted = dossier(Status::refused);
    noted.status_note = "Hồ sơ không thuộc thẩm quyền.";
    CHECK(of(noted).sentence == "Hồ sơ không thuộc thẩm quyền.");
}

TEST_CASE("the terminal computes no deadline, whatever the due date") {
    for (const auto day : {2026y / 11 / 1, 2026y / 11 / 20, 2026y / 11 / 21, 2027y / 1 / 1}) {
        auto due = dossier(Status::processing);
        due.due = kiosk::DueDate{day, std::pair{16, 30}};
        const auto words = all_words(of(due)), english = all_words(of(due, Language::english));
        for (const auto* judged : {"quá hạn", "quá hẹn", "sắp đến", " ngày nữa", "hôm nay", "ngày mai"})
            CHECK_FALSE(contains(words, judged));
        for (const auto* judged : {"overdue", "days left", "today", "tomorrow"})
            CHECK_FALSE(contains(english, judged));
    }
}

TEST_CASE("only a dossier that waits for its result is said to have no set date") {
    for (const auto status :
         {Status::received, Status::processing, Status::supplement_asked, Status::fee_due})
        CHECK(of(dossier(status)).no_due_sentence == "Hồ sơ này không có ngày hẹn trả cụ thể theo quy định.");
    for (const auto status : {Status::unknown, Status::registered, Status::refused, Status::withdrawn,
                              Status::stopped, Status::result_ready, Status::returned})
        CHECK(of(dossier(status)).no_due_sentence.empty());
}

TEST_CASE("an apology shows the one new date in place of the old one") {
    auto late = dossier(Status::processing);
    late.due = kiosk::DueDate{2026y / 11 / 25, {}};
    late.apology = kiosk::Apology{"", kiosk::DueDate{2026y / 12 / 2, {}}};
    const auto view = of(late);
    CHECK(view.apology == "Cơ quan giải quyết xin lỗi ông/bà vì trả kết quả chậm. Ngày hẹn mới: 02/12/2026.");
    CHECK(view.due_date == "02/12/2026");
    CHECK_FALSE(contains(all_words(view), "25/11/2026"));
}

TEST_CASE("old data says so first, loses its colour, and is asked again instead of printed") {
    auto old = dossier(Status::refused);
    old.stale = true;
    const auto view = of(old);
    CHECK(contains(view.stale_strong, "Dữ liệu cũ, lúc 09:41"));
    CHECK(view.tone == ui::Tone::stale);
    CHECK(view.print.label.empty());
    CHECK(view.try_again.label == "Thử lại");
}

TEST_CASE("missing papers are counted and all listed") {
    auto lacking = dossier(Status::supplement_asked);
    lacking.missing_papers = {"Giấy tờ Mẫu 1", "Giấy tờ Mẫu 2"};
    const auto view = of(lacking);
    CHECK(view.sentence ==
          "Hồ sơ còn thiếu 2 giấy tờ dưới đây. Cơ quan giải quyết chỉ yêu cầu bổ sung một lần.");
    CHECK(view.list == lacking.missing_papers);
}

TEST_CASE("no sentence points below when nothing is listed there") {
    for (const auto status : {Status::supplement_asked, Status::fee_due}) {
        const auto view = of(dossier(status));
        CHECK(view.list.empty());
        CHECK_FALSE(contains(view.sentence, "dưới đây"));
    }
}

TEST_CASE("fees, papers and what to bring are all shown, whichever the status is about") {
    for (int number = 0; number <= 10; ++number) {
        auto full = dossier(static_cast<Status>(number));
        full.missing_papers = {"Giấy tờ Mẫu"};
        full.fees = {{"Lệ phí Mẫu", 50'000}};
        full.bring = {"Thẻ căn cước"};
        const auto words = all_words(of(full));
        CAPTURE(number);
        CHECK(contains(words, "Giấy tờ Mẫu"));
        CHECK(contains(words, "Lệ phí Mẫu: 50.000 ₫"));
        CHECK(contains(words, "Thẻ căn cước"));
    }
}

TEST_CASE("a result that comes by post or online sends nobody to a counter") {
    auto ready = dossier(Status::result_ready);
    CHECK(contains(of(ready).sentence, "đến quầy trả kết quả"));
    for (const auto channel : {kiosk::ReturnChannel::post, kiosk::ReturnChannel::online}) {
        ready.return_channel = channel;
        CHECK_FALSE(contains(of(ready).sentence, "quầy"));
    }
}

TEST_CASE("only a printer that said so makes the screen ask to take the slip") {
    const auto words = [](PrintOutcome outcome) {
        const ui::Choice print = after_print(outcome).print;
        return print.label + " " + print.second_line;
    };
    CHECK(words(PrintOutcome::printed) == "Mời lấy phiếu ở khe bên dưới");
    CHECK(contains(words(PrintOutcome::sent), "Đã gửi đến máy in"));
    for (const auto outcome : {PrintOutcome::sent, PrintOutcome::paper_out, PrintOutcome::cover_open,
                               PrintOutcome::absent, PrintOutcome::unknown}) {
        CHECK_FALSE(contains(words(outcome), "Mời lấy phiếu"));
        const auto body = trouble(outcome, PrinterCondition::ready).body;
        CHECK_FALSE(contains(body.title + body.happened + body.to_do, "Mời lấy phiếu"));
    }
}

TEST_CASE("a terminal without a printer offers no slip") {
    const kiosk::VisitRules rules{.has_printer = false};
    const kiosk::CentreSettings centre;
    const auto view = ui::present(at(state::Showing{dossier(Status::processing), {}, {}}),
                                  {centre, catalogues(), rules, kiosk::Now{}});
    CHECK(std::get<ui::DossierView>(view).print.label.empty());
}

TEST_CASE("a printer that cannot print has a print button that says why") {
    for (const auto condition : {PrinterCondition::absent, PrinterCondition::paper_out,
                                 PrinterCondition::cover_open, PrinterCondition::failed}) {
        auto visit = at(state::Showing{dossier(Status::processing), {}, {}});
        visit.printer = condition;
        const auto view = shown<ui::DossierView>(visit);
        CHECK_FALSE(view.print.enabled);
        CHECK_FALSE(view.print.second_line.empty());
    }
}

TEST_CASE("a reprint is offered exactly when the visit allows one") {
    for (const auto outcome :
         {PrintOutcome::paper_out, PrintOutcome::cover_open, PrintOutcome::absent, PrintOutcome::unknown})
        for (const auto condition :
             {PrinterCondition::absent, PrinterCondition::ready, PrinterCondition::busy,
              PrinterCondition::paper_out, PrinterCondition::cover_open, PrinterCondition::paper_low,
              PrinterCondition::failed}) {
            state::SlipTrouble one;
            one.showing.printing.phase = state::Printing::Phase::ended;
            one.showing.printing.outcome = outcome;
            one.condition = condition;
            CHECK(trouble(outcome, condition).print_again.enabled == kiosk::may_print_again(one));
        }
    CHECK(trouble(PrintOutcome::paper_out, PrinterCondition::ready).body.title == "Máy in đã sẵn sàng");
}

TEST_CASE("an unclear print says that it is unclear") {
    const auto body = trouble(PrintOutcome::unknown, PrinterCondition::ready).body;
    CHECK(body.title == "Chưa rõ phiếu đã in hay chưa");
}

TEST_CASE("the anonymous answer shows the code and the steps, and nothing more about the dossier") {
    const kiosk::AnonymousAnswer answer{"H20.14.05-261109-0123",
                                        {3, {"Đã nộp", "Đã tiếp nhận", "Giải quyết", "Có kết quả"}},
                                        kiosk::SecondFactorKind::secret_code,
                                        {2026y / 11 / 20, 9, 41},
                                        false};
    const auto view = shown<ui::AnonymousView>(at(state::Showing{answer, {}, {}}));
    CHECK(view.code == answer.code);
    CHECK(view.step == "Bước 3");
    CHECK(view.of_steps == "trên 4 bước");
    REQUIRE(view.steps.size() == 4);
    for (const auto& step : view.steps) CHECK(step.moment.empty());
}

TEST_CASE("nothing to enter is offered when nothing opens level 2") {
    const kiosk::AnonymousAnswer answer{"H20.14.05-261109-0123", {1, {"Một", "Hai"}}, {}, {}, false};
    const auto view = shown<ui::AnonymousView>(at(state::Showing{answer, {}, {}}));
    CHECK(view.enter_factor.label.empty());
    CHECK(view.more_title.empty());
}

TEST_CASE("the last seconds are announced with a way to get more") {
    auto ending = at(state::Home{});
    ending.warning = true;
    ending.last_activity = -45s;
    const auto view = shown<ui::HomeView>(ending);
    CHECK(view.chrome.warning);
    CHECK(view.chrome.warning_strong == "Còn 15 giây");
    CHECK(view.chrome.more_time == "Tôi cần thêm thời gian");
}

TEST_CASE("every sample has a view of its own in each language") {
    for (const Language language : LANGUAGES) {
        kiosk::Comfort comfort;
        comfort.language = language;
        const auto samples = ui::sample_screens(comfort);
        for (std::size_t one = 0; one < samples.size(); ++one)
            for (std::size_t other = one + 1; other < samples.size(); ++other) {
                CAPTURE(samples[one].name);
                CAPTURE(samples[other].name);
                CHECK(ui::sample_view(samples[one].state, catalogues()) !=
                      ui::sample_view(samples[other].state, catalogues()));
            }
    }
}

TEST_CASE("a view of the same state is the same view") {
    kiosk::Comfort comfort;
    for (const auto& sample : ui::sample_screens(comfort))
        CHECK(ui::sample_view(sample.state, catalogues()) == ui::sample_view(sample.state, catalogues()));
}
