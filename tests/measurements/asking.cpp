#include <array>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "loopback.h"

// bench_asking PORT tickets CLIENTS EACH FIRST_KEY
// bench_asking PORT lookups CLIENTS EACH FIRST_KEY DOSSIERS
// bench_asking PORT calls CALLS BOARDS PORT_OF_BOARDS
// Asks a running central on plain loopback, with several connections at once and one request after another on
// each, or counts how long calls take to the last of the displays at PORT_OF_BOARDS. Prints one JSON object:
// {"seconds": all of them, "ms": [each of them]}.
namespace {

using namespace measurements;

constexpr std::array SERVICES{"nhan-ket-qua", "nop-bo-sung", "ho-tich", "dat-dai",
                              "kinh-doanh",   "bao-tro",     "cu-tru",  "phi-le-phi"};
constexpr int TERMINALS = 1000;  ///< each of which is counted for itself
constexpr int FAR_APART = 7919;  ///< a prime, so that dossiers come in no order

/// As `growth` writes them.
std::string code_of(long dossier) {
    const auto digits = std::to_string(1'0000'0000 + dossier).substr(1);
    return "H20.14.05-26" + digits.substr(0, 4) + "-" + digits.substr(4);
}

void look_up(Asker& asker, int key, int dossiers) {
    const auto code = code_of(static_cast<long>(key) * FAR_APART % dossiers);
    if (asker.post("/v1/dossier-lookups", asked_by("t" + std::to_string(key % TERMINALS), key),
                   R"({"code":")" + code + "\"}") != 200)
        give_up("central knows no " + code);
}

std::vector<double> measured(const std::string& what, const std::vector<int>& given) {
    const int port = given[0];
    if (what == "tickets" && given.size() == 4)
        return asked_at_once(port, given[1], given[2], [&](Asker& asker, int place) {
            const int key = given[3] + place;
            asker.take_number(key, SERVICES.at(static_cast<std::size_t>(key) % SERVICES.size()));
        });
    if (what == "lookups" && given.size() == 5)
        return asked_at_once(port, given[1], given[2],
                             [&](Asker& asker, int place) { look_up(asker, given[3] + place, given[4]); });
    if (what == "calls" && given.size() == 4) {
        Asker counter(port);
        auto boards = open_boards(given[3], static_cast<std::size_t>(given[2]));
        return calls_heard(counter, boards, given[1]);
    }
    give_up(
        "wants PORT tickets CLIENTS EACH FIRST_KEY, PORT lookups … DOSSIERS or PORT calls CALLS BOARDS PORT");
}

}  // namespace

int main(int count, char** words) {
    if (count < 3) give_up("wants PORT and what to ask");
    std::vector<int> given{std::atoi(words[1])};
    for (int word = 3; word < count; ++word) given.push_back(std::atoi(words[word]));
    const auto begun = Clock::now();
    const auto times = measured(words[2], given);
    std::cout << R"({"seconds":)" << milliseconds_since(begun) / 1000 << R"(,"ms":[)";
    const char* comma = "";
    for (const double time : times) {
        std::cout << comma << time;
        comma = ",";
    }
    std::cout << "]}" << std::endl;
}
