#include "drivers/scanners/camera_device.h"

#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/mman.h>

#include <algorithm>
#include <cerrno>
#include <optional>

#include "drivers/scanners/camera_modes.h"
#include "drivers/scanners/open_state.h"

namespace drivers {
namespace {

using kiosk::DeviceCondition;
using kiosk::DeviceHelp;
using kiosk::DeviceState;

constexpr DeviceState WRONG{DeviceCondition::needs_help, DeviceHelp::wrong_device};
constexpr std::uint32_t BUFFERS = 4;

v4l2_buffer capture_buffer(std::uint32_t index = 0) {
    v4l2_buffer buffer{};
    buffer.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    buffer.memory = V4L2_MEMORY_MMAP;
    buffer.index = index;
    return buffer;
}

}  // namespace

CameraDevice::Buffer::Buffer(int node, std::uint32_t length, std::uint32_t offset) {
    void* const start = ::mmap(nullptr, length, PROT_READ, MAP_SHARED, node, offset);
    if (start != MAP_FAILED) bytes_ = {static_cast<std::uint8_t*>(start), length};
}

CameraDevice::Buffer::~Buffer() {
    if (!bytes_.empty()) ::munmap(bytes_.data(), bytes_.size());
}

kiosk::Result<CameraDevice, DeviceState> CameraDevice::open(const std::string& path) {
    Descriptor node(::open(path.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC));
    if (!node) return kiosk::Failure{state_of_error(errno)};
    auto identity = ask_identity(node.number());
    if (!identity) return kiosk::Failure{WRONG};
    int error = 0;
    const auto mode = choose_mode(node.number(), error);
    if (!mode) return kiosk::Failure{error == 0 ? WRONG : state_of_error(error)};
    return CameraDevice(std::move(node), *std::move(identity), *mode);
}

int CameraDevice::start() {
    if (!has_mode(node_.number(), mode_)) {
        int refused = 0;
        const auto mode = choose_mode(node_.number(), refused);
        if (!mode) return refused == 0 ? EINVAL : refused;
        mode_ = *mode;
    }
    v4l2_requestbuffers wish{};
    wish.count = BUFFERS;
    wish.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    wish.memory = V4L2_MEMORY_MMAP;
    int error = camera_call(node_.number(), VIDIOC_REQBUFS, &wish);
    if (error == 0) error = map_buffers(wish.count);
    int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    if (error == 0) error = camera_call(node_.number(), VIDIOC_STREAMON, &type);
    if (error != 0) stop();
    return error;
}

int CameraDevice::map_buffers(std::uint32_t count) {
    for (std::uint32_t index = 0; index < count; ++index) {
        v4l2_buffer buffer = capture_buffer(index);
        if (const int error = camera_call(node_.number(), VIDIOC_QUERYBUF, &buffer)) return error;
        buffers_.emplace_back(node_.number(), buffer.length, buffer.m.offset);
        if (buffers_.back().bytes().empty()) return ENOMEM;
        if (const int error = camera_call(node_.number(), VIDIOC_QBUF, &buffer)) return error;
    }
    return buffers_.empty() ? ENOMEM : 0;
}

void CameraDevice::stop() {
    if (!node_) return;
    int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    camera_call(node_.number(), VIDIOC_STREAMOFF, &type);
    buffers_.clear();
    v4l2_requestbuffers none{};
    none.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    none.memory = V4L2_MEMORY_MMAP;
    camera_call(node_.number(), VIDIOC_REQBUFS, &none);
}

bool CameraDevice::there() const {
    v4l2_capability told{};
    return camera_call(node_.number(), VIDIOC_QUERYCAP, &told) == 0;
}

CameraDevice::Taken CameraDevice::take(const std::function<void(std::span<const std::uint8_t> bytes)>& see) {
    std::optional<v4l2_buffer> newest;
    int error = 0;
    const auto give_back = [&] {
        if (newest && error == 0) error = camera_call(node_.number(), VIDIOC_QBUF, &*newest);
    };
    for (std::size_t taken = 0; taken < buffers_.size() && error == 0; ++taken) {
        v4l2_buffer buffer = capture_buffer();
        const int none = camera_call(node_.number(), VIDIOC_DQBUF, &buffer);
        if (none == EAGAIN) break;
        if (none != 0 || buffer.index >= buffers_.size()) return Taken::broken;
        give_back();
        newest = buffer;
    }
    if (!newest && error == 0) return Taken::nothing;
    if (newest && error == 0 && (newest->flags & V4L2_BUF_FLAG_ERROR) == 0) {
        const auto bytes = buffers_[newest->index].bytes();
        see(bytes.first(std::min<std::size_t>(newest->bytesused, bytes.size())));
    }
    give_back();
    return error == 0 ? Taken::frames : Taken::broken;
}

}  // namespace drivers
