#include "kiosk/reference/staff/staff_store.h"

#include "kiosk/core/hexadecimal.h"
#include "kiosk/reference/guarded.h"

namespace kiosk::reference {
namespace {

using std::chrono::sys_seconds;

constexpr std::size_t TOKEN_BYTES = 32;
/// Not with every look at a page: each is a write.
constexpr std::chrono::seconds SEEN_KEPT_EVERY{60};

}  // namespace

StaffStore::StaffStore(Database& database, const Secrets& secrets)
    : database_(database), tables_(database), secrets_(secrets) {}

StaffStore::Kept<bool> StaffStore::add(const Account& account, const std::string& hash, const std::string& by,
                                       sys_seconds now) {
    return guarded([&] {
        Transaction transaction(database_);
        if (tables_.account(account.name)) return false;
        tables_.add(account, hash);
        tables_.add({0, now, by, AuditAct::account_added, account.name,
                     std::string(name_in(ROLE_NAMES, account.role))});
        transaction.commit();
        return true;
    });
}

StaffStore::Kept<bool> StaffStore::reset_password(const std::string& name, const std::string& hash,
                                                  const std::string& by, sys_seconds now) {
    return guarded([&] {
        Transaction transaction(database_);
        if (!tables_.account(name)) return false;
        tables_.keep_password(name, hash, true);
        tables_.keep_tries(name, {});
        tables_.end_sessions_of(name);
        tables_.add({0, now, by, AuditAct::password_reset, name, ""});
        transaction.commit();
        return true;
    });
}

StaffStore::Kept<bool> StaffStore::close(const std::string& name, bool is_closed, const std::string& by,
                                         sys_seconds now) {
    return guarded([&] {
        Transaction transaction(database_);
        if (!tables_.account(name)) return false;
        tables_.keep_closed(name, is_closed);
        tables_.end_sessions_of(name);
        const auto act = is_closed ? AuditAct::account_closed : AuditAct::account_opened;
        tables_.add({0, now, by, act, name, ""});
        transaction.commit();
        return true;
    });
}

StaffStore::Kept<std::vector<KeptAccount>> StaffStore::accounts() {
    return guarded([&] { return tables_.accounts(); });
}

StaffStore::Kept<LogInTry> StaffStore::begin_log_in(const std::string& name, sys_seconds now) {
    return guarded([&]() -> LogInTry {
        Transaction transaction(database_);
        const auto kept = tables_.account(name);
        if (!kept || kept->account.is_closed) return {};
        if (is_locked(kept->tries, now)) return {"", kept->tries.locked_until};
        tables_.keep_tries(name, after_try(kept->tries, now));
        transaction.commit();
        return {kept->password, std::nullopt};
    });
}

StaffStore::Kept<std::optional<std::string>> StaffStore::finish_log_in(const std::string& name, bool is_right,
                                                                       Language language, sys_seconds now) {
    return guarded([&]() -> std::optional<std::string> {
        Transaction transaction(database_);
        std::optional<std::string> token;
        if (is_right) {
            tables_.keep_tries(name, {});
            tables_.forget_sessions_before(now - SESSION_LONGEST);
            token = open_session(name, language, now);
        }
        // A name that nobody has may be a password typed into the wrong field.
        if (is_right || tables_.account(name))
            tables_.add({0, now, name, is_right ? AuditAct::logged_in : AuditAct::log_in_refused, "", ""});
        transaction.commit();
        return token;
    });
}

std::string StaffStore::open_session(const std::string& account, Language language, sys_seconds now) {
    auto token = random_hex(TOKEN_BYTES);
    tables_.add_session(hash_of(token), {account, language, {now, now}});
    return token;
}

StaffStore::Kept<std::optional<Visitor>> StaffStore::visitor(const std::string& token, bool acts,
                                                             sys_seconds now) {
    return guarded([&]() -> std::optional<Visitor> {
        if (token.empty()) return std::nullopt;
        const auto hash = hash_of(token);
        const auto session = tables_.session(hash);
        if (!session || is_over(session->times, now)) return std::nullopt;
        const auto kept = tables_.account(session->account);
        if (!kept || kept->account.is_closed) return std::nullopt;
        if (acts && now - session->times.seen_at >= SEEN_KEPT_EVERY) {
            Transaction transaction(database_);
            tables_.keep_seen(hash, now);
            transaction.commit();
        }
        return Visitor{kept->account, session->language, token};
    });
}

StaffStore::Kept<std::string> StaffStore::change_password(const Visitor& visitor, const std::string& hash,
                                                          sys_seconds now) {
    return guarded([&] {
        Transaction transaction(database_);
        const auto& name = visitor.account.name;
        tables_.keep_password(name, hash, false);
        tables_.keep_tries(name, {});
        tables_.end_sessions_of(name);
        auto token = open_session(name, visitor.language, now);
        tables_.add({0, now, name, AuditAct::password_changed, "", ""});
        transaction.commit();
        return token;
    });
}

StaffStore::Kept<bool> StaffStore::choose_language(const Visitor& visitor, Language language) {
    return guarded([&] {
        Transaction transaction(database_);
        tables_.keep_language(hash_of(visitor.token), language);
        transaction.commit();
        return true;
    });
}

StaffStore::Kept<bool> StaffStore::log_out(const Visitor& visitor, sys_seconds now) {
    return guarded([&] {
        Transaction transaction(database_);
        tables_.end_session(hash_of(visitor.token));
        tables_.add({0, now, visitor.account.name, AuditAct::logged_out, "", ""});
        transaction.commit();
        return true;
    });
}

StaffStore::Kept<std::vector<AuditEntry>> StaffStore::audit(std::int64_t before, int most) {
    return guarded([&] { return tables_.audit(before, most); });
}

std::string StaffStore::form_word(const std::string& token) const {
    return hexadecimal(secrets_.hash("staff form", token));
}

}  // namespace kiosk::reference
