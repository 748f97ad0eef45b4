// Somebody of the staff at a browser, on a real kiosk-central.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "central_process.h"
#include "kiosk/reference/staff/passwords.h"
#include "queue_house.h"

namespace reference_tests {

inline constexpr auto PASSWORD = "mot mat khau dai";
inline const std::string FORM = "Content-Type: application/x-www-form-urlencoded";

/// The store of a central that has not started yet gets an account with this password.
inline void add_account(const kiosk::reference::StoreSettings& settings, const std::string& name,
                        kiosk::reference::Role role, bool must_change = false) {
    const auto store = kiosk::reference::Store::open(settings);
    REQUIRE(store.has_value());
    const kiosk::reference::Account account{name, name, role, must_change};
    REQUIRE(*(*store)->staff().add(account, kiosk::reference::password_hash(PASSWORD), "", NOW));
}
inline void add_account(const TemporaryFolder& folder, const std::string& name, kiosk::reference::Role role,
                        bool must_change = false) {
    add_account({store_place(folder, "central"), {}, {}, small_centre(), store_key(folder, "central")}, name,
                role, must_change);
}

/// Somebody at a browser.
struct Person {
    CentralProcess& central;
    std::string cookie = "Cookie: __Host-staff=nobody";
    std::string word = "none";

    WireAnswer get(const std::string& address) const { return central.request("GET", address, "", {cookie}); }
    WireAnswer send(const std::string& address, const std::string& form) const {
        return central.request("POST", address, "word=" + word + "&" + form, {cookie, FORM});
    }
    WireAnswer log_in(const std::string& name, const std::string& password = PASSWORD) {
        auto answer =
            central.request("POST", "/staff/log-in", "name=" + name + "&password=" + password, {FORM});
        const auto at = answer.headers.find("__Host-staff=");
        if (at == std::string::npos) return answer;
        cookie = "Cookie: " + answer.headers.substr(at, answer.headers.find(';', at) - at);
        const auto page = get("/staff/password").body;
        const auto mark = page.find("value=\"", page.find("name=\"word\"")) + 7;
        word = page.substr(mark, page.find('"', mark) - mark);
        return answer;
    }
};

inline bool leads_to(const WireAnswer& answer, const std::string& address) {
    return answer.status == 303 && answer.has_header("Location: " + address);
}

}  // namespace reference_tests
