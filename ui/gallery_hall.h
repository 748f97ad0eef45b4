// Sample boards of a waiting hall: each layout's fullest and emptiest, and each age.
#pragma once

#include <string>
#include <vector>

#include "kiosk/text/catalogue.h"
#include "ui/present/hall.h"

namespace ui {

struct SampleHall {
    std::string name;
    kiosk::HallState hall;
    kiosk::Uptime now{};
};
std::vector<SampleHall> sample_halls();

/// In an invented centre.
HallView sample_view(const SampleHall& sample, const kiosk::Catalogue& words);

}  // namespace ui
