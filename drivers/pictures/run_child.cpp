#include "drivers/pictures/run_child.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <optional>

#include "drivers/pictures/child_process.h"

namespace drivers {
namespace {

/// Everything until the other side closes. The room is the answer's own: no copy of it stays on the stack.
std::optional<std::string> read_all(const Descriptor& from, std::size_t limit, Deadline deadline) {
    std::string all(limit + 1, '\0');
    std::size_t filled = 0;
    while (filled <= limit && ready(from.number(), POLLIN, deadline)) {
        const ssize_t count = read(from.number(), all.data() + filled, all.size() - filled);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return std::nullopt;
        if (count == 0) {
            all.resize(filled);
            return all;
        }
        filled += static_cast<std::size_t>(count);
    }
    return std::nullopt;
}

}  // namespace

kiosk::Result<std::string, ChildFailure> run_child(const std::filesystem::path& program,
                                                   const Descriptor& input, std::size_t limit,
                                                   Deadline deadline) {
    // The input and the reading end were opened before the writing end, so that whichever of 0, 1 and 2 they
    // are in a program that began without, the child copies each before its number is used for another.
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return kiosk::Failure{ChildFailure::not_started};
    const Descriptor output(ends[0]);
    Descriptor childs_end(ends[1]);
    auto child = ChildProcess::start(program, "", input.number(), childs_end.number());
    if (!child) return kiosk::Failure{ChildFailure::not_started};
    childs_end = Descriptor();
    auto answer = read_all(output, limit, deadline);
    if (!answer || !child->ends_well(deadline)) return kiosk::Failure{ChildFailure::ended_badly};
    return *std::move(answer);
}

}  // namespace drivers
