// The glass: the window, its touches, and the one drawing path. One thread owns it; nothing is drawn when
// nothing changed.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/core/result.h"
#include "kiosk/visit/events.h"
#include "ui/views.h"

namespace ui {

struct GlassOptions {
    int width = 1080;  ///< px of the window; the design is scaled once to fit
    int height = 1920;
    bool fullscreen = true;
    bool headless = false;  ///< SDL's dummy driver and software renderer
    bool strips = false;    ///< a glass that is far longer than high shows a strip's board
};

/// A control as drawn last, so that a script or a test can touch it where a finger would.
struct DrawnControl {
    kiosk::Control control = kiosk::Control::wake;
    char character = 0;
    int x = 0, y = 0, width = 0, height = 0;  ///< px
    std::string choice = {};
};

/// Why `wait` returned.
struct Woken {
    std::optional<kiosk::event::Pressed> pressed = {};
    bool closed = false;  ///< the window was closed (never on a real terminal)
};

class Glass {
  public:
    static kiosk::Result<std::unique_ptr<Glass>, std::string> open(const GlassOptions& options,
                                                                   const std::filesystem::path& fonts);
    ~Glass();

    /// Blocks until a control was pressed and released, `wake_descriptor` is readable, or `limit` passed.
    Woken wait(int wake_descriptor, std::optional<std::chrono::milliseconds> limit);

    /// Draws once if the view differs from the last one or the window asks for it.
    void show(const View& view);

    [[nodiscard]] const std::vector<DrawnControl>& controls() const;
    void push_finger(bool down, int x, int y);  ///< a synthetic SDL finger event at px
    [[nodiscard]] bool save_png(const std::filesystem::path& file) const;
    [[nodiscard]] long frames_drawn() const;

  private:
    struct Parts;
    explicit Glass(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

}  // namespace ui
