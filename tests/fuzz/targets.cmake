# One line a parser of outside bytes.
motcua_fuzz(lookup_request LIBRARIES kiosk_reference_request)
motcua_fuzz(lookup_answer LIBRARIES kiosk_contract)
motcua_fuzz(problem LIBRARIES kiosk_contract)
motcua_fuzz(lookup_question LIBRARIES kiosk_contract)
motcua_fuzz(classify LIBRARIES kiosk_core)
motcua_fuzz(dossier_code LIBRARIES kiosk_core)
motcua_fuzz(settings LIBRARIES kiosk_settings)
motcua_fuzz(clean_text LIBRARIES kiosk_text)
