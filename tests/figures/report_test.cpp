#include "kiosk/figures/report.h"

#include "kiosk/figures/figure_book.h"
#include "tests/command.h"
#include "tests/journal/ledger.h"

using namespace ledger;

namespace {

command::Ended kioskctl_report(const std::string& words) {
    return command::run(std::string{MOTCUA_PROGRAMS_DIR} + "/kioskctl report " + words + " 2>&1");
}

constexpr sys_days FRIDAY = std::chrono::year{2026} / 11 / 20;
constexpr sys_days MONDAY = std::chrono::year{2026} / 11 / 23;

const FigureSums SUMS{{{FRIDAY, Figure::visits}, 4},
                      {{MONDAY, Figure::visits}, 3},
                      {{FRIDAY, Figure::numbers, "ho-tich"}, 2},
                      {{FRIDAY, Figure::numbers, "chung-thuc"}, 1}};

}  // namespace

TEST_CASE("days are added up into periods, each service for itself") {
    const auto rows = report(SUMS, PeriodKind::month, sys_days::min(), sys_days::max());
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].figure == Figure::visits);
    CHECK(rows[0].count == 7);
    CHECK(rows[1].service == "chung-thuc");
    CHECK(rows[1].count == 1);
    CHECK(rows[2].count == 2);
    CHECK(report(SUMS, PeriodKind::week, sys_days::min(), sys_days::max()).size() == 4);
    CHECK(report(SUMS, PeriodKind::year, MONDAY, MONDAY).size() == 1);
}

TEST_CASE("a report is a table that spreadsheets read") {
    CHECK(to_csv(report(SUMS, PeriodKind::quarter, FRIDAY, FRIDAY)) ==
          "period,from,to,figure,service,count\r\n"
          "2026-Q4,2026-10-01,2026-12-31,visits,,4\r\n"
          "2026-Q4,2026-10-01,2026-12-31,numbers,chung-thuc,1\r\n"
          "2026-Q4,2026-10-01,2026-12-31,numbers,ho-tich,2\r\n");
}

TEST_CASE("kioskctl reports what a terminal has done, also while it runs") {
    const Folder folder;
    const auto journal = open(folder.file());
    serve(*journal, 1);
    REQUIRE(FigureBook::open(figures_file(folder.file()), FigureBook::Use::write)
                .value()
                ->count({sys_days{DAY}, Figure::visits}, 1));
    std::string settings = bytes_of(path{MOTCUA_SOURCE_DIR} / "config/kiosk.toml");
    const std::string usual = "/var/lib/motcua-kiosk/journal.db";
    settings.replace(settings.find("\"" + usual) + 1, usual.size(), folder.file().string());
    write(folder.place / "kiosk.toml", settings);
    const std::string config = " --config " + (folder.place / "kiosk.toml").string();
    CHECK(kioskctl_report("--period month" + config).output ==
          "period,from,to,figure,service,count\r\n"
          "2026-11,2026-11-01,2026-11-30,visits,,1\r\n"
          "2026-11,2026-11-01,2026-11-30,numbers,ho-tich,1\r\n"
          "2026-11,2026-11-01,2026-11-30,ticket_slips_printed,,1\r\n");
    CHECK(
        kioskctl_report("--from 2026-11-25 --to 2026-11-25 --json" + config).output ==
        R"({"period":"2026-11-25","from":"2026-11-25","to":"2026-11-25","figure":"visits","service":"","count":1})"
        "\n"
        R"({"period":"2026-11-25","from":"2026-11-25","to":"2026-11-25","figure":"numbers","service":"ho-tich","count":1})"
        "\n"
        R"({"period":"2026-11-25","from":"2026-11-25","to":"2026-11-25","figure":"ticket_slips_printed","service":"","count":1})"
        "\n");
    CHECK(kioskctl_report("--from yesterday" + config).exit_code == 2);
    CHECK(kioskctl_report("--period fortnight" + config).exit_code == 2);
}
