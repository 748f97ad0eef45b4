motcua_test(terminal LIBRARIES kiosk_terminal)
