#include "kiosk/core/ticket_key.h"

#include <doctest/doctest.h>

#include <set>

using namespace kiosk;

TEST_CASE("every key is new and has its form") {
    std::set<std::string> keys;
    for (int i = 0; i < 1000; ++i) keys.insert(new_ticket_key());
    CHECK(keys.size() == 1000);
    for (const std::string& key : keys) {
        CHECK(is_ticket_key(key));
        CHECK(key[14] == '4');
        CHECK(std::string("89ab").find(key[19]) != std::string::npos);
    }
}

TEST_CASE("keys, ids and numbers have their letters and lengths") {
    CHECK_FALSE(is_ticket_key("6f1e0c52-9a34-4a0b-8f27-2b5f0f6f9d1"));
    CHECK_FALSE(is_ticket_key("6F1E0C52-9a34-4a0b-8f27-2b5f0f6f9d11"));
    CHECK_FALSE(is_ticket_key("6f1e0c52-9a34-4a0b-8f27-2b5f0f6f9d1\n"));
    CHECK(is_queue_id("chung-thuc"));
    CHECK(is_queue_id(std::string(40, '7')));
    CHECK_FALSE(is_queue_id(""));
    CHECK_FALSE(is_queue_id(std::string(41, '7')));
    CHECK_FALSE(is_queue_id("chung_thuc"));
    CHECK(is_ticket_number("A0"));
    CHECK(is_ticket_number("AB0025"));
    CHECK_FALSE(is_ticket_number("A"));
    CHECK_FALSE(is_ticket_number("AB00250"));
    CHECK_FALSE(is_ticket_number("a025"));
}
