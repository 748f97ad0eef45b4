// A terminal that shows a certificate of its own, and the staff who decide whether it is let in.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <future>

#include "kiosk/central/client.h"
#include "kiosk/central/identity.h"
#include "kiosk/central/kept_file.h"
#include "staff_person.h"

namespace reference_tests {

/// A terminal with an identity of its own, which it shows on every connection.
class Terminal {
  public:
    using Kind = kiosk::TicketFailureKind;

    /// Trusts the authority of `folder`, where its identity is, or is made.
    Terminal(const TemporaryFolder& folder, const CentralProcess& central, const std::string& identity,
             const std::string& id = "kiosk-01") {
        kiosk::CentralSettings settings;
        settings.url = "https://localhost:" + std::to_string(central.port());
        settings.ca_file = folder.path() + "/ca.pem";
        settings.terminal_id = id;
        settings.identity_file = folder.path() + "/" + identity + ".pem";
        settings.request_time_out = std::chrono::seconds(30);
        if (!std::filesystem::exists(settings.identity_file))
            REQUIRE(kiosk::write_kept_file(settings.identity_file, kiosk::new_identity()));
        auto opened = kiosk::CentralClient::open(settings);
        REQUIRE(opened.has_value());
        client_ = std::move(*opened);
    }

    /// Its name at central, or why not.
    kiosk::Result<std::string, Kind> enrol(const std::string& code) {
        return asked<std::string>([&](auto answered) { client_->enrol(code, answered); });
    }
    /// None: it is let in.
    std::optional<Kind> refusal() {
        const auto queues =
            asked<kiosk::QueueSituation>([&](auto answered) { client_->fetch_queues(answered); });
        return queues ? std::nullopt : std::optional(queues.error());
    }

  private:
    template <class Answer, class Ask>
    kiosk::Result<Answer, Kind> asked(const Ask& ask) {
        std::promise<kiosk::Result<Answer, kiosk::TicketFailure>> promise;
        ask([&](kiosk::Result<Answer, kiosk::TicketFailure> answer) {
            promise.set_value(std::move(answer));
        });
        auto answer = promise.get_future().get();
        if (!answer) return kiosk::Failure{answer.error().kind};
        return *std::move(answer);
    }

    std::unique_ptr<kiosk::CentralClient> client_;
};

/// What the page of the terminals shows once.
inline std::string code_in(const std::string& page) {
    const auto mark = page.find("class=\"number\">");
    REQUIRE(mark != std::string::npos);
    return page.substr(mark + 15, 14);
}

/// Where an administrator, "van-thu", makes codes and takes them back.
struct Office {
    Person administrator;

    explicit Office(CentralProcess& central) : administrator{central} {
        REQUIRE(leads_to(administrator.log_in("van-thu"), "/staff/counters"));
    }
    std::string code(const std::string& terminal = "kiosk-01") {
        return code_in(
            administrator.send("/staff/terminals/identity", "act=offer&terminal=" + terminal).body);
    }
    void revoke() {
        CHECK(leads_to(administrator.send("/staff/terminals/identity", "act=revoke&terminal=kiosk-01"),
                       "/staff/terminals"));
    }
};

}  // namespace reference_tests
