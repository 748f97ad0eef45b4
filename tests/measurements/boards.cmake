# Displays at central's event stream by the thousand; on bare sockets, so that the client costs little of what is measured.
motcua_program(bench_boards SOURCES ${CMAKE_CURRENT_LIST_DIR}/boards.cpp LIBRARIES drivers_descriptor Threads::Threads)
