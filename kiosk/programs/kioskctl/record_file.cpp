#include "kiosk/programs/kioskctl/record_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <iostream>
#include <utility>

namespace kioskctl {

std::unique_ptr<RecordFile> RecordFile::make(const std::string& name) {
    drivers::Descriptor file(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (file) return std::unique_ptr<RecordFile>(new RecordFile(name, std::move(file)));
    const bool there = errno == EEXIST;
    std::cerr << "The file " << name
              << (there ? " is there already; a recording overwrites nothing.\n" : " cannot be made.\n");
    return nullptr;
}

bool RecordFile::write(const drivers::Recording& recording) {
    const std::string text = text_of(recording);
    for (std::size_t written = 0; written < text.size();) {
        const ssize_t count = ::write(file_.number(), text.data() + written, text.size() - written);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) {
            std::cerr << "The file " << name_ << " cannot be written.\n";
            return false;
        }
        written += static_cast<std::size_t>(count);
    }
    std::cerr << "Recorded in " << name_ << "; kioskctl replay plays it.\n";
    return true;
}

}  // namespace kioskctl
