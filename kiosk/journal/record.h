// One entry of the journal's log, and the checksum that chains it to the one before.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::journal {

/// Stored as numbers: new ones go to the end.
enum class Kind { begun, issued, refused, to_cancel, cancelled, print, acknowledged, leased };
inline constexpr Kind LAST_KIND = Kind::leased;

/// What a kind does not use stays empty.
struct Record {
    std::int64_t id = 0;  ///< dense, from 1
    Kind kind = Kind::begun;
    std::string key;                 ///< of a wish; leased: the lease that holds from now on, empty: none
    std::int64_t day = 0;            ///< service day of the wish, days since 1970; leased: of `at`
    std::optional<std::int64_t> at;  ///< seconds since 1970: wished, issued, leased, or the print's moment
    std::string service, priority;   ///< begun; the service of issued where begun had none (an appointment's)
    std::string number;              ///< issued, as all up to `offline`
    std::optional<std::int64_t> ahead, wait_minutes;
    bool offline = false;
    std::int64_t print = 0;  ///< PrintState
    bool copy = false;
    std::int64_t outgoing = 0;  ///< acknowledged: the id of a print, or of an offline number
    std::int64_t outcome = 0;   ///< cancelled: Cancelled; acknowledged: EntryOutcome
    bool operator==(const Record&) const = default;
};

inline constexpr std::size_t CHECKSUM_BYTES = 16;
using Checksum = std::array<char, CHECKSUM_BYTES>;
[[nodiscard]] inline std::string_view view(const Checksum& sum) {
    return {sum.data(), sum.size()};
}
/// All zero when the bytes are not as many.
[[nodiscard]] Checksum checksum_in(std::string_view bytes);

/// Of any bytes.
[[nodiscard]] Checksum checksum(std::string_view bytes);
/// Of a record that follows the one with this checksum.
[[nodiscard]] Checksum checksum(const Checksum& before, const Record& record);
/// What a new chain begins with: random, so that no row of another journal fits into it.
[[nodiscard]] Checksum new_beginning();

}  // namespace kiosk::journal
