#include <doctest/doctest.h>

#include <fstream>

#include "central_process.h"
#include "store_place.h"

using namespace reference_tests;

namespace {

/// A CSV file with these rows below its heading.
std::string csv_file(const TemporaryFolder& folder, const std::string& rows) {
    const auto file = folder.path() + "/dossiers.csv";
    std::ofstream(file) << "code,status,status_label,received_at,secret_code\n" << rows;
    return file;
}

int import(const TemporaryFolder& folder, const std::string& file,
           const std::vector<std::string>& more = {}) {
    auto words = store_options(folder);
    words.insert(words.begin(), {"import", file});
    words.insert(words.end(), more.begin(), more.end());
    return run_central(words);
}

constexpr auto NEW_CODE = "H20.14.05-261110-0007";
const std::string GOOD = std::string(NEW_CODE) + ",4,Đang giải quyết,2026-11-10T10:05:00+07:00,K7C4\n";
const std::string BAD = "H20.14.05-261110-0008,eleven,Đang giải quyết,2026-11-10T10:05:00+07:00,\n";

}  // namespace

TEST_CASE("imported dossiers are answered by the central that runs beside the import") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain"});
    CHECK(central.ask(question(NEW_CODE)).status == 404);
    REQUIRE(import(folder, csv_file(folder, GOOD)) == 0);
    const auto answer = central.ask(question(NEW_CODE, "K7C4"));
    CHECK(answer.status == 200);
    CHECK(answer.body.find("\"level\":2") != std::string::npos);
    // Importing the same once more changes nothing.
    REQUIRE(import(folder, csv_file(folder, GOOD)) == 0);
    CHECK(central.ask(question(NEW_CODE)).status == 200);
}

TEST_CASE("one wrong row, or only a check, imports nothing") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain"});
    CHECK(import(folder, csv_file(folder, GOOD + BAD)) == 1);
    CHECK(import(folder, csv_file(folder, GOOD), {"--check"}) == 0);
    CHECK(import(folder, csv_file(folder, BAD), {"--check"}) == 1);
    CHECK(import(folder, folder.path() + "/missing.csv") == 1);
    CHECK(central.ask(question(NEW_CODE)).status == 404);
}
