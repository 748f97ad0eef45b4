// Central between its server and its store: who may ask, what was asked, and what is said. One thread owns
// the store.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "kiosk/reference/http_server.h"
#include "kiosk/reference/lookup_request.h"
#include "kiosk/reference/store.h"

namespace kiosk::reference {

/// One line an event, without codes, factors or names.
using EventLog = std::function<void(const std::string& line)>;

struct ServiceSettings {
    SecondFactorKind second_factor = SecondFactorKind::secret_code;
    std::map<std::string, std::string>
        terminals;  ///< id -> SHA-256 of its token; empty: any, without a token
    std::function<std::chrono::sys_seconds()> clock;  ///< counts tries
    std::function<LocalTime()> as_of;                 ///< what answers carry
    EventLog log;
};

class Service {
  public:
    Service(std::unique_ptr<Store> store, ServiceSettings settings);
    ~Service();  ///< every question taken is answered first
    Service(const Service&) = delete;
    Service& operator=(const Service&) = delete;

    void handle(const HttpRequest& request, HttpReply reply);

  private:
    struct Job {
        LookupRequest request;
        HttpReply reply;
    };
    void look_up(const HttpRequest& request, HttpReply reply);
    [[nodiscard]] bool is_known(const HttpRequest& request) const;
    void work();
    HttpResponse answer(const LookupRequest& request);

    std::unique_ptr<Store> store_;
    ServiceSettings settings_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Job> jobs_;
    bool closing_ = false;
    std::thread thread_;
};

}  // namespace kiosk::reference
