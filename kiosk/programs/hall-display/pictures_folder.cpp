#include "kiosk/programs/hall-display/pictures_folder.h"

#include <algorithm>
#include <system_error>

namespace hall_display {

namespace fs = std::filesystem;

std::vector<std::string> pictures_in(const fs::path& folder) {
    std::vector<std::string> pictures;
    if (folder.empty()) return pictures;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code ignored;
        if (entry->path().extension() == ".png" && entry->is_regular_file(ignored) &&
            entry->file_size(ignored) <= PICTURE_BYTES_MOST)
            pictures.push_back(entry->path().string());
    }
    std::sort(pictures.begin(), pictures.end());
    if (pictures.size() > PICTURES_MOST) pictures.resize(PICTURES_MOST);
    return pictures;
}

}  // namespace hall_display
