// Texts for people: English message ids looked up in gettext catalogues, any language at any time, from any
// thread.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/core/result.h"
#include "kiosk/visit/state.h"

namespace kiosk {

/// A message id as written in the source; a type of its own so that an id is never shown raw by mistake.
struct Message {
    const char* id = "";
};

/// Marks a text for the catalogues (xgettext -ktr).
constexpr Message tr(const char* id) {
    return {id};
}

/// A text with its arguments, made where the reader's language is not known yet.
struct Wording {
    Message message;
    std::vector<std::string> arguments;
};

/// One language's texts. Cheap to copy; immutable after loading. One that was not loaded has the English ids.
class Catalogue {
  public:
    /// Reads <directory>/<vi|en>/LC_MESSAGES/motcua.mo. Fails with a sentence for the engineer.
    static Result<Catalogue, std::string> load(const std::filesystem::path& directory, Language language);

    /// The translated text, NFC; {1} {2} … are replaced by the arguments.
    [[nodiscard]] std::string operator()(Message message,
                                         std::initializer_list<std::string_view> arguments = {}) const;
    [[nodiscard]] std::string operator()(const Wording& wording) const;

    [[nodiscard]] Language language() const { return language_; }

  private:
    [[nodiscard]] const char* translated(Message message) const;

    struct Texts;
    std::shared_ptr<const Texts> texts_;
    Language language_ = Language::vietnamese;
};

/// Both languages, loaded at start.
struct Catalogues {
    Catalogue vietnamese;
    Catalogue english;
    [[nodiscard]] const Catalogue& of(Language language) const {
        return language == Language::vietnamese ? vietnamese : english;
    }
};

}  // namespace kiosk
