#include "kiosk/reference/lookup_request.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace kiosk::reference {
namespace {

constexpr std::size_t CODE_MAX = 50;
constexpr std::size_t FACTOR_MAX = 16;
constexpr std::size_t BODY_MAX = std::size_t{16} * 1024;

bool is_word(std::string_view text, std::size_t shortest, std::size_t longest, std::string_view extra) {
    const auto allowed = [extra](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               extra.find(c) != std::string_view::npos;
    };
    return text.size() >= shortest && text.size() <= longest && std::all_of(text.begin(), text.end(), allowed);
}

/// 1 to `longest` code points without control characters; the JSON reader has already seen to UTF-8.
bool is_text(std::string_view text, std::size_t longest) {
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7F; };
    const auto starts = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    const auto characters = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts));
    return !text.empty() && characters <= longest && std::none_of(text.begin(), text.end(), is_control);
}

/// Takes one flat object of strings and stops at anything else, so that no body can nest or grow.
class QuestionReader : public nlohmann::json_sax<nlohmann::json> {
  public:
    LookupQuestion question;

    bool null() override { return false; }
    bool boolean(bool) override { return false; }
    bool number_integer(number_integer_t) override { return false; }
    bool number_unsigned(number_unsigned_t) override { return false; }
    bool number_float(number_float_t, const string_t&) override { return false; }
    bool binary(binary_t&) override { return false; }
    bool start_array(std::size_t) override { return false; }
    bool end_array() override { return false; }
    bool start_object(std::size_t) override { return !std::exchange(inside_, true); }
    bool end_object() override { return true; }
    bool key(string_t& name) override {
        member_ = name == "code"            ? &question.code
                  : name == "receipt_id"    ? &question.receipt_id
                  : name == "second_factor" ? &question.second_factor
                                            : nullptr;
        return member_ != nullptr && seen_.insert(member_).second;
    }
    bool string(string_t& text) override {
        if (member_ == nullptr) return false;
        *member_ = text;
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

    [[nodiscard]] bool has(const std::string& member) const { return seen_.contains(&member); }

  private:
    bool inside_ = false;
    std::string* member_ = nullptr;
    std::set<const std::string*> seen_;
};

Result<LookupQuestion, RequestFault> parse_question(std::string_view body) {
    if (body.size() > BODY_MAX) return Failure{RequestFault{"the body is too long"}};
    QuestionReader reader;
    if (!nlohmann::json::sax_parse(body, &reader)) return Failure{RequestFault{"the body is not a LookupQuestion"}};
    const LookupQuestion& question = reader.question;
    if (reader.has(question.code) == reader.has(question.receipt_id))
        return Failure{RequestFault{"exactly one of code and receipt_id must be given"}};
    if (reader.has(question.code) && !is_text(question.code, CODE_MAX))
        return Failure{RequestFault{"code is empty, too long or holds control characters"}};
    if (reader.has(question.receipt_id) && !is_word(question.receipt_id, 4, 128, "._-"))
        return Failure{RequestFault{"receipt_id does not have its form"}};
    if (reader.has(question.second_factor) && !is_text(question.second_factor, FACTOR_MAX))
        return Failure{RequestFault{"second_factor is empty, too long or holds control characters"}};
    return question;
}

bool is_json(std::string_view content_type) {
    std::string kind(content_type.substr(0, content_type.find(';')));
    while (!kind.empty() && kind.back() == ' ') kind.pop_back();
    std::transform(kind.begin(), kind.end(), kind.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return kind == "application/json";
}

}  // namespace

Result<LookupRequest, RequestFault> parse_lookup_request(const RawLookup& raw) {
    if (!is_json(raw.content_type)) return Failure{RequestFault{"Content-Type is not application/json"}};
    if (!is_word(raw.terminal, 1, 64, "._-")) return Failure{RequestFault{"X-Terminal-Id does not have its form"}};
    if (!is_word(raw.key, 16, 64, "-")) return Failure{RequestFault{"Idempotency-Key does not have its form"}};
    auto question = parse_question(raw.body);
    if (!question) return Failure{question.error()};
    return LookupRequest{std::move(*question), std::string(raw.terminal), std::string(raw.key)};
}

}  // namespace kiosk::reference
