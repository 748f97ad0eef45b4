#include "kiosk/text/catalogue.h"

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <exception>
#include <locale>
#include <span>

namespace kiosk {

namespace {

using MessageFormat = boost::locale::message_format<char>;

constexpr const char* DOMAIN_NAME = "motcua";

std::string with_arguments(std::string_view text, std::span<const std::string_view> arguments) {
    std::string filled;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool placeholder = i + 2 < text.size() && text[i] == '{' && text[i + 1] >= '1' &&
                                 text[i + 1] <= '9' && text[i + 2] == '}';
        if (!placeholder) {
            filled += text[i];
            continue;
        }
        const auto index = static_cast<std::size_t>(text[i + 1] - '1');
        if (index < arguments.size()) filled += arguments[index];
        i += 2;
    }
    return filled;
}

}  // namespace

struct Catalogue::Texts {
    std::locale locale;
    const MessageFormat* messages = nullptr;  ///< lives in `locale`
    int domain = 0;
};

Result<Catalogue, std::string> Catalogue::load(const std::filesystem::path& directory, Language language) {
    const std::string name = language == Language::vietnamese ? "vi" : "en";
    const auto file = directory / name / "LC_MESSAGES" / (std::string{DOMAIN_NAME} + ".mo");
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) {
        return Failure{"There is no language file " + file.string()};
    }
    boost::locale::gnu_gettext::messages_info info;
    info.language = name;
    info.encoding = "UTF-8";
    info.domains.emplace_back(DOMAIN_NAME);
    info.paths.push_back(directory.string());
    try {
        auto texts = std::make_shared<Texts>();
        // The locale takes ownership of the facet.
        auto* const messages = boost::locale::gnu_gettext::create_messages_facet<char>(info);
        texts->locale = std::locale{std::locale::classic(), messages};
        texts->messages = messages;
        texts->domain = messages->domain(DOMAIN_NAME);
        Catalogue catalogue;
        catalogue.texts_ = std::move(texts);
        catalogue.language_ = language;
        return catalogue;
    } catch (const std::exception& problem) {
        return Failure{"The language file " + file.string() + " cannot be read: " + problem.what()};
    }
}

const char* Catalogue::translated(Message message) const {
    const char* const text = texts_ ? texts_->messages->get(texts_->domain, nullptr, message.id) : nullptr;
    return text != nullptr ? text : message.id;
}

std::string Catalogue::operator()(Message message, std::initializer_list<std::string_view> arguments) const {
    return with_arguments(translated(message), {arguments.begin(), arguments.size()});
}

std::string Catalogue::operator()(const Wording& wording) const {
    const std::vector<std::string_view> arguments{wording.arguments.begin(), wording.arguments.end()};
    return with_arguments(translated(wording.message), arguments);
}

}  // namespace kiosk
