# nlohmann-json: writes and reads what a province's system says.
find_package(nlohmann_json REQUIRED)
find_package(OpenSSL REQUIRED)  # of tests/central/raw_server.h

motcua_test(adapter LIBRARIES kiosk_adapter nlohmann_json::nlohmann_json OpenSSL::SSL)
target_sources(adapter_tests PRIVATE adapter/adapter_process.cpp adapter/province_stand_in.cpp)
add_dependencies(adapter_tests kiosk-adapter)
