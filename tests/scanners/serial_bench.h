// A serial scanner of pseudo terminals.
#pragma once

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <filesystem>

#include "drivers/scanners/serial_source.h"
#include "tests/scanners/bench.h"

namespace tests {

/// A scanner's end of a line. Its other end stands in /dev/pts; a link in a folder of its own plays the path
/// that settings name, so that another line can take its place.
class SerialBench : public ScannerBench {
  public:
    SerialBench() {
        char name[] = "/tmp/motcua-serial-XXXXXX";
        folder_ = mkdtemp(name);
    }
    ~SerialBench() {
        scanner.reset();
        unplug();
        std::filesystem::remove_all(folder_);
    }

    [[nodiscard]] std::string path() const { return folder_ + "/scanner"; }
    void plug() {
        line_ = drivers::Descriptor(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC));
        REQUIRE(::grantpt(line_.number()) == 0);
        REQUIRE(::unlockpt(line_.number()) == 0);
        std::filesystem::create_symlink(::ptsname(line_.number()), path());
    }
    void unplug() {
        std::filesystem::remove(path());
        line_ = {};
    }
    void look_for() {
        open(std::make_unique<drivers::SerialSource>(drivers::SerialOptions{drivers::device_choice(path())}));
    }
    void send(std::string_view bytes) const {
        CHECK(::write(line_.number(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
    }

  private:
    std::string folder_;
    drivers::Descriptor line_;
};

}  // namespace tests
