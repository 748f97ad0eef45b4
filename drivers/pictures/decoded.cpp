#include "drivers/pictures/decoded.h"

namespace drivers {

std::string_view name_of(DecodeFailure failure) {
    switch (failure) {
        case DecodeFailure::nothing_found:
            return "nothing_found";
        case DecodeFailure::two_codes:
            return "two_codes";
        case DecodeFailure::decoder_missing:
            return "decoder_missing";
        case DecodeFailure::decoder_ended:
            return "decoder_ended";
    }
    return "decoder_ended";
}

}  // namespace drivers
