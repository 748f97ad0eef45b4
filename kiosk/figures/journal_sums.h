// Adds up what a journal's records say. Pure.
#pragma once

#include <map>
#include <string>
#include <unordered_map>

#include "kiosk/figures/figure.h"
#include "kiosk/journal/record.h"

namespace kiosk {

using FigureSums = std::map<FigureOfDay, std::int64_t>;

class JournalSums {
  public:
    /// Counts only records behind this one; those before it are taken as what they follow.
    explicit JournalSums(std::int64_t counted_until) : counted_until_(counted_until) {}

    /// In the order of their ids.
    void take(const journal::Record& record);
    [[nodiscard]] const FigureSums& sums() const { return sums_; }

  private:
    struct Wish {
        std::string service;
        bool printing = false;
    };
    void count(const journal::Record& record, Figure figure, const std::string& service = {});
    void take_number(const journal::Record& record, Wish& wish);
    void take_print(const journal::Record& record, Wish& wish);

    std::int64_t counted_until_;
    FigureSums sums_;
    std::unordered_map<std::string, Wish> wishes_;
};

}  // namespace kiosk
