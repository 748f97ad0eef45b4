# Runs only in the machine of ./tests/lab, where the kernel plays the devices.
motcua_test(machine LIBRARIES drivers_printers drivers_scanners kiosk_journal PkgConfig::UMOCKDEV)
# The camera's frames are read by the real decoder, which lies beside.
add_dependencies(machine_tests picture-decoder)
target_sources(machine_tests PRIVATE machine/gadget.cpp machine/printer_gadget.cpp)
