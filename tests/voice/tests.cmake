motcua_test(voice LIBRARIES kiosk_voice)
