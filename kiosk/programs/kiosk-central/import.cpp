#include "kiosk/programs/kiosk-central/import.h"

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <optional>

#include "kiosk/programs/exit_codes.h"
#include "kiosk/reference/dossier_file.h"

namespace kiosk::reference {
namespace {

using std::chrono::steady_clock;

/// A line a second at most, for whoever waits.
class Progress {
  public:
    Progress(const char* word, std::optional<std::size_t> all) : word_(word), all_(all) {}
    void step() {
        ++done_;
        if (steady_clock::now() < next_) return;
        next_ = steady_clock::now() + std::chrono::seconds(1);
        std::cerr << "import " << word_ << '=' << done_;
        if (all_) std::cerr << " of=" << *all_;
        std::cerr << std::endl;
    }
    [[nodiscard]] std::size_t done() const { return done_; }

  private:
    const char* word_;
    std::optional<std::size_t> all_;
    std::size_t done_ = 0;
    steady_clock::time_point next_ = steady_clock::now() + std::chrono::seconds(1);
};

/// One byte more than is taken shows that it is too long.
std::optional<std::string> bytes_of(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return std::nullopt;
    std::string bytes(DOSSIER_FILE_MAX_BYTES + 1, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (stream.bad()) return std::nullopt;
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

void report(const std::string& file, std::size_t line, const EntryMistake& mistake) {
    std::cerr << file << ':' << line << ": " << mistake.column << (mistake.column.empty() ? "" : ": ")
              << mistake.cause << ".\n    " << mistake.remedy << '\n';
}

int complain(const std::string& sentence, int exit_code) {
    std::cerr << "kiosk-central: " << sentence << std::endl;
    return exit_code;
}

Result<int, StoreTrouble> put(const StoreSettings& settings, const std::string& bytes, DossierForm form,
                              std::size_t all) {
    const auto store = Store::open(settings);
    if (!store) return Failure{store.error()};
    Progress progress("stored", all);
    const auto source = [&](const auto& put_one) {
        const auto dossier = [&](const Submission& submission) {
            put_one(submission);
            progress.step();
        };
        read_dossier_file(bytes, form, {dossier, [](std::size_t, const EntryMistake&) {}});
    };
    return (*store)->put_each(source,
                              std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
}

}  // namespace

CLI::App* add_import(CLI::App& app, ImportWish& wish) {
    auto* import = app.add_subcommand("import", "Put the dossiers of a file into the store, all or none");
    import->add_option("FILE", wish.file, "NAME.csv, or JSON like config/sample/dossiers.json")->required();
    import->add_flag("--check", wish.check, "Tell every mistake, and store nothing");
    import->fallthrough();
    return import;
}

int import_dossiers(const ImportWish& wish, const Options& options) {
    const auto settings = store_settings(options);
    if (!wish.check && !settings) return complain(settings.error(), programs::WRONG_USE);
    const auto bytes = bytes_of(wish.file);
    if (!bytes) return complain(wish.file + " cannot be read", programs::FAILED);
    const auto form = wish.file.ends_with(".csv") ? DossierForm::csv : DossierForm::json;
    Progress checked("checked", std::nullopt);
    std::size_t mistakes = 0;
    read_dossier_file(*bytes, form,
                      {[&](const Submission&) { checked.step(); },
                       [&](std::size_t line, const EntryMistake& mistake) {
                           ++mistakes;
                           report(wish.file, line, mistake);
                       }});
    std::cerr << "import fit=" << checked.done() << " mistakes=" << mistakes << std::endl;
    if (mistakes > 0) return programs::FAILED;
    if (wish.check) return programs::DONE;
    const auto count = put(*settings, *bytes, form, checked.done());
    if (!count) return complain("nothing was imported: " + count.error().detail, programs::FAILED);
    std::cerr << "import dossiers=" << *count << std::endl;
    return programs::DONE;
}

}  // namespace kiosk::reference
