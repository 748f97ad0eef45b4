// The SDL window with its renderer, and a wait that wakes for input, for the runner's descriptor, or for
// time.
#pragma once

#include <SDL.h>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/core/result.h"
#include "ui/glass.h"

namespace ui {

class Window {
  public:
    static kiosk::Result<std::unique_ptr<Window>, std::string> open(const GlassOptions& options);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    [[nodiscard]] SDL_Renderer* renderer() const { return renderer_; }
    [[nodiscard]] int width() const;  ///< px of what is drawn into
    [[nodiscard]] int height() const;

    /// Blocks until SDL may have an event, `wake_descriptor` is readable (true) or `limit` has passed.
    bool wait(int wake_descriptor, std::optional<std::chrono::milliseconds> limit);

  private:
    Window() = default;
    void watch_inputs();
    void open_input_devices();
    void drain_inputs();

    SDL_Window* window_ = nullptr;
    SDL_Renderer* renderer_ = nullptr;
    int display_descriptor_ = -1;  ///< X11's connection
    int device_changes_ = -1;      ///< inotify on /dev/input
    std::vector<int>
        input_descriptors_;   ///< our own readers of the input devices: SDL cannot block on its own
    bool must_poll_ = false;  ///< a video driver whose input we cannot wait for
};

}  // namespace ui
