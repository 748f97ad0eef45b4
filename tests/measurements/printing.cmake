# A slip from its answer to the bytes that leave for the printer; the reference beside it is a memcpy of the dots.
motcua_program(bench_printing SOURCES ${CMAKE_CURRENT_LIST_DIR}/printing.cpp LIBRARIES kiosk_printing drivers_printers)
add_dependencies(bench_printing languages)
