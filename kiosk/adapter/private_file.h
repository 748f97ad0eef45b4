// Secrets that lie in a file of their own, which nobody else on the machine may read.
#pragma once

#include <string>

#include "kiosk/core/result.h"

namespace kiosk::adapter {

/// What the province's system knows this adapter by.
struct Credentials {
    std::string user_name;
    std::string password;
};

/// Two lines: user name and password. The failure is a sentence for the operator, without either.
Result<Credentials, std::string> read_credentials(const std::string& file);

/// One line, the bearer token of those who may ask; empty when no file is named.
Result<std::string, std::string> read_asker_token(const std::string& file);

}  // namespace kiosk::adapter
