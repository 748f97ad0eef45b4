#include "kiosk/reference/dossier_file.h"

#include <cstdint>
#include <cstdlib>

#include "kiosk/core/dossier_code.h"

// What a province's system may hand over as a file; the first byte chooses the form.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kiosk::reference;
    if (size == 0) return 0;
    const auto form = data[0] == 'j' ? DossierForm::json : DossierForm::csv;
    const auto dossier = [](const Submission& submission) {
        if (submission.code.empty() || kiosk::normalise_code(submission.code) != submission.code)
            std::abort();
    };
    const auto mistake = [](std::size_t line, const EntryMistake& told) {
        if (line == 0 || told.cause.empty() || told.remedy.empty()) std::abort();
    };
    read_dossier_file({reinterpret_cast<const char*>(data) + 1, size - 1}, form, {dossier, mistake});
    return 0;
}
