# One line a parser of outside bytes.
motcua_fuzz(visit_events LIBRARIES kiosk_visit)
