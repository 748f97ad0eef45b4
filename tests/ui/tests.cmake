# zbar reads the follow codes back from the glass.
pkg_check_modules(ZBAR REQUIRED IMPORTED_TARGET zbar)
motcua_test(ui LIBRARIES ui PkgConfig::ZBAR)
add_dependencies(ui_tests languages)
target_compile_definitions(ui_tests PRIVATE MOTCUA_LANGUAGES_DIR="${CMAKE_BINARY_DIR}/languages")
