// Every word that a call is put together from, in each language. A word is one recording, a clip.
#pragma once

#include <string>
#include <vector>

#include "kiosk/visit/state.h"

namespace kiosk {

struct SpokenWord {
    std::string clip;  ///< its file's name without ".wav": [a-z0-9-]+, the same in each language
    std::string text;  ///< as it is written out
    bool operator==(const SpokenWord&) const = default;
};

/// Numbers up to here are one clip each. Nearly every number called is one of them, and only in one breath do
/// "bốn mươi mốt" and "forty-one" have their own melody; joined from "bốn", "mươi" and "mốt" they sound like
/// a machine. So a language is 130 clips: an hour's recording.
inline constexpr int WHOLE_NUMBER_LAST = 99;

/// `number` from 0 to WHOLE_NUMBER_LAST.
SpokenWord whole_number(int number, Language language);
/// `letter` from A to Z.
SpokenWord letter_name(char letter, Language language);

/// Words that join numbers, and the one before a counter's.
enum class Joint { hundred, thousand, conjunction, counter };
SpokenWord joint(Joint which, Language language);

/// All of them, in the order in which somebody would record them.
std::vector<SpokenWord> every_word(Language language);

}  // namespace kiosk
