#include "kiosk/settings/mistake_text.h"

namespace kiosk {

std::string mistake_text(const std::string& file, const SettingsMistake& mistake, const Catalogue& words) {
    return file + ':' + std::to_string(mistake.line) + ':' + std::to_string(mistake.column) + ": " +
           words(mistake.cause) + ".\n    " + words(mistake.remedy);
}

}  // namespace kiosk
