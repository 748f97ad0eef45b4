# A scan from the device to the queue of events; umockdev plays the USB bus, a pseudo terminal the serial line.
pkg_check_modules(MEASURED_UMOCKDEV REQUIRED IMPORTED_TARGET umockdev-1.0 gobject-2.0)
find_library(MEASURED_UMOCKDEV_BEFORE_LIBC umockdev-preload REQUIRED)
motcua_program(bench_devices SOURCES ${CMAKE_CURRENT_LIST_DIR}/devices.cpp ${CMAKE_SOURCE_DIR}/tests/scanners/hid_peer.cpp
               LIBRARIES -Wl,--no-as-needed ${MEASURED_UMOCKDEV_BEFORE_LIBC} -Wl,--as-needed drivers_scanners kiosk_terminal
                         PkgConfig::MEASURED_UMOCKDEV)
