// A thermal printer at the far end of a real USB cable: takes bytes from the kernel's printer gadget and
// answers them.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>

#include "tests/machine/gadget.h"
#include "tests/printers/escpos_peer.h"

namespace machine {

class PrinterGadget {
  public:
    /// The machine's first, second … printer, counted from 0 while the others are there.
    explicit PrinterGadget(int number = 0);
    ~PrinterGadget();

    void plug();
    void unplug();
    /// Takes nothing more, as a jammed one, once it has taken so many bytes from now; until it may go on.
    void stall_after(std::size_t bytes);
    void go_on() { stall_at_ = SIZE_MAX; }
    /// GET_PORT_STATUS as the USB printer class defines it: 0x18 is well, 0x38 without paper.
    void say_port_status(int status) const;

    /// The inside, while nothing else happens to it.
    template <class Work>
    auto with(const Work& work) {
        const std::scoped_lock lock(mutex_);
        return work(inside_);
    }

  private:
    void serve(const std::stop_token& stop);

    Gadget gadget_;
    std::string node_name_;
    drivers::Descriptor node_;
    std::mutex mutex_;
    tests::EscposPeer inside_;
    std::atomic<std::size_t> stall_at_ = SIZE_MAX;
    std::jthread thread_;
};

}  // namespace machine
