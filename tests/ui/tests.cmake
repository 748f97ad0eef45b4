motcua_test(ui LIBRARIES ui)
