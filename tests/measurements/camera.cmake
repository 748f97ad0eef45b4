# A camera's frames on their way to a text, without the camera.
motcua_program(bench_camera SOURCES ${CMAKE_CURRENT_LIST_DIR}/camera.cpp ${CMAKE_CURRENT_LIST_DIR}/made_pictures.cpp
               LIBRARIES drivers_scanners drivers_decoding)
add_dependencies(bench_camera picture-decoder)
