#include <doctest/doctest.h>

#include "kiosk/settings/nearest_key.h"
#include "kiosk/settings/settings.h"
#include "kiosk/settings/settings_file.h"
#include "tests/text/languages.h"

using kiosk::parse_settings;
using Mistakes = std::vector<kiosk::SettingsMistake>;

namespace {

const kiosk::Catalogue english;

constexpr const char* CENTRAL = "[central]\nurl = \"https://central.example\"\n";

std::string sample_file() {
    const auto content = kiosk::read_settings_file(std::string{MOTCUA_SOURCE_DIR} + "/config/kiosk.toml");
    REQUIRE(content);
    return *content;
}

Mistakes mistakes(const std::string& toml) {
    const auto settings = parse_settings(toml);
    return settings ? Mistakes{} : settings.error();
}

/// The one mistake of a file with this line under [central].
std::string cause(const std::string& text) {
    const auto found = mistakes(text);
    if (found.size() != 1) return std::to_string(found.size()) + " mistakes";
    CHECK(found[0].line >= 1);
    CHECK(found[0].column >= 1);
    CHECK_FALSE(english(found[0].remedy).empty());
    return english(found[0].cause);
}

std::string with_url(const std::string& url, bool loopback = false) {
    return cause("[central]\nurl = \"" + url + "\"\nallow_plain_loopback = " + (loopback ? "true" : "false") +
                 "\n");
}

}  // namespace

TEST_CASE("the sample file holds the defaults and no mistake") {
    const auto sample = parse_settings(sample_file());
    REQUIRE(sample);
    const auto least = parse_settings("[central]\nurl = \"" + sample->central.url + "\"\n");
    REQUIRE(least);
    CHECK(sample->centre.name == least->centre.name);
    CHECK(sample->centre.name_english == least->centre.name_english);
    CHECK(sample->centre.place == least->centre.place);
    CHECK(sample->centre.help_line == least->centre.help_line);
    CHECK(sample->centre.portal_url == least->centre.portal_url);
    CHECK(sample->centre.portal_name == least->centre.portal_name);
    CHECK(sample->central.connect_time_out == least->central.connect_time_out);
    CHECK(sample->central.request_time_out == least->central.request_time_out);
    CHECK(sample->central.allow_plain_loopback == least->central.allow_plain_loopback);
    CHECK(sample->journal.file == least->journal.file);
    CHECK(sample->hall_board.hall == least->hall_board.hall);
    CHECK(sample->hall_board.address == least->hall_board.address);
    CHECK(sample->hall_board.port == least->hall_board.port);
    CHECK(sample->hall_board.token_file == least->hall_board.token_file);
    CHECK(sample->printer.kind == least->printer.kind);
    CHECK(sample->printer.host == least->printer.host);
    CHECK(sample->printer.port == least->printer.port);
    CHECK(sample->printer.width_dots == least->printer.width_dots);
    CHECK(sample->printer.confirms_end == least->printer.confirms_end);
    CHECK(sample->printer.profile == least->printer.profile);
    CHECK(sample->printer.usb_id == least->printer.usb_id);
    CHECK(sample->printer.usb_serial == least->printer.usb_serial);
    CHECK(sample->printer.queue == least->printer.queue);
    CHECK(sample->printer.device == least->printer.device);
    CHECK(sample->printer.roll_metres == least->printer.roll_metres);
    CHECK(sample->printer.low_metres == least->printer.low_metres);
    CHECK(sample->scanner.kind == least->scanner.kind);
    CHECK(sample->scanner.device == least->scanner.device);
    CHECK(sample->scanner.baud == least->scanner.baud);
    CHECK(sample->scanner.pause == least->scanner.pause);
    CHECK(sample->scanner.simulated_socket == least->scanner.simulated_socket);
    CHECK(sample->time_outs == least->time_outs);
    CHECK(sample->language == least->language);
    CHECK(sample->codes.local_patterns == least->codes.local_patterns);
}

