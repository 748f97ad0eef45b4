#include "kiosk/journal/record.h"

#include <sodium.h>

#include <array>
#include <cstring>

namespace kiosk::journal {
namespace {

constexpr std::size_t USUAL_BYTES = 256;

void add(std::string& bytes, std::int64_t number) {
    std::array<char, sizeof number> raw{};
    std::memcpy(raw.data(), &number, raw.size());
    bytes.append(raw.data(), raw.size());
}

// Its length comes first, so that no two records have the same bytes.
void add(std::string& bytes, std::string_view text) {
    add(bytes, static_cast<std::int64_t>(text.size()));
    bytes += text;
}

void add(std::string& bytes, std::optional<std::int64_t> number) {
    add(bytes, static_cast<std::int64_t>(number.has_value()));
    add(bytes, number.value_or(0));
}

}  // namespace

Checksum checksum(std::string_view bytes) {
    Checksum sum(CHECKSUM_BYTES, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(sum.data()), sum.size(),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
    return sum;
}

Checksum checksum(const Checksum& before, const Record& record) {
    std::string bytes;
    bytes.reserve(USUAL_BYTES);
    bytes += before;
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
    Checksum sum(CHECKSUM_BYTES, '\0');
    randombytes_buf(sum.data(), sum.size());
    return sum;
}

}  // namespace kiosk::journal
