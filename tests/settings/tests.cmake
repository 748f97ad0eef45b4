motcua_test(settings LIBRARIES kiosk_settings)
