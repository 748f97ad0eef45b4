# nlohmann-json: writes and reads what a province's system says.
find_package(nlohmann_json REQUIRED)
find_package(OpenSSL REQUIRED)  # of tests/central/raw_server.h
find_package(CURL REQUIRED)     # libcurl and libpq: of tests/reference/central_process.h
pkg_check_modules(POSTGRES REQUIRED IMPORTED_TARGET libpq)

motcua_test(adapter LIBRARIES kiosk_adapter nlohmann_json::nlohmann_json OpenSSL::SSL CURL::libcurl PkgConfig::POSTGRES)
target_sources(adapter_tests PRIVATE adapter/adapter_process.cpp adapter/province_stand_in.cpp
               reference/central_process.cpp reference/postgres_server.cpp reference/store_place.cpp)
add_dependencies(adapter_tests kiosk-adapter kiosk-central)
