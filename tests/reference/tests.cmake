# libcurl: asks the real program as a terminal does; nlohmann-json: looks into its answers.
find_package(CURL REQUIRED)
find_package(nlohmann_json REQUIRED)
pkg_check_modules(POSTGRES REQUIRED IMPORTED_TARGET libpq)  # asks whether the tests' server is there

motcua_test(reference LIBRARIES kiosk_hall kiosk_reference kiosk_contract kiosk_voice nlohmann_json::nlohmann_json CURL::libcurl PkgConfig::POSTGRES)
target_sources(reference_tests PRIVATE reference/central_process.cpp reference/event_reader.cpp reference/postgres_server.cpp reference/store_place.cpp)
add_dependencies(reference_tests kiosk-central)
