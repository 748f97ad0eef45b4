# Wishes kept on disk, and a long journal opened; the references are a bare flush and SQLite reading the same rows.
find_package(nlohmann_json REQUIRED)
motcua_program(bench_journal SOURCES ${CMAKE_CURRENT_LIST_DIR}/journal.cpp
               LIBRARIES kiosk_journal nlohmann_json::nlohmann_json)
