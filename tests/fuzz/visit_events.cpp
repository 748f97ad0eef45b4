// Any bytes as any events of a visit: no impossible state, and idle remembers nothing.
#include "tests/visit/any_events.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    any_events::play({data, size});
    return 0;
}
