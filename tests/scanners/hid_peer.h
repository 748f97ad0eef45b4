// A HID device on USB for tests: umockdev's testbed plays sysfs and the device's node, and what usbfs would
// answer is answered here. The machine's own devices are out of sight meanwhile.
#pragma once

#include <umockdev.h>

#include <deque>
#include <map>
#include <mutex>
#include <string>

#include "tests/scanners/descriptors.h"

struct usbdevfs_urb;

namespace tests {

struct HidPeerOptions {
    int port = 2, address = 6;
    int vendor = 0x0c2e, product = 0x0901;
    int subclass = 0, protocol = 0;  ///< 1, 1: a keyboard
    int usb_class = 3;
    sample::Bytes report_descriptor = sample::scanner_descriptor();
    bool known_to_kernel = false;  ///< usbhid is bound and has read the report descriptor
    sample::Bytes descriptors;     ///< of device and configuration; empty: the right ones
};

class HidPeer {
  public:
    /// Plugged in from now on. It outlives whoever opens it: umockdev leaves an ioctl without an answer once
    /// nobody serves its device.
    HidPeer(UMockdevTestbed* testbed, HidPeerOptions options);
    ~HidPeer();
    HidPeer(const HidPeer&) = delete;
    HidPeer& operator=(const HidPeer&) = delete;

    /// udev tells of it, as of one plugged in later.
    void announce();
    void unplug(bool told = true);
    /// The next input report; a scanner with nothing to say sends none.
    void send(sample::Bytes report);
    /// The next read ends in this error, as a broken cable's would.
    void break_down(int error);
    void set_claim_error(int error);
    void refuse_features();
    /// Feature reports as they were set.
    [[nodiscard]] std::map<int, sample::Bytes> features();
    [[nodiscard]] bool was_opened();
    /// All reports were taken.
    [[nodiscard]] bool is_quiet();

  private:
    struct Urb {
        UMockdevIoctlData* data;
        UMockdevIoctlData* buffer;
        usbdevfs_urb* urb;
        bool due;
    };
    struct Step {
        sample::Bytes report;
        int error = 0;
    };

    static gboolean on_ioctl(UMockdevIoctlBase* base, UMockdevIoctlClient* client, gpointer self);
    void serve(UMockdevIoctlClient* client);
    int answer(unsigned long request, UMockdevIoctlData* argument);
    int submit(UMockdevIoctlData* argument);
    int discard(UMockdevIoctlData* argument);
    int reap(UMockdevIoctlData* argument);
    void control(usbdevfs_urb& urb, std::uint8_t* bytes);
    static void forget(const Urb& urb);
    void move_on();
    void answer_with(usbdevfs_urb& urb, std::uint8_t* bytes, const sample::Bytes& content);

    UMockdevTestbed* testbed_;
    HidPeerOptions options_;
    std::string path_, node_;
    UMockdevIoctlBase* handler_ = nullptr;
    std::mutex mutex_;
    std::deque<Urb> pending_;
    std::deque<Step> steps_;
    std::map<int, sample::Bytes> features_;
    int claim_error_ = 0;
    bool gone_ = false, plugged_ = true, features_refused_ = false, opened_ = false;
};

}  // namespace tests
