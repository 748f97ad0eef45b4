# Reading codes: ours beside plain ZXing on the same buffers.
motcua_program(bench_decode SOURCES ${CMAKE_CURRENT_LIST_DIR}/decode.cpp ${CMAKE_CURRENT_LIST_DIR}/made_pictures.cpp
               LIBRARIES drivers_decoding)
add_dependencies(bench_decode picture-decoder)
