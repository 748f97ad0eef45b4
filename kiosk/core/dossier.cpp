#include "kiosk/core/dossier.h"

namespace kiosk {

std::string handler_text(const Dossier& dossier) {
    const bool both = !dossier.department.empty() && !dossier.agency.empty();
    return dossier.department + (both ? ", " : "") + dossier.agency;
}

}  // namespace kiosk
