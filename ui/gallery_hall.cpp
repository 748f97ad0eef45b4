#include "ui/gallery_hall.h"

namespace ui {
namespace {

using namespace std::chrono_literals;
using kiosk::Board;
using kiosk::BoardCall;
using kiosk::Direction;
using kiosk::HallState;

/// A Friday at 09:41 in Vietnam.
constexpr std::chrono::sys_seconds SAMPLE_MOMENT = std::chrono::sys_days{2026y / 11 / 20} + 2h + 41min;
constexpr auto STARTED = 1000ms;

BoardCall call(std::int64_t sequence, const std::string& number, const std::string& counter,
               Direction direction = Direction::unknown) {
    return {sequence, number, counter, "dat-dai", direction, SAMPLE_MOMENT - 8s, false};
}

/// Eight counters, five calls, as on a usual morning.
Board usual_board() {
    Board board;
    board.hall = "sanh";
    board.name = {"Sảnh chờ tầng 1", "Waiting hall, ground floor"};
    board.as_of = SAMPLE_MOMENT;
    board.sequence = 318;
    board.calls = {call(318, "B047", "3", Direction::left),
                   call(317, "A112", "1"),
                   call(316, "C031", "5"),
                   call(315, "D009", "7"),
                   call(314, "B046", "4"),
                   call(313, "A111", "2")};
    board.counters = {{"1", {}, "A112"}, {"2", {}, "A111"},
                      {"3", {}, "B047"}, {"4", {}, "B046"},
                      {"5", {}, "C031"}, {"6"},
                      {"7", {}, "D009"}, {"8"}};
    board.counters[5].is_paused = true;
    board.queues = {{"dat-dai", {"Đất đai, xây dựng", "Land and construction"}, 6, 25},
                    {"ho-tich",
                     {"Hộ tịch, chứng thực, lý lịch tư pháp", "Civil status, certification, judicial record"},
                     12,
                     40},
                    {"tra-ket-qua", {"Nhận kết quả", "Collecting a result"}, 0, {}},
                    {"doanh-nghiep", {"Đăng ký doanh nghiệp", "Business registration"}, 1, {}}};
    board.notices = {{"Ông/bà giữ phiếu số cho đến khi được phục vụ xong.",
                      "Please keep your ticket until you have been served."}};
    return board;
}

/// `count` counters, each with a number.
Board board_of(int count) {
    Board board = usual_board();
    board.counters.clear();
    for (int counter = 1; counter <= count; ++counter)
        board.counters.push_back(
            {std::to_string(counter), Direction::unknown, "B0" + std::to_string(30 + counter)});
    return board;
}

/// One of them on a break.
Board three_counters() {
    Board board = board_of(3);
    board.counters[1].number.clear();
    board.counters[1].is_paused = true;
    board.counters[2].number = "B047";
    return board;
}

Board long_words() {
    Board board = board_of(12);
    board.name = {"Sảnh chờ khu tiếp nhận và trả kết quả thủ tục hành chính lĩnh vực đất đai, xây dựng",
                  "Waiting hall for land and construction"};
    board.calls.front() = call(318, "AB9999", "1234", Direction::up);
    board.counters.front() = {"1234", Direction::up, "AB9999"};
    board.notices = {
        {"Người từ 60 tuổi trở lên, người khuyết tật, phụ nữ mang thai hoặc có con dưới 36 tháng "
         "tuổi, người có công với cách mạng được ưu tiên: xin ông/bà chọn khi lấy số ở máy.",
         ""}};
    return board;
}

HallState heard(const Board& board) {
    HallState hall = kiosk::hall_at(0ms);
    kiosk::hear(hall, board, STARTED);
    return hall;
}

/// A call that came onto the panel a second ago.
HallState just_called() {
    HallState hall = heard(usual_board());
    kiosk::hear(hall, call(319, "D010", "7", Direction::right), 59s);
    (void)kiosk::pass(hall, 59s, false, {});
    return hall;
}

/// Central has been silent for minutes, and the hall's terminal tells what it gave.
HallState in_outage(std::vector<kiosk::OutageNumbers> numbers) {
    HallState hall = heard(usual_board());
    Board board;
    board.as_of = SAMPLE_MOMENT + 5min;
    board.outage = {SAMPLE_MOMENT + 1min, std::move(numbers)};
    kiosk::hear_terminal(hall, 0, board, 5min);
    return hall;
}

std::vector<kiosk::OutageNumbers> given_numbers() {
    return {{"dat-dai", {"Đất đai, xây dựng", "Land and construction"}, 7, "N0021", "N0027"},
            {"ho-tich",
             {"Hộ tịch, chứng thực, lý lịch tư pháp", "Civil status, certification, judicial record"},
             1,
             "N0041",
             "N0041"},
            {"doanh-nghiep", {"Đăng ký doanh nghiệp", "Business registration"}, 2, "N10061", "N10062"}};
}

Board nobody_called() {
    Board board = usual_board();
    board.calls.clear();
    for (auto& counter : board.counters) counter.number.clear();
    return board;
}

}  // namespace

std::vector<SampleHall> sample_halls() {
    return {{"hall-live", heard(usual_board()), 20s},
            {"hall-new", just_called(), 60s},
            {"hall-nobody", heard(nobody_called()), 20s},
            {"hall-stale", heard(usual_board()), 60s},
            {"hall-useless", heard(usual_board()), 6min},
            {"hall-connecting", kiosk::hall_at(0ms), 5s},
            {"hall-never", kiosk::hall_at(0ms), 6min},
            {"hall-one-counter", heard(board_of(1)), 20s},
            {"hall-three-counters", heard(three_counters()), 20s},
            {"hall-twelve-counters", heard(board_of(12)), 20s},
            {"hall-long-words", heard(long_words()), 20s},
            {"hall-waiting", heard(usual_board()), 30s},
            {"hall-outage", in_outage(given_numbers()), 5min},
            {"hall-outage-none", in_outage({}), 5min}};
}

HallView sample_view(const SampleHall& sample, const kiosk::Catalogue& words) {
    kiosk::HallSettings settings;
    settings.screen.shift = false;
    const std::vector<std::string> pictures;
    return present(sample.hall, {settings, words, pictures, {}, sample.now, SAMPLE_MOMENT});
}

}  // namespace ui
