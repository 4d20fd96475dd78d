/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-mentor-file"

#include "app/fb-mentor-private.h"

#include "app/fb-deed-private.h"
#include "domain/fb-kinds.h"

#include <glib/gi18n.h>

char *
_fb_mentor_dup_title (FbRecord   *record,
                      const char *subject)
{
  static const char *const names[] = { "text", "held-on", "made-on", "read-on", NULL };
  const FbKind *kind = fb_record_get_kind (record);

  if (subject != NULL)
    return g_strdup_printf (_("%s: %s"), _(kind->label), subject);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const FbField *field = fb_kind_find_field (kind, names[i]);
      const char *text = field != NULL ? fb_record_peek_text (record, field) : NULL;
      g_autofree char *shown = text != NULL ? fb_field_dup_display (field, text) : NULL;

      if (shown != NULL)
        /* Translators: a kind of record and what it is about, such as "Contact: 12 Nov 2026" */
        return g_strdup_printf (_("%s: %s"), _(kind->label), shown);
    }

  return g_strdup (_(kind->label));
}

/* (transfer full) (nullable): of a reference what it leads to */
static char *
dup_shown (const FbMentorChange *change,
           const char           *value,
           const char           *name)
{
  if (value == NULL)
    return NULL;

  return change->field->kind == FB_FIELD_REF ? g_strdup (name != NULL ? name : "—")
                                             : fb_field_dup_display (change->field, value);
}

static char *
dup_change (const FbMentorChange *change)
{
  g_autofree char *shown = dup_shown (change, change->theirs, change->theirs_name);
  g_autofree char *ours = dup_shown (change, change->ours, change->ours_name);
  const char *theirs = shown != NULL ? shown : _("nothing");

  if (ours == NULL)
    /* Translators: a field and its value: "Minutes: 60" */
    return g_strdup_printf (_("%s: %s"), fb_field_get_label (change->field), theirs);

  /* Translators: a field, its value in a file, and its value here */
  return g_strdup_printf (_("%s: %s (here: %s)"), fb_field_get_label (change->field), theirs, ours);
}

char *
fb_mentor_line_dup_title (const FbMentorLine *line)
{
  g_autofree char *title = _fb_mentor_dup_title (line->theirs, line->subject);

  return g_strdup_printf ("%s · %s", title,
                          line->is_removal     ? C_("report", "Removed by the Mentor")
                          : line->is_removed   ? C_("report", "Removed Here")
                          : line->ours == NULL ? C_("report", "New")
                                               : C_("report", "Changed"));
}

char *
fb_mentor_line_dup_changes (const FbMentorLine *line)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < line->changes->len; i++)
    {
      const FbMentorChange *change = line->changes->pdata[i];
      g_autofree char *text = NULL;

      /* the title says it */
      if ((change->field->kind == FB_FIELD_REF && (change->field->flags & FB_FIELD_MENTOR) == 0) ||
          (line->ours == NULL && (change->field->flags & FB_FIELD_KEY)))
        continue;
      text = dup_change (change);
      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", text);
    }
  if (line->is_void)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "",
                            _("the text was changed here since it was sent, so that it is not known which version was read; "
                              "send the mentor a new file"));
  if (line->is_twice)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "",
                            line->is_removed ? _("removed here since it was sent; taken in, it comes back")
                                             : _("changed here too since it was sent"));

  return g_string_free (words, FALSE);
}

char *
fb_mentor_line_dup_words (const FbMentorLine *line)
{
  g_autofree char *title = fb_mentor_line_dup_title (line);
  g_autofree char *changes = fb_mentor_line_dup_changes (line);

  return *changes != '\0' ? g_strdup_printf ("%s · %s", title, changes) : g_steal_pointer (&title);
}

/* (nullable): the line of a record that the file makes */
static const FbMentorLine *
find_new (const FbMentorReturn *self,
          const char           *id)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const FbMentorLine *line = self->lines->pdata[i];

      if (line->ours == NULL && g_strcmp0 (fb_record_get_id (line->theirs), id) == 0)
        return line;
    }

  return NULL;
}

