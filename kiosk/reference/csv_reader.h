// Tables of text as RFC 4180 has them, with any separator and any ends of lines. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::reference {

struct CsvRecord {
    std::size_t line = 0;  ///< of the file, from 1, on which it begins
    std::vector<std::string> cells;
    bool quotes_fit =
        true;  ///< false: a quote stands inside a bare cell, behind a quoted one, or is never closed
};

class CsvReader {
  public:
    /// The bytes outlive the reader.
    CsvReader(std::string_view bytes, char separator) : rest_(bytes), separator_(separator) {}

    /// None at the end. Lines with nothing in them are left out.
    std::optional<CsvRecord> next();

  private:
    void read_quoted(CsvRecord& record);
    void read_bare(CsvRecord& record);
    bool end_of_record();

    std::string_view rest_;
    char separator_;
    std::size_t line_ = 1;
};

}  // namespace kiosk::reference
