#include <doctest/doctest.h>

#include "drivers/pictures/decoder_messages.h"

namespace {

using drivers::Decoded;
using drivers::parse_reply;
using drivers::parse_request;

std::vector<std::uint8_t> request_of(int width, int height, std::size_t rows,
                                     drivers::Symbologies symbologies = {}) {
    const auto header = drivers::request_header({{nullptr, width, height, width}, symbologies});
    std::vector<std::uint8_t> bytes(header.begin(), header.end());
    bytes.resize(header.size() + rows, 128);
    return bytes;
}

}  // namespace

TEST_CASE("a request arrives as it was made") {
    const drivers::Symbologies some{true, false, true, false, true};
    const auto bytes = request_of(300, 20, 6000, some);
    const auto request = parse_request(bytes);
    REQUIRE(request.has_value());
    CHECK(request->picture.data == bytes.data() + drivers::REQUEST_HEADER_BYTES);
    CHECK(request->picture.width == 300);
    CHECK(request->picture.height == 20);
    CHECK(request->picture.stride == 300);
    CHECK(request->symbologies == some);
}

TEST_CASE("a request whose sizes and bytes do not belong together is refused") {
    CHECK(!parse_request({}));
    CHECK(!parse_request(request_of(300, 20, 5999)));
    CHECK(!parse_request(request_of(300, 20, 6001)));
    CHECK(!parse_request(request_of(0, 20, 0)));
    CHECK(!parse_request(request_of(7, 20, 140)));
    CHECK(!parse_request(request_of(-1, -1, 1)));
    CHECK(!parse_request(request_of(1 << 30, 4, 0)));
    CHECK(!parse_request(request_of(7000, 7000, 49'000'000)));
    auto stranger = request_of(8, 8, 64), unknown_kind = request_of(8, 8, 64);
    REQUIRE(parse_request(stranger).has_value());
    stranger[0] = 'm';
    unknown_kind[12] |= 32;
    CHECK(!parse_request(stranger));
    CHECK(!parse_request(unknown_kind));
}

TEST_CASE("a reply arrives as it was made, every byte of every text") {
    std::string every_byte;
    for (int byte = 0; byte < 256; ++byte) every_byte += static_cast<char>(byte);
    const std::string longest(drivers::SYMBOL_BYTES_MAX, '\n');
    for (const std::vector<Decoded>& symbols :
         {std::vector<Decoded>{},
          {{every_byte, "QRCode", 0}},
          {{"a", "PDF417", -180}, {"b", "Aztec", 180}},
          std::vector<Decoded>(drivers::SYMBOLS_MAX, {longest, "DataMatrix", -90})}) {
        const std::string reply = drivers::encode_reply(symbols);
        CHECK(reply.size() <= drivers::REPLY_BYTES_MAX);
        CHECK(parse_reply(reply) == symbols);
    }
}

TEST_CASE("a reply that no decoder gives is refused as a whole") {
    const std::string good = "Code128 -7 4832\n", end = "end\n";
    REQUIRE(parse_reply(good + end).has_value());
    for (const std::string& reply :
         {std::string(),
          std::string("end"),
          good,
          good + "end",
          good + end + end,
          good + end + "x",
          "\n" + end,
          good + good + good + good + good + end,
          std::string("Code39 0 48\n") + end,
          "Code128 0 4\n" + end,
          "Code128 0 \n" + end,
          "Code128 0\n" + end,
          "Code128 0 4G\n" + end,
          "Code128 0 4A\n" + end,
          "Code128  48\n" + end,
          "Code128 181 48\n" + end,
          "Code128 1.5 48\n" + end,
          "Code128 +1 48\n" + end,
          "Code128 0 48 \n" + end,
          "Code128 0 48\r\n" + end,
          "code128 0 48\n" + end,
          good + '\0' + end,
          "Code128 99999999999999999999 48\n" + end,
          "Code128 0 " + std::string(2 * drivers::SYMBOL_BYTES_MAX + 2, '4') + "\n" + end}) {
        CAPTURE(reply);
        CHECK(!parse_reply(reply));
    }
}
