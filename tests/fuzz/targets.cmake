# One line a parser of outside bytes.
motcua_fuzz(classify LIBRARIES kiosk_core)
motcua_fuzz(dossier_code LIBRARIES kiosk_core)
motcua_fuzz(settings LIBRARIES kiosk_settings)
motcua_fuzz(clean_text LIBRARIES kiosk_text)
