// Linked into sanitised programs only. Fontconfig keeps its caches until the process ends and points to them
// by offsets, which the leak checker cannot follow.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libfontconfig\n";
}
