// A value or the typed reason why there is none; member names follow std::expected, which C++20 lacks.
#pragma once

#include <cassert>
#include <utility>
#include <variant>

namespace kiosk {

template <class E>
struct Failure {
    E error;
};
template <class E>
Failure(E) -> Failure<E>;

/// Expected failures only; a programmer's mistake is an assert. T and E must differ.
template <class T, class E>
class [[nodiscard]] Result {
  public:
    Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
    template <class F>
    Result(Failure<F> failure) : content_(std::in_place_index<1>, std::move(failure.error)) {}

    [[nodiscard]] bool has_value() const { return content_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    [[nodiscard]] T& value() { return assert(has_value()), std::get<0>(content_); }
    [[nodiscard]] const T& value() const { return assert(has_value()), std::get<0>(content_); }
    [[nodiscard]] T& operator*() { return value(); }
    [[nodiscard]] const T& operator*() const { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    [[nodiscard]] const E& error() const { return assert(!has_value()), std::get<1>(content_); }

  private:
    std::variant<T, E> content_;
};

}  // namespace kiosk
