#include "kiosk/central/no_answer.h"

#include <array>

namespace kiosk {
namespace {

struct Row {
    NoAnswerKind reason;
    LookupFailureKind lookup;
    TicketFailureKind ticket;
};

constexpr std::array<Row, 7> ROWS{{
    {NoAnswerKind::no_link, LookupFailureKind::no_link, TicketFailureKind::no_link},
    {NoAnswerKind::slow, LookupFailureKind::slow, TicketFailureKind::slow},
    {NoAnswerKind::bad_answer, LookupFailureKind::bad_answer, TicketFailureKind::bad_answer},
    {NoAnswerKind::not_trusted, LookupFailureKind::not_trusted, TicketFailureKind::not_trusted},
    {NoAnswerKind::clock_wrong, LookupFailureKind::clock_wrong, TicketFailureKind::clock_wrong},
    {NoAnswerKind::not_authorised, LookupFailureKind::not_authorised, TicketFailureKind::not_authorised},
    {NoAnswerKind::central_trouble, LookupFailureKind::central_trouble, TicketFailureKind::central_trouble},
}};

constexpr const Row& row_of(NoAnswerKind kind) {
    return ROWS[static_cast<std::size_t>(kind)];
}

constexpr bool in_order() {
    for (std::size_t i = 0; i < ROWS.size(); ++i) {
        if (static_cast<std::size_t>(ROWS[i].reason) != i || is_final(ROWS[i].ticket)) return false;
    }
    return true;
}
static_assert(in_order());

}  // namespace

NoAnswer no_answer_of_status(long http_status, const std::string& why) {
    std::string detail = "HTTP " + std::to_string(http_status) + (why.empty() ? "" : ", " + why);
    if (http_status == 401 || http_status == 403) return {NoAnswerKind::not_authorised, std::move(detail)};
    if (http_status >= 500 && http_status <= 599) return {NoAnswerKind::central_trouble, std::move(detail)};
    // A 404 of a wrong address or a proxy says nothing about what was asked.
    return {NoAnswerKind::bad_answer, std::move(detail)};
}

LookupFailure lookup_failure(NoAnswer reason) {
    return {row_of(reason.kind).lookup, 0, {}, std::move(reason.detail)};
}

TicketFailure ticket_failure(NoAnswer reason) {
    return {row_of(reason.kind).ticket, std::nullopt, std::move(reason.detail)};
}

}  // namespace kiosk
