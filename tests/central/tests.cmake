# The test's own TLS servers and certificates.
pkg_check_modules(SSL REQUIRED IMPORTED_TARGET libssl)
# Tokens under headers that central would not write.
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
motcua_test(central LIBRARIES kiosk_central drivers_printers PkgConfig::SSL PkgConfig::SODIUM nlohmann_json::nlohmann_json)
# kioskctl is run as the program that it is, with its words.
add_dependencies(central_tests kioskctl languages)
