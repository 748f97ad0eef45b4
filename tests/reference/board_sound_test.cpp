#include <doctest/doctest.h>

#include <filesystem>

#include "central_process.h"
#include "hall.h"
#include "kiosk/reference/board_page.h"
#include "kiosk/reference/hall_reader.h"
#include "kiosk/reference/sound_desk.h"
#include "tests/voice/voice_folder.h"

using namespace reference_tests;
using namespace kiosk;
using namespace kiosk::reference;

namespace {

const std::filesystem::path DEFAULTS = std::filesystem::path(MOTCUA_PROGRAMS_DIR).parent_path() / "voices";

std::string sound_of(const Call& call, const std::vector<Language>& languages,
                     const std::filesystem::path& own = {}) {
    const auto sound = called_sound(*announced_call(call, languages), {own, DEFAULTS});
    REQUIRE(sound.has_value());
    return wave_file(*sound);
}

WireAnswer get(CentralProcess& central, const std::string& path) {
    return central.request("GET", path, "", {});
}

std::string page(const std::string& rest, bool has_voice) {
    CentreQueues queues;
    add_only_hall(queues);
    return board_page(queues, parse_board_page_request(rest), Catalogue(), has_voice);
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a television gets a call as one WAV: a chime, then the clips, in each language asked for") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain"});
    const auto answer = get(central, "/board/call.wav?lang=vi&number=B047&counter=3");
    CHECK(answer.status == 200);
    CHECK(answer.has_header("Content-Type: audio/wav"));
    CHECK(answer.has_header("Cache-Control: public, max-age=3600"));
    CHECK(answer.body == sound_of({"B047", "3"}, {Language::vietnamese}));
    CHECK(get(central, "/board/call.wav?lang=vi,en&number=B047&counter=3").body ==
          sound_of({"B047", "3"}, {Language::vietnamese, Language::english}));
    CHECK(get(central, "/board/call.wav?lang=en&number=A1005&counter=tiep-nhan").body ==
          sound_of({"A1005", ""}, {Language::english}));
    CHECK(get(central, "/web/silence.wav").has_header("Content-Type: audio/wav"));
    CHECK_FALSE(holds(central.log(), "047"));
    CHECK_FALSE(holds(central.log(), "sound"));
}

TEST_CASE("what is no call has no sound, and central says nothing of who asked") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain"});
    for (const auto* query :
         {"", "?", "?lang=vi&number=b047&counter=3", "?lang=vi&number=../../chime&counter=3",
          "?lang=fr&number=B047&counter=3", "?lang=vi&number=B047&counter=3&x=1"})
        CHECK(get(central, std::string("/board/call.wav") + query).status == 404);
    CHECK(central.request("POST", "/board/call.wav?lang=vi&number=B047&counter=3", "", {}).status == 405);
    CHECK_FALSE(holds(central.log(), "call"));
}

TEST_CASE(
    "a centre's own recordings are what its televisions say; one that cannot be used is told by its file") {
    const TemporaryFolder folder;
    const VoiceFolder own;
    own.add("vi/number-47.wav", {1, 2, 3});
    wave_bytes::write(own.place() / "vi/number-48.wav", "no sound");
    CentralProcess central(folder, {"--plain", "--voices=" + own.place().string()});
    CHECK(get(central, "/board/call.wav?lang=vi&number=B047&counter=3").body ==
          sound_of({"B047", "3"}, {Language::vietnamese}, own.place()));
    CHECK(get(central, "/board/call.wav?lang=vi&number=B048&counter=3").status == 404);
    CHECK(holds(central.log(), "sound verdict=silent reason=\"no clip " +
                                   (own.place() / "vi/number-48.wav").string() + '"'));
    CHECK(get(central, "/board/call.wav?lang=vi&number=B049&counter=3").status == 200);
    CHECK(run_central(
              {"--store=sqlite:" + folder.path() + "/other.db", "--plain", "--voices=no-such-folder"}) != 0);
}

TEST_CASE("a hall's page knows where its calls are found as sounds, in its languages") {
    CHECK(holds(page("sanh", true), "data-sound=\"/board/call.wav?lang=vi\""));
    CHECK(holds(page("sanh?lang=en&sound=vi,en", true), "data-sound=\"/board/call.wav?lang=vi,en\""));
    CHECK(holds(page("sanh?sound=off", true), "data-sound=\"off\""));
    CHECK(holds(page("sanh?sound=off", false), "data-sound=\"off\""));
}

TEST_CASE("without clips a hall's page says that it is silent, and no call has a sound") {
    const auto silent = page("sanh", false);
    CHECK(holds(silent, " data-sound data-press="));
    CHECK(holds(silent, " data-silent=\"No sound\""));
    const ServiceSettings settings;
    SoundDesk desk(settings);
    const auto reaction = desk.sound("lang=vi&number=B047&counter=3");
    REQUIRE(std::holds_alternative<HttpResponse>(reaction));
    CHECK(std::get<HttpResponse>(reaction).status == 404);
}
