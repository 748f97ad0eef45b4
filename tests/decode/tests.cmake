motcua_test(decode LIBRARIES drivers_decoding drivers_scanners)
# Pictures are read by the real decoder, which lies beside.
add_dependencies(decode_tests picture-decoder)
