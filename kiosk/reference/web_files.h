// Scripts, style sheets and fonts of central's pages, as they lie in a folder.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "kiosk/core/result.h"
#include "kiosk/http/http_server.h"

namespace kiosk::reference {

struct WebFile {
    std::string content_type;
    std::string bytes;
};
using WebFiles = std::map<std::string, WebFile, std::less<>>;

/// `folder`: all of its .css, .js files. `fonts`: Inter's. With them goes silence.wav, a tenth of a second,
/// by which a page learns whether its browser lets it sound. Fails with a sentence for the engineer.
Result<WebFiles, std::string> read_web_files(const std::filesystem::path& folder,
                                             const std::filesystem::path& fonts);

/// Of the part of the address behind "/web/".
HttpResponse web_file_answer(const WebFiles& files, std::string_view name);

/// What a page of central's may load and do: nothing of anybody else's (W3C Content Security Policy 3).
inline constexpr std::string_view PAGE_POLICY =
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; "
    "img-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// With the headers that every page of ours has.
HttpResponse html_answer(int status, std::string page);

}  // namespace kiosk::reference
