#include "kiosk/central/block_token.h"

#include <set>

#include "kiosk/central/json_members.h"
#include "kiosk/central/json_writer.h"
#include "kiosk/central/rfc3339.h"

namespace kiosk {
namespace {

constexpr std::size_t TERMINAL_MAX = 64;

TicketBlock::Number read_leased_number(const JsonReader& reader) {
    TicketBlock::Number leased;
    const auto number = reader.required("number");
    leased.number = read_number(number);
    if (leased.number.front() != OFFLINE_PREFIX) number.refuse("does not begin with N");
    if (const auto secret = reader.optional("secret")) leased.secret = read_secret(*secret);
    return leased;
}

TicketBlock read_content(const JsonReader& reader) {
    TicketBlock block;
    block.lease = read_key(reader.required("lease"));
    block.terminal = read_plain(reader.required("terminal"), TERMINAL_MAX, "not a terminal's id");
    block.service = read_id(reader.required("service"));
    block.service_day = read_date(reader.required("service_day"));
    block.expires_at = read_instant(reader.required("expires_at"));
    std::set<std::string> before;
    const auto numbers = reader.required("numbers");
    numbers.each(BLOCK_NUMBERS_MAX, [&](const JsonReader& item) {
        block.numbers.push_back(read_leased_number(item));
        if (!before.insert(block.numbers.back().number).second) item.refuse("a number that came before");
    });
    if (block.numbers.empty()) numbers.refuse("no numbers");
    return block;
}

}  // namespace

Result<TicketBlock, BlockRefused> read_block(std::string_view token, std::string_view public_key) try {
    if (token.size() > BLOCK_TOKEN_MAX_BYTES) return Failure{BlockRefused{"the token is too long"}};
    const auto content = signed_content(token, public_key);
    if (!content) return Failure{BlockRefused{content.error()}};
    const nlohmann::json document = parse_bounded(*content, BLOCK_TOKEN_MAX_BYTES);
    return read_content(JsonReader(document));
} catch (const Unacceptable& reason) {
    return Failure{BlockRefused{reason.detail}};
}

std::string sign_block(const TicketBlock& block, const SigningKey& key) {
    ordered_json numbers = ordered_json::array();
    for (const auto& [number, secret] : block.numbers) {
        numbers.push_back({{"number", number}});
        if (!secret.empty()) numbers.back()["secret"] = secret;
    }
    return key.sign(written({{"lease", block.lease},
                             {"terminal", block.terminal},
                             {"service", block.service},
                             {"service_day", iso_date_text(block.service_day)},
                             {"expires_at", instant_text(block.expires_at)},
                             {"numbers", numbers}}));
}

}  // namespace kiosk
