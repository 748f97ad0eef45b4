#include <csetjmp>
#include <cstdio>

#include <jpeglib.h>

#include <jerror.h>

#include "drivers/pictures/formats.h"

namespace drivers {
namespace {

constexpr int SCANS_MAX = 200;  ///< a small progressive file can ask for endless passes over a large picture

/// libjpeg leaves by longjmp: nothing with a destructor may live between setjmp and the calls that can jump.
struct JpegReader {
    jpeg_decompress_struct info{};
    jpeg_error_mgr errors{};
    jpeg_progress_mgr progress{};
    std::jmp_buf failed{};
};

JpegReader& reader_of(j_common_ptr info) {
    return *static_cast<JpegReader*>(info->client_data);
}

[[noreturn]] void leave(j_common_ptr info) {
    std::longjmp(reader_of(info).failed, 1);
}

/// A picture that ends early decodes to grey with a mere warning; it is broken all the same.
void judge_message(j_common_ptr info, int level) {
    if (level >= 0) return;
    const int code = info->err->msg_code;
    if (code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER) leave(info);
}

void limit_scans(j_common_ptr info) {
    if (reader_of(info).info.input_scan_number > SCANS_MAX) leave(info);
}

void say_nothing(j_common_ptr) {}

void prepare(JpegReader& reader) {
    reader.info.err = jpeg_std_error(&reader.errors);
    reader.errors.error_exit = leave;
    reader.errors.emit_message = judge_message;
    reader.errors.output_message = say_nothing;
    reader.info.client_data = &reader;
}

enum class Step { done, broken, too_large };

Step read_header(JpegReader& reader, std::span<const std::uint8_t> bytes, std::int64_t most) {
    if (setjmp(reader.failed) != 0) return Step::broken;
    jpeg_create_decompress(&reader.info);
    reader.progress.progress_monitor = limit_scans;
    reader.info.progress = &reader.progress;
    jpeg_mem_src(&reader.info, bytes.data(), bytes.size());
    jpeg_read_header(&reader.info, TRUE);
    return too_large(reader.info.image_width, reader.info.image_height, most) ? Step::too_large : Step::done;
}

Step read_rows(JpegReader& reader, std::uint8_t* luma) {
    if (setjmp(reader.failed) != 0) return Step::broken;
    reader.info.out_color_space = JCS_GRAYSCALE;
    jpeg_start_decompress(&reader.info);
    while (reader.info.output_scanline < reader.info.output_height) {
        JSAMPROW row =
            luma + static_cast<std::size_t>(reader.info.output_scanline) * reader.info.output_width;
        jpeg_read_scanlines(&reader.info, &row, 1);
    }
    jpeg_finish_decompress(&reader.info);
    return Step::done;
}

}  // namespace

PictureResult parse_jpeg(std::span<const std::uint8_t> bytes, std::int64_t most) {
    JpegReader reader;
    prepare(reader);
    LumaPicture picture;
    Step step = read_header(reader, bytes, most);
    if (step == Step::done) {
        picture.width = static_cast<int>(reader.info.image_width);
        picture.height = static_cast<int>(reader.info.image_height);
        picture.luma.resize(static_cast<std::size_t>(picture.width) *
                            static_cast<std::size_t>(picture.height));
        step = read_rows(reader, picture.luma.data());
    }
    jpeg_destroy_decompress(&reader.info);
    if (step == Step::too_large) return kiosk::Failure{PictureRefusal::too_large};
    if (step == Step::broken) return kiosk::Failure{PictureRefusal::broken};
    return picture;
}

}  // namespace drivers
