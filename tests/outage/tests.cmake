find_package(OpenSSL REQUIRED)  # of tests/central/certificates.h
motcua_test(outage LIBRARIES kiosk_outage kiosk_central OpenSSL::SSL)
