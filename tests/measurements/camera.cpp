// bench_camera: what becomes of a camera's frames, 1280x720 at 30 a second, from the bytes that the kernel
// hands over to the text of a code. The camera's clock is one of our own, so that nothing waits.
#include <poll.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <string>
#include <vector>

#include "drivers/scanners/camera_frame.h"
#include "drivers/scanners/camera_reader.h"
#include "tests/measurements/made_pictures.h"

namespace {

using drivers::Milliseconds;
using measurements::Kind;

constexpr int WIDTH = 1280, HEIGHT = 720;
constexpr double FRAME_MILLISECONDS = 1000.0 / 30;
const std::string CODE = "000.00.16.H20-200617-0001";
using Frame = std::vector<std::uint8_t>;  ///< YUYV

/// The made picture on a grey table, moved by some pixels.
Frame frame_of(Kind kind, std::uint32_t seed, int shift) {
    const auto picture = measurements::make({.kind = kind,
                                             .text = CODE,
                                             .module = kind == Kind::qr ? 6.0 : 2.5,
                                             .degrees = kind == Kind::none ? 0 : 5.0,
                                             .blur = 0.6,
                                             .noise = 5,
                                             .light = 0.8,
                                             .seed = seed});
    Frame frame(std::size_t{2} * WIDTH * HEIGHT, 128);
    for (int y = 0; y < HEIGHT; ++y)
        for (int x = 0; x < WIDTH; ++x) {
            const int from_x = x - 90 - shift, from_y = y + 40;
            const bool inside = from_x >= 0 && from_x < picture.width && from_y < picture.height;
            frame[static_cast<std::size_t>(2 * (y * WIDTH + x))] =
                inside ? picture.luma[static_cast<std::size_t>(from_y * picture.width + from_x)] : 110;
        }
    return frame;
}

/// Noise that changes from frame to frame, and nothing else.
std::vector<Frame> empty_view() {
    std::vector<Frame> frames;
    std::mt19937 random(7);
    for (int i = 0; i < 8; ++i) {
        frames.push_back(frame_of(Kind::none, 1, 0));
        for (std::size_t at = 0; at < frames.back().size(); at += 2)
            frames.back()[at] =
                static_cast<std::uint8_t>(std::min<std::uint64_t>(255, frames.back()[at] + random() % 9));
    }
    return frames;
}

std::vector<Frame> moving_view(Kind kind) {
    std::vector<Frame> frames;
    for (int i = 0; i < 12; ++i) frames.push_back(frame_of(kind, static_cast<std::uint32_t>(i), 6 * i));
    return frames;
}

double passing_milliseconds() {
    const std::chrono::duration<double, std::milli> now = std::chrono::steady_clock::now().time_since_epoch();
    return now.count();
}

/// Of this process and of the decoders that have ended.
double processor_milliseconds() {
    double sum = 0;
    for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        getrusage(who, &usage);
        for (const timeval& time : {usage.ru_utime, usage.ru_stime})
            sum += static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    }
    return sum;
}

class Booth {
  public:
    Booth() : reader_({}, [](const auto&) {}) {}

    /// One frame on its whole way; how long it took.
    double see(const Frame& bytes) {
        const double start = passing_milliseconds();
        const auto frame = drivers::luma_of({drivers::PixelFormat::yuyv, WIDTH, HEIGHT, 2 * WIDTH}, bytes);
        now_ += Milliseconds{33};
        reader_.see(frame->view(), now_);
        pollfd waiting = reader_.watched();
        if (waiting.fd >= 0) poll(&waiting, 1, 5000);
        reader_.take(now_, [this](const drivers::RawScan& scan) { right_ += scan.bytes == CODE ? 1 : 0; });
        return passing_milliseconds() - start;
    }
    [[nodiscard]] int right() const { return right_; }
    void forget() { reader_.forget(); }

  private:
    drivers::CameraReader reader_;
    drivers::Deadline now_{Milliseconds{1'000'000}};
    int right_ = 0;
};

void print(const std::string& name, const std::string& unit, std::vector<double> values,
           const std::string& goal, bool met) {
    std::sort(values.begin(), values.end());
    const auto at = [&](double part) {
        return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
    };
    std::cout << R"({"section":"camera","name":")" << name << R"(","unit":")" << unit << R"(","n":)"
              << values.size() << R"(,"median":)" << at(0.5) << R"(,"p99":)" << at(0.99) << R"(,"goal":")"
              << goal << R"(","goal_met":)" << (met ? "true" : "false")
              << R"(,"compared_to":null,"ratio":null})" << std::endl;
}

/// Ten seconds of frames; the share of one core at 30 a second, beside the time each took.
void watch(const std::string& name, const std::vector<Frame>& frames, int share_goal) {
    constexpr int FRAMES = 300;
    Booth booth;
    std::vector<double> times;
    const double start = processor_milliseconds();
    for (int i = 0; i < FRAMES; ++i)
        times.push_back(booth.see(frames[static_cast<std::size_t>(i) % frames.size()]));
    booth.forget();
    const double share = (processor_milliseconds() - start) / (FRAMES * FRAME_MILLISECONDS) * 100;
    std::sort(times.begin(), times.end());
    const bool keeps_up = times[FRAMES / 2] <= FRAME_MILLISECONDS;
    print(name + ", each frame", "ms", times, "33 (30 frames a second)", keeps_up);
    print(name + ", share of one core at 30 frames a second", "%", {share},
          "at most " + std::to_string(share_goal), share <= share_goal);
}

/// A code appears just after a frame was taken, so that it is first seen a whole frame later.
void first_read() {
    constexpr int TIMES = 60;
    const auto empty = empty_view();
    std::vector<double> times;
    int read = 0;
    for (int i = 0; i < TIMES; ++i) {
        Booth booth;
        for (const Frame& frame : empty) booth.see(frame);
        const Frame held = frame_of(Kind::qr, static_cast<std::uint32_t>(i), i);
        double time = 0;
        for (int frames = 0; frames < 10 && booth.right() == 0; ++frames)
            time = FRAME_MILLISECONDS * (frames + 1) + booth.see(held);
        read += booth.right();
        times.push_back(time);
    }
    print("QR held still: read of " + std::to_string(TIMES), "codes", {static_cast<double>(read)}, "all",
          read == TIMES);
    std::sort(times.begin(), times.end());
    print("QR held still, until it is read", "ms", times, "100", times[TIMES * 99 / 100] <= 100);
}

}  // namespace

int main() {
    std::cout.precision(4);
    watch("empty view", empty_view(), 20);
    watch("QR moving", moving_view(Kind::qr), 100);
    watch("Code 128 moving, tilted", moving_view(Kind::code128), 100);
    watch("paper without a code moving", moving_view(Kind::none), 100);
    first_read();
    return 0;
}
