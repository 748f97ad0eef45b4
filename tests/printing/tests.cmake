# zbar reads the slips' QR codes back: a second opinion beside ZXing, which draws them.
pkg_check_modules(ZBAR REQUIRED IMPORTED_TARGET zbar)
motcua_test(printing LIBRARIES kiosk_printing drivers_printers PkgConfig::ZBAR)
add_dependencies(printing_tests languages)
target_compile_definitions(printing_tests PRIVATE MOTCUA_LANGUAGES_DIR="${CMAKE_BINARY_DIR}/languages")
