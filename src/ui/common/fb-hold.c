/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-hold"

#include "ui/common/fb-hold.h"

#include "ui/common/fb-accessible.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * fb_hold_still:
 *
 * Lets nothing in @within be changed. What is written there can be gone to, read and copied
 * as before; what is chosen or pressed cannot be gone to, and says so itself: GTK 4.8 does not
 * tell a screen reader of what stands in something insensitive that it is.
 *
 * Returns: whether something is written there
 */
gboolean
fb_hold_still (GtkWidget *within)
{
  gboolean is_text = FALSE;

  if (GTK_IS_POPOVER (within))
    return FALSE;
  if (GTK_IS_TEXT_VIEW (within))
    {
      gtk_text_view_set_editable (GTK_TEXT_VIEW (within), FALSE);
      return TRUE;
    }
  if (GTK_IS_EDITABLE (within))
    {
      gtk_editable_set_editable (GTK_EDITABLE (within), FALSE);
      return TRUE;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL; child = gtk_widget_get_next_sibling (child))
    is_text |= fb_hold_still (child);
  if (!is_text && (gtk_widget_get_focusable (within) || GTK_IS_DROP_DOWN (within) || GTK_IS_MENU_BUTTON (within)))
    gtk_widget_set_sensitive (within, FALSE);

  return is_text;
}

/* What changes something is no use to somebody who reads. */
void
fb_hold_for_readers (GtkWidget   *within,
                     FbWorkspace *workspace)
{
  if (fb_workspace_is_read_only (workspace))
    fb_hold_still (within);
}

/* Of a row that unfolds, what is gone to and read out is the row inside that stands for all of it. */
static GtkWidget *
find_header (GtkWidget *within)
{
  GtkWidget *found = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = GTK_IS_LIST_BOX_ROW (child) ? child : find_header (child);

  return found;
}

/**
 * fb_hold_row:
 * @row: its buttons, ticks and choices were held before
 * @label: what it is about
 * @held: (nullable): what was chosen there
 *
 * The row itself can be gone to, and tells what was chosen.
 */
void
fb_hold_row (GtkWidget  *row,
             const char *label,
             const char *held)
{
  GtkWidget *read_out = ADW_IS_EXPANDER_ROW (row) ? find_header (row) : row;
  g_autofree char *told = g_strdup_printf (_("%s: %s"), label, held != NULL ? held : "—");

  gtk_widget_set_focusable (read_out, TRUE);
  fb_accessible_set_label (read_out, told);
}

/* The same, where somebody only reads. */
void
fb_hold_row_for_readers (GtkWidget   *row,
                         FbWorkspace *workspace,
                         const char  *label,
                         const char  *held)
{
  if (fb_workspace_is_read_only (workspace))
    fb_hold_row (row, label, held);
}

/**
 * fb_hold_dup_told:
 * @label: what the field is called here
 *
 * Returns: (transfer full): what the field holds, for who can only read
 */
char *
fb_hold_dup_told (FbWorkspace   *workspace,
                  FbRecord      *record,
                  const FbField *field,
                  const char    *label)
{
  g_autofree char *text = fb_record_dup_text (record, field);
  g_autofree char *told = NULL;

  if (text != NULL)
    told = field->kind == FB_FIELD_REF ? fb_workspace_dup_name_of (workspace, fb_field_get_ref_kind (field), text)
                                       : fb_field_dup_display (field, text);

  return g_strdup_printf (_("%s: %s"), label, told != NULL ? told : "—");
}
