#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <thread>

#include "drivers/decoding/decode_all.h"
#include "drivers/pictures/decode_apart.h"
#include "drivers/pictures/picture_file.h"
#include "tests/decode/samples.h"

namespace {

using drivers::decode_apart;
using drivers::DecodeFailure;

const std::filesystem::path SAMPLES = std::filesystem::path(MOTCUA_SOURCE_DIR) / "tests/samples";

drivers::LumaPicture picture_of(const std::filesystem::path& file) {
    auto picture = drivers::read_picture(file);
    REQUIRE(picture.has_value());
    return std::move(*picture);
}

/// A shell script in the decoder's place, in a folder of its own.
class Impostor {
  public:
    explicit Impostor(const std::string& words) {
        char name[] = "/tmp/motcua-decoder-XXXXXX";
        folder_ = mkdtemp(name);
        std::ofstream(program()) << "#!/bin/sh\n" << words << '\n';
        std::filesystem::permissions(program(), std::filesystem::perms::owner_all);
    }
    ~Impostor() { std::filesystem::remove_all(folder_); }
    Impostor(const Impostor&) = delete;
    Impostor& operator=(const Impostor&) = delete;

    [[nodiscard]] std::filesystem::path program() const { return folder_ / "decoder"; }

    /// The name of the failure; "nothing" when it was taken for a decoder that found nothing.
    [[nodiscard]] std::string_view outcome(drivers::Milliseconds patience = GENEROUS) const {
        const std::vector<std::uint8_t> luma(100, 128);
        const auto symbols = decode_apart({luma.data(), 10, 10, 10}, {}, {program(), patience});
        if (!symbols) return name_of(symbols.error());
        return symbols->empty() ? "nothing" : "symbols";
    }

