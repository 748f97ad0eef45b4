motcua_test(hall LIBRARIES kiosk_hall kiosk_settings)
