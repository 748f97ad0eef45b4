motcua_test(voice LIBRARIES kiosk_voice)
add_dependencies(voice_tests voices)
target_compile_definitions(voice_tests PRIVATE MOTCUA_VOICES_DIR="${CMAKE_BINARY_DIR}/voices")
