// One prepared SQL text of a PostgresConnection with its values and rows. Throws DatabaseError.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/reference/postgres_connection.h"

namespace kiosk::reference {

class PostgresQuestion : public Question {
  public:
    PostgresQuestion(PostgresConnection& connection, std::string prepared, std::ptrdiff_t values);

    void bind_number(int index, std::int64_t number) override;
    void bind_text(int index, std::string_view text) override;
    void bind_bytes(int index, std::string_view bytes) override;
    void bind_null(int index) override;
    bool step() override;
    void reset() override;
    [[nodiscard]] std::int64_t number(int column) const override;
    [[nodiscard]] std::string text(int column) const override;
    [[nodiscard]] bool is_null(int column) const override;

  private:
    struct Value {
        std::optional<std::string> text;
        bool is_bytes = false;
    };
    [[nodiscard]] std::string_view field(int column) const;

    PostgresConnection& connection_;
    std::string prepared_;
    std::vector<Value> values_;
    PostgresConnection::Answer answer_;
    int row_ = -1;
};

}  // namespace kiosk::reference
