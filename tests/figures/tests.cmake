motcua_test(figures LIBRARIES kiosk_figures)
add_dependencies(figures_tests kioskctl)
