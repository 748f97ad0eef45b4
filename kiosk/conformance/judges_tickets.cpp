#include "kiosk/central/rfc3339.h"
#include "kiosk/central/ticket_json.h"
#include "kiosk/conformance/judges.h"

namespace kiosk::conformance {
namespace {

constexpr std::size_t TELLING_DIGITS = 3;

std::string letters_of(const std::string& number) {
    return number.substr(0, number.find_last_not_of("0123456789") + 1);
}

std::string digits_of(const std::string& number) {
    return number.substr(letters_of(number).size());
}

/// Both hold the digits of their number at one place: not by chance.
bool hold_their_numbers(const Answer& first, const Answer& second) {
    const std::string mine = digits_of(text_in(first, "number"));
    const std::string other = digits_of(text_in(second, "number"));
    if (mine.size() < TELLING_DIGITS || mine.size() != other.size() || mine == other) return false;
    const std::string secret = text_in(first, "secret");
    const std::string other_secret = text_in(second, "secret");
    for (auto place = secret.find(mine); place != std::string::npos; place = secret.find(mine, place + 1)) {
        if (other_secret.compare(place, other.size(), other) == 0) return true;
    }
    return false;
}

}  // namespace

bool is_ticket(const Answer& answer) {
    return answer.status == 201 && !text_in(answer, "number").empty();
}

Verdict judge_given(const Answer& answer) {
    Verdict status = judge_status(answer, 201);
    return status.kind == Verdict::Kind::ok && !is_ticket(answer)
               ? fails("201 without a number that is a text")
               : status;
}

Verdict judge_ticket_members(const Answer& answer) {
    // A wish made of what the ticket says itself, so that another line judges whether it was this one.
    const auto day = parse_date(text_in(answer, "service_day"));
    if (!day) return fails("$.service_day: not a date");
    const TicketWish any{text_in(answer, "key"), {}, {}, *day};
    const auto ticket = parse_ticket(answer.body, any);
    return ticket ? holds() : fails(ticket.error().detail);
}

Verdict judge_its_wish(const Answer& answer, const TicketWish& wish) {
    if (text_in(answer, "key") != wish.key) return fails("key is not that of the wish");
    if (!wish.service.empty() && text_in(answer, "service") != wish.service)
        return fails("service is not that of the wish");
    if (text_in(answer, "service_day") != iso_date_text(wish.service_day))
        return fails("service_day is not that of the wish");
    return holds();
}

Verdict judge_online_number(const Answer& answer) {
    return text_in(answer, "number").starts_with('N')
               ? fails("the number begins with N, as those of leased blocks do")
               : holds();
}

Verdict judge_same_ticket(const Answer& first, const Answer& again) {
    if (again.status >= 400 && !is_problem(again)) return judge_status(again, 201);
    if (!is_ticket(again)) return fails("the same key brought no ticket any more");
    for (const char* member : {"number", "service", "service_day", "issued_at", "secret"}) {
        if (text_in(first, member) != text_in(again, member))
            return fails(std::string(member) + " is another one");
    }
    return holds();
}

Verdict judge_one_sequence(const Answer& first, const Answer& second) {
    const std::string before = text_in(first, "number");
    const std::string after = text_in(second, "number");
    if (letters_of(before) != letters_of(after)) return fails("two numbers of one service begin otherwise");
    if (digits_of(before).empty()) return skipped("the numbers do not end with digits");
    const bool grown = digits_of(before).size() < digits_of(after).size() ||
                       (digits_of(before).size() == digits_of(after).size() && before < after);
    return grown ? holds() : fails("the later wish has no higher number");
}

Verdict judge_secrets(const Answer& first, const Answer& second) {
    const std::string mine = text_in(first, "secret");
    const std::string other = text_in(second, "secret");
    if (mine.empty() && other.empty()) return skipped("the tickets have no secret");
    constexpr std::size_t SAME_BY_CHANCE = 8;
    std::size_t same = 0;
    for (std::size_t at = 0; at < mine.size() && at < other.size(); ++at) same += mine[at] == other[at];
    if (mine.size() != other.size() || same > mine.size() / 2 + SAME_BY_CHANCE / 2)
        return fails("the secrets of two tickets are too much alike to be 128 random bits");
    return hold_their_numbers(first, second) ? fails("the secret holds the number") : holds();
}

}  // namespace kiosk::conformance
