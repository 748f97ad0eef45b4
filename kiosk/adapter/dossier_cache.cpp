#include "kiosk/adapter/dossier_cache.h"

#include <algorithm>

namespace kiosk::adapter {

void DossierCache::put(const std::string& code, KeptAnswer answer) {
    answers_.insert_or_assign(code, std::move(answer));
    if (answers_.size() > static_cast<std::size_t>(rules_.most)) answers_.erase(oldest());
}

const KeptAnswer* DossierCache::find(const std::string& code, Uptime now) const {
    const auto found = answers_.find(code);
    if (found == answers_.end()) return nullptr;
    const KeptAnswer& answer = found->second;
    // Since then the dossier may have come, so that "there is none" is never told late.
    const auto end = answer.dossier ? rules_.kept : rules_.fresh;
    return now - answer.fetched < end ? &answer : nullptr;
}

void DossierCache::forget_old(Uptime now) {
    std::erase_if(answers_, [&](const auto& entry) { return now - entry.second.fetched >= rules_.kept; });
}

std::optional<Uptime> DossierCache::next_end() const {
    if (answers_.empty()) return std::nullopt;
    return oldest()->second.fetched + rules_.kept;
}

DossierCache::Answers::const_iterator DossierCache::oldest() const {
    return std::min_element(answers_.begin(), answers_.end(), [](const auto& one, const auto& other) {
        return one.second.fetched < other.second.fetched;
    });
}

}  // namespace kiosk::adapter
