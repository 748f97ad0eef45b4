// Answers that are nobody's, and their slips.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kiosk/printing/sample.h"
#include "kiosk/printing/slip.h"
#include "tests/printing/zbar_reads.h"

namespace tests {

inline kiosk::Catalogue catalogue(kiosk::Language language) {
    auto loaded = kiosk::Catalogue::load(MOTCUA_LANGUAGES_DIR, language);
    REQUIRE(loaded.has_value());
    return *loaded;
}

inline const kiosk::LocalTime PRINTED_AT{std::chrono::year{2026} / 11 / 20, 9, 44};

/// The texts of all its parts, one a line.
inline std::string all_texts(const kiosk::Slip& slip) {
    struct Reader {
        std::string operator()(const kiosk::slip::Text& part) const { return part.text; }
        std::string operator()(const kiosk::slip::BlackBar& part) const { return part.text; }
        std::string operator()(const kiosk::slip::Pair& part) const { return part.label + " " + part.value; }
        std::string operator()(const kiosk::slip::Qr& part) const {
            return part.payload + " " + part.heading + " " + part.text;
        }
        std::string operator()(const kiosk::slip::Rule&) const { return {}; }
        std::string operator()(const kiosk::slip::Gap&) const { return {}; }
    };
    std::string texts;
    for (const auto& part : slip) texts += std::visit(Reader{}, part) + "\n";
    return texts;
}

inline bool margins_are_white(const kiosk::Dots& dots, int margin) {
    for (int y = 0; y < dots.height; ++y)
        for (int x = 0; x < margin; ++x)
            if (dots.black(x, y) || dots.black(dots.width - 1 - x, y)) return false;
    return true;
}

inline bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

inline kiosk::AnonymousAnswer anonymous() {
    kiosk::AnonymousAnswer answer;
    answer.code = "H20.14.05-261109-0123";
    answer.progress = {3, {"Tiếp nhận", "Chuyển xử lý", "Đang giải quyết", "Trả kết quả"}};
    answer.as_of = kiosk::sample_dossier().as_of;
    return answer;
}

inline kiosk::Slip slip_of(const kiosk::LookupAnswer& answer,
                           kiosk::Language language = kiosk::Language::vietnamese, bool copy = false) {
    return kiosk::lookup_slip(answer, kiosk::sample_centre(), catalogue(language), copy, PRINTED_AT);
}

inline kiosk::Slip ticket_slip_of(const kiosk::Ticket& ticket,
                                  kiosk::Language language = kiosk::Language::vietnamese, bool copy = false,
                                  const kiosk::QueueService& service = kiosk::sample_service(),
                                  const std::string& follow_address = kiosk::sample_follow_address()) {
    return kiosk::ticket_slip(ticket, {service, follow_address, kiosk::sample_centre()}, catalogue(language),
                              copy, PRINTED_AT);
}

}  // namespace tests
