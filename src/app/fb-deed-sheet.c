/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed-sheet"

#include "app/fb-deed-sheet-private.h"

#include "app/fb-backups.h"
#include "app/fb-deed-private.h"
#include "base/fb-date.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-exchange.h"
#include "store/fb-store-log.h"

#include <glib/gi18n.h>

/* How many people pass between two words about how far it is. */
#define STEP 20

/* Fields of @kind that the row tells; with @gaps alone those not known yet. */
static gboolean
fill (FbRecord           *record,
      const FbSheetLine  *line,
      gboolean            gaps,
      GError            **error)
{
  const FbKind *kind = fb_record_get_kind (record);
  guint n;
  const FbSheetColumn *columns = fb_sheet_columns_get (&n);

  for (guint i = 0; i < n; i++)
    {
      const FbField *field = fb_sheet_column_get_field (&columns[i]);

      if (columns[i].kind != kind || line->values[i] == NULL || (gaps && fb_record_is_set (record, field)))
        continue;
      if (!fb_record_set_text (record, field, line->values[i], error))
        return FALSE;
    }

  return TRUE;
}

static const char *
get_languages (const FbSheetLine *line)
{
  guint n;
  const FbSheetColumn *columns = fb_sheet_columns_get (&n);

  return line->values[fb_sheet_columns_find ("languages") - columns];
}

static gboolean
add_languages (FbWorkspace        *workspace,
               const char         *person_id,
               const FbSheetLine  *line,
               GError            **error)
{
  const char *told = get_languages (line);
  g_auto(GStrv) languages = g_strsplit (told != NULL ? told : "", " ", -1);
  g_autoptr(GPtrArray) known = fb_store_list (fb_workspace_get_store (workspace), &fb_language_skill_kind,
                                              "person-id", person_id, NULL, error);

  if (known == NULL)
    return FALSE;

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autoptr(FbRecord) skill = fb_record_new (&fb_language_skill_kind, NULL);
      gboolean is_known = FALSE;

      for (guint j = 0; j < known->len; j++)
        is_known |= g_strcmp0 (FB_LANGUAGE_SKILL (known->pdata[j])->language, languages[i]) == 0;
      if (!is_known &&
          !_fb_deed_save (workspace, skill, error, "person-id", person_id, "language", languages[i], NULL))
        return FALSE;
    }

  return TRUE;
}

/* (transfer full) (nullable): the place of a person in the programme, if any */
static FbRecord *
find_enrolment (FbWorkspace        *workspace,
                const char         *programme_id,
                const char         *person_id,
                const FbSheetLine  *line)
{
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (workspace), &fb_enrolment_kind, "person-id",
                                            person_id, NULL, NULL);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      FbEnrolment *enrolment = all->pdata[i];

      if (g_str_equal (enrolment->programme_id, programme_id) && g_str_equal (enrolment->role, line->role))
        return g_object_ref (all->pdata[i]);
    }

  return NULL;
}

/* Today, and applied, where the sheet does not say otherwise. */
static gboolean
enrol (FbWorkspace        *workspace,
       const char         *programme_id,
       const char         *person_id,
       const FbSheetLine  *line,
       GError            **error)
{
  const char *today = fb_workspace_get_today (workspace);
  g_autoptr(FbRecord) known = find_enrolment (workspace, programme_id, person_id, line);
  g_autoptr(FbRecord) enrolment = NULL;

  if (known != NULL)
    return fill (known, line, TRUE, error) && fb_store_save (fb_workspace_get_store (workspace), known, error);

  enrolment = fb_record_new (&fb_enrolment_kind, NULL);

  return _fb_deed_fill (enrolment, error,
                        "programme-id", programme_id, "person-id", person_id, "role", line->role,
                        "status", "applied", "status-since", today, "applied-on", today,
                        "coordinator-id", fb_workspace_get_staff_id (workspace), NULL) &&
         fill (enrolment, line, FALSE, error) &&
         fb_store_save (fb_workspace_get_store (workspace), enrolment, error);
}

