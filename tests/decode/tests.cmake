motcua_test(decode LIBRARIES drivers_scanners)
