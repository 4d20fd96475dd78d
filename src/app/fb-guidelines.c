/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-guidelines"

#include "app/fb-guidelines.h"

#include "app/fb-agreements.h"
#include "app/fb-deed-private.h"
#include "base/fb-date.h"
#include "base/fb-text.h"
#include "domain/fb-codes.h"

#include <glib/gi18n.h>
#include <string.h>

/* (transfer full) (nullable): of one side, the latest version last */
static GPtrArray *
list_guidelines (FbWorkspace  *workspace,
                 const char   *programme_id,
                 const char   *role,
                 GError      **error)
{
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (workspace), &fb_guideline_kind, "programme-id",
                                            programme_id, "version", error);

  for (guint i = all != NULL ? all->len : 0; i > 0; i--)
    {
      if (g_strcmp0 (FB_GUIDELINE (all->pdata[i - 1])->role, role) != 0)
        g_ptr_array_remove_index (all, i - 1);
    }

  return g_steal_pointer (&all);
}

/**
 * fb_guideline_find:
 *
 * Returns: (transfer full) (nullable): the latest version of the programme's
 *   own; %NULL without an error where there is none
 */
FbGuideline *
fb_guideline_find (FbWorkspace  *workspace,
                   const char   *programme_id,
                   const char   *role,
                   const char   *language,
                   GError      **error)
{
  g_autoptr(GPtrArray) all = list_guidelines (workspace, programme_id, role, error);

  for (guint i = all != NULL ? all->len : 0; i > 0; i--)
    {
      FbGuideline *guideline = all->pdata[i - 1];

      if (g_strcmp0 (guideline->language, language) == 0)
        return g_object_ref (guideline);
    }

  return NULL;
}

static char *
load_starter (const char  *role,
              const char  *language,
              char       **title)
{
  g_autofree char *name = g_strconcat ("guideline-", role, NULL);

  return fb_starter_text_load (name, NULL, language, title);
}

/**
 * fb_guideline_dup_text:
 * @workspace: (nullable): only where there is a programme
 * @programme_id: (nullable): without one, the text that comes with the program
 * @title: (out) (transfer full) (nullable)
 *
 * Returns: (transfer full) (nullable): what is given now, with its places in
 *   braces; %NULL where there is no text in that language
 */
char *
fb_guideline_dup_text (FbWorkspace  *workspace,
                       const char   *programme_id,
                       const char   *role,
                       const char   *language,
                       char        **title)
{
  g_autoptr(FbGuideline) own = programme_id != NULL
                                 ? fb_guideline_find (workspace, programme_id, role, language, NULL) : NULL;

  if (own == NULL || own->body == NULL)
    return load_starter (role, language, title);

  *title = g_strdup (own->title);
  return g_strdup (own->body);
}

/* What cannot be counted counts as read. */
guint
fb_guideline_count_readers (FbWorkspace *workspace,
                            FbGuideline *guideline)
{
  g_autoptr(GPtrArray) readers = fb_store_list (fb_workspace_get_store (workspace), &fb_acknowledgement_kind,
                                                "guideline-id", fb_record_get_id (FB_RECORD (guideline)), "person_id",
                                                NULL);
  const char *last = NULL;
  guint n = 0;

  for (guint i = 0; readers != NULL && i < readers->len; i++)
    {
      FbAcknowledgement *one = readers->pdata[i];

      n += g_strcmp0 (one->person_id, last) != 0;
      last = one->person_id;
    }

  return readers != NULL ? n : 1;
}

gboolean
_fb_deed_save_guideline (FbWorkspace  *workspace,
                         FbRecord     *guideline,
                         const char   *programme_id,
                         const char   *role,
                         const char   *language,
                         gint64        number,
                         const char   *title,
                         const char   *body,
                         GError      **error)
{
  char version[24];

  return _fb_deed_save (workspace, guideline, error,
                        "programme-id", programme_id,
                        "role", role,
                        "language", language,
                        "version", fb_int_to_text (number, version),
                        "title", title,
                        "body", body,
                        "issued-on", fb_workspace_get_today (workspace),
                        NULL);
}

/**
 * fb_deed_write_guideline:
 * @title: what the text is called
 *
 * The programme's own text. What somebody has read, or went to a mentor in a file, is
 * not changed any more: a new version comes beside it (R151).
 *
 * Returns: (transfer full): the guideline
 */
