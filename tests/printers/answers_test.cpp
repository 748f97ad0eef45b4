#include <doctest/doctest.h>

#include "drivers/printers/reader.h"
#include "tests/printers/workbench.h"

using drivers::Milliseconds;
using drivers::NetworkPrinter;
using kiosk::PrinterCondition;
using kiosk::PrintOutcome;
using tests::TalkingPrinter;

namespace {

constexpr Milliseconds GENEROUS{30'000}, SHORT{300};

/// `patience` is short where silence is the point.
drivers::NetworkPrinterOptions options(int port, Milliseconds patience = GENEROUS, bool confirms_end = true) {
    return {.port = port,
            .rules = {.confirms_end = confirms_end,
                      .status_limit = patience,
                      .silence_limit = GENEROUS,
                      .job_limit = patience},
            .connect_limit = GENEROUS};
}

constexpr std::uint32_t CLEAR_BUFFER = 0x101408;  ///< DLE DC4 8, as it begins

/// A healthy printer's answers to DLE EOT n and DLE DC4 8; `at_end` says what it answers to the question for
/// the end.
class Healthy {
  public:
    using AtEnd = std::function<std::string(const drivers::ProcessId&)>;
    explicit Healthy(AtEnd at_end, std::string before_each = "")
        : at_end_(std::move(at_end)), before_each_(std::move(before_each)) {}

    std::string operator()(std::string_view received) {
        std::string said;
        for (const char character : received) {
            last_ = (last_ << 8 | static_cast<std::uint8_t>(character)) & 0xFFFFFF;
            if ((last_ & 0xFFFF00) == 0x100400) said += before_each_ + '\x12';
            if (last_ == CLEAR_BUFFER) said += std::string("\x37\x25\0", 3);
        }
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(received.data());
        for (const auto& what : reader_.feed({bytes, received.size()}))
            if (const auto* end = std::get_if<drivers::asked::ReportEnd>(&what)) said += at_end_(end->id);
        return said;
    }

  private:
    AtEnd at_end_;
    std::string before_each_;
    std::uint32_t last_ = 0;
    drivers::EscposReader reader_;
};

std::string answer_with(const drivers::ProcessId& id) {
    return std::string("\x37\x22") + std::string(id.begin(), id.end()) + '\0';
}

PrintOutcome outcome_of(Healthy printer, Milliseconds job_limit = GENEROUS, bool confirms_end = true) {
    TalkingPrinter talking(std::move(printer));
    auto wanted = options(talking.port, GENEROUS, confirms_end);
    wanted.rules.job_limit = job_limit;
    return NetworkPrinter(wanted).print(tests::striped_slip(200), {});
}

const std::string AUTOMATIC_STATUS("\x10\x00\x00\x0F", 4);

}  // namespace

TEST_CASE("the answer with this job's own id means printed") {
    CHECK(outcome_of(Healthy(answer_with)) == PrintOutcome::printed);
}

TEST_CASE("the answer to another job never counts") {
    CHECK(outcome_of(Healthy([](drivers::ProcessId id) {
                         id[2] ^= 1;
                         return answer_with(id);
                     }),
                     SHORT) == PrintOutcome::unknown);
    CHECK(outcome_of(Healthy([](const drivers::ProcessId&) {
                         return answer_with({'0', '0', '0', '1'});
                     }),
                     SHORT) == PrintOutcome::unknown);
}

TEST_CASE("half an answer, the id alone, or a status at the end does not mean printed") {
    CHECK(outcome_of(Healthy([](const drivers::ProcessId& id) { return answer_with(id).substr(0, 6); }),
                     SHORT) == PrintOutcome::unknown);
    CHECK(outcome_of(Healthy([](const drivers::ProcessId& id) { return std::string(id.begin(), id.end()); }),
                     SHORT) == PrintOutcome::unknown);
    CHECK(outcome_of(Healthy([](const drivers::ProcessId&) { return std::string(40, '\x12'); }), SHORT) ==
          PrintOutcome::unknown);
}

TEST_CASE("ids are fresh for every job") {
    std::vector<drivers::ProcessId> ids;
    TalkingPrinter talking(Healthy([&ids](const drivers::ProcessId& id) {
        ids.push_back(id);
        return answer_with(id);
    }));
    NetworkPrinter printer(options(talking.port));
    for (int job = 0; job < 3; ++job)
        CHECK(printer.print(tests::striped_slip(50), {}) == PrintOutcome::printed);
    REQUIRE(ids.size() == 3);
    CHECK(ids[0] != ids[1]);
    CHECK(ids[1] != ids[2]);
}

TEST_CASE("automatic status between the answers changes nothing") {
    CHECK(outcome_of(Healthy(
              [](const drivers::ProcessId& id) {
                  return AUTOMATIC_STATUS + answer_with(id) + AUTOMATIC_STATUS;
              },
              AUTOMATIC_STATUS)) == PrintOutcome::printed);
}

TEST_CASE("a printer that confirms nothing gets its slip, and it is called sent") {
    CHECK(outcome_of(Healthy([](const drivers::ProcessId&) { return ""; }), GENEROUS, false) ==
          PrintOutcome::sent);
}

TEST_CASE("a printer that answers nothing at all is absent, unless it is known to be like that") {
    std::size_t received = 0;
    TalkingPrinter mute([&received](std::string_view bytes) {
        received += bytes.size();
        return "";
    });
    NetworkPrinter expected(options(mute.port, SHORT));
    CHECK(expected.condition() == PrinterCondition::absent);
    CHECK(expected.print(tests::striped_slip(200), {}) == PrintOutcome::absent);
    NetworkPrinter known(options(mute.port, SHORT, false));
    CHECK(known.condition() == PrinterCondition::ready);
    CHECK(known.print(tests::striped_slip(200), {}) == PrintOutcome::sent);
}

TEST_CASE("a printer that never stops talking is given up") {
    TalkingPrinter babbling([](std::string_view) { return std::string(1 << 20, '\x01'); });
    CHECK(NetworkPrinter(options(babbling.port)).condition() == PrinterCondition::absent);
    CHECK(NetworkPrinter(options(babbling.port)).print(tests::striped_slip(200), {}) == PrintOutcome::absent);
}

TEST_CASE("a printer that names no reason has failed, and one with little paper still prints") {
    TalkingPrinter failed(
        [count = 0](std::string_view) mutable { return ++count % 2 == 1 ? "\x52" : "\x12"; });
    CHECK(NetworkPrinter(options(failed.port)).condition() == PrinterCondition::failed);
    TalkingPrinter low([count = 0](std::string_view) mutable { return ++count % 2 == 1 ? "\x12" : "\x1E"; });
    CHECK(NetworkPrinter(options(low.port)).condition() == PrinterCondition::paper_low);
}