TEST_CASE("every setting is read") {
    const auto settings = parse_settings(
        "language = \"en\"\n[centre]\nname = \"Trung tâm Mẫu\"\nplace = \"Phường Mẫu, tỉnh Mẫu\"\nhelp_line "
        "= \"1900\"\n"
        "sms_syntax = \"HS <mã> gửi 8xxx\"\n"
        "[central]\nurl = \"https://central.example:8443/\"\nca_file = \"/etc/ca.pem\"\nterminal_id = "
        "\"K-01\"\n"
        "pinned_key = \"sha256//AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\"\nrequest_time_out_ms = 4000\n"
        "[printer]\nkind = \"network\"\nhost = \"10.0.0.9\"\nport = 9101\nwidth_dots = 384\nconfirms_end = "
        "false\n"
        "[scanner]\nsimulated_socket = \"/run/scanner\"\n[time_outs]\nscreen_seconds = 90\nwarning_seconds = "
        "30\n"
        "[codes]\nlocal_patterns = ['HS-\\d{4}-\\d{4}']\n");
    REQUIRE(settings);
    CHECK(settings->language == kiosk::Language::english);
    CHECK(settings->centre.name == "Trung tâm Mẫu");
    CHECK(settings->central.url == "https://central.example:8443/");
    CHECK(settings->central.request_time_out == std::chrono::milliseconds{4000});
    CHECK(settings->printer.kind == kiosk::PrinterSettings::Kind::network);
    CHECK(settings->printer.width_dots == 384);
    CHECK(settings->scanner.simulated_socket == "/run/scanner");
    CHECK(settings->time_outs.screen == std::chrono::seconds{90});
    CHECK(settings->codes.local_patterns == std::vector<std::string>{R"(HS-\d{4}-\d{4})"});
}

TEST_CASE("every kind of printer and what it needs is read") {
    const auto with = [](const std::string& printer) {
        return parse_settings(std::string(CENTRAL) + "[printer]\n" + printer);
    };
    const auto usb =
        with("kind = \"usb\"\nprofile = \"plain\"\nusb_id = \"04b8:0E28\"\nusb_serial = \"X1\"\n");
    REQUIRE(usb);
    CHECK(usb->printer.kind == kiosk::PrinterSettings::Kind::usb);
    CHECK(usb->printer.profile == "plain");
    CHECK(usb->printer.usb_id == "04b8:0E28");
    CHECK(usb->printer.usb_serial == "X1");
    const auto cups =
        with("kind = \"cups\"\nqueue = \"slips\"\ndevice = \"socket://10.0.0.9\"\nroll_metres = 80\n");
    REQUIRE(cups);
    CHECK(cups->printer.kind == kiosk::PrinterSettings::Kind::cups);
    CHECK(cups->printer.device == "socket://10.0.0.9");
    CHECK(cups->printer.roll_metres == 80);

    const auto wrong = [](const std::string& line) {
        return cause(std::string(CENTRAL) + "[printer]\n" + line);
    };
    CHECK(wrong("kind = \"parallel\"") == "printer.kind is not a kind of printer that this program knows");
    CHECK(wrong("profile = \"../secret\"") == "printer.profile holds a character that is not allowed");
    CHECK(wrong("usb_id = \"04b8-0e28\"") == "printer.usb_id is not the number of a USB device");
    CHECK(wrong("usb_id = \"04b8:0e2g\"") == "printer.usb_id is not the number of a USB device");
    CHECK(wrong("queue = \"two words\"") == "printer.queue holds a character that is not allowed");
    CHECK(wrong("device = \"file:/etc/passwd\"") == "printer.device is not an address that CUPS prints to");
    CHECK(wrong("roll_metres = 4") ==
          "printer.roll_metres does not fit: the warning would begin with a new roll");
}

TEST_CASE("every mistake is listed at once, by line, each with its place") {
    const auto found = mistakes(
        "language = \"fr\"\n"
        "[central]\n"
        "url = \"http://central.example\"\n"
        "[printer]\n"
        "prot = 9100\n"
        "  port = \"9100\"\n"
        "width_dots = 400\n"
        "[codes]\n"
        "local_patterns = [\"(\", 3]\n"
        "[printers]\n"
        "kind = \"none\"\n");
    REQUIRE(found.size() == 8);
    const int lines[] = {1, 3, 5, 6, 7, 9, 9, 10};
    for (std::size_t i = 0; i < found.size(); ++i) {
        CAPTURE(english(found[i].cause));
        CHECK(found[i].line == lines[i]);
        CHECK_FALSE(english(found[i].remedy).empty());
    }
    CHECK(found[2].column == 1);
    CHECK(english(found[2].remedy) == "Did you mean printer.port?");
    CHECK(found[3].column == 10);
    CHECK(english(found[5].cause).starts_with("codes.local_patterns[1] is not a regular expression"));
    CHECK(english(found[6].cause) == "codes.local_patterns[2] must be text");
    CHECK(english(found[7].cause) == "There is no setting printers");
}

