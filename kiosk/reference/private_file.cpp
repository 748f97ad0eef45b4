#include "kiosk/reference/private_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kiosk::reference {

bool make_private_file(const std::string& file) {
    const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    return descriptor >= 0 && close(descriptor) == 0;
}

bool flush_to_disk(const std::string& path) {
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool is_flushed = fsync(descriptor) == 0;
    close(descriptor);
    return is_flushed;
}

}  // namespace kiosk::reference
