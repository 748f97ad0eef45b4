// Every screen as a function from its view to a drawing, one small file each.
#pragma once

#include "ui/chrome.h"
#include "ui/views.h"
#include "ui/widgets.h"

namespace ui {

void draw(Canvas& canvas, const IdleView& view);
void draw(Canvas& canvas, const HomeView& view);
void draw(Canvas& canvas, const ScanningView& view);
void draw(Canvas& canvas, const TypingView& view);
void draw(Canvas& canvas, const ConfirmingView& view);
void draw(Canvas& canvas, const LookingUpView& view);
void draw(Canvas& canvas, const SecondFactorView& view);
void draw(Canvas& canvas, const DossierView& view);
void draw(Canvas& canvas, const AnonymousView& view);
void draw(Canvas& canvas, const SlipTroubleView& view);
void draw(Canvas& canvas, const LookupTroubleView& view);
void draw(Canvas& canvas, const ServicesView& view);
void draw(Canvas& canvas, const SearchingView& view);
void draw(Canvas& canvas, const ClosedView& view);
void draw(Canvas& canvas, const PriorityView& view);
void draw(Canvas& canvas, const ConsentView& view);
void draw(Canvas& canvas, const TakingView& view);
void draw(Canvas& canvas, const TicketView& view);
void draw(Canvas& canvas, const NoTicketView& view);
void draw(Canvas& canvas, const DoneView& view);
void draw(Canvas& canvas, const HallView& view);

/// The colour under everything, also beside a design that does not fill its panel.
Colour ground_of(const View& view);

}  // namespace ui
