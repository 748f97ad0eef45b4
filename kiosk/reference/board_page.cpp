#include "kiosk/reference/board_page.h"

#include "kiosk/reference/html.h"
#include "kiosk/text/local_text.h"

namespace kiosk::reference {
namespace {

/// For the script: where calls are found as sounds, "off", or empty without a voice.
std::string sound_word(const std::vector<Language>& said, bool has_voice) {
    if (said.empty()) return "off";
    return has_voice ? sound_address(said) : std::string();
}

/// Of whom nothing is known the hall is told by its name.
const LocalText& shown_name(const CentreQueues& queues, const Hall& hall) {
    return queues.name.vietnamese.empty() ? hall.name : queues.name;
}

Html head(const std::string& title, bool is_vietnamese, bool is_live) {
    Html html;
    html.markup("<!DOCTYPE html>\n")
        .opening("html", {{"lang", is_vietnamese ? "vi" : "en"}})
        .markup("\n<head>\n<meta charset=\"utf-8\">\n");
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .element("title", title);
    html.markup("<link rel=\"stylesheet\" href=\"/web/board.css\">\n");
    if (is_live)
        html.markup(
            "<script src=\"/web/board_voice.js\" defer></script>\n<script src=\"/web/board.js\" "
            "defer></script>\n");
    return html.markup("</head>\n");
}

/// What the script says, in the page's language; {1} is filled in by it.
void open_body(Html& html, const std::string& hall, const std::string& sound, const Catalogue& words) {
    html.opening(
        "body",
        {
            {"class", "waiting"},
            {"data-events", "/v1/boards/" + hall + "/events"},
            {"data-sound", sound},
            {"data-press", words(tr("Press OK on the remote to turn the sound on"))},
            {"data-silent", words(tr("No sound"))},
            {"data-language", words.language() == Language::vietnamese ? "vi" : "en"},
            {"data-counter", words(tr("Counter {1}"), {"{1}"})},
            {"data-paused", words(tr("On a break"))},
            {"data-stale",
             words(tr("No connection since {1}. Numbers may have been called meanwhile."), {"{1}"})},
            {"data-ask", words(tr("No connection since {1}. Please ask at the counter."), {"{1}"})},
            {"data-days", words(tr("Sunday")) + "|" + words(tr("Monday")) + "|" + words(tr("Tuesday")) + "|" +
                              words(tr("Wednesday")) + "|" + words(tr("Thursday")) + "|" +
                              words(tr("Friday")) + "|" + words(tr("Saturday"))},
        });
}

}  // namespace

std::string board_page(const CentreQueues& queues, const BoardPageRequest& asked, const Catalogue& words,
                       bool has_voice) {
    const auto& hall = queues.halls.at(asked.hall);
    const auto language = words.language();
    const auto& name = in_language(shown_name(queues, hall), language);
    Html html = head(name, language == Language::vietnamese, true);
    open_body(html, asked.hall, sound_word(asked.said, has_voice), words);
    html.markup("\n<header>\n<div class=\"centre\">")
        .element("strong", name)
        .element("span", in_language(queues.place, language));
    html.markup(
        "</div>\n<div class=\"clock\"><span id=\"date\"></span> <strong "
        "id=\"time\"></strong></div>\n</header>\n<main>\n");
    html.markup("<section class=\"now\" id=\"now\" aria-live=\"polite\">")
        .element("h1", words(tr("Now calling")));
    html.markup(
        "<p class=\"number\" id=\"number\"></p><p class=\"where\"><svg id=\"arrow\" viewBox=\"0 0 48 48\" "
        "aria-hidden=\"true\">"
        "<path d=\"M6 24h35M28 11l13 13-13 13\"/></svg><span id=\"counter\"></span></p>");
    html.element("p", {{"class", "nobody"}},
                 words(tr("Please keep your ticket. Your number will be called here.")));
    html.markup("</section>\n<section class=\"last\">").element("h2", words(tr("Just called")));
    html.markup(
        "<ol id=\"last\"></ol></section>\n<ul class=\"counters\" "
        "id=\"counters\"></ul>\n</main>\n<footer>\n<span id=\"notice\"></span>");
    html.markup(
        "<span class=\"sound\" id=\"sound\"><svg viewBox=\"0 0 48 48\" aria-hidden=\"true\"><path "
        "class=\"box\" d=\"M6 18v12h9l11 9V9l-11 9z\"/><path d=\"M33 18l10 12M43 18l-10 12\"/></svg><span "
        "id=\"sound-text\"></span></span>");
    html.opening("span", {{"class", "age"}})
        .text(words(tr("Data of")))
        .markup(" <strong id=\"age\">–</strong></span>\n</footer>\n</body>\n</html>\n");
    return html.bytes();
}

std::string no_board_page(const CentreQueues& queues, const Catalogue& words) {
    const bool is_vietnamese = words.language() == Language::vietnamese;
    Html html = head(words(tr("No such hall")), is_vietnamese, false);
    html.markup("<body class=\"choice\">\n<main><section class=\"last\">")
        .element("h1", words(tr("No such hall")));
    html.element("p", words(tr("This centre has these halls:"))).markup("<ul>");
    for (const auto& [id, hall] : queues.halls) {
        html.markup("<li>")
            .element("a", {{"href", "/board/" + id}}, in_language(hall.name, words.language()))
            .markup("</li>\n");
    }
    return html.markup("</ul></section></main>\n</body>\n</html>\n").bytes();
}

}  // namespace kiosk::reference
