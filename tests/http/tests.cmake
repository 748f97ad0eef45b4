motcua_test(http LIBRARIES kiosk_http)
