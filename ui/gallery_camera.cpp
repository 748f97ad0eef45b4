#include "kiosk/text/qr.h"
#include "ui/gallery.h"

namespace ui {

kiosk::SharedPicture sample_sight(bool too_dark) {
    constexpr int WIDTH = 426, HEIGHT = 240, MODULE = 4;
    const auto modules = kiosk::qr_modules("H20.14.05-261109-0123");
    const int left = 170, top = 90, end = MODULE * modules.side;
    kiosk::CameraPicture picture{WIDTH, HEIGHT, {}, too_dark};
    for (int y = 0; y < HEIGHT; ++y) {
        for (int x = 0; x < WIDTH; ++x) {
            const bool paper = x > 110 && x < 330 && y > 50;
            int level = paper ? 224 : 96 + (HEIGHT - y) / 6;
            const int column = x - left, row = y - top;
            const bool code = column >= 0 && row >= 0 && column < end && row < end;
            if (code && modules.at(modules.side - 1 - column / MODULE, row / MODULE)) level = 40;
            picture.luma.push_back(static_cast<std::uint8_t>(too_dark ? level / 8 : level));
        }
    }
    return std::make_shared<const kiosk::CameraPicture>(std::move(picture));
}

}  // namespace ui
