// What becomes of a camera's frames, wherever they come from: judged at a glance, read by a process of its
// own, and shown small.
#pragma once

#include <poll.h>

#include <functional>
#include <optional>

#include "drivers/pictures/frame_decoder.h"
#include "drivers/scanners/camera_glance.h"
#include "drivers/scanners/raw_scan.h"
#include "drivers/scanners/scan_source.h"
#include "kiosk/camera_picture.h"
#include "kiosk/core/dossier_code.h"

namespace drivers {

/// Called with each new small picture, and with null when there is none any more.
using PictureSink = std::function<void(kiosk::SharedPicture picture)>;

/// The frame made small and mirrored, at most PREVIEW_WIDTH wide, of the same shape.
inline constexpr int PREVIEW_WIDTH = 480;
kiosk::CameraPicture preview_of(const LumaView& frame);

class CameraReader {
  public:
    /// Pictures on the glass; more cost a drawing of the screen each and are not seen.
    static constexpr Milliseconds BETWEEN_PREVIEWS{66};

    CameraReader(kiosk::CodeRules rules, PictureSink show, std::filesystem::path decoder = picture_decoder());

    /// Takes a frame; it need not live longer. A frame that comes while another one is read is only shown.
    void see(const LumaView& frame, Deadline now);
    /// To sleep on, beside the camera.
    [[nodiscard]] pollfd watched() const { return {decoder_.descriptor(), POLLIN, 0}; }
    [[nodiscard]] std::optional<Deadline> due() const { return decoder_.due(); }
    /// Delivers what was read, if anything was: of several symbols the one that is meant.
    void take(Deadline now, const RawScanSink& deliver);
    /// Nothing is seen any more: frames and decoder are gone.
    void forget();

    [[nodiscard]] const FrameDecoder& decoder() const { return decoder_; }

  private:
    kiosk::CodeRules rules_;
    PictureSink show_;
    FrameDecoder decoder_;
    Attention attention_;
    std::optional<Deadline> shown_;
};

}  // namespace drivers
