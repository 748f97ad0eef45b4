#include "kiosk/conformance/exchange.h"

#include <algorithm>

#include "kiosk/central/json.h"
#include "kiosk/central/json_reader.h"
#include "kiosk/conformance/streamed.h"

namespace kiosk::conformance {
namespace {

constexpr std::size_t WORD_MAX = 60;
constexpr std::size_t NAMES_MAX = 30;

/// A word of a contract: without digits it is no code, factor or number.
bool is_word(const std::string& text) {
    return !text.empty() && text.size() <= WORD_MAX && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || c == '_' || c == '-' || c == '/';
    });
}

std::string shown(const std::string& name) {
    return is_word(name) ? name : "(a name not shown)";
}

}  // namespace

std::string asked_as(const Question& question) {
    return (question.body.empty() ? "GET " : "POST ") + question.path + ", " + question.about;
}

Answer answer_of(const Outcome& outcome) {
    Answer answer;
    if (!outcome) {
        answer.broken = outcome.error().detail;
        return answer;
    }
    answer.status = outcome->status;
    answer.body = outcome->body;
    answer.etag = outcome->etag;
    answer.content_type = outcome->content_type;
    answer.cache_control = outcome->cache_control;
    return answer;
}

std::optional<nlohmann::json> document_of(const Answer& answer) try {
    return parse_bounded(answer.body, ANSWER_MAX_BYTES);
} catch (const Unacceptable&) {
    return std::nullopt;
}

std::string text_in(const Answer& answer, const char* member) {
    const auto document = document_of(answer);
    if (!document || !document->is_object()) return {};
    const auto place = document->find(member);
    return place != document->end() && place->is_string() ? place->get<std::string>() : std::string();
}

std::optional<long long> number_in(const Answer& answer, const char* member) {
    const auto document = document_of(answer);
    if (!document || !document->is_object()) return std::nullopt;
    const auto place = document->find(member);
    if (place == document->end() || !place->is_number_integer()) return std::nullopt;
    return place->get<long long>();
}

std::string said_of(const Answer& answer) {
    if (!answer.came()) return "no answer: " + answer.broken;
    std::string said = std::to_string(answer.status);
    if (const auto type = text_in(answer, "type"); !type.empty()) return said + " " + shown(type);
    const auto document = document_of(answer);
    if (answer.body.empty()) return said + " without a body";
    if (!document || !document->is_object()) return said + " with a body that is no JSON object";
    said += " with";
    std::size_t count = 0;
    for (const auto& [name, value] : document->items()) {
        if (++count > NAMES_MAX) return said + " …";
        said += " " + shown(name);
    }
    return said;
}

std::string said_of(const Streamed& stream) {
    if (stream.events.empty()) return said_of(stream.answer);
    std::string said = "200 with the events";
    std::size_t count = 0;
    for (const auto& event : stream.events) {
        if (++count > NAMES_MAX) return said + " …";
        said += " " + shown(event.what.name);
    }
    return said;
}

}  // namespace kiosk::conformance
