// Reads one [[hall]] or [[counter]] of the queue file.
#pragma once

#include <string>

#include "kiosk/reference/queue_rules.h"
#include "kiosk/settings/table_reader.h"

namespace kiosk::reference {

/// After the services, against whose counters it is checked; gives its id.
std::string read_hall(TableReader& reader, CentreQueues& queues);
/// Likewise.
std::string read_counter(TableReader& reader, CentreQueues& queues);

/// A file without halls has one with every counter.
void add_only_hall(CentreQueues& queues);

}  // namespace kiosk::reference
