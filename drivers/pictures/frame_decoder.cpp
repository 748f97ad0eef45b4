#include "drivers/pictures/frame_decoder.h"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <string>
#include <utility>

#include "drivers/pictures/decoder_messages.h"
#include "drivers/pictures/request_file.h"

namespace drivers {

FrameDecoder::FrameDecoder(std::filesystem::path program) : program_(std::move(program)) {}

bool FrameDecoder::give(const LumaView& frame, Deadline now) {
    if (reading_ || now < rests_until_ || !may_hold_symbols(frame)) return false;
    const bool is_first = !child_;
    if ((is_first && !start()) || !hand_over(frame)) {
        rest(now);
        return false;
    }
    reading_ = now + (is_first ? PATIENCE_FIRST : PATIENCE);
    return true;
}

bool FrameDecoder::start() {
    // In this order, for the sake of a program that began without 0, 1 and 2: see ChildProcess::start.
    memory_ = memory_file();
    int ends[2];
    if (!memory_ || socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) return false;
    socket_ = Descriptor(ends[0]);
    const Descriptor childs_end(ends[1]);
    child_ = ChildProcess::start(program_, "frames", memory_.number(), childs_end.number());
    return child_.has_value();
}

bool FrameDecoder::hand_over(const LumaView& frame) {
    if (!write_request(memory_, {frame, {}})) return false;
    const char word = 'f';
    return send(socket_.number(), &word, 1, MSG_DONTWAIT | MSG_NOSIGNAL) == 1;
}

std::optional<FrameDecoder::Outcome> FrameDecoder::take(Deadline now) {
    if (!reading_) return std::nullopt;
    std::string reply(REPLY_BYTES_MAX + 1, '\0');
    const ssize_t count = recv(socket_.number(), reply.data(), reply.size(), MSG_DONTWAIT);
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) {
        if (now < *reading_) return std::nullopt;
        return lost(now);
    }
    reply.resize(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    auto symbols = parse_reply(reply);
    if (!symbols) return lost(now);
    reading_.reset();
    rest_ = {};
    return Outcome(*std::move(symbols));
}

FrameDecoder::Outcome FrameDecoder::lost(Deadline now) {
    rest(now);
    return kiosk::Failure{DecodeFailure::decoder_ended};
}

void FrameDecoder::rest(Deadline now) {
    end();
    rests_until_ = now + rest_;
    rest_ = std::clamp(rest_ * 2, REST_FIRST, REST_LONGEST);
}

void FrameDecoder::end() {
    child_.reset();
    reading_.reset();
    socket_ = {};
    memory_ = {};
}

}  // namespace drivers
