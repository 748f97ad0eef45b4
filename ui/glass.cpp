#include "ui/glass.h"

#include <SDL.h>
#include <imgui.h>
#include <png.h>

#include <algorithm>
#include <cmath>

#include "kiosk/core/owned.h"
#include "ui/draw_data.h"
#include "ui/fonts.h"
#include "ui/paint_target.h"
#include "ui/pictures.h"
#include "ui/screens/screens.h"
#include "ui/touch.h"
#include "ui/window.h"

namespace ui {
namespace {

constexpr SDL_FingerID MOUSE = -1, SYNTHETIC = -2;
/// Synthetic fingers are never too quick: each comes this long after the last screen.
constexpr Uint32 SYNTHETIC_PATIENCE_MS = 1000;

Moment moment_of(const SDL_TouchFingerEvent& event) {
    return event.timestamp + (event.fingerId == SYNTHETIC ? SYNTHETIC_PATIENCE_MS : 0);
}

}  // namespace

struct Glass::Parts {
    std::unique_ptr<Window> window;
    std::filesystem::path font_directory;
    std::unique_ptr<Fonts> fonts;
    std::unique_ptr<Pictures> pictures;
    kiosk::Owned<ImGuiContext, ImGui::DestroyContext> context;
    int panel_width = 0, panel_height = 0;
    bool strips = false;

    Touch touch;
    std::vector<DrawnControl> controls;
    std::optional<View> view;
    bool must_draw = false;
    long frames = 0;

    /// Everything that depends on the panel's size; at start and when a window changes its size.
    std::optional<std::string> fit_panel();
    void draw();
    void present();
    std::optional<Woken> handle(const SDL_Event& event);
    std::optional<Woken> handle_release(std::int64_t finger, int x, int y);
};

std::optional<std::string> Glass::Parts::fit_panel() {
    panel_width = window->width();
    panel_height = window->height();
    context.reset();
    pictures = std::make_unique<Pictures>(window->renderer());
    fonts.reset();
    auto opened = Fonts::open(font_directory, window->renderer(),
                              PanelScale::of(panel_width, panel_height, strips).scale);
    if (!opened) return opened.error();
    fonts = std::move(opened.value());
    context.reset(ImGui::CreateContext());
    ImGui::SetCurrentContext(context.get());
    // ImGui wants a font even where none of its words are drawn.
    ImGui::GetIO().Fonts->AddFontDefault();
    ImGui::GetIO().Fonts->Build();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().LogFilename = nullptr;
    must_draw = true;
    return {};
}

void Glass::Parts::draw() {
    ImGui::SetCurrentContext(context.get());
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(panel_width), static_cast<float>(panel_height)};
    io.DeltaTime = 1.0F / 60;
    ImGui::NewFrame();
    controls.clear();
    PanelScale scale = PanelScale::of(panel_width, panel_height, strips);
    if (const auto* hall = std::get_if<HallView>(&*view)) {
        scale.left += scale.length(hall->shift_x);
        scale.top += scale.length(hall->shift_y);
    }
    PaintTarget target{*ImGui::GetBackgroundDrawList(), *fonts, *pictures, scale, controls, touch.pressed()};
    target.list.Flags = ImDrawListFlags_AllowVtxOffset;
    Canvas canvas(target, chrome_of(*view).comfort);
    const auto* const scanning = std::get_if<ScanningView>(&*view);
    if (scanning == nullptr || !scanning->picture) pictures->forget_live();
    std::visit([&canvas](const auto& screen) { ui::draw(canvas, screen); }, *view);
    ImGui::Render();
    const Colour ground = ground_of(*view);
    SDL_SetRenderDrawColor(window->renderer(), ground.red, ground.green, ground.blue, SDL_ALPHA_OPAQUE);
    SDL_RenderClear(window->renderer());
    render_draw_data(window->renderer(), *ImGui::GetDrawData());
}

void Glass::Parts::present() {
    draw();
    SDL_RenderPresent(window->renderer());
    must_draw = false;
    ++frames;
}

std::optional<Woken> Glass::Parts::handle_release(std::int64_t finger, int x, int y) {
    if (touch.pressed()) must_draw = true;
    const auto pressed = touch.up(finger, x, y);
    if (!pressed) return {};
    return Woken{.pressed = kiosk::event::Pressed{pressed->control, pressed->character, pressed->choice}};
}