/* What is a part of a new record that stays out stays out with it. */
static gboolean
stays_out (const FbMentorReturn *self,
           const FbMentorLine   *line)
{
  const FbKind *kind = fb_record_get_kind (line->theirs);

  if (!line->is_taken || line->is_void)
    return TRUE;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FbField *field = &kind->fields[i];
      const FbMentorLine *whole =
        field->kind == FB_FIELD_REF && (field->flags & FB_FIELD_KEY) != 0
        ? find_new (self, fb_record_peek_text (line->theirs, field)) : NULL;

      if (whole != NULL && stays_out (self, whole))
        return TRUE;
    }

  return FALSE;
}

/* A reference to something that is not here, or stays out, is not taken. */
static gboolean
leads_somewhere (FbWorkspace          *workspace,
                 const FbMentorReturn *self,
                 const FbMentorChange *change)
{
  const FbMentorLine *target = NULL;
  g_autoptr(FbRecord) here = NULL;

  if (change->field->kind != FB_FIELD_REF || change->theirs == NULL)
    return TRUE;

  target = find_new (self, change->theirs);
  if (target != NULL)
    return !stays_out (self, target);

  here = fb_store_get (fb_workspace_get_store (workspace), fb_kinds_find (fb_field_get_ref_kind (change->field)),
                       change->theirs, NULL);
  return here != NULL;
}

static gboolean
take_line (FbWorkspace           *workspace,
           const FbMentorReturn  *self,
           const FbMentorLine    *line,
           GError               **error)
{
  const FbKind *kind = fb_record_get_kind (line->theirs);
  const char *id = fb_record_get_id (line->theirs);
  /* as it is here now: it may have been read elsewhere, and before */
  g_autoptr(FbRecord) record = line->ours != NULL ? _fb_deed_get (workspace, kind, id, error)
                                                  : fb_record_new (kind, id);

  if (line->read != NULL && line->ours == NULL)
    return _fb_mentor_take_reading (workspace, line, error);
  if (record == NULL)
    return FALSE;
  if (line->is_removal)
    return fb_store_remove (fb_workspace_get_store (workspace), record, error);

  for (guint i = 0; i < line->changes->len; i++)
    {
      const FbMentorChange *change = line->changes->pdata[i];

      if (leads_somewhere (workspace, self, change) &&
          !fb_record_set_text (record, change->field, change->theirs, error))
        return FALSE;
    }

  return _fb_deed_save (workspace, record, error,
                        kind == &fb_contact_kind && line->ours == NULL ? "entered-how" : NULL, "duo-file", NULL);
}

/* What was sent is back. */
static gboolean
answer (FbWorkspace           *workspace,
        const FbMentorReturn  *self,
        GError               **error)
{
  g_autoptr(FbDuo) duo = _fb_deed_get (workspace, &fb_duo_kind, self->duo_id, error);

  return duo != NULL && (g_strcmp0 (duo->report_asked_how, "duo-file") != 0 ||
                         _fb_deed_set_asked (workspace, duo, NULL, NULL, error));
}

static gboolean
log_return (FbStore               *store,
            const FbMentorReturn  *self,
            GError               **error)
{
  const FbExchange entry = {
    .direction = FB_EXCHANGE_IN,
    .file = self->file,
    .scope = (char *) fb_scope_get_name (FB_SCOPE_DUO),
    .subject_id = self->duo_id,
    .replica = self->replica,
    .seq = self->seq,
    .written = self->written,
    .is_protected = TRUE,
    .ticket = self->ticket,
  };

  return fb_store_log_exchange (store, &entry, error);
}

int
fb_deed_take_mentor_return (FbWorkspace     *workspace,
                            FbMentorReturn  *self,
                            GError         **error)
{
  gboolean ok = TRUE;
  int n = 0;

  if (!_fb_deed_begin (workspace, "receive-report", NULL, error))
    return -1;

  for (guint i = 0; ok && i < self->lines->len; i++)
    {
      const FbMentorLine *line = self->lines->pdata[i];

      if (stays_out (self, line))
        continue;
      ok = take_line (workspace, self, line, error);
      n++;
    }
  ok = ok && answer (workspace, self, error) && log_return (fb_workspace_get_store (workspace), self, error);

  return _fb_deed_end (workspace, ok, error) ? n : -1;
}