/* @taken: the line to the id of the person it became */
static gboolean
take_line (FbWorkspace        *workspace,
           const FbSheetPlan  *plan,
           const FbSheetLine  *line,
           GHashTable         *taken,
           FbSheetResult      *result,
           GError            **error)
{
  gboolean is_known = line->choice == FB_SHEET_SAME;
  g_autoptr(FbRecord) person = is_known ? _fb_deed_get (workspace, &fb_person_kind, line->same_id, error)
                                        : fb_record_new (&fb_person_kind, NULL);
  const char *id;

  if (person == NULL)
    return FALSE;

  id = fb_record_get_id (person);
  result->n_joined += is_known;
  result->n_new += !is_known;
  g_hash_table_insert (taken, (gpointer) line, g_strdup (id));

  return fill (person, line, is_known, error) &&
         (is_known || _fb_deed_fill (person, error, "name-used", line->name, NULL)) &&
         fb_store_save (fb_workspace_get_store (workspace), person, error) &&
         add_languages (workspace, id, line, error) &&
         enrol (workspace, line->programme_id != NULL ? line->programme_id : plan->programme_id, id, line, error);
}

/* Tells how far it is; FALSE where nobody wants the rest. */
static gboolean
go_on (guint            i,
       guint            n,
       FbProgressFunc   progress,
       gpointer         progress_data,
       GCancellable    *cancellable,
       GError         **error)
{
  if (i % STEP == 0 && progress != NULL)
    progress ((double) i / n, progress_data);

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static gboolean
take_duos (FbWorkspace        *workspace,
           const FbSheetPlan  *plan,
           FbSheetBad          bad,
           GHashTable         *taken,
           FbProgressFunc      progress,
           gpointer            progress_data,
           GCancellable       *cancellable,
           FbSheetResult      *result,
           GError            **error)
{
  g_autoptr(FbSheetCodes) codes = _fb_sheet_codes_new (workspace, plan, error);

  if (codes == NULL)
    return FALSE;

  for (guint i = 0; i < plan->duos->len; i++)
    {
      const FbSheetDuo *duo = plan->duos->pdata[i];
      gboolean is_row = (duo->mentee_line == NULL || duo->mentee_line->is_absent) &&
                        (duo->mentor_line == NULL || duo->mentor_line->is_absent);
      gboolean is_taken = fb_sheet_duo_is_taken (duo, bad != FB_SHEET_BAD_CELL);

      if (!go_on (i, plan->duos->len, progress, progress_data, cancellable, error))
        return FALSE;
      result->n_out += is_row && !is_taken;
      if (is_taken && !_fb_deed_take_duo (workspace, codes, duo, taken, &result->n_duos, error))
        {
          g_prefix_error (error, _("Row %u: "), duo->row);
          return FALSE;
        }
    }

  return TRUE;
}

/* Somebody who is only named in a duo comes in only with it. */
static gboolean
is_needed (const FbSheetPlan *plan,
           const FbSheetLine *line,
           FbSheetBad         bad)
{
  for (guint i = 0; line->is_absent && i < plan->duos->len; i++)
    {
      const FbSheetDuo *duo = plan->duos->pdata[i];

      if ((duo->mentee_line == line || duo->mentor_line == line) &&
          fb_sheet_duo_is_taken (duo, bad != FB_SHEET_BAD_CELL))
        return TRUE;
    }

  return !line->is_absent;
}

static gboolean
take_lines (FbWorkspace        *workspace,
            const FbSheetPlan  *plan,
            FbSheetBad          bad,
            GHashTable         *taken,
            FbProgressFunc      progress,
            gpointer            progress_data,
            GCancellable       *cancellable,
            FbSheetResult      *result,
            GError            **error)
{
  for (guint i = 0; i < plan->lines->len; i++)
    {
      const FbSheetLine *line = plan->lines->pdata[i];

      if (!go_on (i, plan->lines->len, progress, progress_data, cancellable, error))
        return FALSE;
      if (!fb_sheet_line_is_taken (line, bad != FB_SHEET_BAD_CELL) || !is_needed (plan, line, bad))
        result->n_out += !line->is_absent;
      else if (!take_line (workspace, plan, line, taken, result, error))
        {
          g_prefix_error (error, _("Row %u: "), line->row);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_plan (const FbSheetPlan  *plan,
            FbSheetBad          bad,
            GError            **error)
{
  if (bad == FB_SHEET_BAD_ASK && plan->problems->len > 0)
    g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                         _("Some cells cannot be taken as they are. Say what is to become of them."));
  else if (fb_sheet_plan_count_absent (plan) > 0)
    g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                         _("Some people of duos are not here yet. Say whether they are added."));
  else if (fb_sheet_plan_count_asked (plan) > 0)
    g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                         _("Some people may be known already. Say who they are."));
  else if (fb_sheet_plan_count_taken (plan, bad != FB_SHEET_BAD_CELL) == 0)
    g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                         fb_sheet_plan_is_about_duos (plan) ? _("There is no duo to take in.") : _("There is nobody to take in."));
  else
    return TRUE;

  return FALSE;
}

