// More screens for the gallery: the same dossier in every status, and each way a slip or a lookup can go.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "kiosk/visit/state.h"

namespace ui {

/// Names and screens, all made from `usual`, a dossier in progress.
std::vector<std::pair<std::string, kiosk::Screen>> variant_screens(const kiosk::Dossier& usual);

}  // namespace ui
