// What central keeps: dossiers, what was counted, and the queues. On SQLite, which one central owns, or on a
// PostgreSQL that several share; every answer after its commit.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/core/lookup.h"
#include "kiosk/core/result.h"
#include "kiosk/reference/database_connection.h"
#include "kiosk/reference/enrolment_store.h"
#include "kiosk/reference/lookup_request.h"
#include "kiosk/reference/queue_store.h"
#include "kiosk/reference/retention.h"
#include "kiosk/reference/rules.h"
#include "kiosk/reference/secrets.h"
#include "kiosk/reference/staff/appointment_store.h"
#include "kiosk/reference/staff/counter_store.h"
#include "kiosk/reference/staff/day_store.h"
#include "kiosk/reference/staff/load_store.h"
#include "kiosk/reference/staff/number_store.h"
#include "kiosk/reference/staff/service_store.h"
#include "kiosk/reference/staff/staff_store.h"
#include "kiosk/reference/staff/terminal_store.h"
#include "kiosk/reference/store_trouble.h"
#include "kiosk/reference/submission.h"

namespace kiosk::reference {

struct KeptDossier {
    std::string code;
    int status = 0;
    std::string document;
    std::string as_of;  ///< empty: current
    bool has_factor = false;
};

struct StoreAnswer {
    Decision decision;
    std::optional<KeptDossier> dossier;  ///< with level1 and level2
};

struct StoreSettings {
    std::string place;  ///< SQLite's file, or postgresql://…
    SecondFactorKind second_factor = SecondFactorKind::secret_code;
    Limits limits;
    CentreQueues queues;
    std::string key_file{};  ///< of the hashes and signatures; empty: beside SQLite's file, in FILE.key
    Retention retention{};
};

using SubmissionSource = std::function<void(const std::function<void(const Submission&)>& put)>;

class Store {
  public:
    /// Makes what is not there yet, and brings an older store to today's tables.
    static Result<std::unique_ptr<Store>, StoreTrouble> open(const StoreSettings& settings);
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// Number of dossiers put in or replaced; `now`: what they are kept from. Counts stay.
    Result<int, StoreTrouble> put(const std::vector<Submission>& submissions, std::chrono::sys_seconds now);
    /// The same for what need not lie in memory at once: `source` hands each over. All in one commit, or
    /// none.
    Result<int, StoreTrouble> put_each(const SubmissionSource& source, std::chrono::sys_seconds now);
    /// Judges and counts in one transaction; the same terminal and key are counted once, kept for an hour.
    Result<StoreAnswer, StoreTrouble> look_up(const LookupRequest& request, std::chrono::sys_seconds now);
    /// All that `work` asks of this store is one commit. After a trouble nothing of it counts, whatever the
    /// store has answered.
    std::optional<StoreTrouble> in_one_commit(const std::function<void()>& work);
    /// `heard` is called, on a thread of its own, when another instance on the same PostgreSQL has committed
    /// what halls show; at first soon after this. Null: nobody else has this store.
    [[nodiscard]] std::unique_ptr<Listening> listen(std::function<void()> heard) const;
    [[nodiscard]] const Secrets& secrets() const;
    [[nodiscard]] QueueStore& queues();
    [[nodiscard]] StaffStore& staff();
    [[nodiscard]] CounterStore& counters();
    [[nodiscard]] LoadStore& load();
    [[nodiscard]] NumberStore& numbers();
    [[nodiscard]] ServiceStore& services();
    [[nodiscard]] DayStore& days();
    [[nodiscard]] AppointmentStore& appointments();
    [[nodiscard]] TerminalStore& terminals();
    [[nodiscard]] EnrolmentStore& enrolments();

  private:
    struct Parts;
    explicit Store(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk::reference