TEST_CASE("plain http is refused but to this machine itself when it is allowed") {
    CHECK(with_url("https://central.example") == "0 mistakes");
    CHECK(with_url("https://10.0.0.1:8443") == "0 mistakes");
    CHECK(with_url("https://[fd00::1]:8443") == "0 mistakes");
    for (const char* host : {"localhost", "127.0.0.1", "127.0.0.1:8080", "[::1]:8080", "localhost/"}) {
        CAPTURE(host);
        CHECK(with_url(std::string{"http://"} + host, true) == "0 mistakes");
        CHECK(with_url(std::string{"http://"} + host, false) == "central.url is not encrypted");
    }
    for (const char* host :
         {"central.example", "localhost.example", "127.0.0.1.example", "10.0.0.1", "1127.0.0.1"}) {
        CAPTURE(host);
        CHECK(with_url(std::string{"http://"} + host, true)
                  .starts_with("central.url is not encrypted, so anybody"));
    }
    for (const char* url :
         {"", "central.example", "ftp://central.example", "https://", "https://a/b", "https://a?b",
          "https://user@a", "https://a:0", "https://a:65536", "https://a:", "https://a b",
          "http://localhost@central.example", "http://127.0.0.1#central.example"}) {
        CAPTURE(url);
        CHECK(with_url(url, true) == "central.url is not the address of a server");
    }
}

TEST_CASE("the order of allow_plain_loopback and url does not matter") {
    CHECK(mistakes("[central]\nallow_plain_loopback = true\nurl = \"http://localhost:1\"\n").empty());
    CHECK(mistakes("[central]\nurl = \"http://localhost:1\"\nallow_plain_loopback = true\n").empty());
}

TEST_CASE("the address of the province's system must be given") {
    CHECK(cause("") == "central.url is missing");
    CHECK(cause("[central]\n") == "central.url is missing");
}

TEST_CASE("values that do not fit together are told") {
    const std::string central = CENTRAL;
    CHECK(cause(central + "connect_time_out_ms = 6000\n")
              .starts_with("central.connect_time_out_ms does not fit"));
    CHECK(cause(central + "request_time_out_ms = 1000\n")
              .starts_with("central.request_time_out_ms does not fit"));
    CHECK(cause(central + "[time_outs]\nscreen_seconds = 20\n")
              .starts_with("time_outs.warning_seconds is not shorter"));
}

TEST_CASE("values of a wrong kind or out of range are told") {
    const std::string central = CENTRAL;
    for (const char* line :
         {"[centre]\nname = 3", "[printer]\nconfirms_end = \"yes\"", "[printer]\nport = 0",
          "[printer]\nport = 9100.0", "[printer]\nport = 99999999999", "[printer]\nkind = \"laser\"",
          "[printer]\nhost = \"http://a\"", "[centre]\nname = \"a\\nb\"", "[codes]\nlocal_patterns = \"a\"",
          "[centre]\nportal_url = \"ftp://a\"", "[centre]\nportal_url = \"https://a b\"",
          "[time_outs]\ndone_seconds = -1", "[[printer]]\nport = 1", "printer = 3"}) {
        CAPTURE(line);
        CHECK_FALSE(
            mistakes(std::string{line}.starts_with("[") ? central + line : line + ("\n" + central)).empty());
    }
    CHECK(cause(central + "[centre]\nname = \"" + std::string(81, 'a') + "\"\n") ==
          "centre.name is too long");
    const std::string key_but_for_its_end = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHUR";
    CHECK(cause(central + "block_key = \"" + key_but_for_its_end + "p\"\n") ==
          "central.block_key is not a public key");
    CHECK(parse_settings(central + "block_key = \"" + key_but_for_its_end + "o\"\n"));
    CHECK(cause(central + "pinned_key = \"sha256//abc\"\n") ==
          "central.pinned_key is not the fingerprint of a key");
    CHECK(cause(central + "terminal_id = \"Máy 1\"\n") ==
          "central.terminal_id holds a character that is not allowed");
}

