#include "drivers/printers/cups_queue.h"

#include <cups/cups.h>

#include <array>

#include "drivers/printers/device_id.h"
#include "kiosk/core/owned.h"

namespace drivers {

namespace {

using Http = kiosk::Owned<http_t, httpClose>;
using Request = kiosk::Owned<ipp_t, ippDelete>;
using Answer = kiosk::Owned<ipp_t, ippDelete>;

/// A terminal has nobody to ask.
const char* no_password(const char*, http_t*, const char*, const char*, void*) {
    return nullptr;
}

void add_text(ipp_t* request, ipp_tag_t group, ipp_tag_t kind, const char* name, const std::string& text) {
    ippAddString(request, group, kind, name, nullptr, text.c_str());
}

ipp_t* request_for(ipp_op_t operation, const char* what, const std::string& uri) {
    ipp_t* request = ippNewRequest(operation);
    add_text(request, IPP_TAG_OPERATION, IPP_TAG_URI, what, uri);
    add_text(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", cupsUser());
    return request;
}

std::string printer_uri(const std::string& queue) {
    return "ipp://localhost/printers/" + queue;
}

}  // namespace

struct CupsQueue::Link {
    Http http;

    /// Null, or an answer that says no, when it failed; CUPS keeps the sentence.
    Answer ask(ipp_t* request, const char* resource) {
        Answer answer(cupsDoRequest(http.get(), request, resource));
        if (answer == nullptr || ippGetStatusCode(answer.get()) > IPP_STATUS_OK_CONFLICTING) return nullptr;
        return answer;
    }
};

kiosk::Result<std::unique_ptr<CupsQueue>, std::string> CupsQueue::open(const CupsPrinterOptions& options) {
    cupsSetPasswordCB2(no_password, nullptr);
    const std::string server = options.server.empty() ? cupsServer() : options.server;
    auto link = std::make_unique<Link>();
    const int port = server.starts_with('/') ? 0 : options.port;
    link->http.reset(httpConnect2(server.c_str(), port, nullptr, AF_UNSPEC, HTTP_ENCRYPTION_IF_REQUESTED,
                                  /*blocking=*/1, static_cast<int>(options.answer_limit.count()), nullptr));
    if (!link->http) return kiosk::Failure{std::string("CUPS does not answer at ") + server};
    httpSetTimeout(link->http.get(), static_cast<double>(options.answer_limit.count()) / 1000, nullptr,
                   nullptr);
    std::unique_ptr<CupsQueue> queue(new CupsQueue(std::move(link), options));
    const bool ours = options.device.empty() || queue->make_ours(with_limits(options.device));
    if (!ours || !queue->forget_all()) return kiosk::Failure{queue->trouble()};
    return queue;
}

CupsQueue::CupsQueue(std::unique_ptr<Link> link, const CupsPrinterOptions& options)
    : link_(std::move(link)), name_(options.queue) {}

CupsQueue::~CupsQueue() = default;

/// A queue without a driver hands our bytes on as they are. A job that cannot be handed on ends by itself,
/// so that nobody has to start the queue again, and nothing of it prints the next morning.
bool CupsQueue::make_ours(const std::string& device) {
    ipp_t* request = request_for(IPP_OP_CUPS_ADD_MODIFY_PRINTER, "printer-uri", printer_uri(name_));
    add_text(request, IPP_TAG_PRINTER, IPP_TAG_URI, "device-uri", device);
    add_text(request, IPP_TAG_PRINTER, IPP_TAG_NAME, "printer-error-policy", "abort-job");
    ippAddInteger(request, IPP_TAG_PRINTER, IPP_TAG_ENUM, "printer-state", IPP_PSTATE_IDLE);
    ippAddBoolean(request, IPP_TAG_PRINTER, "printer-is-accepting-jobs", 1);
    ippAddBoolean(request, IPP_TAG_PRINTER, "printer-is-shared", 0);
    return link_->ask(request, "/admin/") != nullptr || note_trouble();
}

bool CupsQueue::forget_all() {
    cups_job_t* jobs = nullptr;
    const int count =
        cupsGetJobs2(link_->http.get(), &jobs, name_.c_str(), /*myjobs=*/0, CUPS_WHICHJOBS_ACTIVE);
    if (count < 0) return note_trouble();
    bool all = true;
    for (int i = 0; i < count; ++i) all = forget(jobs[i].id) && all;
    cupsFreeJobs(count, jobs);
    return all;
}

std::optional<CupsQueueState> CupsQueue::state() {
    static constexpr std::array<const char*, 3> WANTED{"printer-state", "printer-state-reasons",
                                                       "printer-is-accepting-jobs"};
    ipp_t* request = request_for(IPP_OP_GET_PRINTER_ATTRIBUTES, "printer-uri", printer_uri(name_));
    ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", WANTED.size(), nullptr,
                  WANTED.data());
    const Answer answer = link_->ask(request, "/");
    if (!answer) {
        note_trouble();
        return std::nullopt;
    }
    CupsQueueState state;
    if (auto* value = ippFindAttribute(answer.get(), "printer-state", IPP_TAG_ENUM))
        state.state = ippGetInteger(value, 0);
    if (auto* value = ippFindAttribute(answer.get(), "printer-is-accepting-jobs", IPP_TAG_BOOLEAN))
        state.accepts_jobs = ippGetBoolean(value, 0) != 0;
    if (auto* values = ippFindAttribute(answer.get(), "printer-state-reasons", IPP_TAG_KEYWORD))
        for (int i = 0; i < ippGetCount(values); ++i)
            if (const char* reason = ippGetString(values, i, nullptr)) state.reasons.emplace_back(reason);
    return state;
}

std::optional<int> CupsQueue::begin_job(std::span<const std::uint8_t> bytes) {
    http_t* http = link_->http.get();
    const std::string resource = "/printers/" + name_;
    const Request request(request_for(IPP_OP_PRINT_JOB, "printer-uri", printer_uri(name_)));
    add_text(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", "slip");
    add_text(request.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", CUPS_FORMAT_RAW);
    const bool written = cupsSendRequest(http, request.get(), resource.c_str(),
                                         ippLength(request.get()) + bytes.size()) == HTTP_STATUS_CONTINUE &&
                         cupsWriteRequestData(http, reinterpret_cast<const char*>(bytes.data()),
                                              bytes.size()) == HTTP_STATUS_CONTINUE;
    const Answer answer(written ? cupsGetResponse(http, resource.c_str()) : nullptr);
    if (answer && ippGetStatusCode(answer.get()) <= IPP_STATUS_OK_CONFLICTING)
        if (auto* job = ippFindAttribute(answer.get(), "job-id", IPP_TAG_INTEGER))
            return ippGetInteger(job, 0);
    note_trouble();
    return std::nullopt;
}

std::optional<CupsJob> CupsQueue::job_state(int job) {
    ipp_t* request =
        request_for(IPP_OP_GET_JOB_ATTRIBUTES, "job-uri", "ipp://localhost/jobs/" + std::to_string(job));
    const Answer answer = link_->ask(request, "/");
    auto* value = answer ? ippFindAttribute(answer.get(), "job-state", IPP_TAG_ENUM) : nullptr;
    if (value == nullptr) {
        note_trouble();
        return std::nullopt;
    }
    const int state = ippGetInteger(value, 0);
    if (state == IPP_JSTATE_COMPLETED) return CupsJob::completed;
    return state == IPP_JSTATE_ABORTED || state == IPP_JSTATE_CANCELED ? CupsJob::ended : CupsJob::under_way;
}

bool CupsQueue::forget(int job) {
    return cupsCancelJob2(link_->http.get(), name_.c_str(), job, /*purge=*/1) <= IPP_STATUS_OK_CONFLICTING ||
           note_trouble();
}

/// Keeps what CUPS said last.
bool CupsQueue::note_trouble() {
    trouble_ = printable(cupsLastErrorString());
    return false;
}

}  // namespace drivers
