#include "kiosk/reference/dossier_file.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace kiosk::reference;

namespace {

struct Read {
    std::vector<Submission> dossiers;
    std::string mistakes;  ///< "line column: cause" each
};

Read read(const std::string& bytes, DossierForm form = DossierForm::csv) {
    Read read;
    std::ostringstream mistakes;
    read_dossier_file(bytes, form,
                      {[&](const Submission& dossier) { read.dossiers.push_back(dossier); },
                       [&](std::size_t line, const EntryMistake& mistake) {
                           CHECK_FALSE(mistake.remedy.empty());
                           mistakes << line << ' ' << mistake.column << ": " << mistake.cause << '\n';
                       }});
    read.mistakes = mistakes.str();
    return read;
}

const std::string HEAD = "code,status,status_label,owner,secret_code,due.date,due.time\n";

}  // namespace

TEST_CASE("a table of dossiers is read whichever way a spreadsheet wrote it") {
    const std::string commas =
        HEAD + "H20.14.05-261109-0123,4,\"Đang \"\"giải\"\", quyết\",Công dân Mẫu 01,K7C4,,\n";
    std::string semicolons =
        "\xEF\xBB\xBF"
        "code;status;status_label\r\nH20.14.05-261109-0123;4;Đang giải quyết\r\n";
    const auto one = read(commas);
    CHECK(one.mistakes.empty());
    REQUIRE(one.dossiers.size() == 1);
    CHECK(one.dossiers[0].document == R"({"status_label":"Đang \"giải\", quyết","owner":"C*** d** M** 0*"})");
    CHECK(one.dossiers[0].secret_code == "K7C4");
    CHECK(read(semicolons).dossiers.size() == 1);
    CHECK(read(semicolons).mistakes.empty());
}

TEST_CASE("a cell may hold the end of a line, and lines are still counted as an editor shows them") {
    const auto two = read("code,status,status_label\nA-1,4,\"one\ntwo\"\nA-2,x,y\n");
    CHECK(two.dossiers.size() == 1);
    CHECK(two.mistakes == "4 status: not an integer\n");
}

TEST_CASE("every mistake of a row is told, by its place and never by its value") {
    const auto bad =
        read(HEAD + "CANARY lower,CANARY,,CANARY,CANARY,CANARY,CANARY\nA,4,x\nB,1,x,\"y\"z,,,\n");
    CHECK(bad.dossiers.empty());
    for (const auto* column : {"2 code: ", "2 status: ", "2 status_label: ", "2 due.date: ", "3 : ", "4 : "})
        CHECK_MESSAGE(bad.mistakes.find(column) != std::string::npos, column, bad.mistakes);
    CHECK(bad.mistakes.find("CANARY") == std::string::npos);
}

TEST_CASE("a first line that names no columns is refused without repeating it") {
    const auto bad = read("CANARY,4,code\nA,4,x\n");
    CHECK(bad.mistakes ==
          "1 column 1: nobody knows this name\n1 column 2: nobody knows this name\n1 status: missing\n"
          "1 status_label: missing\n");
    CHECK(read("").mistakes == "1 : nothing in the file\n");
    CHECK(read("code,status,status_label\nA,1,\xff\n").mistakes == "2 : not UTF-8\n");
}

TEST_CASE("a code or receipt that stands twice is a mistake, since the second would take the first away") {
    const auto twice = read("code,status,status_label,receipt_id\nA,1,x,r1r1\nA,1,x,\nB,1,x,r1r1\n");
    CHECK(twice.dossiers.size() == 1);
    CHECK(twice.mistakes ==
          "3 code: stands in an earlier dossier of the file\n"
          "4 receipt_id: stands in an earlier dossier of the file\n");
}

TEST_CASE("JSON tells the line where a dossier begins") {
    const auto bad = read(
        "{\"dossiers\": [\n{\"code\":\"A\",\"status\":1,\"status_label\":\"x\"},\n{\n\"code\":\"B\"},\n7]}",
        DossierForm::json);
    CHECK(bad.dossiers.size() == 1);
    CHECK(bad.mistakes == "3 status: missing\n3 status_label: missing\n5 : no object\n");
    CHECK(read("{\"dossiers\":[\n{]}", DossierForm::json).mistakes == "2 : not JSON up to here\n");
    CHECK(read("[]", DossierForm::json).mistakes == "1 : no object with a list \"dossiers\"\n");
    CHECK(read(std::string(100000, '['), DossierForm::json).mistakes == "1 : nested too deeply\n");
}
