# cups, cups-client: a cupsd of the tests' own with Debian's backends, and lp to leave something in its queue.
# umockdev: a USB bus of our own. Its library that stands before libc is linked, so that the program needs no wrapper.
pkg_check_modules(UMOCKDEV REQUIRED IMPORTED_TARGET umockdev-1.0 gobject-2.0)
find_library(UMOCKDEV_BEFORE_LIBC umockdev-preload REQUIRED)

motcua_test(printers LIBRARIES -Wl,--no-as-needed ${UMOCKDEV_BEFORE_LIBC} -Wl,--as-needed drivers_printers
            drivers_recordings kiosk_configured_printer PkgConfig::UMOCKDEV)
add_dependencies(printers_tests kioskctl languages)
