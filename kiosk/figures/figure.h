// What is counted of a terminal's work. Numbers of people and papers only: nothing here is about a person.
#pragma once

#include <chrono>
#include <string>
#include <tuple>

#include "kiosk/core/name_table.h"

namespace kiosk {

/// Those of numbers and their slips come from the journal's records, so that each can be traced to them; the
/// others are counted when they happen.
enum class Figure {
    visits,                ///< that ended
    lookups_answered,      ///< central knew the dossier; the second factor's question counts for itself
    lookups_not_found,     ///< central did not
    lookups_refused,       ///< a wrong second factor, or too many tries
    lookups_failed,        ///< central gave no answer that could be used
    answer_slips_printed,  ///< the printer said so
    answer_slips_sent,     ///< to a printer that confirms nothing
    answer_slips_failed,   ///< not whole on paper
    answer_slips_unknown,  ///< nobody knows
    numbers,               ///< given, leased ones too; of a service
    numbers_leased,        ///< of those, given while there was no link; of a service
    numbers_refused,       ///< wished, and refused by central for good; of a service, but for an appointment
    numbers_cancelled,     ///< the citizen was gone before the number came; likewise
    ticket_slips_printed,  ///< as for answers, copies too
    ticket_slips_sent,
    ticket_slips_failed,
    ticket_slips_unknown,
    ticket_slips_copies,  ///< of all of those, reprints
    minutes_running,      ///< of the program, a few may be missing after a power cut
};

/// Kept in files and read by other programs: never changed.
inline constexpr NameTable<Figure, 19> FIGURE_NAMES{{
    {Figure::visits, "visits"},
    {Figure::lookups_answered, "lookups_answered"},
    {Figure::lookups_not_found, "lookups_not_found"},
    {Figure::lookups_refused, "lookups_refused"},
    {Figure::lookups_failed, "lookups_failed"},
    {Figure::answer_slips_printed, "answer_slips_printed"},
    {Figure::answer_slips_sent, "answer_slips_sent"},
    {Figure::answer_slips_failed, "answer_slips_failed"},
    {Figure::answer_slips_unknown, "answer_slips_unknown"},
    {Figure::numbers, "numbers"},
    {Figure::numbers_leased, "numbers_leased"},
    {Figure::numbers_refused, "numbers_refused"},
    {Figure::numbers_cancelled, "numbers_cancelled"},
    {Figure::ticket_slips_printed, "ticket_slips_printed"},
    {Figure::ticket_slips_sent, "ticket_slips_sent"},
    {Figure::ticket_slips_failed, "ticket_slips_failed"},
    {Figure::ticket_slips_unknown, "ticket_slips_unknown"},
    {Figure::ticket_slips_copies, "ticket_slips_copies"},
    {Figure::minutes_running, "minutes_running"},
}};

/// What is added up.
struct FigureOfDay {
    std::chrono::sys_days day{};  ///< local; of numbers and their slips, the service day
    Figure figure = Figure::visits;
    std::string service = {};  ///< QueueService::id; empty: of none
    bool operator==(const FigureOfDay&) const = default;
    bool operator<(const FigureOfDay& other) const {
        return std::tie(day, figure, service) < std::tie(other.day, other.figure, other.service);
    }
};

}  // namespace kiosk
