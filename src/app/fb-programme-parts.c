/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programme-parts"

#include "app/fb-programme-parts.h"

#include "app/fb-deed-private.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "store/fb-store-reached.h"

#include <glib/gi18n.h>

/* Adds a part with what it cannot be without. */
static gpointer
add_part (FbWorkspace   *workspace,
          const FbKind  *kind,
          const char    *programme_id,
          const char    *field,
          const char    *value,
          GError       **error)
{
  g_autoptr(FbRecord) part = fb_record_new (kind, NULL);
  const char *today = fb_kind_find_field (kind, "looked-on") != NULL ? fb_workspace_get_today (workspace) : NULL;
  gboolean ok;

  if (!_fb_deed_begin (workspace, "add", NULL, error))
    return NULL;

  ok = _fb_deed_save (workspace, part, error, "programme-id", programme_id, field, value,
                      today != NULL ? "looked-on" : NULL, today, NULL);

  return _fb_deed_end (workspace, ok, error) ? g_steal_pointer (&part) : NULL;
}

FbLesson *
fb_deed_add_lesson (FbWorkspace  *workspace,
                    const char   *programme_id,
                    GError      **error)
{
  return add_part (workspace, &fb_lesson_kind, programme_id, "learned-on", fb_workspace_get_today (workspace), error);
}

FbBenchmark *
fb_deed_add_benchmark (FbWorkspace  *workspace,
                       const char   *programme_id,
                       GError      **error)
{
  return add_part (workspace, &fb_benchmark_kind, programme_id, "measure", "mentees", error);
}

FbQualityCheck *
fb_deed_add_own_check (FbWorkspace  *workspace,
                       const char   *programme_id,
                       const char   *standard,
                       GError      **error)
{
  return add_part (workspace, &fb_quality_check_kind, programme_id, "standard", standard, error);
}

FbSite *
fb_deed_add_site (FbWorkspace  *workspace,
                  const char   *programme_id,
                  GError      **error)
{
  return add_part (workspace, &fb_site_kind, programme_id, "kind", "site", error);
}

/* (transfer full): the aim as it is called, else what is counted */
char *
fb_benchmark_dup_title (FbBenchmark *self)
{
  return g_strdup (self->what != NULL ? self->what : fb_code_list_get_label (&fb_code_benchmark_measure, self->measure));
}

/* " · 1 January 2026 – 31 December 2026" */
static void
append_range (GString    *words,
              const char *from_date,
              const char *until_date)
{
  g_autofree char *from = from_date != NULL ? fb_date_dup_display (from_date) : NULL;
  g_autofree char *until = until_date != NULL ? fb_date_dup_display (until_date) : NULL;

  if (from != NULL || until != NULL)
    g_string_append_printf (words, " · %s – %s", from != NULL ? from : "…", until != NULL ? until : "…");
}

/**
 * fb_benchmark_dup_words:
 *
 * Returns: (transfer full): how far an aim is reached, and what was counted:
 *   "34 of 60 · Mentees Who Joined · 1 January 2026 – 31 December 2026" (R25)
 */
char *
fb_benchmark_dup_words (FbWorkspace *workspace,
                        FbBenchmark *self)
{
  GString *words = g_string_new (NULL);
  gint64 reached = self->reached;

  if (!g_str_equal (self->measure, "own-count"))
    reached = fb_store_count_reached (fb_workspace_get_store (workspace), self->programme_id, self->measure,
                                      self->from_date, self->until_date);

  if (reached == FB_UNSET)
    g_string_append (words, _("not counted yet"));
  else if (self->target == FB_UNSET)
    g_string_append_printf (words, _("%d, no target number yet"), (int) reached);
  else
    /* Translators: %d of %d people or duos that are aimed at */
    g_string_append_printf (words, C_("target number", "%d of %d"), (int) reached, (int) self->target);
  g_string_append_printf (words, " · %s", fb_code_list_get_label (&fb_code_benchmark_measure, self->measure));
  append_range (words, self->from_date, self->until_date);

  return g_string_free (words, FALSE);
}

/* Who is in it; a team of an area is one of a job coach and a social worker (R63). */
static void
append_team (GString *words,
             FbSite  *self)
{
  static const char *const wanted[] = { "job-coach", "social-worker" };
  g_autofree char *roles = fb_code_list_dup_labels (&fb_code_team_role, self->team_roles);
  g_auto(GStrv) codes = g_strsplit (self->team_roles != NULL ? self->team_roles : "", " ", -1);

  if (self->team_roles != NULL)
    g_string_append_printf (words, " · %s", roles);
  if (!g_str_equal (self->kind, "area-team"))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      if (g_strv_contains ((const char *const *) codes, wanted[i]))
        continue;
      g_string_append (words, " · ");
      /* Translators: %s is somebody of a team, such as "Social Worker" */
      g_string_append_printf (words, _("nobody yet: %s"), fb_code_list_get_label (&fb_code_team_role, wanted[i]));
    }
}

/**
 * fb_site_dup_words:
 *
 * Returns: (transfer full): "Cohort · Gent · 12 of 20 places filled · …" (R102)
 */
char *
fb_site_dup_words (FbWorkspace *workspace,
                   FbSite      *self)
{
  GString *words = g_string_new (fb_code_list_get_label (&fb_code_site_kind, self->kind));
  gint64 filled = fb_store_count_places (fb_workspace_get_store (workspace), self->programme_id,
                                         fb_record_get_id (FB_RECORD (self)));
  g_autofree char *coordinator = fb_workspace_dup_name_of (workspace, "staff", self->coordinator_id);

  if (self->place != NULL)
    g_string_append_printf (words, " · %s", self->place);
  g_string_append (words, " · ");
  if (self->places != FB_UNSET)
    g_string_append_printf (words, ngettext ("%d of %d place filled", "%d of %d places filled", (gulong) self->places),
                            (int) filled, (int) self->places);
  else
    g_string_append_printf (words, ngettext ("%d mentee", "%d mentees", (gulong) filled), (int) filled);
  append_range (words, self->from_date, self->until_date);
  if (coordinator != NULL)
    g_string_append_printf (words, " · %s", coordinator);
  append_team (words, self);

  return g_string_free (words, FALSE);
}
