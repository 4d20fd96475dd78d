/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"
#include "domain/fb-duo.h"

G_BEGIN_DECLS

/* Shows the message that asks mentor or mentee how it goes, to copy it or to
 * open it in the e-mail program. */
void fb_ask_mail_present (GtkWidget   *parent,
                          FbWorkspace *workspace,
                          FbDuo       *duo);

G_END_DECLS
