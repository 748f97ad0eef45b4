#include "kiosk/text/sentences.h"

#include <doctest/doctest.h>

#include <set>

#include "tests/text/languages.h"

using kiosk::Language;
using kiosk::LookupFailure;
using kiosk::LookupFailureKind;
using kiosk::PrintOutcome;
using kiosk::ScannedKind;

namespace {

/// None of the words that look.md section 9 bans.
void check_wording(const std::string& text) {
    CAPTURE(text);
    for (const char* banned : {"bạn", "vui lòng", "lỗi", "thất bại", "!", "error", "failed", "{", "}"}) {
        CHECK(text.find(banned) == std::string::npos);
    }
    CHECK((text.empty() || text.back() == '.' || text.size() < 70));
}

void check_texts(const kiosk::TroubleTexts& texts, bool meaning) {
    CHECK_FALSE(texts.title.empty());
    CHECK_FALSE(texts.happened.empty());
    CHECK_FALSE(texts.what_to_do.empty());
    CHECK(texts.meaning.empty() != meaning);
    for (const auto& text : {texts.title, texts.happened, texts.meaning, texts.what_to_do})
        check_wording(text);
}

constexpr LookupFailureKind FAILURES[] = {
    LookupFailureKind::not_found,      LookupFailureKind::wrong_second_factor,
    LookupFailureKind::too_many_tries, LookupFailureKind::no_link,
    LookupFailureKind::slow,           LookupFailureKind::bad_answer,
    LookupFailureKind::not_trusted,    LookupFailureKind::clock_wrong,
    LookupFailureKind::not_authorised, LookupFailureKind::central_trouble};

}  // namespace

TEST_CASE("every kind of scan but the two with a code has its own sentence in both languages") {
    for (const auto language : {Language::vietnamese, Language::english}) {
        const auto catalogue = languages::loaded(language);
        std::set<std::string> sentences;
        for (int i = 0; i <= static_cast<int>(ScannedKind::unknown); ++i) {
            const auto text = kiosk::sentence(catalogue, static_cast<ScannedKind>(i));
            check_wording(text);
            sentences.insert(text);
        }
        CHECK(sentences.size() == 8);
        CHECK(kiosk::sentence(catalogue, ScannedKind::dossier_code).empty());
        CHECK(kiosk::sentence(catalogue, ScannedKind::url_with_code).empty());
    }
    CHECK(kiosk::sentence(languages::loaded(Language::vietnamese), ScannedKind::id_card) ==
          "Đây là thẻ căn cước. Mời ông/bà quét mã trên giấy tiếp nhận. Máy không lưu thông tin trên thẻ.");
}

TEST_CASE("every refusal of a code has its own sentence") {
    const auto catalogue = languages::loaded(Language::vietnamese);
    std::set<std::string> sentences;
    for (int i = 0; i <= static_cast<int>(kiosk::CodeRefusal::impossible_date); ++i) {
        const auto text = kiosk::sentence(catalogue, static_cast<kiosk::CodeRefusal>(i));
        check_wording(text);
        CHECK_FALSE(text.empty());
        sentences.insert(text);
    }
    CHECK(sentences.size() == 5);
}

TEST_CASE("every lookup failure says what happened, what it means and what to do") {
    for (const auto language : {Language::vietnamese, Language::english}) {
        const auto catalogue = languages::loaded(language);
        std::set<std::string> told_apart;
        for (const auto kind : FAILURES) {
            LookupFailure failure;
            failure.kind = kind;
            failure.tries_left = 2;
            const auto texts = kiosk::trouble_texts(catalogue, failure, "1022", "dichvucong.gov.vn");
            check_texts(texts, true);
            told_apart.insert(texts.happened);
        }
        CHECK(told_apart.size() == std::size(FAILURES));
    }
}

TEST_CASE("tries and minutes are told as they are, minutes rounded up") {
    const auto english = languages::loaded(Language::english);
    const auto texts = [&](LookupFailure failure) {
        return kiosk::trouble_texts(english, failure, "1022", "portal");
    };
    LookupFailure wrong{LookupFailureKind::wrong_second_factor, 3, {}, ""};
    CHECK(texts(wrong).happened == "That lookup code is not right. You have 3 tries left.");
    wrong.tries_left = 1;
    CHECK(texts(wrong).happened == "That lookup code is not right. You have 1 try left.");
    LookupFailure paused{LookupFailureKind::too_many_tries, 0, std::chrono::seconds{541}, ""};
    CHECK(texts(paused).what_to_do == "Please try again in 10 minutes or ask at a counter.");
    paused.retry_after = std::chrono::seconds{1};
    CHECK(texts(paused).what_to_do == "Please try again in 1 minute or ask at a counter.");
    paused.retry_after = std::chrono::seconds{-5};
    CHECK(texts(paused).what_to_do == "Please try again in 1 minute or ask at a counter.");
}

TEST_CASE("the engineer's detail is never shown") {
    const auto catalogue = languages::loaded(Language::english);
    for (const auto kind : FAILURES) {
        const auto texts =
            kiosk::trouble_texts(catalogue, {kind, 0, {}, "detail-of-the-engineer"}, "1022", "portal");
        for (const auto& text : {texts.title, texts.happened, texts.meaning, texts.what_to_do}) {
            CHECK(text.find("detail-of-the-engineer") == std::string::npos);
        }
    }
}

TEST_CASE("the slip is called printed only when the printer said so") {
    const auto catalogue = languages::loaded(Language::vietnamese);
    for (int i = 0; i <= static_cast<int>(PrintOutcome::unknown); ++i) {
        const auto outcome = static_cast<PrintOutcome>(i);
        const auto texts = kiosk::trouble_texts(catalogue, outcome, "1022");
        check_texts(texts, outcome != PrintOutcome::printed && outcome != PrintOutcome::sent);
        const bool says_printed = (texts.title + texts.happened).find("đã in xong") != std::string::npos;
        CHECK(says_printed == (outcome == PrintOutcome::printed));
    }
}
