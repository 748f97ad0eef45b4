// What every program of a centre says in its settings file: the language, and the sections [centre] and
// [central].
#pragma once

#include "kiosk/settings/settings.h"
#include "kiosk/settings/table_reader.h"

namespace kiosk {

/// "vi" or "en".
std::optional<Objection> check_language(const std::string& name);
Language language_named(const std::string& name);
void read_language(TableReader& reader, Language& language);
void read_centre(TableReader& reader, CentreSettings& centre);
void read_central(TableReader& reader, CentralSettings& central);

}  // namespace kiosk
