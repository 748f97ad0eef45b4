motcua_test(ui LIBRARIES ui)
add_dependencies(ui_tests languages)
target_compile_definitions(ui_tests PRIVATE MOTCUA_LANGUAGES_DIR="${CMAKE_BINARY_DIR}/languages")
