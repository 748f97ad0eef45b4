#include "drivers/scanners/choose.h"

#include <optional>

namespace drivers {
namespace {

/// The first symbol whose meaning has this member filled, unless another symbol fills it differently.
class Agreement {
  public:
    explicit Agreement(std::string kiosk::ScannedText::*member) : member_(member) {}

    void hear(const Choice& choice) {
        if ((choice.meaning.*member_).empty()) return;
        if (!agreed_) agreed_ = choice;
        if (agreed_->meaning.*member_ != choice.meaning.*member_) differs_ = true;
    }
    [[nodiscard]] bool differs() const { return differs_; }
    [[nodiscard]] const std::optional<Choice>& agreed() const { return agreed_; }

  private:
    std::string kiosk::ScannedText::*member_;
    std::optional<Choice> agreed_;
    bool differs_ = false;
};

}  // namespace

kiosk::Result<Choice, DecodeFailure> choose(std::span<const Decoded> symbols, const kiosk::CodeRules& rules,
                                            const kiosk::Now& now) {
    if (symbols.empty()) return kiosk::Failure{DecodeFailure::nothing_found};
    Agreement codes(&kiosk::ScannedText::dossier_code), ids(&kiosk::ScannedText::receipt_id);
    std::optional<Choice> first;
    for (const Decoded& symbol : symbols) {
        const Choice choice{symbol, kiosk::classify_scan(symbol.text, rules, now)};
        codes.hear(choice);
        ids.hear(choice);
        if (!first) first = choice;
    }
    for (const Agreement& agreement : {codes, ids}) {
        if (agreement.differs()) return kiosk::Failure{DecodeFailure::two_codes};
        if (agreement.agreed()) return *agreement.agreed();
    }
    return *first;
}

}  // namespace drivers
