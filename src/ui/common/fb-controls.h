/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"
#include "base/fb-code-list.h"

G_BEGIN_DECLS

/* Controls of forms that are not saved until a verb is chosen. Where the
 * value belongs to a stored record, use fb_field_row_new(). */

/* A row that looks like those of records. */
GtkWidget  *fb_plain_row_new          (const char        *label,
                                       GtkWidget         *control);
GtkWidget  *fb_entry_row_new          (const char        *label,
                                       GtkWidget         *suffix,
                                       GtkWidget        **entry);
void        fb_plain_row_set_error    (GtkWidget         *row,
                                       const char        *sentence);
void        fb_plain_row_set_hint     (GtkWidget         *row,
                                       const char        *hint);

/* One code of a short list. */
GtkWidget  *fb_code_drop_down_new     (const FbCodeList  *list,
                                       gboolean           optional,
                                       const char        *code);
const char *fb_code_drop_down_get     (GtkWidget         *drop_down);

/* Cuts long names short rather than asking for more room than @min_chars. */
void        fb_drop_down_shorten      (GtkWidget         *drop_down,
                                       int                min_chars);

/* One code of a long list. */
GtkWidget  *fb_code_button_new        (const FbCodeList  *list,
                                       const char        *label);
const char *fb_code_button_get        (GtkWidget         *button);
void        fb_code_button_set        (GtkWidget         *button,
                                       const char        *code);

/* A date, typed or from a calendar. */
GtkWidget  *fb_date_entry_new         (const char        *label,
                                       const char        *date);
gboolean    fb_date_entry_read        (GtkWidget         *entry,
                                       const char        *today,
                                       char             **date,
                                       GError           **error);
gboolean    fb_plain_row_read_date    (GtkWidget         *row,
                                       GtkWidget         *box,
                                       const char        *today,
                                       char             **date);

G_END_DECLS
