motcua_test(journeys LIBRARIES kiosk_central kiosk_journal kiosk_settings Threads::Threads)
# A journey plays whole programs.
add_dependencies(journeys_tests kiosk kiosk-central kioskctl)
target_sources(journeys_tests PRIVATE ${CMAKE_SOURCE_DIR}/kiosk/programs/kioskctl/selftest_report.cpp
                                      ${CMAKE_SOURCE_DIR}/kiosk/programs/kioskctl/central.cpp)
