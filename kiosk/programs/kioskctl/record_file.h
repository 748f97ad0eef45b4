// The file that a recording goes into.
#pragma once

#include <memory>
#include <string>

#include "drivers/descriptor.h"
#include "drivers/recordings/recording.h"

namespace kioskctl {

class RecordFile {
  public:
    /// New, and for this user alone; null after the reason was said on stderr. It is made before anything is
    /// recorded, so that nobody scans for nothing.
    static std::unique_ptr<RecordFile> make(const std::string& name);
    /// False after the reason was said on stderr.
    bool write(const drivers::Recording& recording);

  private:
    RecordFile(std::string name, drivers::Descriptor file) : name_(std::move(name)), file_(std::move(file)) {}

    std::string name_;
    drivers::Descriptor file_;
};

}  // namespace kioskctl
