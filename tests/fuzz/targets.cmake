# One line a parser of outside bytes.
motcua_fuzz(lookup_request LIBRARIES kiosk_reference_request)
