// A called number as it is said aloud: "bê, bốn mươi bảy, quầy ba". Pure and fuzzed.
#pragma once

#include <string>
#include <vector>

#include "kiosk/core/result.h"
#include "kiosk/voice/spoken_words.h"

namespace kiosk {

struct Call {
    std::string number;   ///< a ticket's, or a bare number: 1 to 6 of A-Z and 0-9
    std::string counter;  ///< its id: a letter, or up to four digits with at most one letter before or behind
                          ///< them ("3", "12", "3a"); empty: none is said
};

/// Which of the two cannot be said.
enum class CallFault { number, counter };

/// Words said in one breath; a comma's pause stands between two phrases.
using SpokenPhrase = std::vector<SpokenWord>;
/// Letters by name, then the number that the digits behind them make, without leading zeros, then the
/// counter. Letters behind digits go on in the same way.
Result<std::vector<SpokenPhrase>, CallFault> spoken_call(const Call& call, Language language);

/// A call as it is said in one language.
struct SpokenCall {
    Language language;
    std::vector<SpokenPhrase> phrases;
};
/// As a hall hears it, in each language. A counter with a name of its own has no clip: then the number is
/// said alone.
Result<std::vector<SpokenCall>, CallFault> announced_call(const Call& call,
                                                          const std::vector<Language>& languages);

/// "bê, bốn mươi bảy, quầy ba".
std::string text_of(const std::vector<SpokenPhrase>& phrases);

}  // namespace kiosk
