motcua_test(voice LIBRARIES kiosk_voice)
# kioskctl says what the built voices have.
add_dependencies(voice_tests voices kioskctl)
target_compile_definitions(voice_tests PRIVATE MOTCUA_VOICES_DIR="${CMAKE_BINARY_DIR}/voices")
