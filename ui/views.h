// THE list of views: what each screen shows, as values with finished texts. A screen is drawn from its view
// and nothing else; two equal views look the same, so the glass draws only when they differ. Texts with
// `marked` in their name may hold **strong** parts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kiosk/camera_picture.h"
#include "kiosk/core/board.h"
#include "kiosk/visit/events.h"
#include "kiosk/visit/state.h"

namespace ui {

/// What frames every screen: brand bar, tools, navigation, help bar.
struct Chrome {
    kiosk::Comfort comfort;
    std::string centre, place;
    std::string clock;                                 ///< "09:41"
    std::string date;                                  ///< "Thứ Sáu, 20/11"
    std::string vietnamese, english;                   ///< the two languages, each in itself
    std::string large_text, high_contrast, low_reach;  ///< labels of the three toggles
    std::string back, home;                            ///< empty: this screen has no such button
    std::string help_marked;
    std::string ends_in_marked;  ///< "Tự kết thúc sau **60 giây**"; empty: no time runs
    bool warning = false;        ///< the last seconds: the navigation row becomes this
    std::string warning_strong, warning_sentence, more_time;
    bool operator==(const Chrome&) const = default;
};

/// A button as a screen shows it. Empty label: it is not there.
struct Choice {
    std::string label;
    std::string second_line;  ///< an explanation, or the reason why it is disabled
    bool enabled = true;
    bool busy = false;
    bool done = false;  ///< came to its good end, which the label says; may be done again
    bool operator==(const Choice&) const = default;
};

struct IdleView {
    Chrome chrome;
    std::string invitation, invitation_other;  ///< in both languages
    std::string hint, hint_other;              ///< what can be done here, in both languages
    bool operator==(const IdleView&) const = default;
};

struct HomeView {
    Chrome chrome;
    std::string title;
    Choice look_up;
    Choice take_number;                 ///< empty label: numbers are not offered
    std::string queues_strong, queues;  ///< how many wait, and until when; empty: not known
    std::string receipt_hint_strong,
        receipt_hint;                     ///< beside the picture of a receipt: where the code stands
    std::string contact_strong, contact;  ///< who helps, when
    bool operator==(const HomeView&) const = default;
};

/// Where a code may stand, when that is no receipt.
struct CodePlace {
    bool on_phone = false;
    std::string strong, sentence;
    bool operator==(const CodePlace&) const = default;
};

struct ScanningView {
    Chrome chrome;
    std::string title, instruction, detail;
    std::string scanner_hint;                   ///< where the scanner is and how to hold the paper
    std::string code_place_strong, code_place;  ///< beside the picture of a receipt
    std::string phone_hint;
    std::vector<CodePlace>
        code_places;  ///< an appointment's, in place of the receipt; empty: a dossier's code
    std::string
        refused;  ///< why the last scan held no such code, or none can be seen; empty: nothing refused
    bool camera = false;           ///< what the camera sees is shown in place of where a code stands
    kiosk::SharedPicture picture;  ///< the same one is the same picture; null: none has come yet
    Choice type_code;
    bool operator==(const ScanningView&) const = default;
};

struct TypingView {
    Chrome chrome;
    std::string title, instruction, detail;
    std::string typed;         ///< as shown, with separators
    std::string rest;          ///< the pattern that may follow: '0' for a digit, separators as they are
    std::string refused;       ///< empty: nothing refused
    bool appointment = false;  ///< no receipt is shown, and any letter may come first
    bool all_letters = false;
    std::string other_letters, clear, backspace;  ///< key labels; other_letters also leads back
    Choice submit;
    bool operator==(const TypingView&) const = default;
};

struct ConfirmingView {
    Chrome chrome;
    std::string title, question, code;
    Choice yes, no;
    bool operator==(const ConfirmingView&) const = default;
};

struct LookingUpView {
    Chrome chrome;
    std::string title, sentence;
    Choice cancel;
    bool operator==(const LookingUpView&) const = default;
};

struct SecondFactorView {
    Chrome chrome;
    std::string title, instruction, code_label, code;
    std::string refused;  ///< "not right, 3 tries left"; empty: first try
    std::string entered;
    int cells = 4;
    bool digits_only = false;  ///< the digit keypad instead of the alphabet
    std::string backspace;
    Choice skip, submit;
    bool operator==(const SecondFactorView&) const = default;
};

/// The colour and icon group of a status.
enum class Tone { neutral, ok, warn, stop, stale };
enum class StatusIcon { wait, check, warn, cross, money, info, doc, pause };

struct StepRow {
    std::string label, moment;
    kiosk::StepState state = kiosk::StepState::to_come;
    bool operator==(const StepRow&) const = default;
};
struct Fact {
    std::string label, value;
    bool strong = false;
    bool operator==(const Fact&) const = default;
};

/// A long answer is read in pages; the drawing knows how many there are, and shows the buttons when needed.
struct Pages {
    int page = 0;
    std::string previous, next;  ///< labels
    bool operator==(const Pages&) const = default;
};

/// Level 2.
struct DossierView {
    Chrome chrome;
    Pages pages;
    std::string stale_strong, stale_sentence;  ///< empty: fresh
    Tone tone = Tone::neutral;
    StatusIcon icon = StatusIcon::info;
    std::string status, sentence;
    std::string due_caption, due_date, due_moment;  ///< empty date: the sentence alone
    std::string no_due_sentence;
    std::string apology;       ///< empty: none
    std::string list_heading;  ///< missing papers, fees, or what to bring
    std::vector<std::string> list;
    std::vector<StepRow> steps;
    std::vector<Fact> facts;
    std::string as_of_marked;
    Choice ticket, print, try_again, finish;
    bool operator==(const DossierView&) const = default;
};

/// Level 1: code and degree of completion, nothing else.
struct AnonymousView {
    Chrome chrome;
    Pages pages;
    std::string stale_strong, stale_sentence;
    std::string code_label, code;
    std::string progress_label, step, of_steps;  ///< "Bước 3", "trên 4 bước"
    std::vector<StepRow> steps;
    std::string as_of_marked;
    std::string more_title, more_sentence;  ///< empty: nothing opens level 2
    Choice enter_factor, print, try_again, finish;
    bool operator==(const AnonymousView&) const = default;
};

enum class TroubleIcon { nolink, wait, warn, lock, clock, calendar, search, printer };

/// What happened, what it means, what to do.
struct TroubleBody {
    TroubleIcon icon = TroubleIcon::warn;
    std::string title;
    std::string happened_label, happened, meaning_label, meaning, to_do_label, to_do;
    bool operator==(const TroubleBody&) const = default;
};

struct SlipTroubleView {
    Chrome chrome;
    TroubleBody body;
    Choice print_again, close;
    bool operator==(const SlipTroubleView&) const = default;
};

struct LookupTroubleView {
    Chrome chrome;
    TroubleBody body;
    std::string suggestion;  ///< "Có phải mã của ông/bà là …?"; empty: none
    Choice use_suggestion, check_code, try_again;
    bool operator==(const LookupTroubleView&) const = default;
};

/// What stands beside a tile's words about its queue.
enum class TileIcon { none, people, pause, clock };

/// One service. Not enabled: `queue` says why.
struct ServiceTile {
    std::string id, name, counters, queue;
    TileIcon icon = TileIcon::none;
    bool enabled = true;
    bool operator==(const ServiceTile&) const = default;
};
struct ServiceGroup {
    std::string heading;
    std::vector<ServiceTile> tiles;
    bool operator==(const ServiceGroup&) const = default;
};
struct ServicesView {
    Chrome chrome;
    std::string title;
    std::vector<ServiceGroup> groups;
    Pages pages;
    Choice search;    ///< by name
    Choice check_in;  ///< for who has an appointment
    bool operator==(const ServicesView&) const = default;
};

struct SearchingView {
    Chrome chrome;
    std::string title, instruction;
    std::string typed;               ///< as it is shown
    std::vector<ServiceTile> found;  ///< the best first; those that fit are shown
    std::string nothing;             ///< what was typed names no service; empty: nothing typed, or some found
    std::string more;                ///< shown where not all that were found fit
    std::string space;               ///< the blank's key
    bool operator==(const SearchingView&) const = default;
};

/// A label, the words that count, and a sentence. Empty words: it is not there.
struct Notice {
    std::string label, words, sentence;
    bool operator==(const Notice&) const = default;
};

enum class ClosedIcon { calendar, clock, pause, lock, people };

/// No numbers: why, until when, and what can be done.
struct ClosedView {
    Chrome chrome;
    ClosedIcon icon = ClosedIcon::calendar;
    std::string title;
    Notice today;     ///< why
    Notice remember;  ///< when again
    std::string advice;
    Choice check_in, look_up, take_number;
    bool operator==(const ClosedView&) const = default;
};

struct PriorityRow {
    std::string id, label, icon;  ///< icon: a name of look.md
    bool operator==(const PriorityRow&) const = default;
};
struct PriorityView {
    Chrome chrome;
    std::string service, title;
    Choice none;
    std::string groups_heading;
    std::vector<PriorityRow> groups;
    std::string privacy;
    Pages pages;
    bool operator==(const PriorityView&) const = default;
};

struct ConsentView {
    Chrome chrome;
    std::string title;
    Notice wait;
    Choice yes, no;
    bool operator==(const ConsentView&) const = default;
};

struct TakingView {
    Chrome chrome;
    std::string title, sentence;
    Choice cancel;
    bool operator==(const TakingView&) const = default;
};

/// How its slip stands: under way, waiting in the slot, handed to a printer that says nothing, or not there.
enum class SlipLook { coming, take, look, missing };

struct TicketView {
    Chrome chrome;
    std::string caption, number, below;
    Notice where, ahead;
    std::string follow_address;  ///< empty: no code
    std::string follow_strong, follow;
    SlipLook slip = SlipLook::coming;
    bool alarming = true;  ///< a missing slip: something is wrong, not merely so
    std::string slip_strong, slip_marked;
    std::string keep_strong, keep_photo, keep_paper;  ///< a missing slip: how to keep the number
    std::string offline;                              ///< a leased number says so; empty: it is none
    Choice print_again, finish;
    bool operator==(const TicketView&) const = default;
};

struct NoTicketView {
    Chrome chrome;
    TroubleBody body;
    Choice try_again, check_in, take_number, look_up;
    bool operator==(const NoTicketView&) const = default;
};

/// A waiting hall's board: seen from ten metres, touched by nobody.
struct HallView {
    struct Line {
        std::string number, counter;
        bool operator==(const Line&) const = default;
    };
    struct Counter {
        std::string name;
        std::string number;      ///< or a word
        bool is_word = false;    ///< "Tạm nghỉ", or a dash
        bool is_newest = false;  ///< whose number is on the panel
        std::string id = {};     ///< for where its name leaves its number no room
        bool operator==(const Counter&) const = default;
    };
    struct Queue {
        std::string service, waiting, wait;  ///< "Đất đai", "6 người chờ", "Chờ khoảng 25 phút" or empty
        bool operator==(const Queue&) const = default;
    };
    Chrome chrome;                         ///< of it: comfort, centre, place, clock and date
    std::string caption, number, counter;  ///< on the panel; without a number the caption says so
    kiosk::Direction direction = kiosk::Direction::unknown;
    bool is_new = false;  ///< called a moment ago
    std::string picture;  ///< file to be shown on the panel instead; empty: none
    std::string side_caption;
    std::vector<Line> last;
    std::vector<Queue> queues;  ///< these take the turn of `last`
    std::vector<Counter> counters;
    std::string notice;
    std::string age_caption, age;  ///< "Dữ liệu lúc", "09:41"
    bool is_stale = false;         ///< all of it may be wrong by now; `notice` says what to do
    bool is_dark = false;          ///< nobody is there: a black glass
    int shift_x = 0, shift_y = 0;  ///< design px by which all of it lies elsewhere, so that nothing burns in
    bool operator==(const HallView&) const = default;
};

struct DoneView {
    Chrome chrome;
    std::string thanks, sentence;
    bool operator==(const DoneView&) const = default;
};

using View = std::variant<IdleView, HomeView, ScanningView, TypingView, ConfirmingView, LookingUpView,
                          SecondFactorView, DossierView, AnonymousView, SlipTroubleView, LookupTroubleView,
                          ServicesView, SearchingView, ClosedView, PriorityView, ConsentView, TakingView,
                          TicketView, NoTicketView, DoneView, HallView>;

/// "idle", "home", "scanning", … as scripts and picture names use them.
std::string_view name_of(const View& view);
const Chrome& chrome_of(const View& view);

}  // namespace ui
