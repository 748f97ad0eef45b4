motcua_test(journeys LIBRARIES Threads::Threads)
# A journey plays whole programs.
add_dependencies(journeys_tests kiosk kiosk-central kioskctl)
