/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-field-row.h"

G_BEGIN_DECLS

/* A boxed list of fields under a title; at most eight keep it readable. */
GtkWidget  *fb_form_new          (FbWorkspace  *workspace,
                                  FbRecord     *record,
                                  const char   *title,
                                  const char   *first_field,
                                  ...) G_GNUC_NULL_TERMINATED;
GtkWidget  *fb_form_new_strv     (FbWorkspace  *workspace,
                                  FbRecord     *record,
                                  const char   *title,
                                  const char *const *fields);
FbFieldRow *fb_form_add          (GtkWidget    *form,
                                  FbWorkspace  *workspace,
                                  FbRecord     *record,
                                  const char   *field);
FbFieldRow *fb_form_find         (GtkWidget    *form,
                                  const char   *field);
/* Sets title and a sentence below it; both are plain text. */
void        fb_form_set_title    (GtkWidget    *form,
                                  const char   *title,
                                  const char   *sentence);
/* Forms one below the other, scrolling, not wider than reads well. */
GtkWidget  *fb_form_page_new     (GtkWidget    *first_form,
                                  ...) G_GNUC_NULL_TERMINATED;
void        fb_form_page_append  (GtkWidget    *page,
                                  GtkWidget    *form);

G_END_DECLS
