# Bare sockets at a central on plain loopback, so that the client costs little of what is measured: displays by the
# thousand, and whatever else asks many times at once.
foreach(name boards asking)
    motcua_program(bench_${name} SOURCES ${CMAKE_CURRENT_LIST_DIR}/${name}.cpp ${CMAKE_CURRENT_LIST_DIR}/loopback.cpp
                   LIBRARIES drivers_descriptor Threads::Threads)
endforeach()
