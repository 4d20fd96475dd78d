/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A line of the Show or the Sort drop-down of a list. */
typedef struct
{
  const char *code;
  const char *label; /* N_() string */
} FbListOption;

/* A drop-down that is set as it was the last time, here and at the next start. */
GtkWidget  *fb_list_drop_down_new (const FbListOption *options,
                                   guint               n_options,
                                   const char         *label,
                                   const char         *view);
const char *fb_list_drop_down_get (GtkWidget          *self);
void        fb_list_drop_down_set (GtkWidget          *self,
                                   const char         *code);

G_END_DECLS
