#include "ui/screens/screens.h"
#include "ui/widgets.h"
#include "ui/paint_target.h"
namespace ui {
Colour draw_view(PaintTarget& target, const View& view) {
    Canvas canvas(target, kiosk::Comfort{});
    (void)view;
    canvas.fill({0,0,1080,120}, NORMAL.bar);
    canvas.roundel(60,20,WHITE);
    canvas.text({164,22,700,44}, "Trung tâm Phục vụ hành chính công", {.style=Style::body_strong,.colour=WHITE});
    title(canvas, {60,256,960,80}, "Mời ông/bà chọn");
    button(canvas, {60,360,960,352}, kiosk::Control::look_up, "Tra cứu hồ sơ", {.kind=ButtonKind::main,.icon=Icon::search,.second_line="Xem hồ sơ đã nộp đang ở bước nào, ngày nào có kết quả",.style=Style::headline,.set_left=true,.icon_size=144});
    canvas.receipt(60,760,300,ReceiptMark::code,{60,760,300,420});
    factor_cells(canvas,{400,760,620,168},"K7",4);
    code_field(canvas,{400,960,620,152},"H20.14.05","-······-····");
    other_button(canvas,{400,1140,460,144},kiosk::Control::print_slip,"In tình trạng",Icon::printer);
    disabled_button(canvas,{60,1300,460,144},kiosk::Control::submit,"Tra cứu","Mã chưa đủ");
    busy_button(canvas,{540,1300,460,144},kiosk::Control::submit,"Đang in…");
    timeline_card(canvas,{60,1460,960,0},{{"Đã nộp hồ sơ","09/11, 08:52",StepLook::done},{"Đang giải quyết","từ 10/11",StepLook::now},{"Có kết quả","",StepLook::to_come}});
    return canvas.palette().page;
}
}
