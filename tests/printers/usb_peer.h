// A printer on USB for tests: umockdev's testbed plays sysfs and the device nodes, and what usbfs would
// answer is answered here. The machine's own devices are out of sight meanwhile.
#pragma once

#include <doctest/doctest.h>
#include <linux/usbdevice_fs.h>
#include <sys/ioctl.h>
#include <umockdev.h>

#include <cerrno>
#include <cstring>
#include <deque>
#include <memory>
#include <mutex>
#include <string>

#include "tests/printers/escpos_peer.h"

namespace tests {

struct UsbPeerOptions {
    int address = 5;
    int vendor = 0x04b8, product = 0x0e28;
    int protocol = 2;  ///< 1: only listens; 4: IPP over USB
    std::string serial = "PRN0001";
    std::string id = "MFG:MAU;MDL:TP80;CMD:ESC/POS;CLS:PRINTER;";
    bool node = true;                       ///< false: its node is gone when somebody opens it
    std::vector<std::uint8_t> descriptors;  ///< empty: the right ones
};

class UsbPeer {
  public:
    enum class Mood { healthy, mute, only_ones, flood, empty_packets, halted };
    enum class Owner { nobody, usblp, another_program };

    /// Plugged in as long as it lives.
    UsbPeer(UMockdevTestbed* testbed, UsbPeerOptions options);
    ~UsbPeer();
    UsbPeer(const UsbPeer&) = delete;
    UsbPeer& operator=(const UsbPeer&) = delete;

    void unplug();
    // To be set and read while no call of the driver is under way.
    EscposPeer printer;
    Mood mood = Mood::healthy;
    Owner owner = Owner::nobody;
    std::size_t takes_only = SIZE_MAX;    ///< bytes, then it takes no more but stays
    bool paper_ends_with_it = false;      ///< and then its port says so
    std::size_t leaves_after = SIZE_MAX;  ///< bytes, then it is gone from the bus
    bool leaves_at_claim = false;
    int port_status = 0x18;  ///< -1: refused
    bool halt_cleared = false;

  private:
    struct Urb {
        UMockdevIoctlData* data;
        usbdevfs_urb* urb;
        bool due;
    };

    static gboolean on_ioctl(UMockdevIoctlBase*, UMockdevIoctlClient* client, gpointer self) {
        return static_cast<UsbPeer*>(self)->serve(client) ? TRUE : FALSE;
    }
    bool serve(UMockdevIoctlClient* client);
    int claim();
    int submit(UMockdevIoctlData* argument);
    int discard(UMockdevIoctlData* argument);
    int reap(UMockdevIoctlData* argument);
    int kernel_driver(UMockdevIoctlData* argument);
    void control(usbdevfs_urb& urb, std::uint8_t* bytes) const;
    void bulk_out(Urb& pending, const std::uint8_t* bytes);
    void bulk_in(Urb& pending, std::uint8_t* bytes);
    void hear(const std::string& said);
    void leave();

    UMockdevTestbed* testbed_;
    UsbPeerOptions options_;
    std::string path_, node_;
    UMockdevIoctlBase* handler_ = nullptr;
    std::mutex mutex_;
    std::deque<Urb> pending_;
    std::string saying_;
    bool gone_ = false, plugged_ = true;
};

class UsbBench {
  public:
    UsbBench() : testbed_(umockdev_testbed_new()) {}
    ~UsbBench() { g_object_unref(testbed_); }
    UsbBench(const UsbBench&) = delete;
    UsbBench& operator=(const UsbBench&) = delete;
    std::unique_ptr<UsbPeer> plug(UsbPeerOptions options = {}) {
        return std::make_unique<UsbPeer>(testbed_, std::move(options));
    }

  private:
    UMockdevTestbed* testbed_;
};

}  // namespace tests

#include "tests/printers/usb_peer_served.h"
