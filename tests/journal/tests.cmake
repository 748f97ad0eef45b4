motcua_test(journal LIBRARIES kiosk_journal)
# Writers that are killed in the middle, and the layer that takes from them what they had not flushed.
motcua_program(journal_writer SOURCES journal/journal_writer.cpp LIBRARIES kiosk_journal)
add_library(power_loss MODULE journal/power_loss.cpp)
target_link_libraries(power_loss PRIVATE ${CMAKE_DL_LIBS})
motcua_warnings(power_loss)
# It is loaded before any sanitizer is there.
target_compile_options(power_loss PRIVATE -fno-sanitize=all)
target_link_options(power_loss PRIVATE -fno-sanitize=all)
add_dependencies(journal_tests journal_writer power_loss kioskctl)
target_compile_definitions(journal_tests PRIVATE MOTCUA_POWER_LOSS="$<TARGET_FILE:power_loss>")
