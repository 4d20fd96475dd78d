/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* One field of one record, in a boxed list. What is chosen or typed is saved
 * at once: on choosing, on leaving, on Enter, and in text one second after the
 * last key. What cannot be read stays as typed, is marked, and is kept as a
 * draft. The value on screen follows the record.
 *
 * Make one with fb_field_row_new(), which picks the class by the field. */
#define FB_TYPE_FIELD_ROW (fb_field_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (FbFieldRow, fb_field_row, FB, FIELD_ROW, AdwPreferencesRow)

struct _FbFieldRowClass
{
  AdwPreferencesRowClass parent_class;

  /* Builds the control; called once, when record and field are known. */
  void      (*build)     (FbFieldRow  *self);
  /* Shows the stored value, NULL for unset. */
  void      (*show)      (FbFieldRow  *self,
                          const char  *text);
  /* (nullable vfunc) Shows what could not be read, as it was typed. */
  void      (*show_typed) (FbFieldRow *self,
                           const char *typed);
  /* (transfer full) What stands in the control; NULL vfunc for choices. */
  char     *(*dup_typed) (FbFieldRow  *self);
  /* Makes the canonical value of it. Default: fb_field_read(). */
  gboolean  (*read)      (FbFieldRow  *self,
                          const char  *typed,
                          char       **text,
                          GError     **error);

  gpointer  padding[4];
};

FbWorkspace   *fb_field_row_get_workspace (FbFieldRow *self);
FbRecord      *fb_field_row_get_record    (FbFieldRow *self);
const FbField *fb_field_row_get_field     (FbFieldRow *self);
const char    *fb_field_row_get_label     (FbFieldRow *self);
void           fb_field_row_set_label     (FbFieldRow *self,
                                           const char *label);
void           fb_field_row_set_hint      (FbFieldRow *self,
                                           const char *hint);
gboolean       fb_field_row_is_unfinished (FbFieldRow *self);
gboolean       fb_field_row_flush         (FbFieldRow *self);
GtkWidget     *fb_field_row_get_control   (FbFieldRow *self);
void           fb_field_row_focus_next    (FbFieldRow *self);

/* For the classes of rows. */
void           fb_field_row_set_control   (FbFieldRow     *self,
                                           GtkWidget      *control,
                                           GtkOrientation  orientation);
void           fb_field_row_add_suffix    (FbFieldRow     *self,
                                           GtkWidget      *widget);
void           fb_field_row_name_widget   (FbFieldRow     *self,
                                           GtkWidget      *widget);
gboolean       fb_field_row_save          (FbFieldRow     *self,
                                           const char     *typed);
void           fb_field_row_queue_save    (FbFieldRow     *self);
gboolean       fb_field_row_is_showing    (FbFieldRow     *self);

/* Any field: a row of the class that suits it. In fb-rows.c. */
GtkWidget     *fb_field_row_new           (FbWorkspace    *workspace,
                                           FbRecord       *record,
                                           const char     *field);

G_END_DECLS
