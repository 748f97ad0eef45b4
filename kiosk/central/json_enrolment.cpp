#include "kiosk/central/enrolment_json.h"
#include "kiosk/central/json_documents.h"
#include "kiosk/central/json_members.h"
#include "kiosk/central/json_writer.h"
#include "kiosk/core/enrolment_code.h"

namespace kiosk {
namespace {

constexpr std::size_t TERMINAL_ID_MAX = 64;

std::string read_code(const JsonReader& reader) {
    const auto code = parse_enrolment_code(reader.raw_text());
    if (!code) reader.refuse("not a code of an enrolment");
    return *code;
}

std::string read_enrolment(const JsonReader& reader) {
    reader.holds_only({"code"});
    return read_code(reader.required("code"));
}

std::string read_enrolled(const JsonReader& reader) {
    return read_plain(reader.required("terminal"), TERMINAL_ID_MAX, "not a terminal's id");
}

}  // namespace

std::string enrolment_json(const std::string& code) {
    return written({{"code", code}});
}

Result<std::string, QuestionRefused> parse_enrolment(std::string_view bytes) {
    return asked<std::string>(bytes, read_enrolment);
}

std::string enrolled_json(const std::string& terminal) {
    return written({{"terminal", terminal}});
}

Result<std::string, TicketFailure> parse_enrolled(std::string_view bytes) {
    return answered<std::string>(bytes, read_enrolled);
}

}  // namespace kiosk
