# Lookups at a running central; the reference beside them is libcurl alone.
find_package(nlohmann_json REQUIRED)
motcua_program(bench_central SOURCES ${CMAKE_CURRENT_LIST_DIR}/central.cpp
               LIBRARIES kiosk_central kiosk_settings nlohmann_json::nlohmann_json)
