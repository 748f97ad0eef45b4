#include "drivers/printers/cups_state.h"

#include <doctest/doctest.h>

using drivers::with_limits;
using kiosk::PrinterCondition;

namespace {

constexpr int IDLE = 3, PROCESSING = 4, STOPPED = 5;

PrinterCondition said(std::vector<std::string> reasons, int state = IDLE, bool accepts = true) {
    return drivers::condition_within_job({state, accepts, std::move(reasons)});
}

PrinterCondition said_between_jobs(std::vector<std::string> reasons, int state = IDLE, bool accepts = true) {
    return drivers::condition_of({state, accepts, std::move(reasons)});
}

}  // namespace

TEST_CASE("a queue's reasons are read by how they begin, whatever severity stands behind") {
    CHECK(said({"none"}) == PrinterCondition::ready);
    CHECK(said({}) == PrinterCondition::ready);
    for (const char* severity : {"", "-error", "-warning", "-report"}) {
        CHECK(said({std::string("media-empty") + severity}) == PrinterCondition::paper_out);
        CHECK(said({std::string("media-needed") + severity}) == PrinterCondition::paper_out);
        CHECK(said({std::string("cover-open") + severity}) == PrinterCondition::cover_open);
        CHECK(said({std::string("door-open") + severity}) == PrinterCondition::cover_open);
        CHECK(said({std::string("media-low") + severity}) ==
              (std::string(severity) == "-error" ? PrinterCondition::failed : PrinterCondition::paper_low));
        CHECK(said({std::string("media-jam") + severity}) == PrinterCondition::failed);
        CHECK(said({std::string("offline") + severity}) == PrinterCondition::absent);
    }
    CHECK(said({"spool-area-full-error"}) == PrinterCondition::failed);
    CHECK(said({"spool-area-full-report"}) == PrinterCondition::ready);
}

TEST_CASE("what people can mend is told before what they cannot") {
    CHECK(said({"media-low-report", "media-empty-error", "cover-open"}) == PrinterCondition::cover_open);
    CHECK(said({"paused", "media-empty"}, STOPPED) == PrinterCondition::paper_out);
    CHECK(said({"cups-waiting-for-job-completed", "media-empty-warning"}, PROCESSING) ==
          PrinterCondition::paper_out);
}

TEST_CASE("a queue that is stopped or refuses jobs has failed, and one at work is busy") {
    CHECK(said({"none"}, STOPPED) == PrinterCondition::failed);
    CHECK(said({"none"}, IDLE, false) == PrinterCondition::failed);
    CHECK(said({"cups-waiting-for-job-completed"}, PROCESSING) == PrinterCondition::busy);
    CHECK(said({"connecting-to-device"}, PROCESSING) == PrinterCondition::absent);
}

TEST_CASE("what the last job left behind is not believed of an idle queue") {
    CHECK(said_between_jobs({"media-empty-error"}) == PrinterCondition::ready);
    CHECK(said_between_jobs({"cover-open", "offline-report"}) == PrinterCondition::ready);
    CHECK(said_between_jobs({"media-low-warning"}) == PrinterCondition::paper_low);
    CHECK(said_between_jobs({"paused"}) == PrinterCondition::failed);
    CHECK(said_between_jobs({"none"}, IDLE, false) == PrinterCondition::failed);
    CHECK(said_between_jobs({"media-empty-error"}, PROCESSING) == PrinterCondition::paper_out);
    CHECK(said_between_jobs({"none"}, STOPPED) == PrinterCondition::failed);
}

TEST_CASE("a socket's address gets a limit for connecting, and no other address is touched") {
    CHECK(with_limits("socket://10.0.0.9") == "socket://10.0.0.9/?contimeout=5&waiteof=false");
    CHECK(with_limits("socket://10.0.0.9:9101/") == "socket://10.0.0.9:9101/?contimeout=5&waiteof=false");
    CHECK(with_limits("socket://h/?waiteof=true") == "socket://h/?waiteof=true&contimeout=5&waiteof=false");
    CHECK(with_limits("socket://h/?contimeout=2") == "socket://h/?contimeout=2");
    CHECK(with_limits("usb://Mau/TP80?serial=1") == "usb://Mau/TP80?serial=1");
    CHECK(with_limits("") == "");
}
