/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-enrolment-case.h"
#include "ui/common/fb-page.h"

G_BEGIN_DECLS

void fb_enrol_dialog_present (FbPage                *page,
                              const FbEnrolmentCase *whole);

G_END_DECLS
