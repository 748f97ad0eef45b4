# The terminal from outside: a library preloaded into it that notes its frames, and an empty window to compare it to.
pkg_check_modules(MEASURED_SDL REQUIRED IMPORTED_TARGET sdl2)
add_library(frame_log MODULE ${CMAKE_CURRENT_LIST_DIR}/frame_log.cpp)
target_link_libraries(frame_log PRIVATE PkgConfig::MEASURED_SDL)
set_target_properties(frame_log PROPERTIES LIBRARY_OUTPUT_DIRECTORY ${CMAKE_RUNTIME_OUTPUT_DIRECTORY} PREFIX "")
motcua_warnings(frame_log)
motcua_program(empty_window SOURCES ${CMAKE_CURRENT_LIST_DIR}/empty_window.cpp LIBRARIES PkgConfig::MEASURED_SDL)
