// A disk of its own that can be filled; only root can have one.
#pragma once

#include <doctest/doctest.h>
#include <stdlib.h>
#include <sys/mount.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace tests {

class SmallDisk {
  public:
    /// `size` as tmpfs takes it: "1m".
    explicit SmallDisk(const std::string& size)
        : place_(std::filesystem::temp_directory_path() / "motcua-disk-XXXXXX") {
        std::string name = place_;
        REQUIRE(mkdtemp(name.data()) != nullptr);
        place_ = name;
        is_there_ = mount("motcua", place_.c_str(), "tmpfs", 0, ("size=" + size).c_str()) == 0;
    }
    ~SmallDisk() {
        if (is_there_) umount2(place_.c_str(), MNT_DETACH);
        std::error_code ignored;
        std::filesystem::remove(place_, ignored);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] bool is_there() const { return is_there_; }
    [[nodiscard]] const std::filesystem::path& place() const { return place_; }

    /// To the last page.
    void fill() const {
        std::ofstream filler{ballast(), std::ios::binary};
        const std::string page(4096, 'x');
        while (filler.write(page.data(), 4096).flush()) {
        }
    }
    void make_room() const { std::filesystem::remove(ballast()); }

  private:
    [[nodiscard]] std::filesystem::path ballast() const { return place_ / "ballast"; }

    std::filesystem::path place_;
    bool is_there_ = false;
};

}  // namespace tests
