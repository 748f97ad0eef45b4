# One line a parser of outside bytes.
motcua_fuzz(picture LIBRARIES drivers_scanners)
motcua_fuzz(decode LIBRARIES drivers_scanners)
