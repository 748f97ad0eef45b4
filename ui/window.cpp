#include "ui/window.h"

#include <SDL_syswm.h>
#include <fcntl.h>
#include <glob.h>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace ui {
namespace {

using namespace std::string_view_literals;

constexpr auto POLLING_INTERVAL = std::chrono::milliseconds(10);

void set_hints(const GlassOptions& options) {
    if (options.headless) SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, "dummy", SDL_HINT_OVERRIDE);
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_RENDER_SCALE_QUALITY, "1");
    // A renderer asked for by name would otherwise send each rectangle to the graphics processor alone.
    SDL_SetHint(SDL_HINT_RENDER_BATCHING, "1");
}

std::string sdl_failure(const char* what) {
    return std::string(what) + ": " + SDL_GetError();
}

bool driver_is(std::string_view name) {
    const char* driver = SDL_GetCurrentVideoDriver();
    return driver != nullptr && name == driver;
}

/// KMS draws through EGL only; everywhere else the software renderer is quick, small and the same on every
/// machine.
const char* renderer_name() {
    return driver_is("KMSDRM"sv) || driver_is("kmsdrm"sv) ? "opengles2" : "software";
}

/// A window higher than the desktop would hide its lower controls: it becomes smaller, of the same shape.
void fit_desktop(int& width, int& height) {
    constexpr int TITLE_BAR = 40;  ///< px, about what desktops draw above a window
    SDL_Rect usable;
    if (SDL_GetDisplayUsableBounds(0, &usable) != 0) return;
    const double shrink = std::min(
        {1.0, static_cast<double>(usable.w) / width, static_cast<double>(usable.h - TITLE_BAR) / height});
    width = static_cast<int>(std::lround(width * shrink));
    height = static_cast<int>(std::lround(height * shrink));
}

SDL_Window* create_window(const GlassOptions& options) {
    int width = options.width, height = options.height;
    if (!options.headless && !options.fullscreen) fit_desktop(width, height);
    Uint32 flags = options.headless ? 0 : SDL_WINDOW_ALLOW_HIGHDPI;
    SDL_DisplayMode mode;
    if (options.fullscreen && !options.headless && SDL_GetCurrentDisplayMode(0, &mode) == 0) {
        // A full-screen window of another size keeps a surface of that size: black beside it.
        width = mode.w;
        height = mode.h;
        flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
    }
    return SDL_CreateWindow("Motcua", SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED, width, height, flags);
}

}  // namespace

kiosk::Result<std::unique_ptr<Window>, std::string> Window::open(const GlassOptions& options) {
    set_hints(options);
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return kiosk::Failure{sdl_failure("no video")};
    std::unique_ptr<Window> window(new Window);
    window->window_ = create_window(options);
    if (window->window_ == nullptr) return kiosk::Failure{sdl_failure("no window")};
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, renderer_name());
    window->renderer_ = SDL_CreateRenderer(window->window_, -1, 0);
    if (window->renderer_ == nullptr) return kiosk::Failure{sdl_failure("no renderer")};
    if (options.fullscreen) SDL_ShowCursor(SDL_DISABLE);
    window->watch_inputs();
    return window;
}

Window::~Window() {
    for (const int descriptor : input_descriptors_) ::close(descriptor);
    if (device_changes_ >= 0) ::close(device_changes_);
    if (renderer_ != nullptr) SDL_DestroyRenderer(renderer_);
    if (window_ != nullptr) SDL_DestroyWindow(window_);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

int Window::width() const {
    int width = 0;
    SDL_GetRendererOutputSize(renderer_, &width, nullptr);
    return width;
}

int Window::height() const {
    int height = 0;
    SDL_GetRendererOutputSize(renderer_, nullptr, &height);
    return height;
}

void Window::watch_inputs() {
    if (driver_is("dummy"sv)) return;  // only synthetic events, pushed by the thread that waits
    if (driver_is("x11"sv)) {
        SDL_SysWMinfo info;
        SDL_VERSION(&info.version);
        if (SDL_GetWindowWMInfo(window_, &info) == SDL_TRUE && info.subsystem == SDL_SYSWM_X11) {
            display_descriptor_ = ConnectionNumber(info.info.x11.display);
            return;
        }
    }
    if (!driver_is("KMSDRM"sv) && !driver_is("kmsdrm"sv)) {
        must_poll_ = true;
        return;
    }
    device_changes_ = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (device_changes_ >= 0)
        inotify_add_watch(device_changes_, "/dev/input", IN_CREATE | IN_ATTRIB | IN_DELETE);
    open_input_devices();
}

void Window::open_input_devices() {
    for (const int descriptor : input_descriptors_) ::close(descriptor);
    input_descriptors_.clear();
    glob_t found{};
    if (glob("/dev/input/event*", 0, nullptr, &found) == 0) {
        for (std::size_t index = 0; index < found.gl_pathc; ++index) {
            const int descriptor = ::open(found.gl_pathv[index], O_RDONLY | O_NONBLOCK | O_CLOEXEC);
            if (descriptor >= 0) input_descriptors_.push_back(descriptor);
        }
    }
    globfree(&found);
}

/// Every reader of an input device gets its own copy of the events: ours only wake, SDL's are acted on.
void Window::drain_inputs() {
    char bytes[4096];
    for (const int descriptor : input_descriptors_)
        while (::read(descriptor, bytes, sizeof bytes) > 0) {
        }
    bool changed = false;
    while (device_changes_ >= 0 && ::read(device_changes_, bytes, sizeof bytes) > 0) changed = true;
    if (changed) open_input_devices();
}

bool Window::wait(int wake_descriptor, std::optional<std::chrono::milliseconds> limit) {
    std::vector<pollfd> watched{
        {wake_descriptor, POLLIN, 0}, {display_descriptor_, POLLIN, 0}, {device_changes_, POLLIN, 0}};
    for (const int descriptor : input_descriptors_) watched.push_back({descriptor, POLLIN, 0});
    if (must_poll_) limit = std::min(limit.value_or(POLLING_INTERVAL), POLLING_INTERVAL);
    timespec time{};
    if (limit) {
        time.tv_sec = limit->count() / 1000;
        time.tv_nsec = limit->count() % 1000 * 1'000'000;
    }
    ::ppoll(watched.data(), watched.size(), limit ? &time : nullptr, nullptr);
    drain_inputs();
    return (watched.front().revents & (POLLIN | POLLHUP)) != 0;
}

}  // namespace ui
