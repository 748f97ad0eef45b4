#include "kiosk/programs/kioskctl/commands.h"

#include <fstream>
#include <future>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "kiosk/central/client.h"
#include "kiosk/central/json.h"
#include "kiosk/central/rfc3339.h"
#include "kiosk/core/dossier_code.h"
#include "kiosk/programs/exit_codes.h"
#include "kiosk/settings/settings.h"

namespace kioskctl {

namespace {

using namespace programs;

std::string_view name_of(kiosk::LookupFailureKind kind) {
    using enum kiosk::LookupFailureKind;
    switch (kind) {
        case not_found:
            return "not_found";
        case wrong_second_factor:
            return "wrong_second_factor";
        case too_many_tries:
            return "too_many_tries";
        case no_link:
            return "no_link";
        case slow:
            return "slow";
        case bad_answer:
            return "bad_answer";
        case not_trusted:
            return "not_trusted";
        case clock_wrong:
            return "clock_wrong";
        case not_authorised:
            return "not_authorised";
        case central_trouble:
            return "central_trouble";
    }
    return {};
}

std::optional<kiosk::Settings> settings_from(const std::string& file) {
    std::ifstream stream{file, std::ios::binary};
    const std::string content{std::istreambuf_iterator<char>{stream}, {}};
    if (!stream.is_open() || stream.bad()) {
        std::cerr << "The settings file " << file << " cannot be read.\n";
        return std::nullopt;
    }
    auto settings = kiosk::parse_settings(content);
    if (settings) return *settings;
    std::cerr << "The settings file " << file << " has mistakes; kioskctl check lists them.\n";
    return std::nullopt;
}

void print(const char* label, const std::string& text) {
    if (!text.empty()) std::cout << label << ": " << text << "\n";
}

void print(const char* label, const std::optional<kiosk::DueDate>& due) {
    if (!due) return;
    std::cout << label << ": " << kiosk::iso_date_text(due->date);
    if (due->hour_minute) {
        std::cout << " " << kiosk::hour_minute_text(due->hour_minute->first, due->hour_minute->second);
    }
    std::cout << "\n";
}

void print(const kiosk::AnonymousAnswer& answer) {
    print("code", answer.code);
    const auto& labels = answer.progress.labels;
    std::cout << "step: " << answer.progress.current << " of " << labels.size() << ", "
              << labels[static_cast<std::size_t>(answer.progress.current) - 1] << "\n";
}

void print(const kiosk::Dossier& dossier) {
    print("code", dossier.code);
    print("status", dossier.status_label);
    print("note", dossier.status_note);
    print("owner", dossier.owner);
    print("procedure", dossier.procedure);
    print("agency", dossier.agency);
    print("lead agency", dossier.lead_agency);
    print("department", dossier.department);
    print("officer", dossier.officer);
    print("due", dossier.due);
    if (dossier.apology) {
        print("apology", dossier.apology->text);
        print("new due", std::optional{dossier.apology->new_due});
    }
    for (const auto& step : dossier.steps) print("step", step.label);
    for (const auto& paper : dossier.missing_papers) print("missing", paper);
    for (const auto& fee : dossier.fees)
        print("fee", fee.name + ", " + std::to_string(fee.amount_dong) + " dong");
    for (const auto& item : dossier.bring) print("bring", item);
}

int report(const kiosk::LookupAnswer& answer, bool json) {
    if (json) {
        std::cout << kiosk::to_json(answer) << std::endl;
        return DONE;
    }
    std::visit(
        [](const auto& level) {
            print(level);
            print("as of", kiosk::moment_text(level.as_of) + (level.stale ? ", an older copy" : ""));
        },
        answer);
    return DONE;
}

int report(const kiosk::LookupFailure& failure, bool json) {
    const std::string name{name_of(failure.kind)};
    if (json) {
        nlohmann::ordered_json object = {{"failure", name}, {"detail", failure.detail}};
        if (failure.kind == kiosk::LookupFailureKind::wrong_second_factor)
            object["tries_left"] = failure.tries_left;
        if (failure.kind == kiosk::LookupFailureKind::too_many_tries) {
            object["retry_after"] = failure.retry_after.count();
        }
        std::cout << object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << std::endl;
    }
    std::cerr << "No answer: " << name << " (" << failure.detail << ").\n";
    return FAILED;
}

kiosk::LookupResult ask(kiosk::CentralClient& client, kiosk::LookupQuestion question) {
    std::promise<kiosk::LookupResult> answered;
    client.look_up(1, std::move(question), [&answered](kiosk::RequestId, kiosk::LookupResult result) {
        answered.set_value(std::move(result));
    });
    return answered.get_future().get();
}

}  // namespace

int look_up(const LookupOptions& options) {
    const auto settings = settings_from(options.config);
    if (!settings) return WRONG_USE;
    // The code's date is central's business here: no clock is asked.
    const auto code =
        kiosk::parse_dossier_code(kiosk::normalise_code(options.code), settings->codes, kiosk::Now{});
    if (!code) {
        std::cerr << "This is not a dossier code.\n";
        return WRONG_USE;
    }
    std::string second_factor = options.second_factor;
    if (second_factor == "-") std::getline(std::cin, second_factor);
    const auto client = kiosk::CentralClient::open(settings->central);
    if (!client) {
        std::cerr << "The settings of central are wrong: " << client.error().detail << ".\n";
        return WRONG_USE;
    }
    const auto result = ask(**client, {code->text, "", second_factor});
    return result ? report(*result, options.json) : report(result.error(), options.json);
}

}  // namespace kioskctl
