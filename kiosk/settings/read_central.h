// What every program of a centre says in its settings file: the language, and the sections [centre] and
// [central].
#pragma once

#include "kiosk/settings/settings.h"
#include "kiosk/settings/table_reader.h"

namespace kiosk {

/// https://host[:port]; http:// only where it is allowed, and only to this machine.
std::optional<Objection> check_server_url(const std::string& url, bool allow_plain_loopback);
/// Of a public key; empty is none.
std::optional<Objection> check_pin(const std::string& pin);
/// "vi" or "en".
std::optional<Objection> check_language(const std::string& name);
Language language_named(const std::string& name);
void read_language(TableReader& reader, Language& language);
void read_centre(TableReader& reader, CentreSettings& centre);
void read_central(TableReader& reader, CentralSettings& central);

}  // namespace kiosk
