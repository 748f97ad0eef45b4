// What the decoder gives up before it looks at a picture.
#pragma once

namespace decoder {

/// To be called once all is loaded: no new rights, files, threads or programs, bounded memory and time, and
/// an end together with the program that asked.
void confine();

}  // namespace decoder
