#include "kiosk/adapter/private_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <vector>

namespace kiosk::adapter {
namespace {

constexpr std::size_t FILE_MAX = 4096;

using Lines = std::vector<std::string>;

/// The rights are asked of the very file that is read, not of its name.
Result<std::string, std::string> content_of(int descriptor, const std::string& file) {
    struct stat status {};
    if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return Failure{file + " is not a file"};
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return Failure{file + " may be read by others; run: chmod 600 " + file};
    std::array<char, FILE_MAX + 1> bytes{};
    const auto count = read(descriptor, bytes.data(), bytes.size());
    if (count < 0) return Failure{file + " cannot be read"};
    if (static_cast<std::size_t>(count) > FILE_MAX) return Failure{file + " is too long"};
    return std::string(bytes.data(), static_cast<std::size_t>(count));
}

/// So many lines, none of them empty; line ends of either kind.
Result<Lines, std::string> private_lines(const std::string& file, std::size_t wanted) {
    const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return Failure{file + " cannot be read"};
    const auto content = content_of(descriptor, file);
    close(descriptor);
    if (!content) return Failure{content.error()};
    Lines lines;
    for (std::size_t at = 0; at < content->size();) {
        const auto end = std::min(content->find('\n', at), content->size());
        lines.push_back(content->substr(at, end - at));
        if (lines.back().ends_with('\r')) lines.back().pop_back();
        at = end + 1;
    }
    const bool has_empty = std::find(lines.begin(), lines.end(), "") != lines.end();
    if (has_empty || lines.size() != wanted)
        return Failure{file + " does not hold " + std::to_string(wanted) + " line(s)"};
    return lines;
}

}  // namespace

Result<Credentials, std::string> read_credentials(const std::string& file) {
    auto lines = private_lines(file, 2);
    if (!lines) return Failure{lines.error()};
    return Credentials{std::move((*lines)[0]), std::move((*lines)[1])};
}

Result<std::string, std::string> read_asker_token(const std::string& file) {
    if (file.empty()) return std::string();
    auto lines = private_lines(file, 1);
    if (!lines) return Failure{lines.error()};
    return std::move(lines->front());
}

}  // namespace kiosk::adapter
