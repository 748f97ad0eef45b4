#include "kiosk/reference/staff/report_figures.h"

namespace kiosk::reference {
namespace {

struct Gathered {
    Figures figures;
    Minutes waited, at_counter;

    void add(const DaySum& sum) {
        switch (sum.measure) {
            case Measure::given:
                figures.given += sum.tickets;
                break;
            case Measure::served:
                figures.served += sum.tickets;
                break;
            case Measure::missed:
                figures.missed += sum.tickets;
                break;
            case Measure::voided:
                figures.voided += sum.tickets;
                break;
            case Measure::unprinted:
                figures.unprinted += sum.tickets;
                break;
            case Measure::waited:
                waited[sum.minutes] += sum.tickets;
                break;
            case Measure::at_counter:
                at_counter[sum.minutes] += sum.tickets;
                break;
        }
    }
    [[nodiscard]] Figures whole() const {
        auto whole = figures;
        whole.waited = spread_of(waited);
        whole.at_counter = spread_of(at_counter);
        return whole;
    }
};

int at_share(const Minutes& minutes, int tickets, int of_hundred) {
    const int rank = (tickets * of_hundred + 99) / 100;
    int seen = 0;
    for (const auto& [minute, count] : minutes) {
        seen += count;
        if (seen >= rank) return minute;
    }
    return 0;
}

template <class Key>
std::map<Key, Figures> whole(const std::map<Key, Gathered>& gathered) {
    std::map<Key, Figures> all;
    for (const auto& [key, one] : gathered) all.emplace(key, one.whole());
    return all;
}

}  // namespace

std::optional<Spread> spread_of(const Minutes& minutes) {
    Spread spread;
    double sum = 0;
    for (const auto& [minute, count] : minutes) {
        spread.tickets += count;
        sum += static_cast<double>(minute) * count;
    }
    if (spread.tickets == 0) return std::nullopt;
    spread.mean = sum / spread.tickets;
    spread.median = at_share(minutes, spread.tickets, 50);
    spread.ninetieth = at_share(minutes, spread.tickets, 90);
    return spread;
}

Report report_of(const std::vector<DaySum>& sums) {
    Gathered all;
    std::map<std::string, Gathered> services, counters;
    std::map<int, Gathered> hours;
    for (const auto& sum : sums) {
        all.add(sum);
        services[sum.service].add(sum);
        if (!sum.counter.empty()) counters[sum.counter].add(sum);
        hours[sum.hour].add(sum);
    }
    return {all.whole(), whole(services), whole(counters), whole(hours)};
}

}  // namespace kiosk::reference
