#include "kiosk/visit/control_names.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace kiosk {
namespace {

constexpr std::array<std::pair<Control, std::string_view>, 38> NAMES{{
    {Control::wake, "wake"},
    {Control::look_up, "look_up"},
    {Control::type_code, "type_code"},
    {Control::scan_instead, "scan_instead"},
    {Control::key, "key"},
    {Control::backspace, "backspace"},
    {Control::clear, "clear"},
    {Control::other_letters, "other_letters"},
    {Control::submit, "submit"},
    {Control::yes, "yes"},
    {Control::no, "no"},
    {Control::skip_factor, "skip_factor"},
    {Control::enter_factor, "enter_factor"},
    {Control::print_slip, "print_slip"},
    {Control::print_again, "print_again"},
    {Control::close_trouble, "close_trouble"},
    {Control::try_again, "try_again"},
    {Control::check_code, "check_code"},
    {Control::use_suggestion, "use_suggestion"},
    {Control::cancel, "cancel"},
    {Control::take_number, "take_number"},
    {Control::ticket_for_dossier, "ticket_for_dossier"},
    {Control::check_in, "check_in"},
    {Control::search, "search"},
    {Control::service, "service"},
    {Control::no_priority, "no_priority"},
    {Control::priority, "priority"},
    {Control::back, "back"},
    {Control::home, "home"},
    {Control::finish, "finish"},
    {Control::more_time, "more_time"},
    {Control::previous_page, "previous_page"},
    {Control::next_page, "next_page"},
    {Control::language_vietnamese, "language_vietnamese"},
    {Control::language_english, "language_english"},
    {Control::large_text, "large_text"},
    {Control::high_contrast, "high_contrast"},
    {Control::low_reach, "low_reach"},
}};
static_assert(NAMES.back().first == Control::low_reach &&
              NAMES.size() == static_cast<std::size_t>(Control::low_reach) + 1);

}  // namespace

std::string_view name_of(Control control) {
    const auto* entry =
        std::find_if(NAMES.begin(), NAMES.end(), [&](const auto& one) { return one.first == control; });
    assert(entry != NAMES.end());
    return entry->second;
}

std::optional<Control> control_named(std::string_view name) {
    const auto* entry =
        std::find_if(NAMES.begin(), NAMES.end(), [&](const auto& one) { return one.second == name; });
    if (entry == NAMES.end()) return std::nullopt;
    return entry->first;
}

}  // namespace kiosk
