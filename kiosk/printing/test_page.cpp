#include "kiosk/printing/test_page.h"

#include <algorithm>

#include "kiosk/printing/slip.h"

namespace kiosk {
namespace {

constexpr int BAR_ROWS = 24, RULER_ROWS = 40;
constexpr int DOTS_A_MILLIMETRE = 8;
constexpr int TICK = 12, TICK_OF_FIVE = 24;

constexpr const char* SMALL_LETTERS =
    "aàảãáạ ăằẳẵắặ âầẩẫấậ b c d đ eèẻẽéẹ êềểễếệ g h iìỉĩíị k l m n oòỏõóọ ôồổỗốộ ơờởỡớợ p q r s t uùủũúụ "
    "ưừửữứự v x yỳỷỹýỵ";
constexpr const char* CAPITAL_LETTERS =
    "AÀẢÃÁẠ ĂẰẲẴẮẶ ÂẦẨẪẤẬ B C D Đ EÈẺẼÉẸ ÊỀỂỄẾỆ G H IÌỈĨÍỊ K L M N OÒỎÕÓỌ ÔỒỔỖỐỘ ƠỜỞỠỚỢ P Q R S T UÙỦŨÚỤ "
    "ƯỪỬỮỨỰ V X YỲỶỸÝỴ";

void blacken(Dots& dots, int x, int y) {
    dots.bits[static_cast<std::size_t>(y) * dots.stride() + x / 8] |=
        static_cast<std::uint8_t>(0x80 >> x % 8);
}

/// Shows dead dots, and where the paper cuts off what the head prints. A tick a millimetre, longer ones at
/// five, over the whole height at ten.
Dots bar_and_ruler(int width) {
    Dots dots{width, BAR_ROWS + RULER_ROWS, {}};
    dots.bits.resize(static_cast<std::size_t>(dots.height) * dots.stride());
    std::fill_n(dots.bits.begin(), static_cast<std::ptrdiff_t>(BAR_ROWS) * dots.stride(), std::uint8_t{0xFF});
    for (int x = 0; x < width; x += DOTS_A_MILLIMETRE) {
        const int millimetre = x / DOTS_A_MILLIMETRE;
        const int height = millimetre % 10 == 0 ? RULER_ROWS : millimetre % 5 == 0 ? TICK_OF_FIVE : TICK;
        for (int y = BAR_ROWS; y < BAR_ROWS + height; ++y) blacken(dots, x, y);
    }
    for (int y = BAR_ROWS; y < dots.height; ++y) blacken(dots, width - 1, y);
    return dots;
}

}  // namespace

Dots test_page(int width_dots, const std::vector<std::string>& facts, const Catalogue& catalogue) {
    using namespace slip;
    Slip page{Text{catalogue(tr("TEST PAGE")), Style::heading, Align::centre}};
    for (const std::string& fact : facts) page.push_back(Text{fact});
    page.push_back(Rule{});
    page.push_back(Text{SMALL_LETTERS});
    page.push_back(Gap{});
    page.push_back(Text{CAPITAL_LETTERS});
    page.push_back(Gap{});
    page.push_back(Text{"0123456789", Style::code, Align::centre});
    page.push_back(BlackBar{catalogue(tr("TEST PAGE"))});
    page.push_back(Qr{"MOTCUA TEST PAGE", catalogue(tr("Test code")), "MOTCUA TEST PAGE"});
    const Dots text = lay_out(page, width_dots);
    Dots whole = bar_and_ruler(width_dots);
    whole.bits.insert(whole.bits.end(), text.bits.begin(), text.bits.end());
    whole.height += text.height;
    return whole;
}

}  // namespace kiosk