FbGuideline *
fb_deed_write_guideline (FbWorkspace  *workspace,
                         const char   *programme_id,
                         const char   *role,
                         const char   *language,
                         const char   *title,
                         const char   *body,
                         GError      **error)
{
  g_autoptr(FbGuideline) latest = fb_guideline_find (workspace, programme_id, role, language, NULL);
  gboolean is_new = latest == NULL || fb_guideline_count_readers (workspace, latest) > 0 ||
                    fb_guideline_was_sent (workspace, latest);
  g_autoptr(FbRecord) guideline = is_new ? fb_record_new (&fb_guideline_kind, NULL)
                                         : g_object_ref (FB_RECORD (latest));
  gint64 number = latest == NULL ? 1 : is_new ? latest->version + 1 : latest->version;
  gboolean ok;

  if (!fb_code_list_has (&fb_code_languages, language) || title == NULL || *title == '\0' || body == NULL ||
      *body == '\0')
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID,
                           _("A guideline needs a language, a title and a text."));
      return NULL;
    }
  if (!_fb_deed_begin (workspace, "write-guideline", NULL, error))
    return NULL;

  ok = _fb_deed_save_guideline (workspace, guideline, programme_id, role, language, number, title, body, error);

  return _fb_deed_end (workspace, ok, error) ? FB_GUIDELINE (g_steal_pointer (&guideline)) : NULL;
}

/* What is given now as a record; the text that comes with the program becomes
 * version 1. Within a deed. */
static FbGuideline *
keep_current (FbWorkspace  *workspace,
              FbEnrolment  *enrolment,
              const char   *language,
              GError      **error)
{
  g_autoptr(FbGuideline) own = fb_guideline_find (workspace, enrolment->programme_id, enrolment->role, language, NULL);
  g_autoptr(FbRecord) kept = NULL;
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;

  if (own != NULL)
    return g_steal_pointer (&own);

  body = load_starter (enrolment->role, language, &title);
  if (body == NULL)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_NOT_FOUND,
                           _("There is no guideline in this language. Write one on the page of the programme."));
      return NULL;
    }

  kept = fb_record_new (&fb_guideline_kind, NULL);
  return _fb_deed_save_guideline (workspace, kept, enrolment->programme_id, enrolment->role, language, 1, title, body,
                                  error)
           ? FB_GUIDELINE (g_steal_pointer (&kept)) : NULL;
}

/**
 * fb_deed_read_guideline:
 * @is_aloud: it was read out to the person
 *
 * Returns: (transfer full): that this person has read the guideline (R151)
 */
FbAcknowledgement *
fb_deed_read_guideline (FbWorkspace  *workspace,
                        FbEnrolment  *enrolment,
                        const char   *language,
                        const char   *read_on,
                        gboolean      is_aloud,
                        GError      **error)
{
  const char *today = fb_workspace_get_today (workspace);
  g_autoptr(FbRecord) read = NULL;
  g_autoptr(FbGuideline) guideline = NULL;
  gboolean ok;

  if (read_on != NULL && strcmp (read_on, today) > 0)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, _("This day lies ahead."));
      return NULL;
    }
  if (!_fb_deed_begin (workspace, "read-guideline", NULL, error))
    return NULL;

  guideline = keep_current (workspace, enrolment, language, error);
  ok = guideline != NULL;
  if (ok)
    {
      read = fb_record_new (&fb_acknowledgement_kind, NULL);
      ok = _fb_deed_save (workspace, read, error,
                          "person-id", enrolment->person_id,
                          "guideline-id", fb_record_get_id (FB_RECORD (guideline)),
                          "read-on", read_on != NULL ? read_on : today,
                          "read-aloud", is_aloud ? "yes" : "no",
                          NULL);
    }

  return _fb_deed_end (workspace, ok, error) ? FB_ACKNOWLEDGEMENT (g_steal_pointer (&read)) : NULL;
}

/* (transfer full) (nullable): the latest that this person has read here, of one day the
 * highest version; @read: (out) */
static FbGuideline *
find_read (FbWorkspace        *workspace,
           FbEnrolment        *enrolment,
           FbAcknowledgement **read)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GPtrArray) all = fb_store_list (store, &fb_acknowledgement_kind, "person-id", enrolment->person_id,
                                            "read_on DESC, created DESC", NULL);
  g_autoptr(FbGuideline) found = NULL;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      FbAcknowledgement *one = all->pdata[i];
      g_autoptr(FbRecord) record = fb_store_get (store, &fb_guideline_kind, one->guideline_id, NULL);
      FbGuideline *guideline = (FbGuideline *) record;

      if (record == NULL || g_strcmp0 (guideline->programme_id, enrolment->programme_id) != 0 ||
          g_strcmp0 (guideline->role, enrolment->role) != 0)
        continue;
      if (found != NULL && g_strcmp0 (one->read_on, (*read)->read_on) != 0)
        break;
      if (found == NULL || guideline->version > found->version)
        {
          g_set_object (read, one);
          g_set_object (&found, guideline);
        }
    }

  return g_steal_pointer (&found);
}

/* Whether this side is given a later version in the same language. */
static gboolean
is_replaced (FbWorkspace *workspace,
             FbGuideline *guideline)
{
  g_autoptr(FbGuideline) latest = fb_guideline_find (workspace, guideline->programme_id, guideline->role,
                                                     guideline->language, NULL);

  return latest != NULL && latest->version > guideline->version;
}

