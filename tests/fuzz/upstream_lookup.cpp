#include <cstdint>
#include <cstdlib>

#include "kiosk/adapter/upstream_answer.h"
#include "kiosk/central/json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kiosk::adapter;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    Dictionary dictionary;
    dictionary.statuses["4"] = {kiosk::Status::processing, "Đang giải quyết"};
    dictionary.statuses["6"] = {kiosk::Status::fee_due, "Chờ nộp phí"};
    (void)parse_session(bytes);
    const auto answer = parse_upstream_lookup(bytes, "H20.14.05-261109-0123", dictionary);
    if (!answer || !answer->has_value()) return 0;
    // Whatever the province says, what leaves is of the contract.
    auto dossier = (*answer)->dossier;
    dossier.as_of = {std::chrono::year{2026} / 11 / 20, 9, 41};
    if (!kiosk::parse_lookup_answer(kiosk::to_json(kiosk::LookupAnswer{dossier}))) std::abort();
    return 0;
}
