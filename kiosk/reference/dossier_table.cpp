#include "kiosk/reference/dossier_table.h"

#include "kiosk/core/masking.h"

namespace kiosk::reference {
namespace {

using std::chrono::sys_seconds;

constexpr auto SELECT =
    "SELECT code, status, as_of, document, secret_code, phone_end, id_end FROM dossier WHERE ";

std::int64_t whole(sys_seconds moment) {
    return moment.time_since_epoch().count();
}

void bind_hash(Statement& statement, int index, const std::string& hash) {
    hash.empty() ? statement.bind_null(index) : statement.bind_bytes(index, hash);
}

}  // namespace

std::optional<FoundDossier> DossierTable::find(const LookupQuestion& question) {
    const bool by_code = !question.code.empty();
    auto row = database_.prepare(std::string(SELECT) + (by_code ? "code = ?" : "receipt_id = ?"));
    row.bind(1, by_code ? question.code : question.receipt_id);
    if (!row.step()) return std::nullopt;
    return FoundDossier{{row.text(0), static_cast<int>(row.number(1)), row.text(3), row.text(2)},
                        row.text(4),
                        row.text(5),
                        row.text(6)};
}

void DossierTable::put(const Submission& submission, sys_seconds now) {
    database_.prepare("DELETE FROM dossier WHERE code = ? OR receipt_id = ?")
        .bind(1, submission.code)
        .bind(2, submission.receipt_id)
        .run();
    auto row = database_.prepare("INSERT INTO dossier VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const auto hash = [&](std::string_view purpose, const std::string& factor) {
        return factor.empty() ? std::string() : secrets_.factor_hash(purpose, submission.code, factor);
    };
    row.bind(1, submission.code).bind(3, submission.status).bind(4, submission.as_of);
    submission.receipt_id.empty() ? row.bind_null(2) : row.bind(2, submission.receipt_id);
    row.bind(5, submission.document);
    bind_hash(row, 6, hash("secret_code", submission.secret_code));
    bind_hash(row, 7, hash("last_four", last_four_digits(submission.phone)));
    bind_hash(row, 8, hash("last_four", last_four_digits(submission.id_number)));
    row.bind(9, whole(now)).run();
}

void DossierTable::forget_told_before(sys_seconds first, sys_seconds now) {
    database_.prepare("UPDATE dossier SET told_at = ? WHERE told_at = 0").bind(1, whole(now)).run();
    for (const char* sql :
         {"DELETE FROM dossier_tries WHERE code IN (SELECT code FROM dossier WHERE told_at < ?)",
          "DELETE FROM dossier WHERE told_at < ?"})
        database_.prepare(sql).bind(1, whole(first)).run();
}

}  // namespace kiosk::reference