static FbGuidelineReader *
reader_new (FbWorkspace       *workspace,
            FbEnrolment       *enrolment,
            FbGuideline       *guideline,
            FbAcknowledgement *read)
{
  FbGuidelineReader *self = g_new0 (FbGuidelineReader, 1);
  g_autofree char *name = fb_workspace_dup_name_of (workspace, "person", enrolment->person_id);

  self->enrolment = g_object_ref (enrolment);
  self->name = g_strdup (name != NULL ? name : "");
  g_set_object (&self->guideline, guideline);
  g_set_object (&self->read, read);
  self->is_old = guideline != NULL && is_replaced (workspace, guideline);

  return self;
}

static void
reader_free (gpointer data)
{
  FbGuidelineReader *self = data;

  g_object_unref (self->enrolment);
  g_free (self->name);
  g_clear_object (&self->guideline);
  g_clear_object (&self->read);
  g_free (self);
}

static int
compare_readers (gconstpointer a,
                 gconstpointer b)
{
  const FbGuidelineReader *one = *(FbGuidelineReader **) a, *other = *(FbGuidelineReader **) b;
  int order = g_utf8_collate (one->name, other->name);

  return order != 0 ? order : g_strcmp0 (one->enrolment->role, other->enrolment->role);
}

/* Who left, or never came, counts only as far as they have read something. */
static gboolean
takes_part (FbEnrolment *enrolment)
{
  static const char *const gone[] = { "completed", "stopped", "declined", "not-admitted", NULL };

  return enrolment->status == NULL || !g_strv_contains (gone, enrolment->status);
}

GPtrArray *
fb_guideline_list_readers (FbWorkspace  *workspace,
                           const char   *programme_id,
                           const char   *role,
                           GError      **error)
{
  g_autoptr(GPtrArray) enrolments = fb_store_list (fb_workspace_get_store (workspace), &fb_enrolment_kind,
                                                   "programme-id", programme_id, NULL, error);
  g_autoptr(GPtrArray) readers = g_ptr_array_new_with_free_func (reader_free);

  if (enrolments == NULL)
    return NULL;

  for (guint i = 0; i < enrolments->len; i++)
    {
      FbEnrolment *enrolment = enrolments->pdata[i];
      g_autoptr(FbAcknowledgement) read = NULL;
      g_autoptr(FbGuideline) guideline = NULL;

      if (role != NULL && g_strcmp0 (enrolment->role, role) != 0)
        continue;
      guideline = find_read (workspace, enrolment, &read);
      if (guideline != NULL || takes_part (enrolment))
        g_ptr_array_add (readers, reader_new (workspace, enrolment, guideline, read));
    }
  g_ptr_array_sort (readers, compare_readers);

  return g_steal_pointer (&readers);
}

/* @guideline: (nullable) */
static char *
dup_words (FbGuideline       *guideline,
           FbAcknowledgement *read,
           gboolean           is_old)
{
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;

  if (guideline == NULL)
    return g_strdup (_("Not read yet"));

  date = fb_date_dup_display (read->read_on);
  /* Translators: the number of a version, a language, a date */
  words = g_strdup_printf (g_strcmp0 (read->read_aloud, "yes") == 0 ? _("Version %d (%s), read aloud on %s")
                                                                    : _("Version %d (%s), read on %s"),
                           (int) guideline->version,
                           fb_language_get_name (guideline->language), date);

  return is_old ? g_strdup_printf ("%s · %s", words, _("There is a newer version.")) : g_steal_pointer (&words);
}

char *
fb_guideline_reader_dup_words (const FbGuidelineReader *self)
{
  return dup_words (self->guideline, self->read, self->is_old);
}

char *
fb_guideline_dup_read (FbWorkspace *workspace,
                       FbEnrolment *enrolment)
{
  g_autoptr(FbAcknowledgement) read = NULL;
  g_autoptr(FbGuideline) guideline = find_read (workspace, enrolment, &read);

  return dup_words (guideline, read, guideline != NULL && is_replaced (workspace, guideline));
}

gboolean
fb_guideline_is_read (FbWorkspace *workspace,
                      FbEnrolment *enrolment)
{
  g_autoptr(FbAcknowledgement) read = NULL;
  g_autoptr(FbGuideline) guideline = find_read (workspace, enrolment, &read);

  return guideline != NULL && !is_replaced (workspace, guideline);
}

char *
fb_guideline_dup_state (FbWorkspace *workspace,
                        const char  *programme_id,
                        const char  *role)
{
  g_autoptr(GPtrArray) all = list_guidelines (workspace, programme_id, role, NULL);
  g_autoptr(GString) line = g_string_new (NULL);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      FbGuideline *guideline = all->pdata[i];
      guint n = fb_guideline_count_readers (workspace, guideline);

      /* Translators: a language, the number of a version, how many people */
      g_string_append_printf (line, ngettext ("%s, version %d: read by %u person",
                                              "%s, version %d: read by %u people", n),
                              fb_code_list_get_label (&fb_code_languages, guideline->language),
                              (int) guideline->version, n);
      if (i + 1 < all->len)
        g_string_append (line, "\n");
    }

  return line->len > 0 ? g_string_free (g_steal_pointer (&line), FALSE)
                       : g_strdup (_("The text that comes with the program, in six languages"));
}
