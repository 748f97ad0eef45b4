motcua_test(settings LIBRARIES kiosk_settings)
add_dependencies(settings_tests languages)
target_compile_definitions(settings_tests PRIVATE MOTCUA_LANGUAGES_DIR="${CMAKE_BINARY_DIR}/languages")
