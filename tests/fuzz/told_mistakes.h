// What every fuzz target of a settings file asks of mistakes.
#pragma once

#include <cstdlib>
#include <vector>

#include "kiosk/settings/settings.h"
#include "kiosk/text/catalogue.h"

/// There is one, and each has a place, a cause and a remedy.
inline void must_be_told(const std::vector<kiosk::SettingsMistake>& mistakes) {
    if (mistakes.empty()) std::abort();
    const kiosk::Catalogue english;
    for (const auto& mistake : mistakes) {
        const bool told = !english(mistake.cause).empty() && !english(mistake.remedy).empty();
        if (mistake.line < 1 || mistake.column < 1 || !told) std::abort();
    }
}
