#include <iostream>
#include <nlohmann/json.hpp>

#include "kiosk/central/token_file.h"
#include "kiosk/conformance/session.h"
#include "kiosk/programs/exit_codes.h"
#include "kiosk/programs/kioskctl/commands.h"
#include "kiosk/programs/kioskctl/words.h"
#include "kiosk/settings/mistake_text.h"
#include "kiosk/settings/settings_file.h"

namespace kioskctl {

namespace {

using namespace programs;
using namespace kiosk::conformance;

std::string_view name_of(Verdict::Kind kind) {
    switch (kind) {
        case Verdict::Kind::ok:
            return "ok";
        case Verdict::Kind::failed:
            return "FAILED";
        case Verdict::Kind::skipped:
            break;
    }
    return "skipped";
}

void print_as_json(const Told& told) {
    nlohmann::ordered_json object = {
        {"id", told.line.id}, {"sentence", told.line.sentence}, {"result", name_of(told.verdict.kind)}};
    if (!told.verdict.reason.empty()) object["reason"] = told.verdict.reason;
    if (told.verdict.kind == Verdict::Kind::failed) {
        if (!told.asked.empty()) object.update({{"asked", told.asked}, {"came", told.came}});
        object["rule"] = told.line.rule;
    }
    std::cout << object.dump() << std::endl;
}

void print(const Told& told) {
    std::cout << name_of(told.verdict.kind) << " " << told.line.id << ": " << told.line.sentence;
    if (told.verdict.kind == Verdict::Kind::skipped) std::cout << " (" << told.verdict.reason << ")";
    std::cout << std::endl;
    if (told.verdict.kind != Verdict::Kind::failed) return;
    std::cout << "    " << told.verdict.reason << "\n";
    if (!told.asked.empty()) std::cout << "    asked: " << told.asked << "\n    came: " << told.came << "\n";
    std::cout << "    rule: " << told.line.rule << std::endl;
}

/// None after the mistakes were said on stderr.
std::optional<Facts> facts_from(const ConformanceOptions& options) {
    if (options.facts.empty()) return Facts{};
    const auto words = words_of(options.language);
    const auto content = kiosk::read_settings_file(options.facts);
    if (!content) {
        std::cerr << words(kiosk::tr("The settings file {1} cannot be read."), {options.facts}) << "\n";
        return std::nullopt;
    }
    const auto facts = parse_facts(*content);
    if (facts) return *facts;
    for (const auto& mistake : facts.error()) {
        std::cerr << kiosk::mistake_text(options.facts, mistake, words) << "\n";
    }
    return std::nullopt;
}

/// None after the reason was said on stderr.
std::optional<std::string> token_from(const std::string& file) {
    auto token = kiosk::read_token(file);
    if (token) return *token;
    std::cerr << file << ": " << token.error().detail << ".\n";
    return std::nullopt;
}

std::unique_ptr<Link> link_of(const ConformanceOptions& options) {
    const auto token = token_from(options.token_file);
    const auto second = token ? token_from(options.second_token_file) : std::nullopt;
    const auto staff = second ? token_from(options.staff_token_file) : std::nullopt;
    if (!staff) return nullptr;
    auto link = Link::open(
        {options.url, options.authority, options.terminal, *token, options.second_terminal, *second, *staff});
    if (link) return std::move(*link);
    std::cerr << "This central cannot be asked: " << link.error().detail << ".\n";
    return nullptr;
}

}  // namespace

int conformance(const ConformanceOptions& options) {
    const auto facts = facts_from(options);
    if (!facts) return WRONG_USE;
    const auto link = link_of(options);
    if (!link) return WRONG_USE;
    Report report(options.json ? print_as_json : print);
    run(*link, *facts, report);
    if (!options.json) {
        std::cout << report.count(Verdict::Kind::ok) << " hold, " << report.count(Verdict::Kind::failed)
                  << " do not, " << report.count(Verdict::Kind::skipped)
                  << " were skipped. Tickets taken here are cancelled; leased numbers stay leased to "
                  << options.terminal << " until their day ends." << std::endl;
    }
    return report.count(Verdict::Kind::failed) == 0 ? DONE : FAILED;
}

}  // namespace kioskctl
