motcua_test(core LIBRARIES kiosk_core)
