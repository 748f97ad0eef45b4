// Freed memory is overwritten, whoever frees it: this program's strings and lists, and the buffers of curl,
// OpenSSL, Pango and the others, which all end in the C library's `free`. So no visit outlives itself in
// memory that nobody owns. The program's own symbols go before the C library's; the allocator behind these
// two doors stays glibc's, reached by the name it keeps for that. Programs under a sanitizer keep the
// sanitizer's instead.
#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

extern "C" {

void __libc_free(void* block);  // NOLINT(bugprone-reserved-identifier,readability-identifier-naming)

void free(void* block) {
    if (block != nullptr) explicit_bzero(block, malloc_usable_size(block));
    __libc_free(block);
}

/// The C library's own would give the old place back as it was.
void* realloc(void* block, std::size_t size) {
    if (block == nullptr) return std::malloc(size);
    const std::size_t before = malloc_usable_size(block);
    if (size <= before && size > before / 2) return block;
    void* const moved = std::malloc(size);
    if (moved == nullptr) return nullptr;
    std::memcpy(moved, block, std::min(before, size));
    free(block);
    return moved;
}
}
