/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* (transfer floating): what was counted or said, to be read, a row each.
 * @sentence: (nullable); @lines: (element-type FbFlowLine) */
GtkWidget *fb_flow_group_new (const char *title,
                              const char *sentence,
                              GPtrArray  *lines);

G_END_DECLS
