#include "kiosk/reference/web_files.h"

#include <array>
#include <fstream>
#include <sstream>

#include "kiosk/reference/answers.h"
#include "kiosk/voice/wave.h"

namespace kiosk::reference {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> TYPES{{
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".otf", "font/otf"},
}};
constexpr std::array FONTS{"Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf"};

std::string_view type_of(const fs::path& file) {
    for (const auto& [ending, type] : TYPES) {
        if (file.extension() == ending) return type;
    }
    return {};
}

bool read_into(WebFiles& files, const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream bytes;
    if (!stream || !(bytes << stream.rdbuf())) return false;
    files[file.filename()] = {std::string(type_of(file)), std::move(bytes).str()};
    return true;
}

}  // namespace

Result<WebFiles, std::string> read_web_files(const fs::path& folder, const fs::path& fonts) {
    WebFiles files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (!type_of(entry.path()).empty() && !read_into(files, entry.path()))
            return Failure{entry.path().string() + " cannot be read"};
    }
    if (error) return Failure{"the folder " + folder.string() + " of the web pages cannot be read"};
    files["silence.wav"] = {"audio/wav", wave_file(Sound(SOUND_RATE / 10, 0))};
    // Without them a page takes the next font that its browser has.
    for (const auto* font : FONTS) read_into(files, fonts / font);
    return files;
}

HttpResponse web_file_answer(const WebFiles& files, std::string_view name) {
    const auto file = files.find(name.substr(0, name.find('?')));
    if (file == files.end()) return request_invalid(404, "no such resource");
    return {200,
            file->second.content_type,
            {{"Cache-Control", "public, max-age=3600"}, {"X-Content-Type-Options", "nosniff"}},
            file->second.bytes};
}

HttpResponse html_answer(int status, std::string page) {
    return {status,
            "text/html; charset=utf-8",
            {{"Cache-Control", "no-store"},
             {"Referrer-Policy", "same-origin"},
             {"X-Content-Type-Options", "nosniff"},
             {"X-Robots-Tag", "noindex, nofollow, noarchive"},
             {"Content-Security-Policy", std::string(PAGE_POLICY)}},
            std::move(page)};
}

}  // namespace kiosk::reference
