#include "kiosk/programs/kiosk-central/staff.h"

#include <CLI/CLI.hpp>
#include <iostream>

#include "kiosk/programs/exit_codes.h"
#include "kiosk/reference/staff/passwords.h"
#include "kiosk/text/unicode.h"

namespace kiosk::reference {
namespace {

using std::chrono::sys_seconds;
using namespace programs;

constexpr std::size_t SHOWN_MOST = 60;  ///< characters

int complain(const std::string& sentence, int code = FAILED) {
    std::cerr << "kiosk-central: " << sentence << std::endl;
    return code;
}

/// `is_done` false: `otherwise`.
int ended(const StaffStore::Kept<bool>& is_done, const std::string& otherwise) {
    if (!is_done) return complain("the store does not answer: " + is_done.error().detail);
    return *is_done ? DONE : complain(otherwise);
}

int list(StaffStore& staff) {
    const auto accounts = staff.accounts();
    if (!accounts) return complain("the store does not answer: " + accounts.error().detail);
    for (const auto& kept : *accounts)
        std::cout << kept.account.name << '\t' << name_in(ROLE_NAMES, kept.account.role) << '\t'
                  << (kept.account.is_closed ? "closed" : "open") << '\t' << kept.account.shown << '\n';
    return DONE;
}

/// Prints the first password once the account has it.
int give_password(const std::string& otherwise,
                  const std::function<StaffStore::Kept<bool>(const std::string&)>& keep) {
    const auto password = first_password();
    const auto hash = password_hash(password);
    if (hash.empty()) return complain("there is no memory to hash a password");
    const int code = ended(keep(hash), otherwise);
    if (code == DONE) std::cout << password << std::endl;
    return code;
}

int run(const StaffCommand& command, StaffStore& staff, sys_seconds now) {
    const auto& name = command.name;
    const auto nobody = "there is no account " + name;
    if (command.act == "list") return list(staff);
    if (command.act == "close" || command.act == "open")
        return ended(staff.close(name, command.act == "close", "", now), nobody);
    if (command.act == "passwd")
        return give_password(
            nobody, [&](const std::string& hash) { return staff.reset_password(name, hash, "", now); });
    const auto shown = clean_text(command.shown.empty() ? name : command.shown, SHOWN_MOST);
    const Account account{name, shown, value_in(ROLE_NAMES, command.role).value_or(Role::clerk)};
    return give_password("there is an account " + name + " already",
                         [&](const std::string& hash) { return staff.add(account, hash, "", now); });
}

}  // namespace

CLI::App& add_staff_command(CLI::App& app, StaffCommand& command) {
    auto* staff = app.add_subcommand(
        "staff", "Accounts of the staff's pages: add NAME, passwd NAME, close NAME, open NAME, list");
    staff->fallthrough();
    staff->add_option("ACT", command.act, "What is to be done")
        ->required()
        ->check(CLI::IsMember({"add", "passwd", "close", "open", "list"}));
    staff->add_option("NAME", command.name, "The account: small letters, digits, dots and dashes");
    staff->add_option("--shown", command.shown,
                      "What colleagues and the audit call it; its name unless given");
    staff->add_option("--role", command.role, "operator, administrator or inspector")
        ->check(CLI::IsMember({"operator", "administrator", "inspector"}))
        ->capture_default_str();
    return *staff;
}

int run_staff(const StaffCommand& command, const Options& options) {
    if (command.act != "list" && !is_account_name(command.name))
        return complain("an account's name has 1 to 32 small letters, digits, dots, dashes and underscores",
                        WRONG_USE);
    const auto settings = store_settings(options);
    if (!settings) return complain(settings.error(), WRONG_USE);
    const auto store = Store::open(*settings);
    if (!store) return complain("the store cannot be opened: " + store.error().detail);
    return run(command, (*store)->staff(),
               std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
}

}  // namespace kiosk::reference
