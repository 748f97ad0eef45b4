motcua_test(text LIBRARIES kiosk_text)
add_dependencies(text_tests languages)
target_compile_definitions(text_tests PRIVATE MOTCUA_LANGUAGES_DIR="${CMAKE_BINARY_DIR}/languages")
