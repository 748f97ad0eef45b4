// How the commands reach central: by the settings of the terminal, one question at a time.
#pragma once

#include <future>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/central/client.h"
#include "kiosk/settings/settings.h"

namespace kioskctl {

/// None after the reason was said on stderr.
std::optional<kiosk::Settings> settings_from(const std::string& file);
/// Of a terminal's file or of a hall display's. None after the reason was said on stderr.
std::optional<kiosk::CentralSettings> central_settings_from(const std::string& file);
/// Null after the reason was said on stderr.
std::unique_ptr<kiosk::CentralClient> open_central(const kiosk::CentralSettings& settings);

/// The one answer to a question; `ask` is given where the answer goes.
template <class Answer, class Ask>
Answer waited_for(Ask ask) {
    std::promise<Answer> promise;
    ask([&promise](Answer answer) { promise.set_value(std::move(answer)); });
    return promise.get_future().get();
}

std::string_view name_of(kiosk::LookupFailureKind kind);
std::string_view name_of(kiosk::TicketFailureKind kind);

}  // namespace kioskctl
