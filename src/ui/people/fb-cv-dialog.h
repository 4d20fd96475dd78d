/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-cv.h"
#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* Shows what a CV tells beside what is known, each value with a box to tick, and
 * takes what is ticked. @cv: (transfer full) */
void fb_cv_dialog_present (GtkWidget   *parent,
                           FbWorkspace *workspace,
                           FbEnrolment *enrolment,
                           FbEuropass  *cv);

/* For pages about an enrolment, in their class and when they are first shown:
 * the menu entry "From a Europass CV…". */
void fb_cv_install_action (GtkWidgetClass *page_class);
void fb_cv_update_menu    (FbPage         *page);

G_END_DECLS