static gboolean
note (FbStore            *store,
      const FbSheetPlan  *plan,
      const char         *file,
      GError            **error)
{
  g_autofree char *name = g_path_get_basename (file);
  const FbExchange entry = {
    .direction = FB_EXCHANGE_IN,
    .file = name,
    .scope = (char *) "sheet",
    .subject_id = plan->programme_id,
    .seal = (char *) "none",
  };

  return fb_store_log_exchange (store, &entry, error);
}

/**
 * fb_deed_import_sheet:
 * @plan: everything in it chosen
 * @file: its name, for the list of files
 * @result: (out): counts, and the group by which Undo This Import takes it back
 *
 * All of it or nothing, as one deed; a copy from before stays under Earlier
 * Copies.
 *
 * Returns: %FALSE with %FB_ERROR_REFUSED where something is still to be chosen,
 *   %G_IO_ERROR_CANCELLED, or what the store says
 */
gboolean
fb_deed_import_sheet (FbWorkspace        *workspace,
                      const FbSheetPlan  *plan,
                      FbSheetBad          bad,
                      const char         *file,
                      FbProgressFunc      progress,
                      gpointer            progress_data,
                      GCancellable       *cancellable,
                      FbSheetResult      *result,
                      GError            **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autofree char *today = fb_date_today ();
  g_autoptr(FbBackup) backup = NULL;
  g_autoptr(GHashTable) taken = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  gboolean ok;

  *result = (FbSheetResult) { 0 };
  if (!check_plan (plan, bad, error))
    return FALSE;

  backup = fb_backups_make_before_import (store, today, NULL, NULL, cancellable, error);
  if (backup == NULL)
    return FALSE;

  ok = fb_store_begin (store, "import", NULL, FB_GROUP_BINDING | FB_GROUP_QUIET, error);
  if (ok)
    {
      ok = take_lines (workspace, plan, bad, taken, progress, progress_data, cancellable, result, error) &&
           take_duos (workspace, plan, bad, taken, progress, progress_data, cancellable, result, error) &&
           note (store, plan, file, error) && fb_store_commit (store, error);
      if (!ok && fb_store_in_group (store))
        fb_store_rollback (store);
    }

  if (ok)
    result->group = fb_store_find_import (store);
  else
    fb_backup_remove (backup);

  return ok;
}

/* Duos and people; "0 people were added" where nothing else came of it */
static void
add_words (GPtrArray           *words,
           const FbSheetResult *self)
{
  if (self->n_new > 0 || (self->n_joined == 0 && self->n_duos == 0))
    g_ptr_array_add (words, g_strdup_printf (ngettext ("%u person was added.", "%u people were added.", self->n_new),
                                             self->n_new));
  if (self->n_duos > 0)
    g_ptr_array_add (words, g_strdup_printf (ngettext ("%u duo was added.", "%u duos were added.", self->n_duos),
                                             self->n_duos));
}

char *
fb_sheet_result_dup_words (const FbSheetResult *self)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  add_words (words, self);
  if (self->n_joined > 0)
    g_ptr_array_add (words, g_strdup_printf (ngettext ("%u who was known is filled in.",
                                                       "%u who were known are filled in.", self->n_joined),
                                             self->n_joined));
  if (self->n_out > 0)
    g_ptr_array_add (words, g_strdup_printf (ngettext ("%u row stayed outside.", "%u rows stayed outside.", self->n_out),
                                             self->n_out));
  g_ptr_array_add (words, NULL);

  return g_strjoinv (" ", (char **) words->pdata);
}
