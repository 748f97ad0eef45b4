#include "drivers/scanners/camera_reader.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "drivers/scanners/choose.h"

namespace drivers {
namespace {

/// Of the pixels from (x, y), `side` each way.
std::uint8_t mean(const LumaView& frame, int x, int y, int side) {
    int sum = 0;
    for (int down = 0; down < side; ++down) {
        const std::uint8_t* row = frame.data + std::ptrdiff_t{y + down} * frame.stride + x;
        for (int right = 0; right < side; ++right) sum += row[right];
    }
    return static_cast<std::uint8_t>(sum / (side * side));
}

}  // namespace

kiosk::CameraPicture preview_of(const LumaView& frame) {
    const int side = std::min((frame.width + PREVIEW_WIDTH - 1) / PREVIEW_WIDTH, frame.height);
    kiosk::CameraPicture picture{frame.width / side, frame.height / side, {}};
    picture.luma.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
    auto pixel = picture.luma.begin();
    for (int y = 0; y < picture.height; ++y)
        for (int x = picture.width - 1; x >= 0; --x) *pixel++ = mean(frame, x * side, y * side, side);
    return picture;
}

CameraReader::CameraReader(kiosk::CodeRules rules, PictureSink show, std::filesystem::path decoder)
    : rules_(std::move(rules)), show_(std::move(show)), decoder_(std::move(decoder)) {}

void CameraReader::see(const LumaView& frame, Deadline now) {
    if (!may_hold_symbols(frame)) return;
    if (attention_.notices(glance_at(frame), now)) decoder_.give(frame, now);
    if (shown_ && now - *shown_ < BETWEEN_PREVIEWS) return;
    shown_ = now;
    auto picture = preview_of(frame);
    picture.too_dark = attention_.too_dark();
    show_(std::make_shared<const kiosk::CameraPicture>(std::move(picture)));
}

void CameraReader::take(Deadline now, const RawScanSink& deliver) {
    auto outcome = decoder_.take(now);
    if (!outcome || !*outcome) return;
    // Only agreement between codes matters here, so no clock is needed.
    auto choice = choose(**outcome, rules_, {});
    if (choice) deliver({std::move(choice->symbol.text), ""});
}

void CameraReader::forget() {
    decoder_.end();
    attention_ = {};
    if (std::exchange(shown_, std::nullopt)) show_(nullptr);
}

}  // namespace drivers
