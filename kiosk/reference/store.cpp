#include "kiosk/reference/store.h"

#include <filesystem>

#include "kiosk/core/masking.h"
#include "kiosk/reference/guarded.h"
#include "kiosk/reference/private_file.h"
#include "kiosk/reference/schema.h"
#include "kiosk/reference/store_key.h"
#include "kiosk/reference/tally_book.h"

namespace kiosk::reference {
namespace {

constexpr auto SELECT =
    "SELECT code, status, as_of, document, secret_code, phone_end, id_end FROM dossier WHERE ";

struct Found {
    KeptDossier dossier;
    std::string secret_code;
    std::string phone_end;
    std::string id_end;
};

/// The first key that opens a store is its key.
bool is_key_of(Database& database, const Secrets& secrets) {
    Transaction transaction(database);
    const auto fit = fit_of(database, secrets);
    if (fit != KeyFit::none_yet) return fit == KeyFit::own;
    database.prepare("INSERT INTO store_key VALUES (?)").bind_bytes(1, fingerprint_of(secrets)).run();
    transaction.commit();
    return true;
}

void bind_hash(Statement& statement, int index, const std::string& hash) {
    hash.empty() ? statement.bind_null(index) : statement.bind_bytes(index, hash);
}

}  // namespace

struct Store::Parts {
    Parts(StoreSettings given, Secrets keyed, Database opened)
        : settings(std::move(given)),
          secrets(keyed),
          database(std::move(opened)),
          book(database),
          queues(database, settings.queues, secrets),
          staff(database, secrets),
          counters(database, queues),
          load(database, queues),
          numbers(database, queues),
          terminals(database),
          enrolments(database, secrets) {}

    std::optional<Found> find(const LookupQuestion& question) {
        const bool by_code = !question.code.empty();
        auto statement = database.prepare(std::string(SELECT) + (by_code ? "code = ?" : "receipt_id = ?"));
        statement.bind(1, by_code ? question.code : question.receipt_id);
        if (!statement.step()) return std::nullopt;
        Found found{
            {statement.text(0), static_cast<int>(statement.number(1)), statement.text(3), statement.text(2)},
            statement.text(4),
            statement.text(5),
            statement.text(6)};
        const bool secret =
            settings.second_factor == SecondFactorKind::secret_code && !found.secret_code.empty();
        const bool ends = settings.second_factor == SecondFactorKind::last_four &&
                          !(found.phone_end.empty() && found.id_end.empty());
        found.dossier.has_factor = secret || ends;
        return found;
    }

    [[nodiscard]] bool factor_fits(const Found& found, const std::string& factor) const {
        const auto& code = found.dossier.code;
        if (settings.second_factor == SecondFactorKind::secret_code)
            return same_hash(found.secret_code, secrets.factor_hash("secret_code", code, factor));
        const auto ends = secrets.factor_hash("last_four", code, factor);
        // Both are always compared, so that time does not tell which one was near.
        const bool phone = same_hash(found.phone_end, ends);
        const bool id = same_hash(found.id_end, ends);
        return phone || id;
    }

    [[nodiscard]] Match match(const std::optional<Found>& found, const LookupQuestion& question) const {
        if (!found) return question.code.empty() ? Match::unknown_receipt : Match::unknown_code;
        if (!found->dossier.has_factor) return Match::factor_not_used;
        if (question.second_factor.empty()) return Match::no_factor;
        return factor_fits(*found, question.second_factor) ? Match::factor_right : Match::factor_wrong;
    }

    void put(const Submission& submission) {
        database.prepare("DELETE FROM dossier WHERE code = ? OR receipt_id = ?")
            .bind(1, submission.code)
            .bind(2, submission.receipt_id)
            .run();
        auto statement = database.prepare("INSERT INTO dossier VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        const auto hash = [&](std::string_view purpose, const std::string& factor) {
            return factor.empty() ? std::string() : secrets.factor_hash(purpose, submission.code, factor);
        };
        statement.bind(1, submission.code).bind(3, submission.status).bind(4, submission.as_of);
        submission.receipt_id.empty() ? statement.bind_null(2) : statement.bind(2, submission.receipt_id);
        statement.bind(5, submission.document);
        bind_hash(statement, 6, hash("secret_code", submission.secret_code));
        bind_hash(statement, 7, hash("last_four", last_four_digits(submission.phone)));
        bind_hash(statement, 8, hash("last_four", last_four_digits(submission.id_number)));
        statement.run();
    }

