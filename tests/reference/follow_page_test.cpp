#include "kiosk/reference/follow_page.h"

#include <doctest/doctest.h>
#include <openssl/evp.h>
#include <openssl/sha.h>

#include "kiosk/reference/follow_style.h"
#include "kiosk/text/languages_folder.h"
#include "queue_house.h"

using namespace kiosk::reference;
using kiosk::Language;

namespace {

const kiosk::Catalogues& words() {
    static const auto READ = kiosk::read_languages();
    REQUIRE(READ.has_value());
    return *READ;
}

FollowedTicket waiting(int ahead, std::optional<int> minutes = std::nullopt) {
    FollowedTicket ticket{"B047", "land"};
    ticket.ahead = ahead;
    ticket.wait_minutes = minutes;
    return ticket;
}

FollowedTicket at(Stage stage, const std::string& counter = "") {
    return {"B047", "land", stage, false, counter};
}

FollowedTicket voided() {
    return {"B047", "land", Stage::waiting, true};
}

std::string page(const FollowedTicket& ticket, const FollowRequest& asked = {},
                 const kiosk::KioskProfile& profile = reference_tests::small_centre().profile) {
    const auto now = kiosk::local_time(reference_tests::NOW);
    return ticket_page({ticket, profile, now}, asked, words().of(asked.language));
}

const FollowRequest ENGLISH{"", Language::english};

bool says(const std::string& page, const std::string& text) {
    return page.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("one who waits sees the number, how many go before, and the estimate if there is one") {
    const auto vietnamese = page(waiting(7, 25));
    for (const auto* text :
         {"<strong>B047</strong>", "Còn 7 người trước ông/bà", "Chờ khoảng 25 phút", "Cập nhật lúc 09:41",
          "<html lang=\"vi\">", "<title>B047 · Còn 7 người trước ông/bà</title>"})
        CHECK(says(vietnamese, text));
    CHECK(says(page(waiting(1), ENGLISH), "1 person ahead of you"));
    for (const auto& none : {waiting(7), waiting(7, 0)}) CHECK_FALSE(says(page(none), "phút"));
}

TEST_CASE("the next one is told to stay near") {
    CHECK(says(page(waiting(0, 0)), "Sắp đến lượt ông/bà"));
    CHECK(says(page(waiting(0), ENGLISH), "Please stay near the counter."));
}

TEST_CASE("every state has its sentence in both languages, and what to do") {
    const std::vector<std::tuple<FollowedTicket, const char*, const char*>> states{
        {at(Stage::called, "3"), "Mời ông/bà đến quầy 3 ngay", "Please go to counter 3 now"},
        {at(Stage::serving, "3"), "Ông/bà đang được phục vụ tại quầy 3", "You are being served at counter 3"},
        {at(Stage::missed), "Mời ông/bà báo cán bộ tại quầy", "Please tell our staff at the counter"},
        {at(Stage::parked), "Cán bộ sẽ gọi lại số này", "Our staff will call it again"},
        {at(Stage::finished), "Số này đã được phục vụ xong", "This number has been served"},
        {voided(), "Số này không còn giá trị", "This number is no longer valid"}};
    for (const auto& [ticket, vietnamese, english] : states) {
        CHECK(says(page(ticket), vietnamese));
        CHECK(says(page(ticket, ENGLISH), english));
        CHECK_FALSE(says(page(ticket), "trước ông/bà"));
    }
}

TEST_CASE("the numbers at the counters stand with their counters") {
    auto ticket = waiting(2);
    CHECK(says(page(ticket), "Chưa có số nào của dịch vụ này"));
    ticket.at_counters = {{"B040", "3"}, {"B041", "4"}};
    const auto html = page(ticket);
    for (const auto* text : {"B040", "Quầy 3", "B041", "Quầy 4"}) CHECK(says(html, text));
    CHECK_FALSE(says(html, "Chưa có số nào"));
}

TEST_CASE("the page renews itself, can be told to stop, and stops when nothing new will come") {
    constexpr auto RENEWS = "http-equiv=\"refresh\" content=\"20\"";
    CHECK(says(page(waiting(2)), RENEWS));
    CHECK(says(page(waiting(2)), "href=\"?lang=vi&amp;renew=off\">Tạm dừng tự cập nhật"));
    const FollowRequest still{"", Language::vietnamese, false};
    CHECK_FALSE(says(page(waiting(2), still), RENEWS));
    CHECK(says(page(waiting(2), still), "href=\"?lang=vi\">Tự cập nhật trở lại"));
    CHECK(says(page(waiting(2), still), "href=\"?lang=en&amp;renew=off\">English"));
    for (const auto& over : {at(Stage::finished), voided()}) CHECK_FALSE(says(page(over), RENEWS));
    CHECK_FALSE(says(no_ticket_page({}, words().vietnamese), RENEWS));
    CHECK(says(trouble_page({}, words().vietnamese), RENEWS));
}

TEST_CASE("a text of the centre's stays a text") {
    auto centre = reference_tests::small_centre().profile;
    centre.services[0].name = {"<script>alert('1')</script> & \"Đất\"", ""};
    centre.services[0].area = {"</style><b onclick=x>", "<i>"};
    auto ticket = waiting(1);
    ticket.number = "<B>";
    ticket.at_counters = {{"\"><", "'&"}};
    for (const auto& asked : {FollowRequest{}, ENGLISH}) {
        const auto html = page(ticket, asked, centre);
        CHECK(says(html, "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;Đất&quot;"));
        for (const auto* raw : {"<script", "</style><b", "<i>", "<B>", "\"><<", "'&<"})
            CHECK_FALSE(says(html, raw));
    }
}

TEST_CASE("a text that has no English says that it is Vietnamese") {
    const auto html = page(waiting(1), ENGLISH);
    CHECK(says(html, "<p class=\"service\" lang=\"vi\">land</p>"));
    CHECK_FALSE(says(page(waiting(1)), "lang=\"vi\">land"));
}

TEST_CASE("a number whose service has gone from the centre's file has its page all the same") {
    CHECK(says(page(waiting(3), {}, {}), "Còn 3 người trước ông/bà"));
}

TEST_CASE("who has priority is told of nobody, only that there are such people") {
    CHECK(says(page(waiting(1)), "Người thuộc diện ưu tiên có thể được gọi trước."));
    CHECK_FALSE(says(page(waiting(1)), "Người cao tuổi"));
    CHECK_FALSE(says(page(waiting(1), {}, {}), "ưu tiên"));
}

TEST_CASE("no page has a script, an address of elsewhere or a style of its own") {
    for (const auto& html : {page(waiting(7, 25)), no_ticket_page({}, words().vietnamese),
                             trouble_page({}, words().vietnamese)}) {
        for (const auto* foreign : {"<script", "http://", "https://", "style=\"", "src=", "url("})
            CHECK_FALSE(says(html, foreign));
        CHECK(says(html, "<style>" + std::string(follow_style()) + "</style>"));
        CHECK(says(html, "<h1"));
    }
}

TEST_CASE("the style's name in the policy is its SHA-256") {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> hash{};
    SHA256(reinterpret_cast<const unsigned char*>(follow_style().data()), follow_style().size(), hash.data());
    std::array<unsigned char, 64> text{};
    EVP_EncodeBlock(text.data(), hash.data(), static_cast<int>(hash.size()));
    CHECK(follow_style_hash() == std::string("sha256-") + reinterpret_cast<const char*>(text.data()));
}
