#include "tests/text/marked_texts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include "kiosk/text/unicode.h"

namespace marked_texts {

namespace {

std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// Reads one string literal, moving `at` behind it; false when none starts there.
bool read_literal(std::string_view source, std::size_t& at, std::string& text) {
    while (at < source.size() && std::isspace(static_cast<unsigned char>(source[at])) != 0) ++at;
    if (at >= source.size() || source[at] != '"') return false;
    for (++at; at < source.size() && source[at] != '"'; ++at) {
        if (source[at] == '\\' && at + 1 < source.size()) {
            ++at;
            text += source[at] == 'n' ? '\n' : source[at];
        } else {
            text += source[at];
        }
    }
    ++at;
    return true;
}

}  // namespace

std::vector<std::string> in_source(std::string_view source) {
    std::vector<std::string> ids;
    for (std::size_t at = source.find("tr("); at != std::string_view::npos; at = source.find("tr(", at)) {
        const bool own_word = at == 0 || !is_word(source[at - 1]);
        const auto line = source.rfind('\n', at) + 1;
        const bool comment = source.substr(line, at - line).find("//") != std::string_view::npos;
        at += 3;
        std::string id;
        bool any = false;
        while (own_word && !comment && read_literal(source, at, id)) any = true;
        if (any) ids.push_back(id);
    }
    return ids;
}

std::map<std::string, std::string> in_sources(const std::filesystem::path& root,
                                              const std::vector<std::string>& folders) {
    std::map<std::string, std::string> found;
    for (const auto& folder : folders) {
        if (!std::filesystem::is_directory(root / folder)) continue;
        for (const auto& file : std::filesystem::recursive_directory_iterator(root / folder)) {
            if (file.path().extension() != ".cpp" && file.path().extension() != ".h") continue;
            const auto name = std::filesystem::relative(file.path(), root).string();
            for (const auto& id : in_source(content_of(file.path()))) found.emplace(id, name);
        }
    }
    return found;
}

std::vector<Entry> in_po(std::string_view po) {
    std::vector<Entry> entries;
    std::string* target = nullptr;
    std::istringstream lines{std::string{po}};
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        std::size_t at = 0;
        if (line.starts_with("msgid ")) {
            entries.push_back({"", "", number});
            target = &entries.back().id;
            at = 6;
        } else if (line.starts_with("msgstr ") && !entries.empty()) {
            target = &entries.back().text;
            at = 7;
        } else if (!line.starts_with("\"")) {
            continue;
        }
        if (target != nullptr) read_literal(line, at, *target);
    }
    std::erase_if(entries, [](const Entry& entry) { return entry.id.empty(); });
    return entries;
}

std::vector<std::string> placeholders(std::string_view text) {
    std::vector<std::string> found;
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (text[i] == '{' && std::isdigit(static_cast<unsigned char>(text[i + 1])) != 0 &&
            text[i + 2] == '}') {
            found.emplace_back(text.substr(i, 3));
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace marked_texts

namespace {

const std::filesystem::path ROOT = MOTCUA_SOURCE_DIR;

std::map<std::string, std::string> marked() {
    return marked_texts::in_sources(ROOT, {"kiosk", "ui", "drivers"});
}

std::vector<marked_texts::Entry> entries(const char* language) {
    return marked_texts::in_po(
        marked_texts::content_of(ROOT / "assets" / "languages" / (std::string{language} + ".po")));
}

}  // namespace

TEST_CASE("every text marked in the sources is in both languages, and nothing else is") {
    const auto ids = marked();
    REQUIRE(ids.size() > 50);
    for (const char* language : {"vi", "en"}) {
        std::set<std::string> translated;
        for (const auto& entry : entries(language)) {
            INFO(language << ".po:" << entry.line << ": " << entry.id);
            CHECK_MESSAGE(ids.contains(entry.id), "no source marks this text");
            CHECK_MESSAGE(translated.insert(entry.id).second, "this text stands twice");
        }
        for (const auto& [id, file] : ids) {
            CHECK_MESSAGE(translated.contains(id),
                          language << ".po lacks the text of " << file << ": " << id);
        }
    }
}

namespace {

/// Our own texts may say where lines break, and where they must not.
std::string with_plain_spaces(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    const std::string no_break = "\u00A0";
    for (std::size_t at = text.find(no_break); at != std::string::npos; at = text.find(no_break, at))
        text.replace(at, no_break.size(), " ");
    return text;
}

}  // namespace

TEST_CASE("translations hold the placeholders of their text, are composed and clean") {
    for (const char* language : {"vi", "en"}) {
        for (const auto& entry : entries(language)) {
            INFO(language << ".po:" << entry.line << ": " << entry.id);
            CHECK_FALSE(entry.text.empty());
            CHECK(marked_texts::placeholders(entry.id) == marked_texts::placeholders(entry.text));
            const std::string one_line = with_plain_spaces(entry.text);
            CHECK(kiosk::clean_text(one_line, 10'000) == one_line);
            CHECK((entry.text.front() != ' ' && entry.text.back() != ' '));
        }
    }
}

TEST_CASE("the English translation is the text itself") {
    for (const auto& entry : entries("en")) CHECK(entry.text == entry.id);
}

TEST_CASE("Vietnamese never uses the words that the house has banned") {
    for (const auto& entry : entries("vi")) {
        INFO(entry.line << ": " << entry.text);
        for (const char* banned : {"bạn ", "Bạn ", "thất bại", "!", "lỗi"}) {
            std::string text = entry.text;
            // An apology is no fault message.
            if (const auto at = text.find("xin lỗi"); at != std::string::npos)
                text.erase(at, std::string("xin lỗi").size());
            CHECK(text.find(banned) == std::string::npos);
        }
    }
}

TEST_CASE("the comparison itself sees what is missing, doubled and split over lines") {
    using List = std::vector<std::string>;
    CHECK(marked_texts::in_source("a(tr(\"One\")); str(\"no\"); tr( \"Two \"\n  \"halves\" )") ==
          List{"One", "Two halves"});
    CHECK(marked_texts::in_source("constexpr Message tr(const char* id); // tr(\"no\")").empty());
    CHECK(marked_texts::in_source(R"(tr("say \"x\""))") == List{"say \"x\""});
    const auto po = marked_texts::in_po(
        "msgid \"\"\nmsgstr \"\"\n\"H\\n\"\n\nmsgid \"A\"\nmsgstr \"a\"\nmsgid \"\"\n\"B\"\nmsgstr "
        "\"\"\n\"b\"\n");
    REQUIRE(po.size() == 2);
    CHECK(po[1].id == "B");
    CHECK(po[1].text == "b");
    CHECK(marked_texts::placeholders("{2} {1} {x} {1}") == List{"{1}", "{1}", "{2}"});
}
