#include "drivers/printers/replies.h"

#include <doctest/doctest.h>

#include <variant>

using drivers::Bytes;
using drivers::ProcessIdAnswer;
using drivers::Reply;
using drivers::StatusByte;
using drivers::Unsolicited;

namespace {

std::vector<Reply> parsed(const Bytes& bytes) {
    return drivers::ReplyParser().feed(bytes);
}

/// Only what means something.
std::vector<Reply> meant(const Bytes& bytes) {
    std::vector<Reply> replies = parsed(bytes);
    std::erase_if(replies, [](const Reply& reply) { return std::holds_alternative<Unsolicited>(reply); });
    return replies;
}

const ProcessIdAnswer ABCD{{'a', 'b', 'c', 'd'}};

}  // namespace

TEST_CASE("status bytes and the answer at the end of a job are told apart") {
    CHECK(parsed({0x12, 0x37, 0x22, 'a', 'b', 'c', 'd', 0, 0x72}) ==
          std::vector<Reply>{StatusByte{0x12}, ABCD, StatusByte{0x72}});
}

TEST_CASE("the answer to clearing the buffer is one of its own") {
    CHECK(parsed({0x37, 0x25, 0x00, 0x12}) == std::vector<Reply>{drivers::BufferCleared{}, StatusByte{0x12}});
    CHECK(meant({0x37, 0x25, 0x12}) == std::vector<Reply>{StatusByte{0x12}});
}

TEST_CASE("automatic status is no answer to anything") {
    CHECK(meant({0x10, 0x00, 0x00, 0x0F}).empty());
    CHECK(meant({0x18, 0x0C, 0x0C, 0x0F, 0x14, 0x04, 0x00, 0x00}).empty());
}

TEST_CASE("half an answer never counts, and does not swallow the whole one after it") {
    CHECK(meant({0x37, 0x22, 'a', 'b'}).empty());
    CHECK(meant({0x37, 0x22, 'a', 'b', 'c', 'd', 'e'}).empty());
    CHECK(meant({0x37, 0x22, 'a', 'b', 0x12, 0x37, 0x22, 'a', 'b', 'c', 'd', 0}) ==
          std::vector<Reply>{StatusByte{0x12}, ABCD});
    CHECK(meant({0x37, 0x37, 0x22, 'a', 'b', 'c', 'd', 0}) == std::vector<Reply>{ABCD});
}

TEST_CASE("the bits of a status byte mean what the manual says") {
    CHECK(drivers::says_paper_out(StatusByte{0x72}));
    CHECK_FALSE(drivers::says_paper_out(StatusByte{0x1E}));
    CHECK(drivers::says_paper_low(StatusByte{0x1E}));
    CHECK(drivers::says_cover_open(StatusByte{0x16}));
    CHECK_FALSE(drivers::says_cover_open(StatusByte{0x12}));
    CHECK(drivers::says_error(StatusByte{0x52}));
    CHECK(drivers::says_offline(StatusByte{0x1A}));
}
