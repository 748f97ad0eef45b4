#include "kiosk/reference/dossier_file.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <set>
#include <unordered_set>

#include "kiosk/reference/csv_reader.h"
#include "kiosk/text/unicode.h"

namespace kiosk::reference {
namespace {

using nlohmann::ordered_json;

constexpr std::string_view BYTE_ORDER_MARK = "\xEF\xBB\xBF";
constexpr int DEPTH_MAX = 16;
/// Lists and what is nested deeper are for JSON.
constexpr std::array COLUMNS{"code",     "receipt_id", "secret_code",    "phone",       "id_number",
                             "status",   "owner",      "status_label",   "status_note", "procedure",
                             "agency",   "department", "officer",        "received_at", "as_of",
                             "due.date", "due.time",   "return_channel", "lead_agency"};
constexpr std::array COLUMNS_NEEDED{"code", "status", "status_label"};

class Entries {
  public:
    explicit Entries(const DossierFileReader& reader) : reader_(reader) {}

    void take(std::size_t line, ordered_json entry) {
        auto mistakes = mistakes_of(entry);
        if (mistakes.empty()) {
            auto submission = submission_of(std::move(entry));
            if (!codes_.insert(submission.code).second) mistakes.push_back(twice("code"));
            if (!submission.receipt_id.empty() && !receipts_.insert(submission.receipt_id).second)
                mistakes.push_back(twice("receipt_id"));
            if (mistakes.empty()) reader_.dossier(submission);
        }
        for (const auto& mistake : mistakes) reader_.mistake(line, mistake);
    }

    void mistake(std::size_t line, const EntryMistake& mistake) { reader_.mistake(line, mistake); }

  private:
    static EntryMistake twice(const char* column) {
        return {column, "stands in an earlier dossier of the file", "leave only the newer one in the file"};
    }

    const DossierFileReader& reader_;
    std::unordered_set<std::string> codes_, receipts_;
};

std::string place_of(std::size_t index) {
    return "column " + std::to_string(index + 1);
}

bool is_header_usable(const CsvRecord& header, Entries& entries) {
    std::set<std::string> seen;
    bool usable = true;
    const auto refuse = [&](std::string column, const char* cause, const char* remedy) {
        usable = false;
        entries.mistake(header.line, {std::move(column), cause, remedy});
    };
    for (std::size_t index = 0; index < header.cells.size(); ++index) {
        const auto& name = header.cells[index];
        if (std::find(COLUMNS.begin(), COLUMNS.end(), name) == COLUMNS.end())
            refuse(place_of(index), "nobody knows this name",
                   "correct it, leave the column out, or hand over JSON, which holds lists too");
        else if (!seen.insert(name).second)
            refuse(place_of(index), "the name stands twice", "leave one of the columns out");
    }
    for (const char* needed : COLUMNS_NEEDED)
        if (!seen.contains(needed))
            refuse(needed, "missing", "add the column; the first line names them all");
    return usable;
}

ordered_json value_of(const std::string& column, const std::string& cell) {
    int number = 0;
    const auto* end = cell.data() + cell.size();
    const auto [stop, error] = std::from_chars(cell.data(), end, number);
    return column == "status" && error == std::errc() && stop == end ? ordered_json(number)
                                                                     : ordered_json(cell);
}

ordered_json entry_of(const CsvRecord& header, const CsvRecord& row) {
    auto entry = ordered_json::object();
    for (std::size_t index = 0; index < row.cells.size(); ++index) {
        const auto& column = header.cells[index];
        if (row.cells[index].empty()) continue;
        const auto dot = column.find('.');
        auto& place =
            dot == std::string::npos ? entry[column] : entry[column.substr(0, dot)][column.substr(dot + 1)];
        place = value_of(column, row.cells[index]);
    }
    return entry;
}

void read_csv(std::string_view bytes, Entries& entries) {
    const auto first = bytes.substr(0, bytes.find('\n'));
    const bool semicolons =
        std::count(first.begin(), first.end(), ';') > std::count(first.begin(), first.end(), ',');
    CsvReader reader(bytes, semicolons ? ';' : ',');
    const auto header = reader.next();
    if (!header)
        return entries.mistake(1, {"", "nothing in the file", "begin with a line that names the columns"});
    if (!is_header_usable(*header, entries)) return;
    while (const auto row = reader.next()) {
        if (!row->quotes_fit)
            entries.mistake(row->line, {"", "a quotation mark is out of place",
                                        "put the whole cell in quotation marks and double those inside it"});
        else if (row->cells.size() != header->cells.size())
            entries.mistake(row->line,
                            {"", "not as many cells as the first line has columns",
                             "add or remove separators; a cell that holds one wants quotation marks"});
        else
            entries.take(row->line, entry_of(*header, *row));
    }
}

/// Goes through bytes and counts their lines for whoever asks how far it is.
struct CountingIterator {
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    const char* at;
    std::size_t* line;

