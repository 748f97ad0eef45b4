// One terminal's settings as values; defaults are those of config/kiosk.toml. Texts are NFC UTF-8.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/core/dossier_code.h"
#include "kiosk/core/result.h"
#include "kiosk/text/catalogue.h"
#include "kiosk/visit/state.h"

namespace kiosk {

struct CentreSettings {
    std::string name = "Trung tâm Phục vụ hành chính công";
    std::string name_english = "Public Administration Service Centre";
    std::string place;  ///< "Phường Mẫu, tỉnh Mẫu"
    std::string place_english;
    std::string help_line = "1022";
    std::string help_hours;  ///< may be empty: then no hours are shown
    std::string portal_url =
        "https://dichvucong.gov.vn/p/home/dvc-tra-cuu-ho-so.html";  ///< official lookup page
    std::string portal_name = "dichvucong.gov.vn";                  ///< as people say it
    std::string sms_syntax;  ///< e.g. "HS <mã số hồ sơ> gửi 8xxx"; empty: not shown
};

struct CentralSettings {
    std::string url;      ///< https://host[:port]; http:// only with allow_plain_loopback and a loopback host
    std::string ca_file;  ///< PEM; empty: the system's
    std::string pinned_key;  ///< "sha256//…" as libcurl wants it; empty: not pinned
    /// Of a server without an authority, such as a terminal: whoever has the pinned key is the right one. In
    /// no file.
    bool trust_pinned_key_alone = false;
    std::string terminal_id;  ///< how central counts this terminal's tries
    std::string token_file;   ///< bearer token of this terminal, in a file of its own; empty: none
    /// Key and certificate that an enrolment made (kiosk/central/identity.h); empty: it was not enrolled.
    std::string identity_file;
    std::string block_key;  ///< central's public key for offline numbers, base64url; empty: none are given
    bool allow_plain_loopback = false;
    std::chrono::milliseconds connect_time_out{2000};
    std::chrono::milliseconds request_time_out{5000};
};

struct PrinterSettings {
    enum class Kind { none, network, usb, cups };
    Kind kind = Kind::none;
    std::string profile = "generic";  ///< which file of the folder `printers` says what it can do
    std::string host = "127.0.0.1";
    int port = 9100;
    std::string usb_id;                ///< "04b8:0e28" as lsusb shows it; empty: the only printer there is
    std::string usb_serial;            ///< tells two of the same model apart; empty: not asked
    std::string queue = "motcua";      ///< of CUPS, for this terminal alone
    std::string device;                ///< where the queue shall print; empty: it stays as it is
    int width_dots = 576;              ///< of the paper: 576 (80 mm) or 384 (58 mm)
    std::optional<bool> confirms_end;  ///< otherwise than the profile says; answers GS ( H
    int roll_metres = 0;               ///< of a new roll of paper; 0: nobody counts
    int low_metres = 5;                ///< left of it when the warning begins
};

struct ScannerSettings {
    enum class Kind { none, hid_pos, keyboard, serial };
    Kind kind = Kind::none;
    std::string device;  ///< "0c2e:0901", a path below /dev, a keyboard's name; empty: whatever is a scanner
    int baud = 9600;     ///< of a serial line
    /// Keys or bytes that pause for so long are a whole scan.
    std::chrono::milliseconds pause{100};
    std::string simulated_socket;  ///< Unix socket that `kioskctl simulate scanner` speaks to; empty: none
};

struct CameraSettings {
    bool enabled = false;
    std::string device;  ///< as a scanner's; empty: the first camera there is
};

struct JournalSettings {
    /// What must not be forgotten of numbers; the profile is kept beside it. Its folder must be there.
    std::string file = "/var/lib/motcua-kiosk/journal.db";
};

/// The board that this terminal serves to its hall's displays while central is away.
struct HallBoardSettings {
    std::string hall;  ///< its id at central; empty: no board is served
    std::string address = "0.0.0.0";
    int port = 8444;
    std::string token_file;  ///< what displays show
};

struct Settings {
    CentreSettings centre;
    CentralSettings central;
    JournalSettings journal;
    HallBoardSettings hall_board;
    PrinterSettings printer;
    ScannerSettings scanner;
    CameraSettings camera;
    TimeOuts time_outs;
    CodeRules codes;
    Language language = Language::vietnamese;
};

/// One mistake in a settings file, for the person who wrote it.
struct SettingsMistake {
    int line = 1;    ///< from 1
    int column = 1;  ///< from 1
    Wording cause;
    Wording remedy;
};

/// Reads a settings file: all settings, or every mistake in it, by line. Pure; any bytes in.
Result<Settings, std::vector<SettingsMistake>> parse_settings(std::string_view toml);

}  // namespace kiosk
