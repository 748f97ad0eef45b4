#include "kiosk/reference/staff/bar.h"

#include <string>

namespace kiosk::reference {

Html bar(int value, int most) {
    constexpr int WHOLE = 100;
    const auto width = std::to_string(most == 0 ? 0 : value * WHOLE / most);
    Html html;
    html.opening("svg", {{"class", "bar"},
                         {"viewBox", "0 0 100 8"},
                         {"preserveAspectRatio", "none"},
                         {"aria-hidden", "true"}});
    html.opening("rect", {{"width", width}, {"height", "8"}});
    return html.markup("</rect></svg>\n");
}

}  // namespace kiosk::reference
