// What every program here tells its caller by its exit code.
#pragma once

namespace programs {

inline constexpr int DONE = 0;
inline constexpr int FAILED = 1;     ///< the answer is no, or a device, file or central failed
inline constexpr int WRONG_USE = 2;  ///< of the command line or the settings

}  // namespace programs
