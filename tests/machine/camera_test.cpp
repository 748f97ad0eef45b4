#include <fcntl.h>
#include <linux/videodev2.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "drivers/scanners/live_camera.h"
#include "tests/scanners/bench.h"
#include "tests/scanners/camera_frames.h"

// vivid, the kernel's own camera for tests, has a connector that shows what is written to its output.
namespace {

using Texts = std::vector<std::string>;

constexpr const char* CAMERA = "/dev/video0";
constexpr const char* OUTPUT = "/dev/video1";
const std::string DRIVER = "/sys/bus/platform/drivers/vivid/";

bool succeeds(const std::string& command) {
    return std::system((command + " >/run/said 2>&1").c_str()) == 0;
}

void run(const std::string& command) {
    const bool done = succeeds(command);
    std::ifstream said("/run/said");
    INFO(command, ": ", std::string(std::istreambuf_iterator<char>(said), {}));
    REQUIRE(done);
}

void write_text(const std::string& file, const std::string& text) {
    std::ofstream(file) << text << std::flush;
}

/// A frame shown to the camera as long as this lives.
class Scene {
  public:
    explicit Scene(const drivers::LumaPicture& frame) {
        std::ofstream file("/run/frame.grey", std::ios::binary);
        file.write(reinterpret_cast<const char*>(frame.luma.data()),
                   static_cast<std::streamsize>(frame.luma.size()));
        file.close();
        player_ = fork();
        if (player_ != 0) return;
        const int silent = open("/dev/null", O_WRONLY);
        dup2(silent, STDOUT_FILENO);
        dup2(silent, STDERR_FILENO);
        execlp("v4l2-ctl", "v4l2-ctl", "-d", OUTPUT, "--stream-out-mmap", "--stream-from=/run/frame.grey",
               "--stream-loop", "--stream-count=100000", nullptr);
        _exit(127);
    }
    ~Scene() {
        kill(player_, SIGKILL);
        waitpid(player_, nullptr, 0);
    }
    Scene(const Scene&) = delete;
    Scene& operator=(const Scene&) = delete;

  private:
    pid_t player_;
};

/// The kernel's camera with one 720p input that is looped to its output.
class Vivid {
  public:
    Vivid() {
        run("modprobe vivid n_devs=1 node_types=0x101 num_inputs=1 input_types=0x3 num_outputs=1 "
            "output_types=0x1");
        set_up();
    }
    ~Vivid() { CHECK(succeeds("rmmod vivid")); }
    Vivid(const Vivid&) = delete;
    Vivid& operator=(const Vivid&) = delete;

    /// What goes out comes in only in the camera's own format.
    static void set_up() {
        REQUIRE(tests::eventually([] { return access(OUTPUT, R_OK) == 0; }));
        const std::string camera = std::string("v4l2-ctl -d ") + CAMERA,
                          output = std::string("v4l2-ctl -d ") + OUTPUT;
        run(output + " --set-output 0");
        run(output + " --set-fmt-video-out=width=1280,height=720,pixelformat=GREY");
        run(camera + " --set-input 0");
        run(camera + " -c loop_video=1");
    }
    static void unplug() { write_text(DRIVER + "unbind", "vivid.0"); }
    static void plug() {
        write_text(DRIVER + "bind", "vivid.0");
        set_up();
    }
};

/// A terminal's camera, and what it delivered and showed.
struct Watcher {
    explicit Watcher(const std::string& device)
        : camera(
              drivers::device_choice(device), {},
              [this](std::string text) {
                  const std::scoped_lock lock(mutex);
                  texts.push_back(std::move(text));
              },
              [] {}) {}

    bool becomes(std::string_view state) {
        return tests::eventually([&] { return name_of(camera.state()) == state; });
    }
    bool reads(const std::string& text) {
        return tests::eventually([&] {
            const std::scoped_lock lock(mutex);
            return std::find(texts.begin(), texts.end(), text) != texts.end();
        });
    }
    void forget() {
        const std::scoped_lock lock(mutex);
        texts.clear();
    }

    std::mutex mutex;
    Texts texts;
    drivers::LiveCamera camera;
};

/// As another program sees it: what streams keeps its format.
bool streams() {
    return !succeeds(std::string("v4l2-ctl -d ") + CAMERA + " --set-fmt-video=width=640,height=480");
}

}  // namespace

TEST_CASE("a camera is found, looks only while it is wanted, reads a code, is unplugged and found again") {
    Watcher watcher("");
    CHECK(watcher.becomes("absent"));
    Vivid vivid;
    REQUIRE(watcher.becomes("ready"));
    CHECK(watcher.camera.describe().find(
              "camera, /dev/video0: vivid (vivid, platform:vivid-000), 1280x720 GREY") == 0);
    CHECK(!streams());  // and has now another format than the camera was given when it was opened
    {
        Scene scene(tests::frame_with("pictures/qr.png"));
        watcher.camera.want(true);
        CHECK(watcher.reads(tests::FRAME_CODE));
        CHECK(tests::eventually([&] { return watcher.camera.picture() != nullptr; }));
        CHECK(streams());
    }
    watcher.camera.want(false);
    CHECK(watcher.camera.picture() == nullptr);
    CHECK(tests::eventually([] { return !streams(); }));

    watcher.forget();
    watcher.camera.want(true);
    CHECK(tests::eventually([&] { return watcher.camera.picture() != nullptr; }));
    Vivid::unplug();
    CHECK(watcher.becomes("absent"));
    CHECK(watcher.camera.picture() == nullptr);
    Vivid::plug();
    Scene scene(tests::frame_with("pictures/qr.png"));
    CHECK(watcher.becomes("ready"));
    CHECK(watcher.reads(tests::FRAME_CODE));
    watcher.camera.close();
}

TEST_CASE("nodes that are no camera are told from one that is") {
    Vivid vivid;
    CHECK(name_of(drivers::CameraDevice::open(OUTPUT).error()) == "wrong_device");
    CHECK(name_of(drivers::CameraDevice::open("/dev/null").error()) == "wrong_device");
    CHECK(name_of(drivers::CameraDevice::open("/dev/video77").error()) == "absent");
    auto one = drivers::CameraDevice::open(CAMERA);
    REQUIRE(one.has_value());
    REQUIRE(one->start() == 0);
    CHECK(name_of(drivers::CameraDevice::open(CAMERA).error()) == "in_use");
}
