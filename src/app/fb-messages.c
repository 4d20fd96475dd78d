/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-messages"

#include "app/fb-messages.h"

#include "app/fb-agreements.h"
#include "app/fb-consents.h"
#include "app/fb-deed-private.h"
#include "app/fb-event-words.h"
#include "app/fb-message-texts.h"
#include "app/fb-paper-private.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "documents/fb-language.h"

#include <glib/gi18n.h>
#include <string.h>

void
fb_message_free (FbMessage *self)
{
  g_free (self->subject);
  g_free (self->body);
  g_free (self->language);
  g_free (self);
}

/* --- The text --- */

static void
put (GString    *text,
     const char *place,
     const char *value)
{
  g_string_replace (text, place, value != NULL ? value : "…", 0);
}

/* A paragraph about what is not known goes. */
static void
put_or_leave (GString    *text,
              const char *name,
              const char *value)
{
  g_auto(GStrv) paragraphs = g_strsplit (text->str, "\n\n", -1);

  if (value != NULL)
    {
      put (text, name, value);
      return;
    }

  g_string_truncate (text, 0);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      if (strstr (paragraphs[i], name) == NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", paragraphs[i]);
    }
}

static void
fill_event (FbEvent *event,
            GString *text)
{
  g_autofree char *when = event != NULL ? fb_event_dup_when (event->held_on, event->until_date, event->at_time, event->minutes)
                                        : NULL;

  put_or_leave (text, "{event}", event != NULL ? event->title : NULL);
  put_or_leave (text, "{when}", when);
  put_or_leave (text, "{place}", event != NULL ? event->place : NULL);
}

static void
fill (FbWorkspace       *workspace,
      const FbAddressee *to,
      GString           *text,
      const char        *until)
{
  const char *staff_id = fb_addressee_get_staff_id (to);
  g_autofree char *staff = fb_workspace_dup_name_of (workspace, "staff",
                                                     staff_id != NULL ? staff_id : fb_workspace_get_staff_id (workspace));
  g_autofree char *programme = fb_workspace_dup_name_of (workspace, "programme", fb_addressee_get_programme_id (to));
  g_autofree char *organisation_id = fb_workspace_dup_organisation_id (workspace);
  g_autofree char *organisation = fb_workspace_dup_name_of (workspace, "organisation", organisation_id);
  g_autofree char *day = until != NULL ? fb_date_dup_display (until) : NULL;

  put_or_leave (text, "{until}", day);
  fill_event (to->event, text);
  put (text, "{name}", fb_addressee_get_name (to));
  put (text, "{programme}", programme);
  put (text, "{coordinator}", staff);
  put (text, "{organisation}", organisation);
}

/**
 * fb_message_new:
 * @kind: a code of fb_code_message_kind
 * @until: (nullable): by when an answer is hoped for
 *
 * Returns: (transfer full) (nullable): the text in the language for letters of
 *   the person, else in that of the program, else in English
 */
FbMessage *
fb_message_new (FbWorkspace       *workspace,
                const FbAddressee *to,
                const char        *kind,
                const char        *until)
{
  g_auto(GStrv) ours = _fb_paper_choose_languages (workspace, NULL, NULL);
  const char *languages[] = { to->person != NULL ? to->person->letter_language : NULL, ours[0], "eng" };
  FbMessage *self;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *subject = NULL;
      g_autofree char *body = languages[i] != NULL ? fb_message_text_load (workspace, fb_addressee_get_programme_id (to), kind,
                                                                           languages[i], &subject)
                                                   : NULL;
      GString *text;

      if (body == NULL)
        continue;
      text = g_string_new (g_strstrip (body));
      fill (workspace, to, text, until);
      self = g_new0 (FbMessage, 1);
      self->subject = g_steal_pointer (&subject);
      self->body = g_string_free (text, FALSE);
      self->language = g_strdup (languages[i]);
      return self;
    }

  return NULL;
}

/* --- Who may not be written to --- */

static gboolean
is_refused (FbWorkspace *workspace,
            const char  *person_id,
            const char  *purpose)
{
  g_autoptr(FbConsent) consent = fb_consents_find (workspace, person_id, purpose, NULL);

  return consent != NULL &&
         (g_strcmp0 (consent->state, "refused") == 0 || g_strcmp0 (consent->state, "withdrawn") == 0);
}

