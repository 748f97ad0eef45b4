// What the presenters of queue screens share.
#pragma once

#include <optional>
#include <string>

#include "kiosk/visit/offer.h"
#include "ui/present/parts.h"

namespace ui {

const std::string& local(const Words& words, const kiosk::LocalText& text);
Pages pages_of(const Words& words, int page);
/// Why a service gives no numbers now; empty: it does.
std::string hindrance_text(const Words& words, const kiosk::ServiceOffer& offer);
/// "Mở cửa lại lúc 07:30, Thứ Hai, 23/11/2026"
std::string reopening_text(const Words& words, const kiosk::LocalTime& reopens);

/// The services, or why there are none now.
View present_choosing(const Words& words, const kiosk::state::Choosing& choosing);
View present_searching(const Words& words, const kiosk::state::Searching& searching);
View present_checking_in(const Words& words, const kiosk::state::CheckingIn& checking_in);
View present_typing_appointment(const Words& words, const kiosk::state::TypingAppointment& typing);
/// "I have an appointment"; not there where that is not offered.
Choice check_in_choice(const Words& words);
View present_asking_priority(const Words& words, const kiosk::state::AskingPriority& asking);
View present_asking_consent(const Words& words, const kiosk::state::AskingConsent& asking);
View present_taking(const Words& words, const kiosk::state::Taking& taking);
View present_ticketed(const Words& words, const kiosk::state::Ticketed& ticketed);
View present_no_ticket(const Words& words, const kiosk::state::NoTicket& none);
/// A refusal that looks like a closed centre; none: it is a trouble.
std::optional<View> present_refusal(const Words& words, const kiosk::state::NoTicket& none);
View present_closed(const Words& words, const kiosk::Opening& opening);
View present_locked(const Words& words);

/// Home offers numbers where central's profile is known.
void add_numbers(HomeView& view, const Words& words);
Choice ticket_choice(const Words& words, const kiosk::LookupAnswer& answer, bool printing);

}  // namespace ui
