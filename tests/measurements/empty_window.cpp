#include <SDL.h>

#include <chrono>
#include <cstring>
#include <iostream>
#include <vector>

// empty_window: the least a program can do to show 1080x1920 pixels with SDL's software renderer. Presents
// one empty frame, prints how long 100 copies of a frame's pixels took, in milliseconds, and stays until its
// input ends. What the terminal's start, frames and memory are compared to.
namespace {

constexpr int WIDTH = 1080, HEIGHT = 1920, COPIES = 100;

void print_copies() {
    std::vector<std::uint32_t> from(static_cast<std::size_t>(WIDTH) * HEIGHT, 0x1A5276), to(from.size());
    for (int copy = 0; copy < COPIES; ++copy) {
        const auto start = std::chrono::steady_clock::now();
        std::memcpy(to.data(), from.data(), from.size() * sizeof from.front());
        from.front() = to.back() + 1;  // no copy is like the one before, so none is left out
        const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
        std::cout << time.count() << '\n';
    }
    std::cout << std::flush;
}

}  // namespace

int main(int, char**) {
    SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "software");
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return 1;
    SDL_Window* window = SDL_CreateWindow("", 0, 0, WIDTH, HEIGHT, 0);
    SDL_Renderer* renderer = SDL_CreateRenderer(window, -1, 0);
    if (renderer == nullptr) return 1;
    SDL_RenderClear(renderer);
    SDL_RenderPresent(renderer);
    std::cin.peek();
    print_copies();
    SDL_Quit();
    return 0;
}
