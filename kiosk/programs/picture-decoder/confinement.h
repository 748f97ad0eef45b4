// What the decoder gives up before it looks at a picture.
#pragma once

namespace decoder {

enum class Life {
    one_picture,
    many_pictures,  ///< who asks ends what takes too long; the processor's time is not limited
};

/// To be called once all is loaded: no new rights, files, threads or programs, bounded memory and time, and
/// an end together with the program that asked.
void confine(Life life);

}  // namespace decoder
