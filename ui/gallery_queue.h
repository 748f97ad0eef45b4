// More screens for the gallery: taking a queue ticket, and each way that can go.
#pragma once

#include <vector>

#include "ui/gallery.h"

namespace ui {

/// Names and states; `ready` is a dossier whose result can be collected.
std::vector<SampleScreen> queue_screens(const kiosk::Dossier& ready);

}  // namespace ui
