/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fb-workspace.h"
#include "base/fb-code-list.h"

G_BEGIN_DECLS

/* A little dialog that asks for the few things that begin a record, such as a name and a
 * role. */

typedef enum
{
  FB_ADD_TEXT,
  FB_ADD_CODE, /* of a short list */
  FB_ADD_DATE,
} FbAddHow;

typedef struct
{
  const char       *label;  /* N_() string */
  FbAddHow          how;
  const FbCodeList *list;   /* of a code */
  const char       *chosen; /* (nullable) code at first; NULL: nothing is a choice too */
  const char       *hint;   /* (nullable) N_() string */
} FbAddField;

#define FB_ADD_FIELDS 5

/* @values: what was typed or chosen, in the order of the questions, NULL where nothing was.
 * Whether it was added; the dialog stays, and says @error, where not. */
typedef gboolean (*FbAddFunc) (GtkWidget         *widget,
                               const char *const *values,
                               GError           **error);

GtkWidget *fb_add_dialog_present (GtkWidget        *widget,
                                  FbWorkspace      *workspace,
                                  const char       *title,
                                  const FbAddField *fields,
                                  FbAddFunc         func);

G_END_DECLS
