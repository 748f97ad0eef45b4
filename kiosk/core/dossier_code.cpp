#include "kiosk/core/dossier_code.h"

#include "kiosk/core/code_shape.h"
#include "kiosk/core/local_patterns.h"

namespace kiosk {

Result<DossierCode, CodeRefusal> parse_dossier_code(std::string_view normalised, const CodeRules& rules,
                                                    const Now& now) {
    if (normalised.empty()) return Failure{CodeRefusal::empty};
    if (normalised.size() > DOSSIER_CODE_MAX) return Failure{CodeRefusal::too_long};
    const auto match = match_code(normalised);
    if (match.shape == CodeShape::payment_id) return Failure{CodeRefusal::payment_id};
    if (match.shape == CodeShape::dossier) {
        const auto day = day_of(match.date);
        if (!day) return Failure{CodeRefusal::impossible_date};
        return DossierCode{std::string{normalised},
                           now.clock_known_right && *day > local_time(now.wall).date};
    }
    if (is_local_code(normalised, rules)) return DossierCode{std::string{normalised}, false};
    return Failure{CodeRefusal::not_a_code};
}

}  // namespace kiosk
