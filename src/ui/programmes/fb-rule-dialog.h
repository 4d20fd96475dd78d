/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-deed-rule.h"

G_BEGIN_DECLS

/* Asks for a rule of @side, or for what becomes of @rule. Saves by its verb. */
void fb_rule_dialog_present (GtkWidget   *parent,
                             FbWorkspace *workspace,
                             FbProgramme *programme,
                             const char  *side,
                             FbRule      *rule);

G_END_DECLS
