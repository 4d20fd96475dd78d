/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-quality-window"

#include "ui/programmes/fb-quality-window.h"

#include "app/fb-programme-parts.h"
#include "app/fb-quality.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-follow.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-over-window.h"
#include "ui/common/fb-record-group.h"
#include "ui/programmes/fb-criterion-rows.h"

#include <glib/gi18n.h>

#define WIDTH 720
#define HEIGHT 640
#define QUALITY_KEY "fb-quality"

/* Lives as long as its page. */
typedef struct
{
  FbWorkspace *workspace;
  char        *programme_id;
  const char  *standard; /* a code, static */
  GtkWidget   *criteria; /* (nullable) of own criteria there are no others */
  GtkWidget   *own;
} Quality;

static void
quality_free (gpointer data)
{
  Quality *self = data;

  g_object_unref (self->workspace);
  g_free (self->programme_id);
  g_free (self);
}

static FbRecord *
find_check (FbWorkspace *workspace,
            const char  *programme_id,
            const char  *item)
{
  return FB_RECORD (fb_programme_find_check (workspace, programme_id, item));
}

static GPtrArray *
list_own (FbWorkspace  *workspace,
          const char   *programme_id,
          const char   *standard,
          GError      **error)
{
  return fb_programme_list_own_checks (workspace, programme_id, standard);
}

static FbRecord *
make_own (FbWorkspace  *workspace,
          const char   *programme_id,
          const char   *standard,
          GError      **error)
{
  return (FbRecord *) fb_deed_add_own_check (workspace, programme_id, standard, error);
}

static void
tell_own (FbWorkspace  *workspace,
          FbRecord     *record,
          char        **title,
          char        **subtitle)
{
  FbQualityCheck *check = FB_QUALITY_CHECK (record);

  *title = g_strdup (check->own_words != NULL ? check->own_words : _("A criterion without words yet"));
  *subtitle = fb_quality_dup_look (check->state, check->evidence, check->looked_on);
}

static const char *const own_fields[] = { "own-words", "state", "evidence", "looked-on", NULL };
static const FbRecordRowType own_row = { tell_own, own_fields, N_("Criterion Removed"), NULL, NULL };
static const FbRecordGroupType own_type = {
  .title = N_("In Own Words"),
  .none = N_("What this list does not name can be added."),
  .add = N_("_Add Criterion"),
  .added = N_("Criterion Added"),
  .row = &own_row,
  .list = list_own,
  .make = make_own,
};

static void
fill (GtkWidget *page)
{
  Quality *self = g_object_get_data (G_OBJECT (page), QUALITY_KEY);
  g_autofree char *words = fb_programme_dup_standard (self->workspace, self->programme_id, self->standard);

  if (self->criteria != NULL)
    {
      fb_criterion_rows_set_title (FB_CRITERION_ROWS (self->criteria), NULL, words);
      fb_criterion_rows_update (FB_CRITERION_ROWS (self->criteria));
    }
  fb_record_group_update (FB_RECORD_GROUP (self->own));
}

static GtkWidget *
make_page (FbWorkspace *workspace,
           const char  *programme_id,
           const char  *standard)
{
  static const char *const kinds[] = { "quality-check", NULL };
  g_autoptr(GPtrArray) items = fb_quality_list_items (standard);
  GtkWidget *page = fb_form_page_new (NULL, NULL);
  Quality *self = g_new0 (Quality, 1);

  self->workspace = g_object_ref (workspace);
  self->programme_id = g_strdup (programme_id);
  self->standard = standard;
  if (items->len > 0)
    {
      self->criteria = fb_criterion_rows_new (workspace, programme_id, &fb_code_quality_item, items, find_check);
      fb_form_page_append (page, self->criteria);
    }
  self->own = fb_record_group_new (workspace, programme_id, standard, &own_type);
  fb_form_page_append (page, self->own);
  g_object_set_data_full (G_OBJECT (page), QUALITY_KEY, self, quality_free);
  fb_follow_store (page, fb_workspace_get_store (workspace), kinds, fill);

  return page;
}

/* Leaving the focused field saves it. */
static gboolean
close_request_cb (GtkWindow *window)
{
  gtk_window_set_focus (window, NULL);

  return FALSE;
}

/**
 * fb_quality_window_present:
 * @standard: a code of the list quality-standard, static
 *
 * The criteria of a list, for looking at a programme one by one.
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
fb_quality_window_present (GtkWidget   *parent,
                           FbWorkspace *workspace,
                           const char  *programme_id,
                           const char  *standard)
{
  GtkWidget *window = fb_over_window_new (parent, fb_code_list_get_label (&fb_code_quality_standard, standard),
                                          WIDTH, HEIGHT);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), make_page (workspace, programme_id, standard));
  g_signal_connect (window, "close-request", G_CALLBACK (close_request_cb), NULL);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}