static gboolean
is_over (FbEnrolment *enrolment)
{
  return g_strv_contains ((const char *const[]) { "completed", "stopped", "declined", "not-admitted", NULL },
                          enrolment->status);
}

/* (transfer full) (nullable): why neither way goes; @to is no contact person */
static char *
dup_any_obstacle (FbWorkspace       *workspace,
                  const FbAddressee *to)
{
  const FbPerson *person = to->person;
  const char *id = to->enrolment->person_id;

  if (is_refused (workspace, id, "keep"))
    return g_strdup (_("Does not allow that we keep data."));
  if (is_over (to->enrolment) && is_refused (workspace, id, "contact-later"))
    return g_strdup (_("Does not want to be asked after the end."));
  if (g_strcmp0 (person->channel, "through") == 0)
    return person->channel_through != NULL
           /* Translators: %s is a person through whom somebody is reached */
           ? g_strdup_printf (_("Is reached through %s."), person->channel_through)
           : g_strdup (_("Is reached through somebody else."));

  return NULL;
}

static char *
dup_letter_obstacle (FbWorkspace    *workspace,
                     const FbPerson *person)
{
  g_autofree char *day = NULL;

  if (person->street == NULL || person->place == NULL)
    return g_strdup (_("No address is known."));
  if (g_strcmp0 (person->protected_identity, "yes") == 0)
    return g_strdup (_("The identity is protected, and so is the address."));
  if (person->place_until == NULL || strcmp (person->place_until, fb_workspace_get_today (workspace)) >= 0)
    return NULL;

  day = fb_date_dup_display (person->place_until);
  /* Translators: %s is a day */
  return g_strdup_printf (_("The address was good until %s."), day);
}

/* Who answers for an organisation gets letters where it is. */
static char *
dup_contact_obstacle (const FbAddressee *to,
                      FbWriteHow         how)
{
  if (how == FB_WRITE_EMAIL && to->contact->email == NULL)
    return g_strdup (_("No e-mail address is known."));
  if (how == FB_WRITE_LETTER && (to->organisation->street == NULL || to->organisation->place == NULL))
    return g_strdup (_("No address is known."));

  return NULL;
}

/**
 * fb_message_dup_obstacle:
 *
 * Returns: (transfer full) (nullable): why they may not be written to this way,
 *   in a sentence
 */
char *
fb_message_dup_obstacle (FbWorkspace       *workspace,
                         const FbAddressee *to,
                         FbWriteHow         how)
{
  const char *channel = how == FB_WRITE_EMAIL ? "email" : "letter";
  const FbPerson *person = to->person;
  char *obstacle;

  if (person == NULL)
    return dup_contact_obstacle (to, how);

  obstacle = dup_any_obstacle (workspace, to);
  if (obstacle != NULL)
    return obstacle;
  if (how == FB_WRITE_EMAIL && person->email == NULL)
    return g_strdup (_("No e-mail address is known."));
  if (how == FB_WRITE_LETTER && (obstacle = dup_letter_obstacle (workspace, person)) != NULL)
    return obstacle;
  if (g_strcmp0 (person->message_safe, "no") == 0 && g_strcmp0 (person->channel, channel) != 0)
    return g_strdup (_("It is not safe to leave a message."));

  return NULL;
}

/* --- Drafts and letters --- */

/**
 * fb_message_dup_mailto:
 * @addresses: (array zero-terminated=1): more than one do not see each other
 *
 * Returns: (transfer full): what the e-mail program of the computer opens as a draft
 */
char *
fb_message_dup_mailto (const char *const *addresses,
                       const char        *subject,
                       const char        *body)
{
  g_autofree char *all = g_strjoinv (",", (char **) addresses);
  g_autofree char *to = g_uri_escape_string (all, "@,", FALSE);
  g_autofree char *about = g_uri_escape_string (subject, NULL, FALSE);
  g_auto(GStrv) lines = g_strsplit (body, "\n", -1);
  g_autofree char *whole = g_strjoinv ("\r\n", lines);
  g_autofree char *text = g_uri_escape_string (whole, NULL, FALSE);
  gboolean is_one = addresses[0] != NULL && addresses[1] == NULL;

  return g_strdup_printf ("mailto:%s?%s%s%ssubject=%s&body=%s", is_one ? to : "", is_one ? "" : "bcc=",
                          is_one ? "" : to, is_one ? "" : "&", about, text);
}

