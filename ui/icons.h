// The icons by name: our own drawings on a 48 grid with a 4 px round stroke, one colour.
#pragma once

#include <string_view>

namespace ui {

enum class Icon {
    access,
    arrow,
    back,
    backspace,
    calendar,
    camera,
    check,
    clock,
    contrast,
    cross,
    doc,
    down,
    elder,
    globe,
    help,
    home,
    info,
    keys,
    left,
    lock,
    low,
    medal,
    mobile,
    money,
    mother,
    no_link,
    pause,
    pen,
    people,
    phone,
    pin,
    printer,
    restart,
    right,
    roll,
    scan,
    screen,
    search,
    server,
    text,
    ticket,
    touch,
    unwell,
    up,
    wait,
    warn,
    wheelchair,
};

/// Path data: SVG commands M L H V C S A Z in both cases, plus `o cx cy r` a circle and `* cx cy r` a filled
/// disc; a path after `#` is filled.
std::string_view path_of(Icon icon);

}  // namespace ui
