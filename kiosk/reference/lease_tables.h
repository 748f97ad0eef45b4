// The rows of leased numbers, and how far central knows each terminal's journal; decides nothing. Throws
// DatabaseError.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "kiosk/reference/database.h"
#include "kiosk/reference/offline_rules.h"

namespace kiosk::reference {

class LeaseTables {
  public:
    explicit LeaseTables(Database& database) : database_(database) {}

    /// Kept for ever that day, so that no number is leased twice.
    void add(const TicketBlock& block, int first_sequence, std::chrono::sys_seconds leased_at);
    /// The day's highest, leased or seen; 0: none.
    int last_sequence(const std::chrono::year_month_day& day);
    std::optional<LeasedNumber> find(const std::chrono::year_month_day& day, const std::string& number);

    /// How many of a service may be given yet, or were given and are not told of.
    int open_numbers(const std::chrono::year_month_day& day, const std::string& service);
    void close(const std::chrono::year_month_day& day, const std::string& number);
    void close_all(const std::chrono::year_month_day& day, const std::string& terminal);

    /// The highest entry of its journal that the terminal has told since its lease; 0: none.
    std::int64_t acknowledged(const std::string& terminal);
    void forget_acknowledged(const std::string& terminal);
    void acknowledge(const std::string& terminal, std::int64_t entry);

    void forget_before(const std::chrono::year_month_day& day);

  private:
    Database& database_;
};

}  // namespace kiosk::reference
