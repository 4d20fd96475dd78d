/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed-sheet"

#include "app/fb-deed-sheet-private.h"

#include "app/fb-deed-closing.h"
#include "app/fb-deed-private.h"
#include "app/fb-match-exception.h"
#include "domain/fb-duo-member.h"
#include "domain/fb-programme.h"

#include <string.h>

struct _FbSheetCodes
{
  GHashTable *taken;   /* those of duos, and those that the table itself gives */
  GHashTable *numbers; /* programme -> the number tried last */
};

/* (transfer full) (nullable): NULL where the workspace cannot be read */
FbSheetCodes *
_fb_sheet_codes_new (FbWorkspace        *workspace,
                     const FbSheetPlan  *plan,
                     GError            **error)
{
  g_autoptr(GPtrArray) duos = fb_store_list (fb_workspace_get_store (workspace), &fb_duo_kind, NULL, NULL, NULL, error);
  FbSheetCodes *self;

  if (duos == NULL)
    return NULL;

  self = g_new0 (FbSheetCodes, 1);
  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < duos->len; i++)
    g_hash_table_add (self->taken, g_strdup (FB_DUO (duos->pdata[i])->code));
  for (guint i = 0; i < plan->duos->len; i++)
    {
      const char *code = fb_sheet_get_value (((FbSheetDuo *) plan->duos->pdata[i])->values, "code");

      if (code != NULL)
        g_hash_table_add (self->taken, g_strdup (code));
    }

  return self;
}

void
_fb_sheet_codes_free (FbSheetCodes *self)
{
  g_hash_table_unref (self->taken);
  g_hash_table_unref (self->numbers);
  g_free (self);
}

/* (transfer full): the next free one, that of the programme and a number */
static char *
make_code (FbSheetCodes *self,
           FbProgramme  *programme)
{
  const char *id = fb_record_get_id (FB_RECORD (programme));
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, id));
  g_autofree char *code = NULL;

  do
    {
      number++;
      g_free (code);
      code = g_strdup_printf ("%s-%u", programme->code, number);
    }
  while (g_hash_table_contains (self->taken, code));

  g_hash_table_insert (self->numbers, g_strdup (id), GUINT_TO_POINTER (number));
  return g_steal_pointer (&code);
}

/* What the table does not say follows from its dates: who has an end is ready, who begins
 * later has not started; the others are on their way. */
static const char *
get_status (const FbSheetDuo *row,
            const char       *today)
{
  const char *told = fb_sheet_get_value (row->values, "relationship-status");
  const char *starts_on = fb_sheet_get_value (row->values, "starts-on");

  if (told != NULL)
    return told;
  if (fb_sheet_get_value (row->values, "ended-on") != NULL)
    return "completed";

  return starts_on != NULL && strcmp (starts_on, today) > 0 ? "not-started" : "active";
}

static gboolean
add_member (FbWorkspace       *workspace,
            FbRecord          *duo,
            const FbSheetDuo  *row,
            const char        *person_id,
            const char        *role,
            GError           **error)
{
  g_autoptr(FbRecord) member = fb_record_new (&fb_duo_member_kind, NULL);

  return _fb_deed_save (workspace, member, error,
                        "duo-id", fb_record_get_id (duo),
                        "person-id", person_id,
                        "role", role,
                        "acceptance", "yes",
                        "from-date", fb_sheet_get_value (row->values, "starts-on"),
                        "until-date", fb_sheet_get_value (row->values, "ended-on"),
                        NULL);
}

/* (nullable): whether both know the same sector (R133); a match of before needs no reason */
static const char *
get_same_sector (FbWorkspace      *workspace,
                 const FbSheetDuo *row)
{
  const char *const mentee[] = { row->mentee_id, NULL };
  const char *const mentor[] = { row->mentor_id, NULL };
  g_autoptr(GPtrArray) mentees = _fb_deed_list_enrolments (workspace, row->programme_id, mentee, "mentee");
  g_autoptr(GPtrArray) mentors = _fb_deed_list_enrolments (workspace, row->programme_id, mentor, "mentor");
  FbSectorFit fit = mentees->len > 0 && mentors->len > 0 ? fb_match_compare_enrolments (mentees, mentors)
                                                         : FB_SECTOR_UNKNOWN;

  return fit == FB_SECTOR_SAME ? "yes" : fit == FB_SECTOR_OTHER ? "no" : NULL;
}

