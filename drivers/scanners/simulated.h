// A scanner without hardware: pictures and texts arrive over a Unix socket. For the demo, tests and kioskctl
// simulate.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <thread>

#include "kiosk/core/dossier_code.h"
#include "kiosk/core/result.h"
#include "kiosk/devices.h"

namespace drivers {

/// Reads like a real imager: a picture is decoded and only the chosen symbol's bytes are delivered.
/// One request a connection, ended by shutting down the writing side: "picture <absolute path>" or "text
/// <bytes>". One line comes back: "ok <symbology>" or "refused <why>". The sink is called before the reply,
/// on the scanner's thread.
class SimulatedScanner : public kiosk::Scanner {
  public:
    /// Listens on `socket_path`, for this user only; the error is the reason in words, without outside text.
    static kiosk::Result<std::unique_ptr<SimulatedScanner>, std::string> open(std::string socket_path,
                                                                              kiosk::CodeRules rules,
                                                                              kiosk::ScanSink sink);
    ~SimulatedScanner() override;

    std::string describe() const override { return "simulated scanner"; }
    kiosk::DeviceState state() const override { return {kiosk::DeviceCondition::ready}; }
    void close() override;

  private:
    SimulatedScanner(int listener, std::string socket_path, kiosk::CodeRules rules, kiosk::ScanSink sink);
    void listen(const std::stop_token& stop);
    std::string answer(std::string_view request);

    int listener_;
    int waker_;
    std::string socket_path_;
    kiosk::CodeRules rules_;
    kiosk::ScanSink sink_;
    std::jthread thread_;
};

/// What a request is, before anything is done about it.
struct ScanRequest {
    enum class Kind { picture, text } kind = Kind::text;
    std::string content;  ///< an absolute path, or the scan's raw bytes (1 … SCAN_BYTES_MAX)
};
inline constexpr std::size_t SCAN_BYTES_MAX = 64UL * 1024;
enum class RequestRefusal { request };
kiosk::Result<ScanRequest, RequestRefusal> parse_scan_request(std::string_view bytes);

/// The client's side: sends one request ("picture /a/b.png", "text …") and returns the reply line without its
/// end, or what kept it from being sent. Waits at most 30 s.
struct SimulateFailure {
    std::string why;
};
kiosk::Result<std::string, SimulateFailure> simulate_scan(const std::string& socket_path,
                                                          std::string_view request);

}  // namespace drivers