    reference operator*() const { return *at; }
    CountingIterator& operator++() {
        if (*at == '\n') ++*line;
        ++at;
        return *this;
    }
    bool operator==(const CountingIterator& other) const { return at == other.at; }
    bool operator!=(const CountingIterator& other) const { return at != other.at; }
};

/// Takes each dossier out of the document as soon as it is read, so that the whole never lies in memory.
class JsonWatch {
  public:
    JsonWatch(Entries& entries, const std::size_t& line) : entries_(entries), line_(line) {}

    bool operator()(int depth, ordered_json::parse_event_t event, ordered_json& parsed) {
        using Event = ordered_json::parse_event_t;
        if (depth == 1 && event == Event::key) in_list_ = parsed == "dossiers";
        if (depth == 1 && event == Event::array_start && in_list_) has_list_ = true;
        const bool starts = event == Event::object_start || event == Event::array_start;
        if (starts && depth > DEPTH_MAX) too_deep_ = true;
        if (starts && depth == 2) begun_ = line_;
        if (too_deep_) return false;
        if (depth != 2 || !in_list_) return true;
        if (event == Event::value) begun_ = line_;
        if (event != Event::value && event != Event::object_end && event != Event::array_end) return true;
        entries_.take(begun_, std::move(parsed));
        return false;
    }

    [[nodiscard]] bool has_list() const { return has_list_; }
    [[nodiscard]] bool too_deep() const { return too_deep_; }

  private:
    Entries& entries_;
    const std::size_t& line_;
    std::size_t begun_ = 1;
    bool in_list_ = false, has_list_ = false, too_deep_ = false;
};

void read_json(std::string_view bytes, Entries& entries) {
    std::size_t line = 1;
    JsonWatch watch(entries, line);
    const CountingIterator first{bytes.data(), &line}, last{bytes.data() + bytes.size(), &line};
    const auto document = ordered_json::parse(
        first, last,
        [&](int depth, ordered_json::parse_event_t event, ordered_json& parsed) {
            return watch(depth, event, parsed);
        },
        /*allow_exceptions=*/false);
    if (watch.too_deep())
        entries.mistake(line,
                        {"", "nested too deeply", "write it as config/sample/dossiers.json is written"});
    else if (document.is_discarded())
        entries.mistake(line, {"", "not JSON up to here", "correct the brackets, commas or quotation marks"});
    else if (!watch.has_list())
        entries.mistake(1, {"", "no object with a list \"dossiers\"",
                            "write it as config/sample/dossiers.json is written"});
}

/// None: all is UTF-8.
std::optional<std::size_t> line_not_utf8(std::string_view bytes) {
    std::size_t line = 1;
    while (!bytes.empty()) {
        const auto part = bytes.substr(0, bytes.find('\n'));
        if (!is_valid_utf8(part)) return line;
        bytes.remove_prefix(std::min(bytes.size(), part.size() + 1));
        ++line;
    }
    return std::nullopt;
}

}  // namespace

void read_dossier_file(std::string_view bytes, DossierForm form, const DossierFileReader& reader) {
    Entries entries(reader);
    if (bytes.size() > DOSSIER_FILE_MAX_BYTES)
        return entries.mistake(1, {"", "longer than 64 MiB", "hand it over in parts"});
    if (bytes.starts_with(BYTE_ORDER_MARK)) bytes.remove_prefix(BYTE_ORDER_MARK.size());
    if (const auto line = line_not_utf8(bytes))
        return entries.mistake(*line, {"", "not UTF-8", "save the file anew as UTF-8"});
    form == DossierForm::csv ? read_csv(bytes, entries) : read_json(bytes, entries);
}

}  // namespace kiosk::reference
