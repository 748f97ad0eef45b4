#include <doctest/doctest.h>

#include "drivers/scanners/hid_pos.h"
#include "tests/scanners/descriptors.h"

using drivers::parse_pos_descriptor;
using drivers::PosReader;
using drivers::PosRefusal;
using drivers::RawScan;
using sample::Bytes;

namespace {

PosReader reader_for(const Bytes& descriptor) {
    auto device = parse_pos_descriptor(descriptor);
    REQUIRE(device.has_value());
    return PosReader(device->reports, device->numbered);
}

PosRefusal refusal_of(const Bytes& descriptor) {
    const auto device = parse_pos_descriptor(descriptor);
    REQUIRE(!device.has_value());
    return device.error();
}

constexpr const char* CODE = "000.00.16.H20-200617-0001";

}  // namespace

TEST_CASE("a scan comes out of its report with the symbology beside it") {
    PosReader reader = reader_for(sample::scanner_descriptor());
    CHECK(reader.take(sample::report(CODE)) == RawScan{CODE, "]C0"});
    CHECK(reader.take(sample::report("H19.14-230724-0003", "]Q3")) == RawScan{"H19.14-230724-0003", "]Q3"});
}

TEST_CASE("a scan in several reports is put together") {
    PosReader reader = reader_for(sample::scanner_descriptor());
    const std::string half(56, 'A');
    CHECK(!reader.take(sample::report(half, "]Q1", true)));
    CHECK(reader.waiting());
    CHECK(!reader.take(sample::report(half, "]Q1", true)));
    CHECK(reader.take(sample::report("END", "]Q1")) == RawScan{half + half + "END", "]Q1"});
    CHECK(!reader.waiting());
    CHECK(!reader.take(sample::report(half, "]Q1", true)));
    reader.forget();
    CHECK(reader.take(sample::report("NEXT")) == RawScan{"NEXT", "]C0"});
}

TEST_CASE("empty reports, other reports and short ones do no harm") {
    PosReader reader = reader_for(sample::scanner_descriptor());
    CHECK(!reader.take({}));
    CHECK(!reader.take(Bytes{7, 1, 2, 3}));
    CHECK(reader.take(Bytes{2}) == RawScan{});
    CHECK(reader.take(Bytes{2, 200, ']', 'C', '0', 'A', 'B'}) == RawScan{"AB", "]C0"});
    CHECK(reader.take(sample::report(CODE)) == RawScan{CODE, "]C0"});
}

TEST_CASE("a length greater than the data is no more than the data") {
    PosReader reader = reader_for(sample::scanner_descriptor());
    Bytes lying = sample::report(std::string(56, 'X'));
    lying[1] = 255;
    CHECK(reader.take(lying) == RawScan{std::string(56, 'X'), "]C0"});
}

TEST_CASE("a scan that goes on for ever fills no memory") {
    PosReader reader = reader_for(sample::scanner_descriptor());
    for (int i = 0; i < 10'000; ++i) CHECK(!reader.take(sample::report(std::string(56, 'A'), "]C0", true)));
    const auto scan = reader.take(sample::report("A"));
    REQUIRE(scan);
    CHECK(scan->bytes.size() == drivers::SCAN_LENGTH_MAX + 1);
}

TEST_CASE("a scanner without report numbers and without a length field is read as well") {
    const Bytes data{0x09, 0x12, 0xA1, 0x02, 0x15, 0x00, 0x26, 0xFF, 0x00,
                     0x75, 0x08, 0x95, 0x20, 0x09, 0xFE, 0x81, 0x02, 0xC0};
    PosReader reader = reader_for(sample::joined({sample::SCANNER_BEGINS, data, sample::ENDS}));
    Bytes report(32);
    report[0] = 'H';
    report[1] = '1';
    CHECK(reader.take(report) == RawScan{"H1", ""});
    CHECK(!reader.waiting());
}

TEST_CASE("a report without a symbology, data right behind the length, is read by what its descriptor says") {
    const Bytes data{0x09, 0x12, 0xA1, 0x02, 0x85, 0x02, 0x15, 0x00, 0x26, 0xFF, 0x00, 0x75, 0x08,
                     0x95, 0x01, 0x05, 0x01, 0x09, 0x3B, 0x81, 0x02, 0x95, 0x38, 0x05, 0x8C, 0x09,
                     0xFE, 0x82, 0x02, 0x01, 0x95, 0x05, 0x81, 0x03, 0x25, 0x01, 0x75, 0x01, 0x95,
                     0x01, 0x09, 0xFF, 0x81, 0x02, 0x75, 0x07, 0x81, 0x03, 0xC0};
    PosReader reader = reader_for(sample::joined({sample::SCANNER_BEGINS, data, sample::ENDS}));
    Bytes report(64);
    report[0] = 2;
    report[1] = 3;
    report[2] = 'H';
    report[3] = '2';
    report[4] = '0';
    report[5] = 'X';
    CHECK(reader.take(report) == RawScan{"H20", ""});
    report[63] = 1;
    CHECK(!reader.take(report));
}

TEST_CASE("only what the descriptor offers is to be set, programming by codes first of all") {
    const auto device = parse_pos_descriptor(sample::scanner_descriptor());
    REQUIRE(device.has_value());
    CHECK(device->feature_size(4) == 2);
    CHECK(device->wishes ==
          std::vector<drivers::PosWish>{{4, 8, 1, 1}, {4, 9, 1, 0}, {4, 10, 1, 1}, {4, 11, 1, 0}});
    const auto plain =
        parse_pos_descriptor(sample::joined({sample::SCANNER_BEGINS, sample::SCANNED_DATA, sample::ENDS}));
    REQUIRE(plain.has_value());
    CHECK(plain->wishes.empty());
}

TEST_CASE("other devices and descriptors that lie are refused with a reason") {
    CHECK(refusal_of(sample::MOUSE) == PosRefusal::not_a_scanner);
    CHECK(refusal_of({}) == PosRefusal::not_a_scanner);
    CHECK(refusal_of(sample::joined({sample::SCANNER_BEGINS, sample::ENDS})) == PosRefusal::no_scan_report);
    CHECK(refusal_of(sample::joined({sample::SCANNER_BEGINS, sample::SCANNED_DATA})) ==
          PosRefusal::broken_descriptor);
    CHECK(refusal_of(Bytes(5000, 0xC0)) == PosRefusal::broken_descriptor);
    const Bytes enormous{0x75, 0x20, 0x97, 0xFF, 0xFF, 0xFF, 0x7F, 0x09, 0xFE, 0x81, 0x02};
    CHECK(refusal_of(sample::joined({sample::SCANNER_BEGINS, enormous, sample::ENDS})) ==
          PosRefusal::broken_descriptor);
    Bytes whole = sample::scanner_descriptor();
    for (std::size_t length = 0; length < whole.size(); ++length)
        CHECK(!parse_pos_descriptor(std::span(whole).first(length)).has_value());
    CHECK(parse_pos_descriptor(whole).has_value());
}

TEST_CASE("decoded data that does not lie on whole bytes is no scan report") {
    const Bytes crooked{0x09, 0x12, 0xA1, 0x02, 0x75, 0x03, 0x95, 0x01, 0x81, 0x03,
                        0x75, 0x08, 0x95, 0x20, 0x09, 0xFE, 0x81, 0x02, 0xC0};
    CHECK(refusal_of(sample::joined({sample::SCANNER_BEGINS, crooked, sample::ENDS})) ==
          PosRefusal::no_scan_report);
}
