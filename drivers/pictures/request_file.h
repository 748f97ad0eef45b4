// A decoder's request as a file in memory, which has no name and is gone with its last descriptor.
#pragma once

#include "drivers/descriptor.h"
#include "drivers/pictures/decoder_messages.h"

namespace drivers {

/// Empty; no descriptor when there is no memory.
Descriptor memory_file();
/// The file holds this request and nothing else; whoever shares its place reads from the start.
bool write_request(const Descriptor& file, const DecodeRequest& request);

}  // namespace drivers
