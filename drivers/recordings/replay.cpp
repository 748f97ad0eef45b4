#include "drivers/recordings/replay.h"

#include "drivers/recordings/recorded_printer.h"
#include "drivers/recordings/recorded_scanner.h"

namespace drivers {

Replayed replay(const Recording& recording, const ReplayListener& listener) {
    return recording.device == RecordedDevice::printer ? replay_printer(recording, listener)
                                                       : replay_scanner(recording, listener);
}

}  // namespace drivers
