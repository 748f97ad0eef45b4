// Central between its server and its store: who may ask, and which handler answers. One thread owns the
// store.
#pragma once

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "kiosk/http/http_server.h"
#include "kiosk/reference/board_desk.h"
#include "kiosk/reference/enrolment_desk.h"
#include "kiosk/reference/follow_desk.h"
#include "kiosk/reference/lookup_desk.h"
#include "kiosk/reference/queue_desk.h"
#include "kiosk/reference/routes.h"
#include "kiosk/reference/service_settings.h"
#include "kiosk/reference/side_thread.h"
#include "kiosk/reference/sound_desk.h"
#include "kiosk/reference/staff/appointment_desk.h"
#include "kiosk/reference/staff/counter_desk.h"
#include "kiosk/reference/staff/day_desk.h"
#include "kiosk/reference/staff/load_desk.h"
#include "kiosk/reference/staff/log_in_desk.h"
#include "kiosk/reference/staff/number_desk.h"
#include "kiosk/reference/staff/office_desk.h"
#include "kiosk/reference/staff/report_desk.h"
#include "kiosk/reference/staff/service_desk.h"
#include "kiosk/reference/staff/terminal_desk.h"
#include "kiosk/reference/store.h"

namespace kiosk::reference {

class Service {
  public:
    /// With a relay every lookup is another program's to answer, and the store's dossiers are not asked.
    Service(std::unique_ptr<Store> store, ServiceSettings settings,
            std::unique_ptr<LookupRelay> relay = nullptr);
    ~Service();  ///< every question taken is answered first, but those of the relay
    Service(const Service&) = delete;
    Service& operator=(const Service&) = delete;

    void handle(const HttpRequest& request, HttpReply reply);

  private:
    struct Job {
        Work work;
        std::function<HttpResponse()> trouble;
        HttpReply reply;
        bool may_change;  ///< what the halls show
    };
    [[nodiscard]] std::vector<Route> all_routes();
    [[nodiscard]] std::vector<Route> contract_routes();
    [[nodiscard]] std::vector<Route> page_routes();
    [[nodiscard]] bool may_ask(Asker asker, const HttpRequest& request) const;
    /// False: too many wait. Else the job is taken.
    [[nodiscard]] bool queue_up(Job& job);
    void hear();  ///< from any thread
    void work();
    /// In one commit; every answer leaves after it.
    void answer(const std::vector<Job>& jobs);
    /// The answer leaves, or the job's next work waits until its errand is done.
    void pass_on(const Job& job, Outcome outcome);

    std::unique_ptr<Store> store_;
    ServiceSettings settings_;
    TerminalRoster roster_;
    EnrolmentDesk enrolments_;
    LookupDesk lookups_;
    QueueDesk queues_;
    FollowDesk follows_;
    BoardFeed feed_;
    BoardDesk boards_;
    SoundDesk sounds_;
    StaffGate gate_;
    LogInDesk log_ins_;
    CounterDesk counters_;
    OfficeDesk office_;
    LoadDesk load_;
    NumberDesk numbers_;
    ServiceDesk services_;
    DayDesk days_;
    AppointmentDesk appointments_;
    TerminalDesk terminals_;
    ReportDesk reports_;
    std::vector<Route> routes_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Job> jobs_;
    bool closing_ = false;
    SideThread aside_;
    bool has_news_ = false;  ///< of another instance
    std::thread thread_;
    std::unique_ptr<Listening> listening_;
};

}  // namespace kiosk::reference
