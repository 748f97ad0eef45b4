#include "kiosk/central/block_token.h"

#include <sodium.h>

#include "kiosk/core/public_key.h"
#include "ticket_samples.h"

using namespace kiosk;
using namespace central_test;

namespace {

/// Of RFC 8037, Appendix A.
const SigningKey::Seed RFC_SEED{0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a,
                                0xf4, 0x92, 0xec, 0x2c, 0xc4, 0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32,
                                0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60};
const std::string RFC_KEY = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
const std::string RFC_CONTENT = "Example of Ed25519 signing";
const std::string RFC_TOKEN =
    "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
    "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

const SigningKey CENTRAL{RFC_SEED};
const std::string TOKEN = sign_block(sample_block(), CENTRAL);
const std::string CONTENT = *signed_content(TOKEN, RFC_KEY);

/// Why a block is none.
std::string refusal_of(const std::string& token, const std::string& key = RFC_KEY) {
    const auto block = read_block(token, key);
    REQUIRE_FALSE(block);
    CHECK_FALSE(block.error().detail.empty());
    return block.error().detail;
}
/// What central itself has signed, with one thing wrong.
std::string signed_refusal(const std::string& from, const std::string& to) {
    return refusal_of(CENTRAL.sign(with(CONTENT, from, to)));
}

std::string base64url(const std::string& bytes) {
    constexpr auto VARIANT = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_encoded_len(bytes.size(), VARIANT), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                      bytes.size(), VARIANT);
    text.pop_back();
    return text;
}

/// Signed by central's own key under any header.
std::string token_with_header(const std::string& header) {
    std::array<unsigned char, 32> key{};
    std::array<unsigned char, 64> secret{};
    crypto_sign_seed_keypair(key.data(), secret.data(), RFC_SEED.data());
    const std::string token = base64url(header) + "." + base64url(CONTENT);
    std::string signature(64, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr,
                         reinterpret_cast<const unsigned char*>(token.data()), token.size(), secret.data());
    return token + "." + base64url(signature);
}

}  // namespace

TEST_CASE("a token is signed and read as RFC 8037 says, byte for byte") {
    CHECK(CENTRAL.public_key() == RFC_KEY);
    CHECK(CENTRAL.sign(RFC_CONTENT) == RFC_TOKEN);
    CHECK(*signed_content(RFC_TOKEN, RFC_KEY) == RFC_CONTENT);
}

TEST_CASE("a block that central signed is read as it was meant") {
    const auto block = read_block(TOKEN, RFC_KEY);
    REQUIRE(block);
    CHECK(*block == sample_block());
    CHECK(CONTENT == R"({"lease":"0d5c9f6e-1b7a-4c3e-9d21-6a4f0b8e7c52","terminal":"kiosk-01",)"
                     R"("service":"chung-thuc","service_day":"2026-11-20",)"
                     R"("expires_at":"2026-11-20T17:00:00+07:00","numbers":[{"number":"N0021",)"
                     R"("secret":"9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d"},{"number":"N0022"}]})");
    CHECK(read_block(CENTRAL.sign(with(CONTENT, R"({"lease")", R"({"new":[],"lease")")), RFC_KEY));
}

