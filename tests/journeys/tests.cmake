motcua_test(journeys LIBRARIES kiosk_central kiosk_journal Threads::Threads)
# A journey plays whole programs.
add_dependencies(journeys_tests kiosk kiosk-central kioskctl)
