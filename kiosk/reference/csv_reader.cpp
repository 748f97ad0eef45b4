#include "kiosk/reference/csv_reader.h"

namespace kiosk::reference {

void CsvReader::read_quoted(CsvRecord& record) {
    auto& cell = record.cells.emplace_back();
    rest_.remove_prefix(1);
    for (;;) {
        const auto quote = rest_.find('"');
        const auto part = rest_.substr(0, quote);
        for (const char letter : part) line_ += letter == '\n' ? 1U : 0U;
        cell += part;
        rest_.remove_prefix(part.size());
        if (rest_.empty()) {
            record.quotes_fit = false;
            return;
        }
        rest_.remove_prefix(1);
        if (!rest_.starts_with('"')) break;
        cell += '"';
        rest_.remove_prefix(1);
    }
    const auto behind = rest_.find_first_of(std::string{separator_, '\r', '\n'});
    if (behind == 0 || rest_.empty()) return;
    record.quotes_fit = false;
    rest_.remove_prefix(behind == std::string_view::npos ? rest_.size() : behind);
}

void CsvReader::read_bare(CsvRecord& record) {
    const auto cell = rest_.substr(0, rest_.find_first_of(std::string{separator_, '\r', '\n'}));
    if (cell.find('"') != std::string_view::npos) record.quotes_fit = false;
    record.cells.emplace_back(cell);
    rest_.remove_prefix(cell.size());
}

/// Takes a separator, or the end of the line.
bool CsvReader::end_of_record() {
    if (rest_.empty()) return true;
    const char letter = rest_.front();
    rest_.remove_prefix(1);
    if (letter == separator_) return false;
    if (letter == '\r' && rest_.starts_with('\n')) rest_.remove_prefix(1);
    ++line_;
    return true;
}

std::optional<CsvRecord> CsvReader::next() {
    while (!rest_.empty()) {
        CsvRecord record{line_, {}, true};
        do {
            if (rest_.starts_with('"'))
                read_quoted(record);
            else
                read_bare(record);
        } while (!end_of_record());
        if (record.cells.size() > 1 || !record.cells.front().empty()) return record;
    }
    return std::nullopt;
}

}  // namespace kiosk::reference
