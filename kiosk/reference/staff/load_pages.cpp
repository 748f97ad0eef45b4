#include "kiosk/reference/staff/load_pages.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "kiosk/reference/staff/bar.h"
#include "kiosk/reference/staff/report_columns.h"
#include "kiosk/text/local_text.h"

namespace kiosk::reference {
namespace {

using std::chrono::minutes;

constexpr std::string_view ADDRESS = "/staff/load";

std::string minutes_text(const Catalogue& words, std::optional<minutes> time) {
    return time ? words(tr("{1} min"), {std::to_string(time->count())}) : "–";
}

std::string minutes_text(const Catalogue& words, std::optional<int> time) {
    return minutes_text(words, time ? std::optional(minutes{*time}) : std::nullopt);
}

std::string open_text(const Catalogue& words, const QueueWait& wait) {
    return words(tr("{1} of {2}"), {std::to_string(wait.counters_open), std::to_string(wait.counters)});
}

std::string name_of(const Catalogue& words, const KioskProfile& profile, const std::string& service) {
    for (const auto& one : profile.services) {
        if (one.id == service) return in_language(one.name, words.language());
    }
    return service;
}

/// What somebody should do: first where nobody calls, then where the wait is longest.
void add_concerns(Html& html, const Catalogue& words, std::vector<QueueWait> waits,
                  const KioskProfile& profile) {
    std::stable_sort(waits.begin(), waits.end(), [](const QueueWait& one, const QueueWait& other) {
        return std::pair(other.concern, other.longest) < std::pair(one.concern, one.longest);
    });
    for (const auto& wait : waits) {
        const auto name = name_of(words, profile, wait.service);
        if (wait.concern == Concern::nobody_calls)
            html.piece(said("stop", words(tr("{1}: {2} waiting, and no counter is open."),
                                          {name, std::to_string(wait.waiting)})));
        if (wait.concern == Concern::too_long)
            html.piece(said("warn",
                            words(tr("{1}: somebody has waited for {2} minutes. Another counter would help."),
                                  {name, std::to_string(wait.longest->count())})));
    }
}

void add_tile(Html& html, const std::string& name, const std::string& value) {
    html.opening("div", {{"class", "card"}}).element("dt", name);
    html.element("dd", {{"class", "number"}}, value).markup("</div>\n");
}

void add_whole(Html& html, const Catalogue& words, const QueueWait& whole) {
    html.opening("dl", {{"class", "tiles figures"}});
    add_tile(html, words(tr("Waiting now")), std::to_string(whole.waiting));
    add_tile(html, words(tr("Longest wait now")), minutes_text(words, whole.longest));
    add_tile(html, words(tr("Mean wait, last hour")), minutes_text(words, whole.recent));
    add_tile(html, words(tr("Counters open")), open_text(words, whole));
    html.markup("</dl>\n");
}

/// In words as well as in colour.
void add_mark(Html& html, const Catalogue& words, Concern concern) {
    if (concern == Concern::nobody_calls)
        html.element("span", {{"class", "mark stop"}}, words(tr("No counter open")));
    if (concern == Concern::too_long)
        html.element("span", {{"class", "mark warn"}}, words(tr("Waits too long")));
}

void add_queues(Html& html, const Catalogue& words, const std::vector<QueueWait>& waits,
                const KioskProfile& profile) {
    int most = 0;
    for (const auto& wait : waits) most = std::max(most, wait.waiting);
    html.opening("section", {{"class", "card"}}).element("h2", words(tr("By service")));
    html.opening("div", {{"class", "wide"}}).markup("<table class=\"figures\">\n<tr><td></td>");
    constexpr std::array HEADINGS{tr("Waiting now"), tr("Longest wait now"), tr("Mean wait, last hour"),
                                  tr("Estimate for a newcomer"), tr("Counters open")};
    for (const auto& heading : HEADINGS) html.element("th", {{"scope", "col"}}, words(heading));
    html.markup("</tr>\n");
    for (const auto& wait : waits) {
        html.markup("<tr>").opening("th", {{"scope", "row"}});
        html.text(name_of(words, profile, wait.service)).markup(" ");
        add_mark(html, words, wait.concern);
        html.piece(bar(wait.waiting, most)).markup("</th>");
        html.element("td", std::to_string(wait.waiting)).element("td", minutes_text(words, wait.longest));
        html.element("td", minutes_text(words, wait.recent))
            .element("td", minutes_text(words, wait.estimate));
        html.element("td", open_text(words, wait));
        html.markup("</tr>\n");
    }
    html.markup("</table>\n</div>\n</section>\n");
}

/// Of those who were called: the mean wait of the numbers that each hour of today gave.
void add_hours(Html& html, const Catalogue& words, const Report& report) {
    int most = 0;
    for (const auto& [hour, figures] : report.hours)
        if (figures.waited) most = std::max(most, static_cast<int>(std::lround(figures.waited->mean)));
    html.opening("section", {{"class", "card"}}).element("h2", words(tr("By hour of today")));
    html.opening("div", {{"class", "wide"}}).markup("<table class=\"figures\">\n<tr><td></td>");
    html.element("th", {{"scope", "col"}}, words(tr("Mean wait")));
    html.element("th", {{"scope", "col"}}, words(tr("Numbers given"))).markup("</tr>\n");
    for (const auto& [hour, figures] : report.hours) {
        const auto mean = figures.waited ? std::optional(static_cast<int>(std::lround(figures.waited->mean)))
                                         : std::nullopt;
        html.markup("<tr>").opening("th", {{"scope", "row"}});
        html.text(hour_text(hour));
        html.piece(bar(mean.value_or(0), most)).markup("</th>");
        html.element("td", minutes_text(words, mean)).element("td", std::to_string(figures.given));
        html.markup("</tr>\n");
    }
    html.markup("</table>\n</div>\n");
    html.element("p",
                 words(tr("Bars show the mean wait of those who were called, by the hour of their number.")));
    html.markup("</section>\n");
}

}  // namespace

std::string load_page(const StaffFrame& frame, const DayAtWork& day, const CentreQueues& queues,
                      std::chrono::sys_seconds now) {
    const auto& words = frame.words;
    StaffDocument document{words(tr("Load now")), {}, ADDRESS, true};
    auto& main = document.main;
    const auto waits = waits_of(day, queues, now);
    main.element("h1", document.title);
    add_concerns(main, words, waits, queues.profile);
    add_whole(main, words, whole_of(day, queues, now));
    add_queues(main, words, waits, queues.profile);
    const auto report = report_of(sums_of(day.tickets));
    if (!report.hours.empty()) add_hours(main, words, report);
    return staff_page(frame, document);
}

}  // namespace kiosk::reference
