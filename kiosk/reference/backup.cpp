#include "kiosk/reference/backup.h"

#include <unistd.h>

#include <filesystem>

#include "kiosk/central/kept_file.h"
#include "kiosk/reference/guarded.h"
#include "kiosk/reference/private_file.h"
#include "kiosk/reference/schema.h"
#include "kiosk/reference/store_key.h"
#include "kiosk/reference/table_copy.h"

namespace kiosk::reference {
namespace {

namespace fs = std::filesystem;

bool exists(const std::string& file) {
    std::error_code ignored;
    return fs::exists(file, ignored);
}

Secrets opened(const std::string& key_file) {
    auto secrets = Secrets::open(key_file, false);
    if (!secrets) throw DatabaseError(secrets.error());
    return *std::move(secrets);
}

/// The half file, which is gone if it does not become a whole one.
class HalfFile {
  public:
    explicit HalfFile(const std::string& whole) : whole_(whole), name_(whole + ".part") {
        if (!make_private_file(name_))
            throw DatabaseError(name_ + " cannot be made; one of a back-up that was cut off may be removed");
    }
    ~HalfFile() {
        for (const char* more : {"", "-wal", "-shm", "-journal"}) unlink((name_ + more).c_str());
    }
    HalfFile(const HalfFile&) = delete;
    HalfFile& operator=(const HalfFile&) = delete;
    [[nodiscard]] const std::string& name() const { return name_; }

    void become_whole() {
        if (!flush_to_disk(name_)) throw DatabaseError(name_ + " cannot be brought to the disk");
        // Other than a new name for it, a link takes nobody's place.
        if (link(name_.c_str(), whole_.c_str()) != 0) throw DatabaseError(whole_ + " cannot be made");
        const auto folder = fs::path(whole_).parent_path();
        if (!flush_to_disk(folder.empty() ? "." : folder.string()))
            throw DatabaseError("the folder of " + whole_ + " cannot be brought to the disk");
    }

  private:
    std::string whole_, name_;
};

void check_whole(Database& file) {
    auto row = file.prepare("PRAGMA integrity_check");
    if (!row.step() || row.text(0) != "ok") throw DatabaseError("the file of the back-up is damaged");
}

/// All of `tables` of `from`, which stands still, into `to`, and counted there.
std::int64_t copy_all(const std::vector<Table>& tables, Database& from, Database& to) {
    to.run("DELETE FROM centre_sequence");  // a fresh store counts from nought
    std::int64_t all = 0;
    for (const auto& table : tables) {
        const auto copied = copy_rows(table, from, to);
        if (rows_of(to, table) != copied || rows_of(from, table) != copied)
            throw DatabaseError("the table " + table.name + " was not copied whole");
        all += copied;
    }
    return all;
}

void check_key(Database& database, const Secrets& secrets) {
    if (fit_of(database, secrets) != KeyFit::own) throw DatabaseError("the key file is another store's");
}

std::int64_t write_copy(const std::string& place, const Secrets& secrets, const std::string& file) {
    Database store(place);
    Database copy(file);
    const Transaction moment(store, WriteLock::none);
    migrate(copy, version_of(store));
    Transaction transaction(copy);
    const auto rows = copy_all(tables_of(copy), store, copy);
    check_key(copy, secrets);
    transaction.commit();
    copy.run("PRAGMA journal_mode = DELETE");  // one file, no log beside it
    check_whole(copy);
    return rows;
}

/// A copy of the key in a file of its own; one that is there must be the same key.
void keep_key(const std::string& from, const std::string& to) {
    if (exists(to)) {
        if (fingerprint_of(opened(to)) != fingerprint_of(opened(from)))
            throw DatabaseError("the key file " + to + " is another store's");
        return;
    }
    const auto bytes = read_kept_file(from);
    if (!bytes || !write_kept_file(to, *bytes))
        throw DatabaseError("the key file " + to + " cannot be written");
}

}  // namespace

Result<std::int64_t, StoreTrouble> back_up(const StorePlace& store, const std::string& file) {
    return guarded([&] {
        for (const auto& name : {file, key_beside(file)})
            if (exists(name)) throw DatabaseError(name + " is there already");
        if (!is_postgres(store.place) && !exists(store.place))
            throw DatabaseError("there is no store " + store.place);
        const auto secrets = opened(store.key_file);
        HalfFile half(file);
        const auto rows = write_copy(store.place, secrets, half.name());
        keep_key(store.key_file, key_beside(file));
        half.become_whole();
        return rows;
    });
}

Result<std::int64_t, StoreTrouble> restore(const std::string& file, const StorePlace& store,
                                           const std::optional<LostNumbers>& lost) {
    return guarded([&] {
        auto copy = Database::read_only_file(file);
        check_whole(copy);
        const auto version = version_of(copy);
        const auto given_key = exists(key_beside(file)) ? key_beside(file) : store.key_file;
        const auto secrets = opened(given_key);
        check_key(copy, secrets);
        if (!is_postgres(store.place) && !exists(store.place) && !make_private_file(store.place))
            throw DatabaseError("the store's file cannot be made");
        Database database(store.place);
        Transaction transaction(database, WriteLock::schema);
        if (!is_fresh(database))
            throw DatabaseError("the store holds something already; restore into a new one");
        keep_key(given_key, store.key_file);
        migrate(database, version);
        const auto rows = copy_all(tables_of(copy), copy, database);
        migrate(database);
        if (lost) keep_clear_of(database, *lost);
        transaction.commit();
        return rows;
    });
}

}  // namespace kiosk::reference
