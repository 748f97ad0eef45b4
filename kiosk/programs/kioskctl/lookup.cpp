#include "kiosk/programs/kioskctl/commands.h"

#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "kiosk/central/json.h"
#include "kiosk/central/rfc3339.h"
#include "kiosk/core/dossier_code.h"
#include "kiosk/programs/exit_codes.h"
#include "kiosk/programs/kioskctl/central.h"

namespace kioskctl {

namespace {

using namespace programs;

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
    const auto client = open_central(settings->central);
    if (!client) return WRONG_USE;
    const auto result = waited_for<kiosk::LookupResult>([&](auto answered) {
        client->look_up(
            1, {code->text, "", second_factor},
            [answered](kiosk::RequestId, kiosk::LookupResult found) { answered(std::move(found)); });
    });
    return result ? report(*result, options.json) : report(result.error(), options.json);
}

}  // namespace kioskctl
