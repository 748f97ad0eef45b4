#include "kiosk/adapter/tallies.h"

#include "kiosk/reference/guarded.h"
#include "kiosk/reference/schema.h"
#include "kiosk/reference/tally_book.h"

namespace kiosk::adapter {

using namespace reference;

struct Tallies::Parts {
    Parts(const Limits& given, const Secrets& keyed, Database opened)
        : limits(given), secrets(keyed), database(std::move(opened)), book(database) {}

    [[nodiscard]] Ask ask(const LookupRequest& request, std::chrono::sys_seconds now) const {
        const auto& question = request.question;
        const auto asked = question.code.empty() ? secrets.hash("receipt", question.receipt_id)
                                                 : secrets.hash("code", question.code);
        return {request.terminal, request.key, asked, secrets.hash("question", asked, question.second_factor),
                now};
    }

    std::optional<Decision> known(const LookupRequest& request, std::chrono::sys_seconds now) {
        const Ask ask = this->ask(request, now);
        Transaction transaction(database);
        if (auto heard = book.heard_before(ask)) return heard;
        // Were the dossier there and the factor right: whoever is refused even then is refused anyway.
        const auto best = request.question.second_factor.empty() ? Match::no_factor : Match::factor_right;
        const auto decision = judge(best, book.counts(ask, row_of(ask), limits), limits, now).decision;
        if (decision.verdict == Verdict::too_many_tries) return decision;
        return std::nullopt;
    }

    Decision decide(const LookupRequest& request, Match match, std::chrono::sys_seconds now) {
        const Ask ask = this->ask(request, now);
        Transaction transaction(database);
        if (const auto heard = book.heard_before(ask)) return *heard;
        const bool unknown = match == Match::unknown_code || match == Match::unknown_receipt;
        const auto row = unknown ? std::string() : row_of(ask);
        const auto judgement = judge(match, book.counts(ask, row, limits), limits, now);
        book.record(ask, row, judgement);
        transaction.commit();
        return judgement.decision;
    }

    /// The name of a dossier's row of counts: of the keyed hash, since its code stays off the disk.
    static std::string row_of(const Ask& ask) { return sha256_text(ask.asked); }

    Limits limits;
    Secrets secrets;
    Database database;
    TallyBook book;
};

Tallies::Tallies(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Tallies::~Tallies() = default;

Result<std::unique_ptr<Tallies>, StoreTrouble> Tallies::open(const std::string& file, const Limits& limits) {
    try {
        Database database(file);
        const auto secrets = Secrets::open(file + ".key", is_fresh(database));
        if (!secrets) return Failure{StoreTrouble{secrets.error()}};
        migrate(database);
        return std::unique_ptr<Tallies>(
            new Tallies(std::make_unique<Parts>(limits, *secrets, std::move(database))));
    } catch (const DatabaseError& error) {
        return Failure{StoreTrouble{error.what()}};
    }
}

Result<std::optional<Decision>, StoreTrouble> Tallies::known(const LookupRequest& request,
                                                             std::chrono::sys_seconds now) {
    return guarded([&] { return parts_->known(request, now); });
}

Result<Decision, StoreTrouble> Tallies::decide(const LookupRequest& request, Match match,
                                               std::chrono::sys_seconds now) {
    return guarded([&] { return parts_->decide(request, match, now); });
}

const Secrets& Tallies::secrets() const {
    return parts_->secrets;
}

}  // namespace kiosk::adapter