    StoreAnswer look_up(const LookupRequest& request, std::chrono::sys_seconds now) {
        const auto& question = request.question;
        const auto asked = question.code.empty() ? secrets.hash("receipt", question.receipt_id)
                                                 : secrets.hash("code", question.code);
        const Ask ask{request.terminal, request.key, asked,
                      secrets.hash("question", asked, question.second_factor), now};
        Transaction transaction(database);
        auto found = find(question);
        auto decision = book.heard_before(ask);
        if (!decision) {
            const std::string code = found ? found->dossier.code : std::string();
            const auto judgement =
                judge(match(found, question), book.counts(ask, code, settings.limits), settings.limits, now);
            book.record(ask, code, judgement);
            decision = judgement.decision;
        }
        transaction.commit();
        StoreAnswer answer{*decision, std::nullopt};
        const bool tells = decision->verdict == Verdict::level1 || decision->verdict == Verdict::level2;
        if (tells && found) answer.dossier = std::move(found->dossier);
        return answer;
    }

    StoreSettings settings;
    Secrets secrets;
    Database database;
    TallyBook book;
    QueueStore queues;
    StaffStore staff;
    CounterStore counters;
    LoadStore load;
    NumberStore numbers;
    TerminalStore terminals;
    EnrolmentStore enrolments;
};

Store::Store(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Store::~Store() = default;

Result<std::unique_ptr<Store>, StoreTrouble> Store::open(const StoreSettings& settings) {
    std::error_code ignored;
    const bool is_file = !is_postgres(settings.place);
    // SQLite would let others read a file that it makes itself; of an empty one it keeps the rights.
    if (is_file && !std::filesystem::exists(settings.place, ignored) && !make_private_file(settings.place))
        return Failure{StoreTrouble{"the file cannot be made"}};
    try {
        Database database(settings.place);
        const auto key_file = key_file_of(settings.place, settings.key_file);
        const auto secrets = Secrets::open(key_file, is_fresh(database));
        if (!secrets) return Failure{StoreTrouble{secrets.error()}};
        migrate(database);
        if (!is_key_of(database, *secrets))
            return Failure{StoreTrouble{"the key file " + key_file + " is another store's"}};
        return std::unique_ptr<Store>(
            new Store(std::make_unique<Parts>(settings, *secrets, std::move(database))));
    } catch (const DatabaseError& error) {
        return Failure{StoreTrouble{error.what()}};
    }
}

Result<int, StoreTrouble> Store::put(const std::vector<Submission>& submissions) {
    return put_each([&](const auto& put) {
        for (const auto& submission : submissions) put(submission);
    });
}

Result<int, StoreTrouble> Store::put_each(const SubmissionSource& source) {
    return guarded([&] {
        Transaction transaction(parts_->database);
        int count = 0;
        source([&](const Submission& submission) {
            parts_->put(submission);
            ++count;
        });
        transaction.commit();
        return count;
    });
}

Result<StoreAnswer, StoreTrouble> Store::look_up(const LookupRequest& request, std::chrono::sys_seconds now) {
    return guarded([&] { return parts_->look_up(request, now); });
}

std::optional<StoreTrouble> Store::in_one_commit(const std::function<void()>& work) {
    TransactionGroup group(parts_->database);
    work();
    try {
        group.commit();
    } catch (const DatabaseError& error) {
        return StoreTrouble{error.what()};
    }
    return std::nullopt;
}

std::unique_ptr<Listening> Store::listen(std::function<void()> heard) const {
    return parts_->database.listen(std::move(heard));
}

const Secrets& Store::secrets() const {
    return parts_->secrets;
}

QueueStore& Store::queues() {
    return parts_->queues;
}

StaffStore& Store::staff() {
    return parts_->staff;
}

CounterStore& Store::counters() {
    return parts_->counters;
}

LoadStore& Store::load() {
    return parts_->load;
}

NumberStore& Store::numbers() {
    return parts_->numbers;
}

TerminalStore& Store::terminals() {
    return parts_->terminals;
}

EnrolmentStore& Store::enrolments() {
    return parts_->enrolments;
}

}  // namespace kiosk::reference
