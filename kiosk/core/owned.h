// Owns what a C library hands out and gives it back by that library's own function.
#pragma once

#include <memory>

namespace kiosk {

template <auto RELEASE>
struct Releaser {
    template <class Thing>
    void operator()(Thing* thing) const {
        RELEASE(thing);
    }
};

/// Owned<cairo_t, cairo_destroy>: a unique_ptr of the size of a pointer.
template <class Thing, auto RELEASE>
using Owned = std::unique_ptr<Thing, Releaser<RELEASE>>;

}  // namespace kiosk
