#include "tests/command.h"
#include "tests/journal/ledger.h"

using namespace ledger;

namespace {

command::Ended kioskctl(const std::string& words) {
    return command::run(std::string{MOTCUA_PROGRAMS_DIR} + "/kioskctl journal " + words + " 2>&1");
}

}  // namespace

TEST_CASE("kioskctl tells what is in a journal, also while a terminal has it open") {
    const Folder folder;
    const auto journal = open(folder.file());
    serve(*journal, 1);
    REQUIRE(journal->begin(wish(2), MORNING));
    const command::Ended verified = kioskctl("verify " + folder.file().string());
    CHECK(verified.exit_code == 0);
    CHECK(verified.output ==
          "records 1 to 7: 2 wishes, 1 numbers, 0 refused, 0 cancelled, 1 unresolved; 0 print reports wait "
          "for central\n");
    const command::Ended exported = kioskctl("export " + folder.file().string());
    CHECK(exported.exit_code == 0);
    CHECK(exported.output.starts_with("{\"id\":1,\"kind\":\"begun\",\"key\":\"" + key(1) +
                                      "\",\"service_day\":\"2026-11-25\","));
    CHECK(exported.output.find("\"number\":\"A101\"") != std::string::npos);
    CHECK(exported.output.find("\"state\":\"printed\"") != std::string::npos);
}

TEST_CASE("kioskctl names the damage of a journal and prints what is right before it") {
    const Folder folder;
    {
        const auto journal = open(folder.file());
        serve(*journal, 1);
    }
    std::string bytes = bytes_of(folder.file());
    bytes[bytes.find("A101") + 3] = '2';
    write(folder.file(), bytes);
    const command::Ended verified = kioskctl("verify --json " + folder.file().string());
    CHECK(verified.exit_code == 1);
    CHECK(verified.output.find("\"whole\":false") != std::string::npos);
    CHECK(verified.output.find("\"damage\":\"record 2 was changed\",\"last_good\":1") != std::string::npos);
    const command::Ended exported = kioskctl("export " + folder.file().string());
    CHECK(exported.exit_code == 1);
    CHECK(exported.output.find("\"id\":1,") != std::string::npos);
    CHECK(exported.output.find("\"id\":2,") == std::string::npos);
    CHECK(kioskctl("verify " + folder.place.string()).exit_code == 2);
}
