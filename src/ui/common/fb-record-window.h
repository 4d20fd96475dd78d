/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* The boxes of a form: a title each, and names of fields ended by NULL. */
typedef struct
{
  const char         *title; /* (nullable) N_() string; NULL ends the array */
  const char *const  *fields;
} FbRecordForm;

GtkWidget *fb_record_window_present (GtkWidget          *parent,
                                     FbWorkspace        *workspace,
                                     FbRecord           *record,
                                     const char         *title,
                                     const FbRecordForm *forms,
                                     GtkWidget          *last);

G_END_DECLS
