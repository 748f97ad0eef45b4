// How central's service is set up: who may ask, which clocks it goes by, and where its log goes.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "kiosk/core/dossier.h"
#include "kiosk/reference/terminal_identity.h"
#include "kiosk/reference/web_files.h"
#include "kiosk/text/catalogue.h"
#include "kiosk/voice/clips.h"

namespace kiosk::reference {

/// One line an event, without codes, factors, keys or names.
using EventLog = std::function<void(const std::string& line)>;

/// What everybody who has this stream open gets; see HttpServer::publish.
using Publish =
    std::function<void(const std::string& stream, const std::shared_ptr<const std::string>& bytes)>;

struct ServiceSettings {
    SecondFactorKind second_factor = SecondFactorKind::secret_code;
    TerminalTokens terminals;  ///< of those that were not enrolled
    std::map<std::string, std::string>
        staff;  ///< name -> SHA-256 of its token, for calls; empty: whoever, if open
    std::map<std::string, std::string> booking_systems;  ///< as staff, for telling of appointments
    std::function<std::chrono::sys_seconds()> clock;     ///< counts tries
    std::function<std::chrono::sys_seconds()> as_of;     ///< what answers carry, and the time of the queues
    EventLog log;
    Publish publish = [](const std::string&, const std::shared_ptr<const std::string>&) {};
    Catalogues words;  ///< of pages
    WebFiles web;      ///< that pages load
    /// Of the calls that pages say; empty defaults: they say none.
    VoiceFolders voices;
};

}  // namespace kiosk::reference
