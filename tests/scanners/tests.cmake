# umockdev: devices of our own in sysfs and /dev. Its library that stands before libc is linked, so that the program
# needs no wrapper.
pkg_check_modules(UMOCKDEV REQUIRED IMPORTED_TARGET umockdev-1.0 gobject-2.0)
find_library(UMOCKDEV_BEFORE_LIBC umockdev-preload REQUIRED)

motcua_test(scanners LIBRARIES -Wl,--no-as-needed ${UMOCKDEV_BEFORE_LIBC} -Wl,--as-needed kiosk_settings drivers_scanners
            drivers_recordings PkgConfig::UMOCKDEV)
target_sources(scanners_tests PRIVATE scanners/hid_peer.cpp ${CMAKE_SOURCE_DIR}/kiosk/programs/kioskctl/devices_scanners.cpp)
# The camera's frames are read by the real decoder, which lies beside.
add_dependencies(scanners_tests picture-decoder)