TEST_CASE("the largest block fits into a token") {
    TicketBlock block = sample_block();
    block.terminal = std::string(64, 't');
    block.service = std::string(40, 's');
    block.numbers.clear();
    for (std::size_t number = 0; number < BLOCK_NUMBERS_MAX; ++number)
        block.numbers.push_back({"N" + std::to_string(10'000 + number), std::string(32, 'a')});
    const auto token = sign_block(block, CENTRAL);
    CHECK(token.size() <= BLOCK_TOKEN_MAX_BYTES);
    const auto read = read_block(token, RFC_KEY);
    REQUIRE(read);
    CHECK(*read == block);
}

TEST_CASE("the settings take exactly the keys that tokens can be judged by") {
    CHECK(is_public_key(RFC_KEY));
    for (const std::string& text :
         {std::string(), RFC_KEY + "=", RFC_KEY.substr(1), RFC_KEY + "A", with(RFC_KEY, "_", "/"),
          with(RFC_KEY, "HURo", "HURp"), RFC_KEY + "\n", std::string(1000, 'A')}) {
        INFO(text);
        CHECK_FALSE(is_public_key(text));
        CHECK(refusal_of(TOKEN, text) == "the public key is none");
    }
    const std::string but_for_its_end = RFC_KEY.substr(0, RFC_KEY.size() - 1);
    for (const char last :
         std::string("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnpqrstuvwxyz0123456789-_+/=")) {
        INFO(last);
        const std::string text = but_for_its_end + last;
        CHECK(is_public_key(text) == (refusal_of(TOKEN, text) != "the public key is none"));
    }
}

TEST_CASE("no token passes that central did not sign: another key's, a part of one, any letter changed") {
    SigningKey::Seed other = RFC_SEED;
    other[0] ^= 1;
    CHECK(refusal_of(TOKEN, SigningKey(other).public_key()) == "not signed by this key");
    CHECK(refusal_of(sign_block(sample_block(), SigningKey(other))) == "not signed by this key");
    for (std::size_t size = 0; size < TOKEN.size(); ++size) refusal_of(TOKEN.substr(0, size));
    for (std::size_t place = 0; place < TOKEN.size(); ++place) {
        std::string changed = TOKEN;
        changed[place] = changed[place] == 'B' ? 'C' : 'B';
        INFO(place);
        refusal_of(changed);
    }
    // Content of one token, signature of another that central signed.
    CHECK(refusal_of(TOKEN.substr(0, TOKEN.rfind('.')) + RFC_TOKEN.substr(RFC_TOKEN.rfind('.'))) ==
          "not signed by this key");
}

TEST_CASE("a token has three parts in plain base64url and its own length") {
    for (const std::string& token :
         {std::string(), std::string("."), std::string(".."), std::string("..."), TOKEN + ".", "." + TOKEN,
          TOKEN + "=", TOKEN + "\n", " " + TOKEN, std::string(BLOCK_TOKEN_MAX_BYTES, '.'), TOKEN + TOKEN})
        refusal_of(token);
    CHECK(refusal_of(std::string(BLOCK_TOKEN_MAX_BYTES + 1, 'A')) == "the token is too long");
}

TEST_CASE("another algorithm and extensions that must be understood are refused, though central signed") {
    REQUIRE(token_with_header(R"({"alg":"EdDSA"})") == TOKEN);
    CHECK(read_block(token_with_header(R"({"alg":"EdDSA","typ":"JWT","kid":"2026"})"), RFC_KEY));
    for (const char* header :
         {R"({"alg":"none"})", R"({"alg":"HS256"})", R"({"alg":"eddsa"})", "{}", R"({"alg":7})", "EdDSA", "",
          R"({"alg":"EdDSA","crit":["exp"],"exp":1})", R"({"alg":"none","alg":"EdDSA"})"}) {
        INFO(header);
        CHECK(refusal_of(token_with_header(header)) == "another kind of signature");
    }
}

TEST_CASE("signed content that is no block is refused, and the refusal repeats nothing of it") {
    CHECK(refusal_of(CENTRAL.sign("")) == "the document is not JSON");
    CHECK(refusal_of(CENTRAL.sign("[]")) == "$: not an object");
    CHECK(refusal_of(RFC_TOKEN) == "the document is not JSON");
    CHECK(signed_refusal("0d5c9f6e", "0D5C9F6E") == "$.lease: not a key");
    CHECK(signed_refusal("kiosk-01", "") == "$.terminal: not a terminal's id");
    CHECK(signed_refusal("kiosk-01", std::string(65, 'k')) == "$.terminal: not a terminal's id");
    CHECK(signed_refusal("chung-thuc", "Chung thuc") == "$.service: not an id");
    CHECK(signed_refusal("2026-11-20\"", "2026-11-31\"") == "$.service_day: not a date");
    CHECK(signed_refusal("T17:00:00+07:00", "T17:00:00") == "$.expires_at: not an RFC 3339 date-time");
    CHECK(signed_refusal(R"("expires_at")", R"("exp")") == "$.expires_at: missing");
}

TEST_CASE("leased numbers begin with N, come once each, and there are 1 to 200 of them") {
    CHECK(signed_refusal("N0021", "B0021") == "$.numbers[0].number: does not begin with N");
    CHECK(signed_refusal("N0021", "N") == "$.numbers[0].number: not a ticket number");
    CHECK(signed_refusal("N0022", "N0021") == "$.numbers[1]: a number that came before");
    CHECK(signed_refusal("9b1deb4d", "9B1DEB4D") == "$.numbers[0].secret: not 32 hexadecimal digits");
    TicketBlock block = sample_block();
    block.numbers.clear();
    CHECK(refusal_of(sign_block(block, CENTRAL)) == "$.numbers: no numbers");
    for (std::size_t number = 0; number <= BLOCK_NUMBERS_MAX; ++number)
        block.numbers.push_back({"N" + std::to_string(1000 + number), ""});
    CHECK(refusal_of(sign_block(block, CENTRAL)) == "$.numbers: too many items");
}