static void
add_letter (FbWorkspace       *workspace,
            FbDocument        *document,
            const FbAddressee *to,
            FbMessage         *message)
{
  g_autofree char *organisation_id = fb_workspace_dup_organisation_id (workspace);
  g_autofree char *organisation = fb_workspace_dup_name_of (workspace, "organisation", organisation_id);
  g_autofree char *address = fb_addressee_dup_address (to);
  g_autofree char *day = fb_date_dup_display (fb_workspace_get_today (workspace));
  g_auto(GStrv) paragraphs = g_strsplit (message->body, "\n\n", -1);

  if (organisation != NULL)
    fb_document_add_free_text (document, FB_STYLE_KICKER, organisation);
  /* where a window envelope shows it */
  fb_document_add_space (document, 22);
  fb_document_add_free_text (document, FB_STYLE_BODY, address);
  fb_document_add_space (document, 14);
  fb_document_add_free_text (document, FB_STYLE_BODY, day);
  fb_document_add_space (document, 6);
  fb_document_add_free_text (document, FB_STYLE_SUBHEADING, message->subject);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      fb_document_add_free_text (document, FB_STYLE_BODY, paragraphs[i]);
      fb_document_add_space (document, 3);
    }
}

FbDocument *
fb_paper_new_letters (FbWorkspace  *workspace,
                      GPtrArray    *all,
                      const char   *kind,
                      const char   *until,
                      GError      **error)
{
  g_auto(GStrv) languages = _fb_paper_choose_languages (workspace, NULL, NULL);
  g_autoptr(FbDocument) document = fb_document_new (languages[0], NULL);
  guint n = 0;

  fb_document_set_properties (document, fb_code_list_get_label (&fb_code_message_kind, kind), NULL,
                              fb_workspace_get_today (workspace));
  for (guint i = 0; i < all->len; i++)
    {
      const FbAddressee *to = all->pdata[i];
      g_autoptr(FbMessage) message = fb_message_new (workspace, to, kind, until);
      g_autofree char *obstacle = fb_message_dup_obstacle (workspace, to, FB_WRITE_LETTER);

      if (message == NULL || obstacle != NULL)
        continue;
      if (n++ > 0)
        fb_document_add_page_break (document);
      add_letter (workspace, document, to, message);
    }

  if (n == 0)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, _("None of them may get a letter."));
      return NULL;
    }

  return g_steal_pointer (&document);
}

/* --- Keeping in mind --- */

/* With an organisation it is said which of its people got it. */
static gboolean
note_one (FbWorkspace        *workspace,
          const FbAddressee  *to,
          const char         *text,
          const char         *how,
          const char         *until,
          GError            **error)
{
  FbRecord *about = fb_addressee_get_about (to);
  /* Translators: a contact person, and what was sent to them: "Els Exempel: Invitation by e-mail" */
  g_autofree char *words = to->contact != NULL ? g_strdup_printf (_("%s: %s"), to->contact->name, text) : g_strdup (text);
  g_autoptr(FbNote) note = fb_deed_add_note (workspace, about, words, "other", error);
  g_autoptr(FbReminder) reminder = NULL;

  if (note == NULL || !_fb_deed_save (workspace, note, error, "how", how, NULL))
    return FALSE;
  if (until == NULL)
    return TRUE;

  reminder = fb_deed_add_reminder (workspace, about, words, until, error);
  return reminder != NULL;
}

/**
 * fb_deed_note_written:
 * @all: (element-type FbAddressee)
 * @until: (nullable): then each of them is a reminder too
 *
 * A note with each person, or with the organisation of a contact person, that there
 * was a message of this kind: one deed.
 */
gboolean
fb_deed_note_written (FbWorkspace  *workspace,
                      GPtrArray    *all,
                      const char   *kind,
                      FbWriteHow    how,
                      const char   *until,
                      GError      **error)
{
  const char *label = fb_code_list_get_label (&fb_code_message_kind, kind);
  /* Translators: what was sent to somebody, such as "Invitation by e-mail" */
  g_autofree char *text = g_strdup_printf (how == FB_WRITE_EMAIL ? _("%s by e-mail") : _("%s by letter"), label);
  gboolean ok = TRUE;

  if (!_fb_deed_begin (workspace, "write-to", NULL, error))
    return FALSE;

  for (guint i = 0; ok && i < all->len; i++)
    ok = note_one (workspace, all->pdata[i], text, how == FB_WRITE_EMAIL ? "email" : NULL, until, error);

  return _fb_deed_end (workspace, ok, error);
}
