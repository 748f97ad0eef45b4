// kioskctl: the tool of installers and integrators. Here are the words of every command.
#include <array>
#include <memory>
#include <utility>

#include "kiosk/programs/command_line.h"
#include "kiosk/programs/kioskctl/commands.h"
#include "kiosk/programs/privacy.h"

namespace kioskctl {
namespace {

/// A command's options live as long as the command line that fills them.
template <class Options>
std::shared_ptr<Options> options_of(CLI::App* command, int (*run)(const Options&), int& exit_code) {
    auto options = std::make_shared<Options>();
    command->callback([options, run, &exit_code] { exit_code = run(*options); });
    return options;
}

void add_config(CLI::App* command, std::string& file) {
    command->add_option("--config", file, "Settings file")->capture_default_str();
}

void add_language(CLI::App* command, std::string& language, const char* of_what) {
    command->add_option("--language", language, of_what)
        ->check(CLI::IsMember({"vi", "en"}))
        ->capture_default_str();
}

void add_width(CLI::App* command, int& dots) {
    command->add_option("--width", dots, "Dots: 576 (80 mm) or 384 (58 mm)")
        ->check(CLI::IsMember({576, 384}))
        ->capture_default_str();
}

void add_printer(CLI::App* command, PrinterWish& wish) {
    command->add_option(
        "--printer", wish.printer,
        "Instead of the settings' one: usb, usb:VENDOR:PRODUCT, network:HOST[:PORT], cups:QUEUE");
    command->add_option("--profile", wish.profile, "Instead of the settings' one");
    add_config(command, wish.config);
}

void add_check(CLI::App& app, int& exit_code) {
    CLI::App* command = app.add_subcommand("check", "Check a settings file and list every mistake in it");
    const auto options = options_of(command, check, exit_code);
    command->add_option("FILE", options->file, "Settings file")->capture_default_str();
    add_language(command, options->language, "Language of the messages");
    command->add_flag("--json", options->json, "One JSON object with all mistakes");
}

void add_classify(CLI::App& app, int& exit_code) {
    CLI::App* command = app.add_subcommand("classify", "Say what scanned texts are, one JSON object a line");
    const auto options = options_of(command, classify, exit_code);
    command->add_option("TEXT", options->texts, "Scanned texts; - reads them from standard input, one a line")
        ->required();
    add_language(command, options->language, "Language of the messages");
    command->add_option("--languages", options->languages, "Folder of the compiled languages");
    command->add_option("--config", options->config, "Settings file with the centre's local code patterns");
    command->add_flag("--json", options->json, "One JSON object a line, as always");
}

void add_decode(CLI::App& app, int& exit_code) {
    CLI::App* command = app.add_subcommand("decode", "Read the codes of PNG, JPEG or PGM pictures");
    const auto options = options_of(command, decode, exit_code);
    command->add_option("PICTURE", options->pictures, "Picture files")->required();
    command->add_option("--local-pattern", options->local_patterns,
                        "A local code pattern, as in the settings");
    command->add_flag("--json", options->json, "One JSON object a picture");
}

void add_lookup(CLI::App& app, int& exit_code) {
    CLI::App* command = app.add_subcommand("lookup", "Ask central where a dossier stands");
    const auto options = options_of(command, look_up, exit_code);
    command->add_option("CODE", options->code, "Dossier code as printed on the receipt")->required();
    command->add_option("--second-factor", options->second_factor,
                        "What proves that the dossier is yours; - reads it from standard input");
    add_config(command, options->config);
    command->add_flag("--json", options->json, "Print one JSON object");
}

void add_enrol(CLI::App& app, int& exit_code) {
    CLI::App* command = app.add_subcommand(
        "enrol", "Make this terminal one of the centre's, by the code that its staff give");
    const auto options = options_of(command, enrol, exit_code);
    command->add_option("CODE", options->code, "As staff read it out; - reads it from standard input")
        ->required();
    add_config(command, options->config);
    command->add_flag("--json", options->json, "Print one JSON object");
}

void add_services(CLI::App& app, int& exit_code) {
    CLI::App* command = app.add_subcommand("services", "List what central offers here and who waits for it");
    const auto options = options_of(command, list_services, exit_code);
    add_config(command, options->config);
    command->add_flag("--json", options->json, "One JSON object: the profile and the queues");
}

void add_ticket(CLI::App& app, int& exit_code) {
    CLI::App* command = app.add_subcommand("ticket", "Take a number and print its slip");
    const auto options = options_of(command, take_ticket, exit_code);
    CLI::Option* service = command->add_option("SERVICE", options->service, "Id of the service");
    CLI::Option* priority = command->add_option("--priority", options->priority, "Id of a priority group");
    command
        ->add_option("--appointment", options->appointment,
                     "Check in with the code of an appointment; - reads it from standard input")
        ->excludes(service)
        ->excludes(priority);
    command->add_flag("--no-print", options->no_print, "Take the number alone");
    add_config(command, options->config);
    command->add_flag("--json", options->json, "One JSON object for the ticket, and one for its slip");
}

void add_conformance(CLI::App& app, int& exit_code) {
    CLI::App* command = app.add_subcommand(
        "conformance", "Does this central keep the contract? Asks it as a terminal does, line by line");
    const auto options = options_of(command, conformance, exit_code);
    command->add_option("URL", options->url, "https://host[:port]; http:// to this machine alone")
        ->required();
    command->add_option("--facts", options->facts,
                        "What is in this central, see config/conformance.toml; the rest is skipped");
    command->add_option("--terminal", options->terminal, "Id of a terminal that nobody uses")
        ->capture_default_str();
    command->add_option("--token-file", options->token_file, "Its token");
    command->add_option("--second-terminal", options->second_terminal, "Id of another one");
    command->add_option("--second-token-file", options->second_token_file, "The other one's token");
    command->add_option("--staff-token-file", options->staff_token_file, "Token of a program of the staff");
    command->add_option("--authority", options->authority, "PEM file to trust; else the system's");
    add_language(command, options->language, "Language of what is said about mistakes in the facts");
    command->add_flag("--json", options->json, "One JSON object a line");
    command->footer("Exit code: 0 all holds, 1 something does not, 2 wrong use.");
}

void add_journal(CLI::App& app, int& exit_code) {
    CLI::App* journal = app.add_subcommand("journal", "Look into a terminal's record of queue numbers");
    journal->require_subcommand(1);
    const auto add = [&](const char* name, const char* help, int (*run)(const JournalOptions&)) {
        CLI::App* command = journal->add_subcommand(name, help);
        const auto options = options_of(command, run, exit_code);
        command->add_option("FILE", options->file)->required()->check(CLI::ExistingFile);
        return std::pair{command, options};
    };
    const auto [verify, options] = add("verify", "Is every record there and unchanged?", verify_journal);
    verify->add_flag("--json", options->json, "One JSON object");
    const auto [exported, same] = add("export", "Print every record, one JSON object a line", export_journal);
    exported->add_flag("--json", same->json, "The only form there is");
}

void add_report(CLI::App& app, int& exit_code) {
    CLI::App* command =
        app.add_subcommand("report", "What this terminal has done, by day, week, month or more");
    const auto options = options_of(command, report, exit_code);
    command->add_option("--period", options->period, "What the figures are added up by")
        ->check(CLI::IsMember({"day", "week", "month", "quarter", "half-year", "year"}))
        ->capture_default_str();
    command->add_option("--from", options->from, "First day, as 2026-11-20; else the first there is");
    command->add_option("--to", options->to, "Last day, as 2026-11-20; else the last there is");
    command->add_option("--format", options->format, "csv, or json: one object a line")
        ->check(CLI::IsMember({"csv", "json"}))
        ->capture_default_str();
    command->add_flag_callback(
        "--json", [options] { options->format = "json"; }, "As --format json");
    add_config(command, options->config);
}

void add_sample_slip(CLI::App& slip, const char* name, const char* help, bool ticket, int& exit_code) {
    CLI::App* command = slip.add_subcommand(name, help);
    const auto options = options_of(command, draw_slip, exit_code);
    options->ticket = ticket;
    command->add_flag("--sample", options->sample, "With sample data, the only kind there is")->required();
    command->add_flag("--copy", options->copy, "As a reprint");
    command->add_flag("--json", options->json, "One JSON object");
    add_width(command, options->width);
    add_language(command, options->language, "Language of the slip");
    command->add_option("--png", options->png, "Write the picture here");
    command->add_option("--escpos", options->escpos, "Write the bytes here");
}

void add_slip(CLI::App& app, int& exit_code) {
    CLI::App* slip =
        app.add_subcommand("slip", "Draw a slip as a picture or as the bytes a printer would get");
    slip->require_subcommand(1);
    add_sample_slip(*slip, "lookup", "The slip of a looked-up dossier", false, exit_code);
    add_sample_slip(*slip, "ticket", "The slip of a queue ticket", true, exit_code);
}

void add_say(CLI::App& app, int& exit_code) {
    CLI::App* command = app.add_subcommand("say", "Speak a called number, as the displays of a hall do");
    const auto options = options_of(command, say, exit_code);
    command->add_option("NUMBER", options->number, "A ticket's, such as B047, or a bare number")->required();
    command->add_option("--counter", options->counter, "Where to: 3, 12, 3a");
    add_language(command, options->language, "Language of the voice");
    command
        ->add_option("--voices", options->voices,
                     "Folder of the centre's own recordings, taken before the defaults clip by clip")
        ->check(CLI::ExistingDirectory);
    command->add_flag("--text", options->text, "Print the words instead");
}

void add_devices(CLI::App& app, int& exit_code) {
    CLI::App* command = app.add_subcommand("devices", "List the devices that are configured or plugged in");
    const auto options = options_of(command, list_devices, exit_code);
    add_config(command, options->config);
    command->add_flag("--json", options->json, "One JSON object a device");
}

void add_print_test(CLI::App& app, int& exit_code) {
    CLI::App* command = app.add_subcommand("print-test", "Print a test page and say what became of it");
    const auto options = options_of(command, print_test, exit_code);
    add_printer(command, options->printer);
    add_language(command, options->language, "Language of the page and of what is said");
    command->add_flag("--json", options->json, "One JSON object");
}

void add_selftest(CLI::App& app, int& exit_code) {
    CLI::App* command = app.add_subcommand(
        "selftest",
        "Is this terminal ready for visitors? Looks at every part, prints nothing, takes no number");
    const auto options = options_of(command, selftest, exit_code);
    add_config(command, options->config);
    command->add_option("--fonts", options->fonts, "Folder of the Inter fonts")->capture_default_str();
    add_language(command, options->language, "Language of what is said");
    command->add_flag("--json", options->json, "One JSON object a part");
    command->footer("Exit code: 0 no fault (warnings may be), 1 a fault, 2 the settings are wrong.");
}

void add_record(CLI::App& app, int& exit_code) {
    CLI::App* record =
        app.add_subcommand("record", "Write down what a device and its driver say to each other");
    record->require_subcommand(1);
    CLI::App* printer = record->add_subcommand("printer", "While a short test slip is printed");
    const auto printed = options_of(printer, record_printer, exit_code);
    printer->add_option("FILE", printed->file, "Made anew, for this user alone")->required();
    add_printer(printer, printed->printer);
    CLI::App* scanner =
        record->add_subcommand("scanner", "While samples are scanned; the file holds them in clear");
    const auto scanned = options_of(scanner, record_scanner, exit_code);
    scanner->add_option("FILE", scanned->file, "Made anew, for this user alone")->required();
    scanner->add_option("--for", scanned->seconds, "Seconds; Ctrl-C ends it sooner")
        ->check(CLI::Range(1, 3600))
        ->capture_default_str();
    add_config(scanner, scanned->config);
}

void add_replay(CLI::App& app, int& exit_code) {
    CLI::App* command =
        app.add_subcommand("replay", "Give a recording to the same driver: does it come to the same end?");
    const auto options = options_of(command, replay, exit_code);
    command->add_option("FILE", options->file)->required()->check(CLI::ExistingFile);
    command->add_flag("--real-time", options->real_time, "As slowly as it was recorded");
    command->add_flag("--json", options->json, "One JSON object a line");
}

void add_paper(CLI::App& app, int& exit_code) {
    CLI::App* paper = app.add_subcommand("paper", "Count the paper of the printer");
    paper->require_subcommand(1);
    const auto add = [&](const char* name, const char* help, int (*run)(const PaperOptions&)) {
        CLI::App* command = paper->add_subcommand(name, help);
        const auto options = options_of(command, run, exit_code);
        add_config(command, options->config);
        command->add_flag("--json", options->json, "One JSON object");
    };
    add("show", "How much is left of the roll", show_paper);
    add("new-roll", "A new roll was put in", note_new_roll);
}

void add_escpos(CLI::App& app, int& exit_code) {
    CLI::App* command =
        app.add_subcommand("escpos", "Draw what a printer would make of a file of ESC/POS bytes");
    const auto options = options_of(command, draw_bytes, exit_code);
    command->add_option("FILE", options->file)->required()->check(CLI::ExistingFile);
    command->add_option("--png", options->png, "Write the picture here")->required();
    add_width(command, options->width);
}

void add_serve(CLI::App& printer, int& exit_code) {
    CLI::App* command = printer.add_subcommand("serve", "Be a virtual printer until ended");
    const auto options = options_of(command, serve, exit_code);
    command->add_option("--port", options->printer.port, "On 127.0.0.1; 0 takes a free one");
    command->add_option("--out", options->printer.out, "Folder for the slips' pictures")->required();
    add_width(command, options->printer.width_dots);
    command->add_option("--speed", options->printer.head_speed, "mm/s; 0 prints at once")
        ->check(CLI::Range(0, 1000));
    command->add_option("--control", options->control, "Unix socket for steering")->required();
    command->add_option("--ready-file", options->ready_file, "Gets the port once listening");
}

void add_steering(CLI::App& printer, int& exit_code) {
    constexpr std::array<std::pair<const char*, const char*>, 6> ORDERS{
        {{"ok", "Paper in, cover closed, power on"},
         {"paper-out", "Run out of paper"},
         {"cover", "Open the cover"},
         {"stall", "Say and do nothing more"},
         {"reset", "Break the connection off once"},
         {"unplug", "Vanish until ok"}}};
    for (const auto& [order, help] : ORDERS) {
        CLI::App* command = printer.add_subcommand(order, help);
        const auto options = options_of(command, steer, exit_code);
        options->order = order;
        command->add_option("--control", options->control, "The virtual printer's Unix socket")->required();
        command->add_option("--at", options->at, "Only after this many bytes from now");
    }
}

void add_scanner(CLI::App& simulate, int& exit_code) {
    CLI::App* command =
        simulate.add_subcommand("scanner", "Hold a picture, or a text as a code, to a simulated scanner");
    const auto options = options_of(command, scan, exit_code);
    auto* held = command->add_option_group("held", "What is held to it");
    held->add_option("PICTURE", options->picture)->check(CLI::ExistingFile);
    held->add_option("--text", options->text);
    held->require_option(1);
    command->add_option("--socket", options->socket, "The terminal's simulated_socket")->required();
}

void add_simulate(CLI::App& app, int& exit_code) {
    CLI::App* simulate = app.add_subcommand("simulate", "Steer the simulated devices of a running terminal");
    simulate->require_subcommand(1);
    CLI::App* printer = simulate->add_subcommand("printer", "The virtual printer");
    printer->require_subcommand(1);
    add_serve(*printer, exit_code);
    add_steering(*printer, exit_code);
    add_scanner(*simulate, exit_code);
}

}  // namespace
}  // namespace kioskctl

