# One line a parser of outside bytes.
motcua_fuzz(visit_events LIBRARIES kiosk_visit)
motcua_fuzz(lookup_answer LIBRARIES kiosk_contract)
motcua_fuzz(problem LIBRARIES kiosk_contract)
motcua_fuzz(lookup_question LIBRARIES kiosk_contract)
motcua_fuzz(picture LIBRARIES drivers_scanners)
motcua_fuzz(decode LIBRARIES drivers_scanners)
motcua_fuzz(lookup_request LIBRARIES kiosk_reference_request)
