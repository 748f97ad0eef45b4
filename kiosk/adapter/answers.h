// What the adapter says of a dossier, as answers of the contract. Pure.
#pragma once

#include "kiosk/adapter/dossier_cache.h"
#include "kiosk/http/http_server.h"

namespace kiosk::adapter {

struct AnswerAge {
    LocalTime as_of;
    bool stale = false;
};

/// Code and degree of completion alone.
HttpResponse level1_answer(const Dossier& dossier, bool has_factor, const AnswerAge& age);
HttpResponse level2_answer(Dossier dossier, const AnswerAge& age);

}  // namespace kiosk::adapter