std::optional<Woken> Glass::Parts::handle(const SDL_Event& event) {
    const auto pixel = [](float part, int length) {
        return static_cast<int>(std::floor(part * static_cast<float>(length)));
    };
    const int finger_x = pixel(event.tfinger.x, panel_width), finger_y = pixel(event.tfinger.y, panel_height);
    const bool mouse = event.button.which != SDL_TOUCH_MOUSEID && event.button.button == SDL_BUTTON_LEFT;
    switch (event.type) {
        case SDL_QUIT:
            return Woken{.closed = true};
        case SDL_FINGERDOWN:
            must_draw |=
                touch.down(event.tfinger.fingerId, finger_x, finger_y, moment_of(event.tfinger), controls);
            break;
        case SDL_FINGERMOTION:
            must_draw |= touch.move(event.tfinger.fingerId, finger_x, finger_y);
            break;
        case SDL_FINGERUP:
            return handle_release(event.tfinger.fingerId, finger_x, finger_y);
        case SDL_MOUSEBUTTONDOWN:
            if (mouse)
                must_draw |=
                    touch.down(MOUSE, event.button.x, event.button.y, event.button.timestamp, controls);
            break;
        case SDL_MOUSEMOTION:
            must_draw |= touch.move(MOUSE, event.motion.x, event.motion.y);
            break;
        case SDL_MOUSEBUTTONUP:
            if (mouse) return handle_release(MOUSE, event.button.x, event.button.y);
            break;
        case SDL_RENDER_TARGETS_RESET:
            must_draw = true;
            break;
        case SDL_RENDER_DEVICE_RESET:
            if (fit_panel()) return Woken{.closed = true};
            break;
        case SDL_WINDOWEVENT:
            if (event.window.event == SDL_WINDOWEVENT_EXPOSED) must_draw = true;
            if (event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED &&
                (window->width() != panel_width || window->height() != panel_height) && fit_panel())
                return Woken{.closed = true};
            break;
        default:
            break;
    }
    return {};
}

Glass::Glass(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Glass::~Glass() = default;

kiosk::Result<std::unique_ptr<Glass>, std::string> Glass::open(const GlassOptions& options,
                                                               const std::filesystem::path& fonts) {
    auto window = Window::open(options);
    if (!window) return kiosk::Failure{window.error()};
    auto parts = std::make_unique<Parts>();
    parts->window = std::move(window.value());
    parts->font_directory = fonts;
    parts->strips = options.strips;
    if (const auto failure = parts->fit_panel()) return kiosk::Failure{*failure};
    return std::unique_ptr<Glass>(new Glass(std::move(parts)));
}

Woken Glass::wait(int wake_descriptor, std::optional<std::chrono::milliseconds> limit) {
    using Clock = std::chrono::steady_clock;
    const auto end = limit ? std::optional(Clock::now() + *limit) : std::nullopt;
    while (true) {
        // What the queue holds is settled before anything is drawn; a press ends the pass, so that the next
        // finger meets the next screen.
        SDL_Event event;
        while (SDL_PollEvent(&event) != 0)
            if (const auto woken = parts_->handle(event)) return *woken;
        if (parts_->must_draw && parts_->view) {
            parts_->present();
            // While it presents, Xlib may read input off the connection: then nothing is left there to wake
            // us.
            continue;
        }
        auto left = limit;
        if (end) {
            left = std::max(std::chrono::milliseconds(0),
                            std::chrono::ceil<std::chrono::milliseconds>(*end - Clock::now()));
        }
        if (parts_->window->wait(wake_descriptor, left)) return {};
        if (end && Clock::now() >= *end) return {};
    }
}

void Glass::show(const View& view) {
    const bool another_screen = !parts_->view || parts_->view->index() != view.index();
    if (another_screen) parts_->touch.screen_changed(SDL_GetTicks());
    if (!parts_->view || !(*parts_->view == view)) {
        parts_->view = view;
        parts_->must_draw = true;
    }
    if (parts_->must_draw) parts_->present();
}

const std::vector<DrawnControl>& Glass::controls() const {
    return parts_->controls;
}

void Glass::push_finger(bool down, int x, int y) {
    SDL_Event event{};
    event.type = down ? SDL_FINGERDOWN : SDL_FINGERUP;
    event.tfinger.fingerId = SYNTHETIC;
    event.tfinger.x = (static_cast<float>(x) + 0.5F) / static_cast<float>(parts_->panel_width);
    event.tfinger.y = (static_cast<float>(y) + 0.5F) / static_cast<float>(parts_->panel_height);
    event.tfinger.pressure = down ? 1.0F : 0.0F;
    SDL_PushEvent(&event);
}

bool Glass::save_png(const std::filesystem::path& file) const {
    if (!parts_->view) return false;
    parts_->draw();
    const int width = parts_->panel_width, height = parts_->panel_height;
    std::vector<unsigned char> pixels(static_cast<std::size_t>(width) * height * 3);
    if (SDL_RenderReadPixels(parts_->window->renderer(), nullptr, SDL_PIXELFORMAT_RGB24, pixels.data(),
                             3 * width) != 0)
        return false;
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = PNG_FORMAT_RGB;
    image.flags = PNG_IMAGE_FLAG_FAST;
    return png_image_write_to_file(&image, file.c_str(), 0, pixels.data(), 0, nullptr) != 0;
}

long Glass::frames_drawn() const {
    return parts_->frames;
}

}  // namespace ui
