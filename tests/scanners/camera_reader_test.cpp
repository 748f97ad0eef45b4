#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "drivers/scanners/camera_reader.h"
#include "tests/scanners/bench.h"
#include "tests/scanners/camera_frames.h"

using drivers::CameraReader;
using drivers::Deadline;
using drivers::Milliseconds;

namespace {

using Texts = std::vector<std::string>;

/// A camera's thread: frames at 30 a second of a clock of its own, what is read of them, what is shown.
class Booth {
  public:
    explicit Booth(const std::filesystem::path& decoder = drivers::picture_decoder())
        : reader(
              {}, [this](kiosk::SharedPicture picture) { show(std::move(picture)); }, decoder) {}

    /// One frame, read or not before the next.
    void see(const drivers::LumaPicture& frame) {
        now_ += Milliseconds{33};
        reader.see(frame.view(), now_);
        pollfd waiting = reader.watched();
        if (waiting.fd >= 0) REQUIRE(::poll(&waiting, 1, 60'000) == 1);
        take();
    }
    void take() {
        reader.take(now_, [this](drivers::RawScan scan) { texts.push_back(std::move(scan.bytes)); });
    }
    void wait(Milliseconds time) { now_ += time; }
    [[nodiscard]] Deadline now() const { return now_; }

    Texts texts;
    std::vector<kiosk::SharedPicture> shown;
    CameraReader reader;

  private:
    void show(kiosk::SharedPicture picture) { shown.push_back(std::move(picture)); }
    Deadline now_{Milliseconds{1'000'000}};
};

bool no_child_is_left() {
    return waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD;
}

}  // namespace

TEST_CASE("a code held before the camera is read, a tilted one as well") {
    for (const double degrees : {0.0, 8.0, -8.0, 16.0, -16.0, 30.0}) {
        CAPTURE(degrees);
        Booth booth;
        booth.see(tests::plain_frame(200));
        CHECK(booth.texts.empty());
        booth.see(tests::frame_with("pictures/code128-dim.pgm", degrees));
        REQUIRE(booth.texts.size() == 1);
        CHECK(booth.texts.front() == "000.00.16.H20-200617-0001");
    }
}

TEST_CASE("of a receipt's symbols the one that is meant is delivered, once a frame") {
    Booth booth;
    booth.see(tests::frame_with("receipts/receipt.png"));
    booth.see(tests::frame_with("receipts/receipt.png"));
    REQUIRE(booth.texts.size() == 2);
    CHECK(booth.texts.front() == booth.texts.back());
    CHECK(booth.texts.front().find(tests::FRAME_CODE) != std::string::npos);
}

TEST_CASE("a decoder that is killed in the middle of a frame costs that frame; the next one is read") {
    Booth booth;
    const auto frame = tests::frame_with("pictures/qr.png");
    booth.see(frame);
    REQUIRE(booth.texts.size() == 1);
    const pid_t first = booth.reader.decoder().process();
    REQUIRE(first > 0);
    ::kill(first, SIGSTOP);
    booth.wait(Milliseconds{33});
    booth.reader.see(frame.view(), booth.now());
    CHECK(booth.reader.due().has_value());
    ::kill(first, SIGKILL);
    pollfd waiting = booth.reader.watched();
    REQUIRE(::poll(&waiting, 1, 60'000) == 1);
    booth.take();
    CHECK(booth.texts.size() == 1);
    CHECK(booth.reader.decoder().process() == 0);
    booth.see(frame);
    CHECK(booth.texts.size() == 2);
    CHECK(booth.reader.decoder().process() != first);
    booth.reader.forget();
    CHECK(no_child_is_left());
}

TEST_CASE("a decoder that has read and hangs at a later frame is given up after a second, not after five") {
    Booth booth;
    const auto frame = tests::frame_with("pictures/qr.png");
    booth.see(frame);
    REQUIRE(booth.texts.size() == 1);
    const pid_t hanging = booth.reader.decoder().process();
    ::kill(hanging, SIGSTOP);
    booth.wait(Milliseconds{33});
    booth.reader.see(frame.view(), booth.now());
    REQUIRE(booth.reader.due() == booth.now() + Milliseconds{1000});
    booth.wait(Milliseconds{999});
    booth.take();
    CHECK(booth.reader.decoder().process() == hanging);
    booth.wait(Milliseconds{1});
    booth.take();
    CHECK(!booth.reader.due().has_value());
    CHECK(no_child_is_left());
    booth.see(frame);
    CHECK(booth.texts.size() == 2);
}

TEST_CASE("a frame that ends the decoder is one that nothing was read from") {
    Booth booth;
    // Dies wherever a sanitizer watches what lies before ZXing's table; elsewhere that may be readable.
    booth.see(tests::frame_with("fatal/pdf417.png"));
    CHECK(booth.texts.empty());
    booth.see(tests::frame_with("pictures/qr.png"));
    CHECK(booth.texts.size() == 1);
}

TEST_CASE("a decoder that hangs is given up after its time, and one that keeps dying is left in peace") {
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("camera-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    const auto impostor = [&](const std::string& words) {
        std::ofstream(folder / "decoder") << "#!/bin/sh\n" << words << '\n';
        std::filesystem::permissions(folder / "decoder", std::filesystem::perms::owner_all);
        return folder / "decoder";
    };
    const auto frame = tests::frame_with("pictures/qr.png");
    {
        Booth booth(impostor("exec /bin/sleep 1000"));
        booth.reader.see(frame.view(), booth.now());
        booth.take();
        REQUIRE(booth.reader.due() == booth.now() + drivers::FrameDecoder::PATIENCE_FIRST);
        booth.wait(drivers::FrameDecoder::PATIENCE_FIRST);
        booth.take();
        CHECK(!booth.reader.due().has_value());
        CHECK(no_child_is_left());
    }
    Booth booth(impostor("exit 1"));
    int tried = 0;
    for (int i = 0; i < 300; ++i) {  // ten seconds
        booth.wait(Milliseconds{33});
        auto other = frame;
        std::fill_n(other.luma.begin(), other.luma.size() / 2, static_cast<std::uint8_t>(i % 2 * 200));
        booth.reader.see(other.view(), booth.now());
        pollfd waiting = booth.reader.watched();
        if (waiting.fd < 0) continue;
        ++tried;
        REQUIRE(::poll(&waiting, 1, 60'000) == 1);
        booth.take();
    }
    CHECK(tried >= 3);
    CHECK(tried <= 10);
    CHECK(booth.texts.empty());
    CHECK(no_child_is_left());
    std::filesystem::remove_all(folder);
}

TEST_CASE("what is seen is shown small and mirrored, not more often than is seen, and gone afterwards") {
    Booth booth;
    auto frame = tests::plain_frame(100);
    for (int y = 0; y < tests::FRAME_HEIGHT; ++y)
        std::fill_n(frame.luma.begin() + y * tests::FRAME_WIDTH, 60, std::uint8_t{250});
    for (int i = 0; i < 30; ++i) booth.see(frame);
    CHECK(booth.shown.size() >= 10);
    CHECK(booth.shown.size() <= 15);
    const auto picture = booth.shown.back();
    REQUIRE(picture);
    CHECK(picture->width == 426);
    CHECK(picture->height == 240);
    CHECK(picture->luma.front() == 100);
    CHECK(picture->luma[425] == 250);
    CHECK(!picture->too_dark);
    booth.reader.forget();
    CHECK(booth.shown.back() == nullptr);
    CHECK(no_child_is_left());
}

TEST_CASE("whoever stands in the dark is told") {
    Booth booth;
    for (int i = 0; i < 40; ++i) booth.see(tests::plain_frame(10));
    REQUIRE(booth.shown.back());
    CHECK(booth.shown.back()->too_dark);
}

TEST_CASE("previews of odd sizes stay within their frame") {
    for (const auto& [width, height] :
         {std::pair{8, 8}, std::pair{1919, 9}, std::pair{10'000, 8}, std::pair{9, 4000}}) {
        const std::vector<std::uint8_t> bytes(
            static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 5);
        const auto picture = drivers::preview_of({bytes.data(), width, height, width});
        CHECK(picture.width > 0);
        CHECK(picture.height > 0);
        CHECK(picture.luma.size() == static_cast<std::size_t>(picture.width * picture.height));
    }
}
