/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-matching-page"

#include "ui/matching/fb-matching-private.h"

#include "ui/common/fb-job.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

/* Looks for the best pairs: at once, or in a thread with progress and Cancel. */

typedef struct
{
  FbMatching *matching;
  FbJob      *job;
} Solving;

static void
solving_free (gpointer data)
{
  Solving *self = data;

  g_clear_pointer (&self->matching, fb_matching_free);
  g_free (self);
}

static gboolean
step_cb (guint    done,
         guint    all,
         gpointer user_data)
{
  Solving *solving = user_data;

  fb_job_progress (all > 0 ? (double) done / all : -1, solving->job);

  return !g_cancellable_is_cancelled (fb_job_get_cancellable (solving->job));
}

static gboolean
solve_in_thread (FbJob     *job,
                 gpointer   data,
                 GError   **error)
{
  Solving *solving = data;

  solving->job = job;
  if (fb_matching_solve (solving->matching, step_cb, solving))
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Stopped."));
  return FALSE;
}

static void
solved_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  FbMatchingPage *self = FB_MATCHING_PAGE (source);
  Solving *solving = fb_job_get_data (result);
  g_autoptr(GError) error = NULL;

  self->is_solving = FALSE;
  _fb_matching_page_drop (self);
  /* stopped even where it was just done: whoever pressed Cancel gets nothing */
  if (fb_job_finish (result, &error) && !g_cancellable_is_cancelled (fb_job_get_cancellable (solving->job)))
    self->matching = g_steal_pointer (&solving->matching);
  self->has_new_pool |= self->matching == NULL;
  _fb_matching_page_show (self);
}

static gboolean
is_large (FbMatchingPage *self,
          FbMatching     *matching)
{
  return (gsize) fb_matching_get_n (matching, FB_SIDE_MENTEE) * fb_matching_get_n (matching, FB_SIDE_MENTOR) >
         self->most_at_once;
}

static void
set_wishes (FbMatchingPage *self,
            FbMatching     *matching)
{
  gboolean people = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->objective)) == 1;

  fb_matching_set_objective (matching, people ? FB_OBJECTIVE_PEOPLE : FB_OBJECTIVE_SCORE);
  fb_matching_set_within_sector (matching, !gtk_check_button_get_active (GTK_CHECK_BUTTON (self->other_sectors)));
}

void
_fb_matching_page_solve (FbMatchingPage *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbMatching) matching = NULL;
  Solving *solving;

  if (self->is_solving)
    return;

  if (self->programme_id == NULL)
    {
      _fb_matching_page_drop (self);
      _fb_matching_page_show (self);
      return;
    }

  matching = fb_matching_new (fb_page_get_workspace (FB_PAGE (self)), self->programme_id, &error);
  if (matching == NULL)
    {
      fb_toast_error (GTK_WIDGET (self), error);
      return;
    }

  set_wishes (self, matching);
  self->has_new_pool = FALSE;
  gtk_widget_set_sensitive (self->other_sectors, fb_matching_get_setup (matching)->weights[FB_MATCH_SECTOR] > 0);
  if (!is_large (self, matching))
    {
      fb_matching_solve (matching, NULL, NULL);
      _fb_matching_page_drop (self);
      self->matching = g_steal_pointer (&matching);
      _fb_matching_page_show (self);
      return;
    }

  self->is_solving = TRUE;
  solving = g_new0 (Solving, 1);
  solving->matching = g_steal_pointer (&matching);
  fb_job_run_async (GTK_WIDGET (self), _("Looking for the best pairs"), solve_in_thread, solving, solving_free,
                    solved_cb, NULL);
}

void
_fb_matching_page_set_most_at_once (FbMatchingPage *self,
                                    gsize           most)
{
  self->most_at_once = most;
}
