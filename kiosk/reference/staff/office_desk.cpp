#include "kiosk/reference/staff/office_desk.h"

#include <charconv>

#include "kiosk/reference/staff/passwords.h"
#include "kiosk/reference/web_files.h"
#include "kiosk/text/unicode.h"

namespace kiosk::reference {
namespace {

constexpr std::size_t SHOWN_MOST = 60;  ///< characters
constexpr std::string_view BEFORE = "before=";

/// 0: from the latest on.
std::int64_t before_in(std::string_view query) {
    std::int64_t id = 0;
    if (query.starts_with(BEFORE))
        std::from_chars(query.data() + BEFORE.size(), query.data() + query.size(), id);
    return id;
}

}  // namespace

OfficeDesk::OfficeDesk(StaffStore& store, const StaffGate& gate, const ServiceSettings& settings)
    : store_(store), gate_(gate), settings_(settings) {}

std::vector<Route> OfficeDesk::routes() {
    return {
        gate_.page("staff-accounts", "/staff/accounts", Duty::keep_accounts,
                   [this](const StaffAsk& ask) { return accounts(ask, {}); }),
        gate_.act("staff-account", "/staff/accounts", Duty::keep_accounts,
                  [this](const StaffAsk& ask) { return change(ask); }),
        gate_.page("staff-audit", "/staff/audit", Duty::see_audit,
                   [this](const StaffAsk& ask) { return audit(ask); }),
    };
}

HttpResponse OfficeDesk::accounts(const StaffAsk& ask, const AccountsSaid& outcome) {
    const auto all = store_.accounts();
    if (!all) return gate_.trouble("staff-accounts", all.error());
    return html_answer(200, accounts_page(gate_.frame(ask.visitor), *all, settings_.clock(), outcome));
}

Outcome OfficeDesk::give_password(const StaffAsk& ask, const AccountsSaid& outcome,
                                  const std::function<StaffStore::Kept<bool>(const std::string&)>& keep) {
    return std::make_shared<Aside>(Aside{[this, ask, outcome, keep]() -> Work {
        auto said = outcome;
        said.password = first_password();
        return [this, ask, said, keep, hash = password_hash(said.password)]() -> HttpResponse {
            if (hash.empty()) return gate_.trouble("staff-account", {"no memory to hash a password"});
            const auto kept = keep(hash);
            if (!kept) return gate_.trouble("staff-account", kept.error());
            return accounts(ask, *kept ? said : AccountsSaid{AccountsSaid::Kind::name_taken, said.name, ""});
        };
    }});
}

Outcome OfficeDesk::change(const StaffAsk& ask) {
    using Kind = AccountsSaid::Kind;
    const auto& act = value_of(ask.form, "act");
    const auto name = value_of(ask.form, "name");
    const auto by = ask.visitor.account.name;
    // Nobody shuts themselves out.
    if (!is_account_name(name) || name == by) return accounts(ask, {Kind::name_wrong, "", ""});
    if (act == "close" || act == "open") {
        const auto kept = store_.close(name, act == "close", by, settings_.clock());
        return kept ? go_to("/staff/accounts") : gate_.trouble("staff-account", kept.error());
    }
    if (act == "reset")
        return give_password(ask, {Kind::reset, name, ""}, [this, name, by](const std::string& hash) {
            return store_.reset_password(name, hash, by, settings_.clock());
        });
    const auto role = value_in(ROLE_NAMES, value_of(ask.form, "role"));
    const auto shown = clean_text(value_of(ask.form, "shown"), SHOWN_MOST);
    if (act != "add" || !role || shown.empty()) return accounts(ask, {Kind::name_wrong, "", ""});
    return give_password(ask, {Kind::added, name, ""},
                         [this, by, account = Account{name, shown, *role}](const std::string& hash) {
                             return store_.add(account, hash, by, settings_.clock());
                         });
}

HttpResponse OfficeDesk::audit(const StaffAsk& ask) {
    const auto entries = store_.audit(before_in(ask.query), AUDIT_LINES);
    if (!entries) return gate_.trouble("staff-audit", entries.error());
    return html_answer(200, audit_page(gate_.frame(ask.visitor), *entries));
}

}  // namespace kiosk::reference