    static constexpr drivers::Milliseconds GENEROUS{60'000};

  private:
    std::filesystem::path folder_;
};

bool no_child_is_left() {
    return waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD;
}

}  // namespace

TEST_CASE("a process of its own reads of every picture what is read here") {
    for (const char* folder : {"pictures", "receipts", "junk"}) {
        for (const auto& file : samples::pictures_in(SAMPLES / folder)) {
            CAPTURE(file.filename().string());
            const auto picture = drivers::read_picture(file);
            if (!picture) continue;
            const auto symbols = decode_apart(picture->view(), {});
            REQUIRE(symbols.has_value());
            CHECK(*symbols == drivers::decode_all(picture->view(), {}));
        }
    }
    CHECK(no_child_is_left());
}

TEST_CASE("a picture that ends the decoder is one that nothing was read from, and the next one is read") {
    // Dies wherever a sanitizer watches what lies before ZXing's table; elsewhere that may be readable.
    const auto ended = decode_apart(picture_of(SAMPLES / "fatal/pdf417.png").view(), {});
    REQUIRE(!ended.has_value());
    CHECK(name_of(ended.error()) == "decoder_ended");
    const auto next = decode_apart(picture_of(SAMPLES / "receipts/receipt.png").view(), {});
    REQUIRE(next.has_value());
    CHECK(next->size() == 3);
    CHECK(no_child_is_left());
}

TEST_CASE("padded rows and wanted symbologies reach the process") {
    const auto picture = picture_of(SAMPLES / "pictures/qr.png");
    const int stride = picture.width + 37;
    std::vector<std::uint8_t> padded(static_cast<std::size_t>(stride) *
                                     static_cast<std::size_t>(picture.height));
    for (int row = 0; row < picture.height; ++row) {
        std::copy_n(picture.luma.data() + row * picture.width, picture.width, padded.data() + row * stride);
    }
    const drivers::LumaView frame{padded.data(), picture.width, picture.height, stride};
    CHECK(decode_apart(frame, {})->size() == 1);
    drivers::Symbologies without_qr;
    without_qr.qr = false;
    CHECK(decode_apart(frame, without_qr)->empty());
}

TEST_CASE("a frame that can hold nothing needs no decoder") {
    const std::vector<std::uint8_t> luma(100, 128);
    for (const drivers::LumaView& frame :
         {drivers::LumaView{}, drivers::LumaView{luma.data(), 7, 10, 10},
          drivers::LumaView{luma.data(), 10, 10, 9}, drivers::LumaView{luma.data(), 10, -1, 10},
          drivers::LumaView{luma.data(), 10'000, 4'001, 10'000}}) {
        const auto symbols = decode_apart(frame, {}, {"/nonexistent/decoder"});
        REQUIRE(symbols.has_value());
        CHECK(symbols->empty());
    }
}

TEST_CASE("a decoder that cannot be started is missing") {
    const Impostor decoder("echo end");
    REQUIRE(decoder.outcome() == "nothing");
    std::filesystem::permissions(decoder.program(), std::filesystem::perms::owner_read);
    const auto picture = picture_of(SAMPLES / "pictures/qr.png");
    for (const auto& program : {std::filesystem::path("/nonexistent/decoder"), std::filesystem::path(),
                                decoder.program(), decoder.program().parent_path()}) {
        CAPTURE(program.string());
        const auto symbols = decode_apart(picture.view(), {}, {program});
        REQUIRE(!symbols.has_value());
        CHECK(name_of(symbols.error()) == "decoder_missing");
    }
    CHECK(no_child_is_left());
}

TEST_CASE("a decoder that hangs is ended, be it before its answer or after") {
    constexpr drivers::Milliseconds SHORT{50};
    CHECK(Impostor("exec /bin/sleep 1000").outcome(SHORT) == "decoder_ended");
    CHECK(Impostor("echo end; exec >/dev/null; exec /bin/sleep 1000").outcome(SHORT) == "decoder_ended");
    CHECK(Impostor("trap '' TERM INT HUP; while :; do :; done").outcome(SHORT) == "decoder_ended");
    CHECK(no_child_is_left());
}

TEST_CASE("a decoder that answers rubbish, nothing, too much, or dies, read nothing") {
    for (const char* words :
         {"echo hello", ":", "echo end; exit 1", "echo end; kill -SEGV $$", "exec /bin/cat /dev/zero",
          "while echo QRCode 0 48; do :; done", "echo Code128 0 zz; echo end", "echo end; echo end"}) {
        CAPTURE(words);
        CHECK(Impostor(words).outcome() == "decoder_ended");
    }
    CHECK(no_child_is_left());
}

TEST_CASE("a decoder gets the picture and nothing else: no descriptor, no variable, no blocked signal") {
    const Impostor decoder(
        "[ ! -e /proc/$$/fd/77 ] && [ -z \"$MOTCUA_LEAK\" ] && [ $(/usr/bin/wc -c) = 116 ] || exit 1\n"
        "[ \"$(/usr/bin/readlink /proc/$$/fd/2)\" = /dev/null ] && echo end");
    const int leak = fcntl(STDERR_FILENO, F_DUPFD, 77);
    REQUIRE(leak == 77);
    setenv("MOTCUA_LEAK", "1", 1);
    CHECK(decoder.outcome() == "nothing");
    unsetenv("MOTCUA_LEAK");
    ::close(leak);

    sigset_t term, before;
    sigemptyset(&term);
    sigaddset(&term, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &term, &before);
    CHECK(Impostor("kill -TERM $$; echo end").outcome() == "decoder_ended");
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

TEST_CASE("several threads read at the same time, each its own picture") {
    const auto qr = picture_of(SAMPLES / "pictures/qr.png"),
               bars = picture_of(SAMPLES / "pictures/code128-dim.pgm");
    std::vector<std::string> read(6);
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < read.size(); ++i) {
        threads.emplace_back([&, i] {
            const auto symbols = decode_apart((i % 2 == 0 ? qr : bars).view(), {},
                                              {drivers::picture_decoder(), Impostor::GENEROUS});
            if (symbols && symbols->size() == 1) read[i] = symbols->front().symbology;
        });
    }
    threads.clear();
    CHECK(read == std::vector<std::string>{"QRCode", "Code128", "QRCode", "Code128", "QRCode", "Code128"});
    CHECK(no_child_is_left());
}
