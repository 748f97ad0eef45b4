#include "drivers/scanners/scan_assembly.h"

#include <linux/input-event-codes.h>

#include <cstring>
#include <utility>

namespace drivers {
namespace {

constexpr Milliseconds REST_OF_SCAN{500};  ///< reports of one scan follow each other in milliseconds

}  // namespace

void ScanAssembly::take(std::span<const std::uint8_t> bytes, Deadline now, const RawScanSink& deliver) {
    read(bytes, deliver);
    due_.reset();
    if (waiting()) due_ = now + pause_;
}

void ScanAssembly::pass(Deadline now, const RawScanSink& deliver) {
    if (!due_ || now < *due_) return;
    due_.reset();
    finish(deliver);
}

void SerialAssembly::read(std::span<const std::uint8_t> bytes, const RawScanSink& deliver) {
    reader().take({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, deliver);
}

void KeyAssembly::read(std::span<const std::uint8_t> bytes, const RawScanSink& deliver) {
    for (; bytes.size() >= sizeof(KeyEvent); bytes = bytes.subspan(sizeof(KeyEvent))) {
        KeyEvent event;
        std::memcpy(&event, bytes.data(), sizeof event);
        if (event.type == EV_SYN && event.code == SYN_DROPPED) reader().lose();
        if (event.type != EV_KEY) continue;
        const auto motion = event.value == 0   ? KeyReader::Motion::up
                            : event.value == 1 ? KeyReader::Motion::down
                                               : KeyReader::Motion::repeated;
        if (auto scan = reader().take(event.code, motion)) deliver(*std::move(scan));
    }
}

PosAssembly::PosAssembly(const PosDevice& scanner)
    : ScanAssembly(REST_OF_SCAN), reader_(scanner.reports, scanner.numbered) {}

void PosAssembly::read(std::span<const std::uint8_t> bytes, const RawScanSink& deliver) {
    if (auto scan = reader_.take(bytes)) deliver(*std::move(scan));
}

}  // namespace drivers
