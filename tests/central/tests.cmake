# The test's own TLS servers and certificates.
pkg_check_modules(SSL REQUIRED IMPORTED_TARGET libssl)
motcua_test(central LIBRARIES kiosk_central PkgConfig::SSL nlohmann_json::nlohmann_json)
add_dependencies(central_tests kioskctl)
