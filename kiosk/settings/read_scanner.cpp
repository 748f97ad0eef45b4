#include "kiosk/settings/read_scanner.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "kiosk/usb_id.h"

namespace kiosk {
namespace {

using Kind = ScannerSettings::Kind;

constexpr std::array<std::pair<std::string_view, Kind>, 4> KINDS{{{"none", Kind::none},
                                                                  {"hid-pos", Kind::hid_pos},
                                                                  {"keyboard", Kind::keyboard},
                                                                  {"serial", Kind::serial}}};
constexpr std::array SPEEDS{1200, 2400, 4800, 9600, 19'200, 38'400, 57'600, 115'200};

std::optional<Kind> kind_of(std::string_view name) {
    for (const auto& [known, kind] : KINDS)
        if (name == known) return kind;
    return std::nullopt;
}

Kind read_kind(TableReader& reader) {
    std::string name;
    reader.text("scanner.kind", name, 20, [](const std::string& text) -> std::optional<Objection> {
        if (kind_of(text)) return std::nullopt;
        return Objection{tr("{1} is not a kind of scanner that this program knows"),
                         {tr("Write \"none\", \"hid-pos\", \"keyboard\" or \"serial\".")}};
    });
    return kind_of(name).value_or(Kind::none);
}

/// Below /dev, so that a mistyped path does not open some file.
bool is_node(const std::string& path) {
    return path.starts_with("/dev/") && path.size() > 5 && path.find("..") == std::string::npos;
}

Wording remedy_for(Kind kind) {
    if (kind == Kind::hid_pos)
        return {tr("Write maker and product as {1} shows them, such as {2}, or leave it empty."),
                {"kioskctl devices", "0c2e:0901"}};
    if (kind == Kind::serial)
        return {tr("Write maker and product such as {1}, or a path such as {2}."),
                {"0c2e:0901", "/dev/serial/by-id/…"}};
    return {tr("Write maker and product such as {1}, a path such as {2}, or the name that {3} shows."),
            {"0c2e:0901", "/dev/input/by-id/…", "kioskctl devices"}};
}

bool names_device(Kind kind, const std::string& device) {
    if (parse_usb_id(device)) return true;
    if (device.empty()) return kind != Kind::serial;
    if (kind == Kind::keyboard) return is_node(device) || device.front() != '/';
    return kind == Kind::serial && is_node(device);
}

void check_device(TableReader& reader, const ScannerSettings& scanner) {
    if (scanner.kind == Kind::none) {
        if (!scanner.device.empty())
            reader.object("scanner.device", {tr("{1} is of no use while no kind of scanner is chosen"),
                                             {tr("Choose a kind, or remove the line.")}});
    } else if (scanner.kind == Kind::serial && scanner.device.empty()) {
        reader.object("scanner.device", {tr("{1} is missing"), remedy_for(scanner.kind)});
    } else if (!names_device(scanner.kind, scanner.device)) {
        reader.object("scanner.device", {tr("{1} does not name a device"), remedy_for(scanner.kind)});
    }
}

}  // namespace

void read_scanner(TableReader& reader, ScannerSettings& scanner) {
    scanner.kind = read_kind(reader);
    reader.text("scanner.device", scanner.device, 200);
    check_device(reader, scanner);
    reader.number("scanner.baud", scanner.baud, SPEEDS.front(), SPEEDS.back());
    if (std::find(SPEEDS.begin(), SPEEDS.end(), scanner.baud) == SPEEDS.end()) {
        reader.object("scanner.baud",
                      {tr("{1} is not a speed of serial lines"),
                       {tr("Write 9600, or 1200, 2400, 4800, 19200, 38400, 57600, 115200.")}});
    }
    reader.milliseconds("scanner.pause_ms", scanner.pause, 20, 2000);
    reader.text("scanner.simulated_socket", scanner.simulated_socket, 100);
}

void read_camera(TableReader& reader, CameraSettings& camera) {
    reader.flag("camera.enabled", camera.enabled);
    reader.text("camera.device", camera.device, 200);
    if (camera.device.empty()) return;
    if (!camera.enabled) {
        reader.object("camera.device", {tr("{1} is of no use while the camera is not enabled"),
                                        {tr("Write enabled = true, or remove the line.")}});
    } else if (camera.device.front() == '/' && !is_node(camera.device)) {
        reader.object(
            "camera.device",
            {tr("{1} does not name a device"),
             {tr("Write maker and product such as {1}, a path such as {2}, or the name that {3} shows."),
              {"046d:0825", "/dev/v4l/by-id/…", "kioskctl devices"}}});
    }
}

}  // namespace kiosk
