#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "kiosk/adapter/breaker.h"
#include "kiosk/adapter/dossier_cache.h"
#include "kiosk/adapter/private_file.h"

using namespace kiosk;
using namespace kiosk::adapter;
using std::chrono::seconds;

namespace {

const Uptime START{seconds(1000)};

KeptAnswer kept(const std::string& code, Uptime fetched) {
    Dossier dossier;
    dossier.code = code;
    return {dossier, {}, {}, fetched, {}};
}

class PrivateFile {
  public:
    PrivateFile(const std::string& text, std::filesystem::perms rights)
        : path_(std::filesystem::temp_directory_path() / "adapter-file-XXXXXX") {
        const int descriptor = mkstemp(path_.data());
        REQUIRE(descriptor >= 0);
        close(descriptor);
        std::ofstream(path_) << text;
        std::filesystem::permissions(path_, rights);
    }
    ~PrivateFile() { std::filesystem::remove(path_); }
    PrivateFile(const PrivateFile&) = delete;
    PrivateFile& operator=(const PrivateFile&) = delete;
    [[nodiscard]] const std::string& path() const { return path_; }

  private:
    std::string path_;
};

constexpr auto OWNER = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;

}  // namespace

TEST_CASE("after failures in a row nobody asks for a while, and then one does") {
    Breaker breaker({3, seconds(30)});
    breaker.failed(START);
    breaker.failed(START);
    breaker.succeeded();
    breaker.failed(START);
    breaker.failed(START);
    CHECK(breaker.may_ask(START));
    breaker.failed(START);
    CHECK_FALSE(breaker.may_ask(START + seconds(29)));
    CHECK(breaker.may_ask(START + seconds(30)));
    CHECK_FALSE(breaker.may_ask(START + seconds(31)));
    SUBCASE("a trial that fails begins a new rest") {
        breaker.failed(START + seconds(32));
        CHECK_FALSE(breaker.may_ask(START + seconds(61)));
        CHECK(breaker.may_ask(START + seconds(62)));
    }
    SUBCASE("a trial that succeeds lets all ask") {
        breaker.succeeded();
        CHECK(breaker.may_ask(START + seconds(32)));
        CHECK(breaker.may_ask(START + seconds(32)));
        CHECK_FALSE(breaker.open_until());
    }
}

TEST_CASE("an answer is fresh, then stale, then forgotten") {
    DossierCache cache({seconds(60), seconds(900), 10});
    cache.put("a", kept("a", START));
    const auto* found = cache.find("a", START + seconds(59));
    REQUIRE(found != nullptr);
    CHECK(cache.is_fresh(*found, START + seconds(59)));
    CHECK_FALSE(cache.is_fresh(*found, START + seconds(60)));
    CHECK(cache.find("a", START + seconds(899)) != nullptr);
    CHECK(cache.find("a", START + seconds(900)) == nullptr);
    CHECK(cache.next_end() == START + seconds(900));
    cache.forget_old(START + seconds(900));
    CHECK_FALSE(cache.next_end());
}

TEST_CASE("that there is no dossier is never told late") {
    DossierCache cache({seconds(60), seconds(900), 10});
    cache.put("a", {std::nullopt, {}, {}, START, {}});
    CHECK(cache.find("a", START + seconds(59)) != nullptr);
    CHECK(cache.find("a", START + seconds(60)) == nullptr);
}

TEST_CASE("of too many answers the oldest makes room") {
    DossierCache cache({seconds(60), seconds(900), 2});
    cache.put("b", kept("b", START + seconds(1)));
    cache.put("a", kept("a", START));
    cache.put("c", kept("c", START + seconds(2)));
    CHECK(cache.find("a", START + seconds(3)) == nullptr);
    CHECK(cache.find("b", START + seconds(3)) != nullptr);
    CHECK(cache.find("c", START + seconds(3)) != nullptr);
}

TEST_CASE("credentials are two lines that nobody else may read") {
    const PrivateFile good("adapter\r\nsample password\r\n", OWNER);
    const auto credentials = read_credentials(good.path());
    REQUIRE(credentials);
    CHECK(credentials->user_name == "adapter");
    CHECK(credentials->password == "sample password");
    const PrivateFile open("adapter\nsample password\n", OWNER | std::filesystem::perms::group_read);
    REQUIRE_FALSE(read_credentials(open.path()));
    CHECK(read_credentials(open.path()).error().find("chmod 600") != std::string::npos);
    for (const char* text : {"", "adapter\n", "adapter\n\n", "\npassword\n", "a\nb\nc\n"}) {
        const PrivateFile odd(text, OWNER);
        CHECK_FALSE(read_credentials(odd.path()));
    }
    CHECK_FALSE(read_credentials("/nowhere/credentials"));
    CHECK_FALSE(read_credentials("/"));
}

TEST_CASE("a token is one line, or none where no file is named") {
    const PrivateFile good("sample-token", OWNER);
    CHECK(*read_asker_token(good.path()) == "sample-token");
    CHECK(read_asker_token("")->empty());
    CHECK_FALSE(read_asker_token("/nowhere/token"));
}
