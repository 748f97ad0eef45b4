#include "kiosk/core/code_shape.h"

namespace kiosk {

namespace {

constexpr std::size_t DATE_DIGITS = 6;
constexpr std::size_t SERIAL_DIGITS_MIN = 4;
constexpr std::size_t SERIAL_DIGITS_MAX = 7;
constexpr std::size_t PAYMENT_DIGITS = 12;

/// Reads from left to right. A text that ends before the format does has `ended`.
class Reader {
  public:
    explicit Reader(std::string_view text) : rest_(text) {}

    [[nodiscard]] bool at_end() const { return rest_.empty(); }
    [[nodiscard]] bool ended() const { return ended_; }
    [[nodiscard]] bool next_is_digit() const { return !rest_.empty() && is_digit(rest_.front()); }

    bool take(char wanted) {
        if (at_end()) return ended_ = true, false;
        if (rest_.front() != wanted) return false;
        rest_.remove_prefix(1);
        return true;
    }
    bool take_agency_letter() {
        if (at_end()) return ended_ = true, false;
        if (!is_agency_letter(rest_.front())) return false;
        rest_.remove_prefix(1);
        return true;
    }
    /// All digits that follow, if they are from `fewest` to `most`.
    bool take_digits(std::size_t fewest, std::size_t most) {
        const auto digits = all_digits();
        if (digits.size() > most) return false;
        rest_.remove_prefix(digits.size());
        if (digits.size() >= fewest) return true;
        ended_ = at_end();
        return false;
    }
    [[nodiscard]] std::string_view all_digits() const {
        std::size_t count = 0;
        while (count < rest_.size() && is_digit(rest_[count])) ++count;
        return rest_.substr(0, count);
    }
    [[nodiscard]] std::string_view rest() const { return rest_; }

  private:
    std::string_view rest_;
    bool ended_ = false;
};

/// The groups before the agency letter in the order used until 2020.
bool take_old_order(Reader& reader) {
    return reader.take_digits(3, 3) && reader.take('.') && reader.take_digits(2, 3) && reader.take('.') &&
           reader.take_digits(2, 3) && reader.take('.');
}

bool take_agency(Reader& reader) {
    if (reader.next_is_digit() && !take_old_order(reader)) return false;
    if (!reader.take_agency_letter() || !reader.take_digits(2, 2)) return false;
    while (reader.take('.')) {
        if (!reader.take_digits(1, 3)) return false;
    }
    return !reader.ended();
}

}  // namespace

MatchedCode match_code(std::string_view text) {
    Reader reader{text};
    const auto incomplete = [&] {
        return MatchedCode{reader.ended() ? CodeShape::beginning : CodeShape::none, {}};
    };
    if (!take_agency(reader) || !reader.take('-')) return incomplete();
    const auto digits = reader.all_digits();
    if (digits.size() == PAYMENT_DIGITS && digits.size() == reader.rest().size())
        return {CodeShape::payment_id, {}};
    if (!reader.take_digits(DATE_DIGITS, DATE_DIGITS) || !reader.take('-')) return incomplete();
    if (!reader.take_digits(SERIAL_DIGITS_MIN, SERIAL_DIGITS_MAX)) return incomplete();
    if (!reader.at_end()) return {};
    return {CodeShape::dossier, digits};
}

std::optional<std::chrono::year_month_day> day_of(std::string_view yymmdd) {
    const auto pair = [&](std::size_t i) { return (yymmdd[i] - '0') * 10 + (yymmdd[i + 1] - '0'); };
    const std::chrono::year_month_day day{std::chrono::year{2000 + pair(0)},
                                          std::chrono::month{static_cast<unsigned>(pair(2))},
                                          std::chrono::day{static_cast<unsigned>(pair(4))}};
    if (!day.ok()) return std::nullopt;
    return day;
}

}  // namespace kiosk
