// A real IPP printer of the tests' own, and what its paper is like.
#pragma once

#include "tests/printers/cups_peer.h"

namespace tests {

class IppPrinter {
  public:
    IppPrinter() {
        {
            const auto listener = drivers::listen_on_loopback(0);
            REQUIRE(listener.has_value());
            port = drivers::port_of(*listener);
        }
        becomes("well");
        process_ = std::make_unique<journeys::Process>(
            std::vector<std::string>{MOTCUA_SOURCE_DIR "/tests/printers/ipp_printer", folder_.path,
                                     std::to_string(port)},
            folder_.path / "errors");
        for (int looks = 0; looks < 500; ++looks) {
            if (drivers::connect_to("127.0.0.1", port, drivers::Milliseconds(1000))) return;
            REQUIRE_FALSE(process_->wait_for(drivers::Milliseconds(20)));
        }
        FAIL("ippeveprinter does not listen");
    }

    /// "well", or one of IPP's reasons, such as "media-empty-error".
    void becomes(const std::string& reason) const { std::ofstream(folder_.path / "state") << reason; }

    [[nodiscard]] std::string device() const {
        return "ipp://127.0.0.1:" + std::to_string(port) + "/ipp/print";
    }
    [[nodiscard]] std::vector<kiosk::Dots> slips() const {
        EscposPeer paper;
        const std::string bytes = journeys::read_text(folder_.path / "paper");
        paper.take({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
        return paper.slips;
    }

    int port = 0;

  private:
    Folder folder_;
    std::unique_ptr<journeys::Process> process_;
};

}  // namespace tests