/* What the columns tell by themselves */
static gboolean
fill (FbRecord          *duo,
      const FbSheetDuo  *row,
      GError           **error)
{
  guint n;
  const FbSheetColumn *columns = fb_sheet_columns_get (&n);

  for (guint i = 0; i < n; i++)
    {
      if (columns[i].kind == &fb_duo_kind && row->values[i] != NULL &&
          !fb_record_set_text (duo, fb_sheet_column_get_field (&columns[i]), row->values[i], error))
        return FALSE;
    }

  return TRUE;
}

/* Whether the two are a duo already that was not declined, as the second time that a table of
 * people comes in. */
static gboolean
is_known (FbWorkspace      *workspace,
          const FbSheetDuo *row)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GPtrArray) ours = fb_store_list (store, &fb_duo_member_kind, "person-id", row->mentee_id, NULL, NULL);

  for (guint i = 0; ours != NULL && i < ours->len; i++)
    {
      const FbDuoMember *member = ours->pdata[i];
      g_autoptr(FbRecord) duo = fb_store_get (store, &fb_duo_kind, member->duo_id, NULL);
      g_autoptr(GPtrArray) all = fb_store_list (store, &fb_duo_member_kind, "duo-id", member->duo_id, NULL, NULL);

      if (duo == NULL || g_strcmp0 (FB_DUO (duo)->match_status, "declined") == 0 ||
          g_strcmp0 (FB_DUO (duo)->programme_id, row->programme_id) != 0)
        continue;
      for (guint j = 0; all != NULL && j < all->len; j++)
        {
          if (g_strcmp0 (((FbDuoMember *) all->pdata[j])->person_id, row->mentor_id) == 0)
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
take_pair (FbWorkspace       *workspace,
           FbSheetCodes      *codes,
           const FbSheetDuo  *row,
           GError           **error)
{
  g_autoptr(FbProgramme) programme = _fb_deed_get (workspace, &fb_programme_kind, row->programme_id, error);
  g_autoptr(FbRecord) duo = programme != NULL ? fb_record_new (&fb_duo_kind, NULL) : NULL;
  g_autofree char *code = NULL;
  g_autofree char *own = NULL;

  if (duo == NULL || !fill (duo, row, error))
    return FALSE;

  code = FB_DUO (duo)->code == NULL ? make_code (codes, programme) : NULL;
  own = programme->organisation_id == NULL ? fb_workspace_dup_organisation_id (workspace) : NULL;

  return _fb_deed_save (workspace, duo, error,
                        "programme-id", row->programme_id,
                        "code", code,
                        "organisation-id", own != NULL ? own : programme->organisation_id,
                        "coordinator-id", fb_workspace_get_staff_id (workspace),
                        "match-status", "agreed",
                        "agreed-on", fb_sheet_get_value (row->values, "starts-on"),
                        "relationship-status", get_status (row, fb_workspace_get_today (workspace)),
                        "sector-specific", get_same_sector (workspace, row),
                        NULL) &&
         add_member (workspace, duo, row, row->mentee_id, "mentee", error) &&
         add_member (workspace, duo, row, row->mentor_id, "mentor", error) &&
         _fb_deed_drop_priority (workspace, FB_DUO (duo), error);
}

/**
 * _fb_deed_take_duo:
 *
 * Both said yes long ago: what the table does not know of it stays unknown, and
 * nothing is asked or drafted.
 */
gboolean
_fb_deed_take_duo (FbWorkspace       *workspace,
                   FbSheetCodes      *codes,
                   const FbSheetDuo  *row,
                   GHashTable        *taken,
                   guint             *n_duos,
                   GError           **error)
{
  FbSheetDuo known = *row;
  gboolean has_lines = row->mentee_line != NULL || row->mentor_line != NULL;

  if (row->mentee_line != NULL)
    known.mentee_id = g_hash_table_lookup (taken, row->mentee_line);
  if (row->mentor_line != NULL)
    known.mentor_id = g_hash_table_lookup (taken, row->mentor_line);
  if (has_lines && is_known (workspace, &known))
    return TRUE;

  (*n_duos)++;
  return take_pair (workspace, codes, &known, error);
}
