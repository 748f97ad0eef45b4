#include "kiosk/journal/record.h"

#include <sodium.h>

#include <algorithm>
#include <charconv>

namespace kiosk::journal {
namespace {

constexpr std::size_t USUAL_BYTES = 256;

// Every part ends where its mark or its length says, so that no two records have the same bytes.
void add(std::string& bytes, std::int64_t number) {
    std::array<char, 24> digits{};
    char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    bytes.append(digits.data(), end);
    bytes += ';';
}

void add(std::string& bytes, std::string_view text) {
    add(bytes, static_cast<std::int64_t>(text.size()));
    bytes += text;
}

void add(std::string& bytes, std::optional<std::int64_t> number) {
    if (number) return add(bytes, *number);
    bytes += '-';
}

}  // namespace

Checksum checksum_in(std::string_view bytes) {
    Checksum sum{};
    if (bytes.size() == sum.size()) std::copy(bytes.begin(), bytes.end(), sum.begin());
    return sum;
}

Checksum checksum(std::string_view bytes) {
    Checksum sum{};
    crypto_generichash(reinterpret_cast<unsigned char*>(sum.data()), sum.size(),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
    return sum;
}

Checksum checksum(const Checksum& before, const Record& record) {
    std::string bytes;
    bytes.reserve(USUAL_BYTES);
    bytes += view(before);
    add(bytes, record.id);
    add(bytes, static_cast<std::int64_t>(record.kind));
    add(bytes, record.key);
    add(bytes, record.day);
    add(bytes, record.at);
    add(bytes, record.service);
    add(bytes, record.priority);
    add(bytes, record.number);
    add(bytes, record.ahead);
    add(bytes, record.wait_minutes);
    add(bytes, static_cast<std::int64_t>(record.offline));
    add(bytes, record.print);
    add(bytes, static_cast<std::int64_t>(record.copy));
    add(bytes, record.outgoing);
    add(bytes, record.outcome);
    return checksum(bytes);
}

Checksum new_beginning() {
    Checksum sum{};
    randombytes_buf(sum.data(), sum.size());
    return sum;
}

}  // namespace kiosk::journal
