#include "kiosk/reference/store.h"

#include <filesystem>

#include "kiosk/reference/dossier_lookups.h"
#include "kiosk/reference/guarded.h"
#include "kiosk/reference/private_file.h"
#include "kiosk/reference/schema.h"
#include "kiosk/reference/store_key.h"

namespace kiosk::reference {
namespace {

/// The first key that opens a store is its key.
bool is_key_of(Database& database, const Secrets& secrets) {
    Transaction transaction(database);
    const auto fit = fit_of(database, secrets);
    if (fit != KeyFit::none_yet) return fit == KeyFit::own;
    database.prepare("INSERT INTO store_key VALUES (?)").bind_bytes(1, fingerprint_of(secrets)).run();
    transaction.commit();
    return true;
}

}  // namespace

struct Store::Parts {
    Parts(StoreSettings given, Secrets keyed, Database opened)
        : settings(std::move(given)),
          secrets(keyed),
          database(std::move(opened)),
          dossiers(database, secrets),
          lookups(database, settings, secrets),
          queues(database, settings.queues, secrets, settings.retention),
          staff(database, secrets),
          counters(database, queues),
          load(database, queues),
          numbers(database, queues),
          services(database, queues),
          days(database, queues),
          appointments(database, queues),
          terminals(database),
          enrolments(database, secrets) {}

    StoreSettings settings;
    Secrets secrets;
    Database database;
    DossierTable dossiers;
    DossierLookups lookups;
    QueueStore queues;
    StaffStore staff;
    CounterStore counters;
    LoadStore load;
    NumberStore numbers;
    ServiceStore services;
    DayStore days;
    AppointmentStore appointments;
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

Result<int, StoreTrouble> Store::put(const std::vector<Submission>& submissions,
                                     std::chrono::sys_seconds now) {
    return put_each(
        [&](const auto& put) {
            for (const auto& submission : submissions) put(submission);
        },
        now);
}

Result<int, StoreTrouble> Store::put_each(const SubmissionSource& source, std::chrono::sys_seconds now) {
    return guarded([&] {
        Transaction transaction(parts_->database);
        int count = 0;
        source([&](const Submission& submission) {
            parts_->dossiers.put(submission, now);
            ++count;
        });
        transaction.commit();
        return count;
    });
}

Result<StoreAnswer, StoreTrouble> Store::look_up(const LookupRequest& request, std::chrono::sys_seconds now) {
    return guarded([&] { return parts_->lookups.look_up(request, now); });
}

std::optional<StoreTrouble> Store::in_one_commit(const std::function<void()>& work) {
    TransactionGroup group(parts_->database);
    work();
    try {
        group.commit();
    } catch (const DatabaseError& error) {
        return trouble_of(error);
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

ServiceStore& Store::services() {
    return parts_->services;
}

DayStore& Store::days() {
    return parts_->days;
}

AppointmentStore& Store::appointments() {
    return parts_->appointments;
}

TerminalStore& Store::terminals() {
    return parts_->terminals;
}

EnrolmentStore& Store::enrolments() {
    return parts_->enrolments;
}

}  // namespace kiosk::reference
