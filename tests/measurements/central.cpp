#include <curl/curl.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <functional>
#include <future>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "kiosk/central/client.h"
#include "kiosk/central/json.h"
#include "kiosk/settings/settings.h"

// bench_central CONFIG CODE FACTOR: lookups at a running central, one JSON object a line. The reference
// beside them is libcurl alone asking the same central for its health over a kept connection.
namespace {

using Milliseconds = std::vector<double>;

double timed(const std::function<bool()>& act) {
    const auto start = std::chrono::steady_clock::now();
    if (!act()) throw std::runtime_error("central did not answer");
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

Milliseconds repeated(int count, const std::function<bool()>& act) {
    Milliseconds times;
    for (int i = 0; i < count; ++i) times.push_back(timed(act));
    std::sort(times.begin(), times.end());
    return times;
}

double at(const Milliseconds& sorted, double part) {
    return sorted[static_cast<std::size_t>(part * static_cast<double>(sorted.size() - 1))];
}

void report(const char* name, const Milliseconds& times, const Milliseconds& reference, nlohmann::json goal) {
    const double median = at(times, 0.5);
    const double p99 = at(times, 0.99);
    nlohmann::ordered_json line = {
        {"section", "central"}, {"name", name}, {"unit", "ms"}, {"n", times.size()}};
    line["median"] = median;
    line["p99"] = p99;
    line["goal"] = goal;
    line["goal_met"] = goal.is_null() ? nlohmann::json(nullptr) : nlohmann::json(p99 <= goal.get<double>());
    line["compared_to"] = "libcurl alone, GET /v1/health";
    line["ratio"] = median / at(reference, 0.5);
    std::cout << line.dump() << std::endl;
}

bool answered(kiosk::CentralClient& client, const kiosk::LookupQuestion& question) {
    std::promise<bool> done;
    client.look_up(1, question, [&done](kiosk::RequestId, const kiosk::LookupResult& result) {
        done.set_value(result.has_value());
    });
    return done.get_future().get();
}

Milliseconds library_alone(const kiosk::CentralSettings& settings) {
    CURL* const curl = curl_easy_init();
    const auto drop = +[](char*, std::size_t size, std::size_t count, void*) { return size * count; };
    curl_easy_setopt(curl, CURLOPT_URL, (settings.url + "/v1/health").c_str());
    curl_easy_setopt(curl, CURLOPT_CAINFO, settings.ca_file.c_str());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, drop);
    auto times = repeated(200, [curl] { return curl_easy_perform(curl) == CURLE_OK; });
    curl_easy_cleanup(curl);
    return times;
}

void measure(const kiosk::CentralSettings& settings, const kiosk::LookupQuestion& question) {
    const auto open = [&settings] {
        auto opened = kiosk::CentralClient::open(settings);
        if (!opened) throw std::runtime_error(opened.error().detail);
        return std::move(*opened);
    };
    const Milliseconds reference = library_alone(settings);
    const auto client = open();
    const kiosk::LookupQuestion level_1{question.code, "", ""};
    report("level 1, connection kept", repeated(200, [&] { return answered(*client, level_1); }), reference,
           50);
    report("level 2, connection kept", repeated(200, [&] { return answered(*client, question); }), reference,
           50);
    report("level 1, first request of a program", repeated(40, [&] { return answered(*open(), level_1); }),
           reference, nullptr);
}

}  // namespace

int main(int count, char** arguments) try {
    if (count != 4) throw std::runtime_error("usage: bench_central CONFIG CODE FACTOR");
    std::ifstream stream(arguments[1]);
    const auto settings = kiosk::parse_settings(std::string{std::istreambuf_iterator<char>{stream}, {}});
    if (!settings) throw std::runtime_error("the settings have mistakes; kioskctl check lists them");
    measure(settings->central, {arguments[2], "", arguments[3]});
    return 0;
} catch (const std::exception& reason) {
    std::cerr << reason.what() << "\n";
    return 1;
}
