motcua_test(visit LIBRARIES kiosk_visit)