TEST_CASE("mistakes are told in the language of whoever reads them") {
    const auto vietnamese = languages::loaded(kiosk::Language::vietnamese);
    const auto found = mistakes("[central]\nurl = \"https://central.example\"\n[printer]\nport = 0\n");
    REQUIRE(found.size() == 1);
    CHECK(vietnamese(found[0].cause) == "printer.port không phải là số trong khoảng cho phép");
    CHECK(vietnamese(found[0].remedy) == "Ghi một số nguyên từ 1 đến 65535, không đặt trong ngoặc kép.");
    CHECK(languages::loaded(kiosk::Language::english)(found[0].remedy) == english(found[0].remedy));
}

TEST_CASE("what is no TOML at all is told with its line") {
    const auto found = mistakes("language = \"vi\"\nname = Trung tâm\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].line == 2);
    CHECK(english(found[0].cause).starts_with("This line cannot be understood"));
    CHECK(mistakes("\xff\xfe").size() == 1);
    CHECK(mistakes(std::string(1'000'000, '[')).size() == 1);
    CHECK(mistakes("a = " + std::string(100'000, '[')).size() == 1);
}

TEST_CASE("what cannot be read as a file is told from what can, and an endless file ends") {
    CHECK_FALSE(kiosk::read_settings_file("/nonexistent/kiosk.toml"));
    CHECK_FALSE(kiosk::read_settings_file("/"));
    const auto endless = kiosk::read_settings_file("/dev/zero");
    REQUIRE(endless);
    CHECK(mistakes(*endless).size() == 1);
}

TEST_CASE("texts become composed") {
    const auto settings =
        parse_settings(std::string{CENTRAL} + "[centre]\nplace = \"Phu\xcc\x9bo\xcc\x9b\xcc\x80ng\"\n");
    REQUIRE(settings);
    CHECK(settings->centre.place == "Phường");
}

TEST_CASE("the right key is named when one is near") {
    const std::vector<std::string> keys = {"printer.port", "printer.host", "central.url", "language"};
    CHECK(kiosk::nearest_key("printer.prot", keys) == "printer.port");
    CHECK(kiosk::nearest_key("port", keys) == "printer.port");
    CHECK(kiosk::nearest_key("centre.url", keys) == "central.url");
    CHECK(kiosk::nearest_key("languages", keys) == "language");
    CHECK(kiosk::nearest_key("colour", keys).empty());
    CHECK(kiosk::nearest_key(std::string(100'000, 'a'), keys).empty());
}

TEST_CASE("a hall's board wants a hall, a token and a terminal that was enrolled") {
    const auto with = [](const std::string& identity, const std::string& board) {
        return parse_settings(std::string(CENTRAL) + identity + "[hall_board]\n" + board);
    };
    const auto whole = with("identity_file = \"i\"\n",
                            "hall = \"sanh\"\naddress = \"10.0.0.2\"\nport = 8555\ntoken_file = \"t\"\n");
    REQUIRE(whole);
    CHECK(whole->hall_board.hall == "sanh");
    CHECK(whole->hall_board.address == "10.0.0.2");
    CHECK(whole->hall_board.port == 8555);
    CHECK(whole->hall_board.token_file == "t");
    CHECK(with("", "hall = \"\"\n"));
    const auto bare = with("", "hall = \"sanh\"\n");
    REQUIRE_FALSE(bare);
    CHECK(bare.error().size() == 2);
    CHECK_FALSE(with("identity_file = \"i\"\n", "hall = \"Sảnh\"\ntoken_file = \"t\"\n"));
    CHECK_FALSE(
        with("identity_file = \"i\"\n", "hall = \"sanh\"\ntoken_file = \"t\"\naddress = \"0.0.0.0:8\"\n"));
}
