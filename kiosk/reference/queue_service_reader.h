// Reads one [[service]] of the queue file.
#pragma once

#include <string>
#include <vector>

#include "kiosk/reference/queue_rules.h"
#include "kiosk/settings/table_reader.h"

namespace kiosk::reference {

/// Minutes; whoever waits longer is not there any more.
inline constexpr int WARN_AFTER_MOST = 480;

inline constexpr const char* QUEUE_FILE_SAMPLE = "queues.toml";

/// [a-z0-9-]{1,40}; it must be there.
void read_id(TableReader& reader, const std::string& name, std::string& target);
/// `name` in Vietnamese and name_en in English.
void read_text(TableReader& reader, const std::string& name, LocalText& target, std::size_t max_characters,
               bool is_required);

/// Ids of counters.
void read_counter_ids(TableReader& reader, std::vector<std::string>& target, std::size_t most);

/// Adds the service to those read before it, against which it is checked; gives its id.
std::string read_service(TableReader& reader, CentreQueues& queues);

}  // namespace kiosk::reference
