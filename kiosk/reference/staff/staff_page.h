// The frame of every page of the staff. Pure.
#pragma once

#include <optional>
#include <string>

#include "kiosk/reference/html.h"
#include "kiosk/reference/staff/account.h"
#include "kiosk/text/catalogue.h"

namespace kiosk::reference {

/// For whom a page is written.
struct StaffFrame {
    const Catalogue& words;
    std::optional<Account> account;  ///< none: before the log-in
    std::string form_word;           ///< see StaffStore::form_word
};

struct StaffDocument {
    std::string title;
    Html main;
    std::string_view place;  ///< the address of its entry in the navigation; empty: none
    bool renews = false;     ///< by itself, with web/staff.js
};

std::string staff_page(const StaffFrame& frame, const StaffDocument& document);

/// As people call it.
Message role_name(Role role);

/// Opens a form that is sent to `address`; closed by "</form>".
Html form_to(const StaffFrame& frame, std::string_view address);
/// A sentence in a coloured band: "ok", "warn", "stop", or "" for a neutral one.
Html said(std::string_view look, std::string_view sentence);

/// This account may not do that, or the form was not sent from a page of ours.
std::string staff_refusal_page(const StaffFrame& frame);
/// Central cannot answer just now; in both languages, since the reader's is not known.
std::string staff_trouble_page(const Catalogues& words);

}  // namespace kiosk::reference