int main(int argument_count, char** arguments) {
    programs::keep_memory_private();
    CLI::App app{"Motcua Kiosk: settings, devices and central, one command each", "kioskctl"};
    app.require_subcommand(1);
    int exit_code = programs::DONE;
    kioskctl::add_check(app, exit_code);
    kioskctl::add_classify(app, exit_code);
    kioskctl::add_decode(app, exit_code);
    kioskctl::add_lookup(app, exit_code);
    kioskctl::add_enrol(app, exit_code);
    kioskctl::add_services(app, exit_code);
    kioskctl::add_ticket(app, exit_code);
    kioskctl::add_conformance(app, exit_code);
    kioskctl::add_journal(app, exit_code);
    kioskctl::add_report(app, exit_code);
    kioskctl::add_slip(app, exit_code);
    kioskctl::add_say(app, exit_code);
    kioskctl::add_devices(app, exit_code);
    kioskctl::add_print_test(app, exit_code);
    kioskctl::add_selftest(app, exit_code);
    kioskctl::add_record(app, exit_code);
    kioskctl::add_replay(app, exit_code);
    kioskctl::add_paper(app, exit_code);
    kioskctl::add_escpos(app, exit_code);
    kioskctl::add_simulate(app, exit_code);
    return programs::ended_by_words(app, argument_count, arguments).value_or(exit_code);
}
