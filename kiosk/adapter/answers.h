// What the adapter says of a dossier, as answers of the contract. Pure.
#pragma once

#include "kiosk/adapter/dossier_cache.h"
#include "kiosk/reference/http_server.h"

namespace kiosk::adapter {

struct AnswerAge {
    LocalTime as_of;
    bool stale = false;
};

/// Code and degree of completion alone.
reference::HttpResponse level1_answer(const Dossier& dossier, bool has_factor, const AnswerAge& age);
reference::HttpResponse level2_answer(Dossier dossier, const AnswerAge& age);

}  // namespace kiosk::adapter
