// The words of a recording's file, for whoever reads or writes one.
#pragma once

#include <array>
#include <string_view>

#include "drivers/recordings/recording.h"

namespace drivers::recording_words {

inline constexpr std::string_view FIRST = "motcua-recording ";
inline constexpr std::string_view VERSION = "1";
inline constexpr std::string_view DEVICE = "device ", NAME = "name ", NOTE = "note ", SET = "set ";
inline constexpr std::string_view SLIP = "slip ", ROW = "row ", BEGIN = "begin";

struct DeviceWord {
    RecordedDevice device;
    std::string_view word;
};
inline constexpr std::array<DeviceWord, 4> DEVICES{{{RecordedDevice::hid_pos, "hid-pos"},
                                                    {RecordedDevice::keyboard, "keyboard"},
                                                    {RecordedDevice::serial, "serial"},
                                                    {RecordedDevice::printer, "printer"}}};

struct SettingWord {
    std::string_view word;
    int most;
};
inline constexpr std::array<SettingWord, 8> SETTINGS{{{"pause_ms", 60'000},
                                                      {"width_dots", 1024},
                                                      {"band_bytes", 1'000'000},
                                                      {"cutter", 1},
                                                      {"answers_status", 1},
                                                      {"clears_buffer", 1},
                                                      {"confirms_end", 1},
                                                      {"speed_mm_s", 10'000}}};

enum class Follows { nothing, words, bytes };
struct MomentWord {
    Moment::What what;
    std::string_view word;
    Follows follows;
};
inline constexpr std::array<MomentWord, 14> MOMENTS{{
    {Moment::What::opened, "open", Follows::words},
    {Moment::What::closed, "close", Follows::nothing},
    {Moment::What::descriptor, "descriptor", Follows::bytes},
    {Moment::What::in, "in", Follows::bytes},
    {Moment::What::quiet, "quiet", Follows::nothing},
    {Moment::What::hung_up, "hung-up", Follows::nothing},
    {Moment::What::out, "out", Follows::bytes},
    {Moment::What::out_stuck, "out-stuck", Follows::nothing},
    {Moment::What::out_hung_up, "out-hung-up", Follows::nothing},
    {Moment::What::beside, "beside", Follows::words},
    {Moment::What::finished, "finish", Follows::nothing},
    {Moment::What::asked, "asked", Follows::words},
    {Moment::What::became, "became", Follows::words},
    {Moment::What::ended, "end", Follows::nothing},
}};

}  // namespace drivers::recording_words
