/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Every key of the window. The application sets them from the same table. */
typedef struct
{
  const char *action;  /* (nullable) NULL: made by the widgets themselves */
  const char *keys;    /* as gtk_accelerator_parse() reads them */
  const char *title;   /* N_() string */
} FbShortcut;

typedef struct
{
  const char       *title; /* N_() string */
  const FbShortcut *shortcuts;
  guint             n_shortcuts;
} FbShortcutGroup;

const FbShortcutGroup *fb_shortcuts_get_groups (guint     *n_groups);
GtkWidget             *fb_shortcuts_window_new (GtkWindow *parent);

G_END_DECLS
