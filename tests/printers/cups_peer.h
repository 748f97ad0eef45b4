// A CUPS of the tests' own, with its folders, port and queues, and the printer that a queue reaches.
#pragma once

#include <doctest/doctest.h>
#include <grp.h>
#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "drivers/printers/socket.h"
#include "tests/journeys/processes.h"
#include "tests/printers/escpos_peer.h"
#include "tests/printers/workbench.h"

namespace tests {

/// A printer on the network that says nothing, as CUPS uses it.
class Sink {
  public:
    enum class Way { reads, stalls, resets };
    explicit Sink(Way way, std::size_t after = 0)
        : listener_(*drivers::listen_on_loopback(0)),
          port(drivers::port_of(listener_)),
          thread_([this, way, after](const std::stop_token& stop) { serve(way, after, stop); }) {}

    [[nodiscard]] std::vector<kiosk::Dots> slips() {
        const std::scoped_lock lock(mutex_);
        return peer_.slips;
    }

  private:
    void serve(Way way, std::size_t after, const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            const auto soon = std::chrono::steady_clock::now() + drivers::Milliseconds(20);
            if (!drivers::ready(listener_.number(), POLLIN, soon)) continue;
            const drivers::Descriptor client(accept4(listener_.number(), nullptr, nullptr, SOCK_NONBLOCK));
            serve(client, way, after, stop);
        }
    }

    void serve(const drivers::Descriptor& client, Way way, std::size_t after, const std::stop_token& stop) {
        std::array<std::uint8_t, 1024> room;
        std::size_t heard = 0;
        while (!stop.stop_requested()) {
            const auto soon = std::chrono::steady_clock::now() + drivers::Milliseconds(20);
            std::size_t count = 0;
            const bool waits = way == Way::stalls && heard >= after;
            if (waits) {
                drivers::ready(client.number(), 0, soon);
                continue;
            }
            const auto transfer = drivers::read_some(client, room, soon, count);
            if (transfer == drivers::Transfer::closed) return;
            heard += count;
            const std::scoped_lock lock(mutex_);
            peer_.take(std::span(room).first(count));
            if (way != Way::resets || heard < after) continue;
            const linger at_once{1, 0};
            setsockopt(client.number(), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
            return;
        }
    }

    drivers::Descriptor listener_;
    std::mutex mutex_;
    EscposPeer peer_;

  public:
    int port;

  private:
    std::jthread thread_;
};

/// Started by root, cupsd prints as lp and wants its folders to be lp's.
class Cups {
  public:
    Cups() {
        {
            const auto listener = drivers::listen_on_loopback(0);
            REQUIRE(listener.has_value());
            port = drivers::port_of(*listener);
        }
        namespace fs = std::filesystem;
        fs::permissions(folder.path, fs::perms::owner_all | fs::perms(0055));
        for (const char* name : {"etc/ppd", "spool/tmp", "cache", "run", "log"})
            fs::create_directories(folder.path / name);
        const group* const lp = getgrnam("lp");
        REQUIRE(lp != nullptr);
        for (const char* name : {"spool", "spool/tmp", "cache", "run", "log"}) {
            if (getuid() == 0) REQUIRE(chown((folder.path / name).c_str(), 0, lp->gr_gid) == 0);
            fs::permissions(folder.path / name, fs::perms(0770));
        }
        write_settings();
        write_backend();
        start();
    }

    void start() {
        process_ = std::make_unique<journeys::Process>(
            std::vector<std::string>{"/usr/sbin/cupsd", "-f", "-c", folder.path / "etc/cupsd.conf", "-s",
                                     folder.path / "etc/cups-files.conf"},
            folder.path / "errors");
        for (int looks = 0; looks < 500; ++looks) {
            if (drivers::connect_to("127.0.0.1", port, drivers::Milliseconds(1000))) return;
            REQUIRE_FALSE(process_->wait_for(drivers::Milliseconds(20)));
        }
        FAIL("cupsd does not listen");
    }
    void end() { process_.reset(); }

    /// Documents that lie in its spool.
    [[nodiscard]] int documents() const {
        int count = 0;
        for (const auto& file : std::filesystem::directory_iterator(folder.path / "spool"))
            if (file.path().filename().string().starts_with('d')) ++count;
        return count;
    }

    /// The device of a queue whose printer has paper or not; it says so as CUPS's own backends do.
    [[nodiscard]] std::string box() const { return "box://" + (folder.path / "box").string(); }
    void fill_box(bool with_paper) const {
        std::ofstream(folder.path / "box/state") << (with_paper ? "paper" : "empty");
    }

    Folder folder;
    int port = 0;

  private:
    void write_backend() const {
        namespace fs = std::filesystem;
        fs::create_directories(folder.path / "bin/backend");
        fs::create_directory(folder.path / "box");
        fs::permissions(folder.path / "box", fs::perms::all);
        for (const char* part : {"daemon", "driver", "filter", "monitor", "notifier"})
            fs::create_directory_symlink(std::string("/usr/lib/cups/") + part, folder.path / "bin" / part);
        for (const char* backend : {"socket", "ipp"})
            fs::create_symlink(std::string("/usr/lib/cups/backend/") + backend,
                               folder.path / "bin/backend" / backend);
        const fs::path backend = folder.path / "bin/backend/box";
        std::ofstream(backend) << "#!/bin/sh\n"
                                  "[ $# -gt 0 ] || exit 0\n"
                                  "box=${DEVICE_URI#box://}\n"
                                  "if grep -q empty \"$box/state\"; then\n"
                                  "    echo 'STATE: +media-empty-error' >&2\n"
                                  "    exec sleep 600\n"
                                  "fi\n"
                                  "echo 'STATE: -media-empty-error' >&2\n"
                                  "cat ${6:+\"$6\"} >>\"$box/paper\"\n";
        fs::permissions(backend, fs::perms(0755));
    }

    void write_settings() const {
        const std::string at = folder.path;
        std::ofstream(folder.path / "etc/cupsd.conf")
            << "Listen 127.0.0.1:" << port << "\nListen " << at << "/run/cups.sock\nBrowsing No\n"
            << "DefaultAuthType None\nWebInterface No\nLogLevel warn\n"
            << "<Location />\nOrder allow,deny\nAllow from 127.0.0.1\n</Location>\n"
            << "<Location /admin>\nOrder allow,deny\nAllow from 127.0.0.1\n</Location>\n"
            << "<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n";
        std::ofstream(folder.path / "etc/cups-files.conf")
            << "ServerRoot " << at << "/etc\nRequestRoot " << at << "/spool\nTempDir " << at
            << "/spool/tmp\nServerBin " << at << "/bin\nCacheDir " << at << "/cache\nStateDir " << at
            << "/run\nAccessLog " << at << "/log/access\nErrorLog " << at << "/log/error\nPageLog " << at
            << "/log/page\nUser lp\nGroup lp\nSystemGroup root lpadmin\n";
    }

    std::unique_ptr<journeys::Process> process_;
};

}  // namespace tests
