/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-enrolment-case.h"
#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* Shows what would be erased of a person, lets free text stay, asks for the
 * reason and once more, then does it. */
void fb_erase_dialog_present (FbPage                *page,
                              const FbEnrolmentCase *whole);

G_END_DECLS
