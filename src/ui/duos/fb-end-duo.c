/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-end-duo"

#include "ui/duos/fb-end-duo.h"

#include "app/fb-deed-closing.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-kept-text.h"
#include "ui/contacts/fb-ask-row.h"
#include "ui/duos/fb-duo-page.h"

#include <glib/gi18n.h>

#define FORM_HEIGHT 560
#define WIDTH 640

static const FbCode way_codes[] = {
  { "planned", NC_("way-to-end", "As Planned") },
  { "early", NC_("way-to-end", "Early") },
};
static const FbCodeList ways = FB_CODE_LIST ("way-to-end", way_codes);

/* One person of the duo: what they say, and what becomes of them. */
typedef struct
{
  FbEnrolment *enrolment; /* not owned: in the list */
  GtkWidget   *opinion;
  GtkWidget   *words;
  GtkWidget   *after;
  GtkWidget   *after_row;
  gboolean     is_chosen; /* by a person, not by the rule */
} Member;

/* What a dialog needs to know; as long as its window. */
typedef struct
{
  GtkWidget   *parent; /* weak: told about the outcome */
  FbWorkspace *workspace;
  FbDuo       *duo;
  GPtrArray   *enrolments;
  GArray      *members; /* of Member */
  GtkWidget   *way;
  GtkWidget   *date;
  GtkWidget   *date_row;
  GtkWidget   *reason;
  GtkWidget   *ended_by;
  GtkWidget   *ended_by_row;
  GtkWidget   *remark;
  gboolean     is_showing;
} EndDialog;

static void
end_dialog_free (gpointer data)
{
  EndDialog *self = data;

  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->workspace);
  g_object_unref (self->duo);
  g_ptr_array_unref (self->enrolments);
  g_array_unref (self->members);
  g_free (self);
}

static FbEnding
get_ending (EndDialog *self)
{
  FbEnding ending = {
    .is_early = g_strcmp0 (fb_ask_row_get (FB_ASK_ROW (self->way)), "early") == 0,
    .reason = fb_code_drop_down_get (self->reason),
  };

  if (ending.is_early)
    ending.ended_by = fb_code_drop_down_get (self->ended_by);

  return ending;
}

/* ---- what becomes of whom ---- */

static const char *
get_after_label (FbAfterEnd  after,
                 const char *role)
{
  gboolean is_mentor = g_str_equal (role, "mentor");

  switch (after)
    {
    case FB_AFTER_GOES_ON:
      return is_mentor ? _("Free for Another Mentee") : _("Waits for Another Mentor");
    case FB_AFTER_PAUSED:
      return _("Pauses");
    case FB_AFTER_COMPLETED:
      return _("Has Completed the Programme");
    case FB_AFTER_STOPPED:
    case FB_AFTER_N:
    default:
      return _("Stops");
    }
}

/* The rule proposes again until a person has chosen. */
static void
show_after (EndDialog *self)
{
  FbEnding ending = get_ending (self);

  self->is_showing = TRUE;
  for (guint i = 0; i < self->members->len; i++)
    {
      Member *member = &g_array_index (self->members, Member, i);
      const char *role = member->enrolment->role;
      gboolean goes_on;

      if (!member->is_chosen)
        gtk_drop_down_set_selected (GTK_DROP_DOWN (member->after), fb_ending_get_after (&ending, role));
      goes_on = gtk_drop_down_get_selected (GTK_DROP_DOWN (member->after)) == FB_AFTER_GOES_ON;
      fb_plain_row_set_hint (member->after_row, goes_on && fb_ending_goes_first (&ending, role)
                                                  ? _("Goes first when matches are made") : NULL);
    }
  self->is_showing = FALSE;
}

static void
ending_cb (EndDialog *self)
{
  gtk_widget_set_visible (self->ended_by_row, get_ending (self).is_early);
  show_after (self);
}

static void
after_cb (GtkWidget  *after,
          GParamSpec *pspec,
          EndDialog  *self)
{
  if (self->is_showing)
    return;

  for (guint i = 0; i < self->members->len; i++)
    {
      Member *member = &g_array_index (self->members, Member, i);

      member->is_chosen |= member->after == after;
    }
  show_after (self);
}

/* ---- the verb ---- */

/* (transfer full): what was said, of those who were asked */
static GPtrArray *
list_said (EndDialog  *self,
           const char *date)
{
  GPtrArray *said = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->members->len; i++)
    {
      Member *member = &g_array_index (self->members, Member, i);
      const char *opinion = fb_code_drop_down_get (member->opinion);
      g_autofree char *words = fb_kept_text_dup (member->words);
      FbRecord *one;

      if (opinion == NULL && words == NULL)
        continue;
      one = fb_record_new (&fb_interview_kind, NULL);
      g_object_set (one, "duo-id", fb_record_get_id (FB_RECORD (self->duo)), "party", member->enrolment->role,
                    "person-id", member->enrolment->person_id, "moment", "end", "held-on", date,
                    "opinion", opinion, "positives", words, NULL);
      g_ptr_array_add (said, one);
    }

  return said;
}

static gboolean
end_it (EndDialog   *self,
        const char  *date,
        GError     **error)
{
  g_autofree char *remark = fb_kept_text_dup (self->remark);
  g_autoptr(GPtrArray) said = list_said (self, fb_workspace_get_today (self->workspace));
  g_autofree FbAfterOne *after = g_new0 (FbAfterOne, self->members->len + 1);
  const FbClosing closing = { get_ending (self), date, remark, said, after, self->members->len };

  for (guint i = 0; i < self->members->len; i++)
    {
      const Member *member = &g_array_index (self->members, Member, i);

      after[i].enrolment = member->enrolment;
      after[i].after = gtk_drop_down_get_selected (GTK_DROP_DOWN (member->after));
    }

  return fb_deed_end_duo (self->workspace, self->duo, &closing, error);
}

static void
end_cb (FbDialog  *dialog,
        EndDialog *self)
{
  gboolean is_early = get_ending (self).is_early;
  g_autofree char *date = NULL;
  g_autoptr(GError) error = NULL;

  if (!fb_plain_row_read_date (self->date_row, self->date, fb_workspace_get_today (self->workspace), &date))
    return;
  if (!end_it (self, date, &error))
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  fb_kept_text_forget (self->remark);
  for (guint i = 0; i < self->members->len; i++)
    fb_kept_text_forget (g_array_index (self->members, Member, i).words);
  if (FB_IS_DUO_PAGE (self->parent))
    fb_page_show_part (FB_PAGE (self->parent), "results"); /* who goes on is matched again there */
  fb_dialog_finish (dialog, self->parent, is_early ? _("Duo ended early") : _("Duo closed"));
}

/* ---- the form ---- */

/* Some words: nothing typed is lost before the verb is chosen. */
static GtkWidget *
make_words (EndDialog  *self,
            FbRecord   *about,
            const char *name)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 28);
  fb_kept_text_attach (entry, self->workspace, about, name);

  return entry;
}

static GtkWidget *
make_end (EndDialog *self)
{
  GtkWidget *form = adw_preferences_group_new ();
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (form);

  self->way = fb_ask_row_new (_("How It Ends"), &ways);
  self->date = fb_date_entry_new (_("Last Day"), fb_workspace_get_today (self->workspace));
  self->date_row = fb_plain_row_new (_("Last Day"), self->date);
  self->reason = fb_code_drop_down_new (&fb_code_end_reason, TRUE, NULL);
  self->ended_by = fb_code_drop_down_new (&fb_code_holder, TRUE, NULL);
  self->ended_by_row = fb_plain_row_new (_("Who Wanted to Stop"), self->ended_by);
  self->remark = make_words (self, FB_RECORD (self->duo), "duo.end-note");
  g_signal_connect_swapped (self->way, "answered", G_CALLBACK (ending_cb), self);
  g_signal_connect_swapped (self->reason, "notify::selected", G_CALLBACK (ending_cb), self);
  g_signal_connect_swapped (self->ended_by, "notify::selected", G_CALLBACK (ending_cb), self);

  adw_preferences_group_add (group, self->way);
  adw_preferences_group_add (group, self->date_row);
  adw_preferences_group_add (group, fb_plain_row_new (_("Reason"), self->reason));
  adw_preferences_group_add (group, self->ended_by_row);
  adw_preferences_group_add (group, fb_plain_row_new (_("About the Reason"), self->remark));

  return form;
}

static void
add_said (EndDialog  *self,
          GtkWidget  *form,
          Member     *member,
          const char *name)
{
  /* Translators: %s is the name of a person */
  g_autofree char *opinion = g_strdup_printf (_("How It Was for %s"), name);
  /* Translators: %s is the name of a person */
  g_autofree char *words = g_strdup_printf (_("In the Words of %s"), name);

  member->opinion = fb_code_drop_down_new (&fb_code_opinion, TRUE, NULL);
  member->words = make_words (self, FB_RECORD (member->enrolment), "interview.positives");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), fb_plain_row_new (opinion, member->opinion));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), fb_plain_row_new (words, member->words));
}

static void
add_after (EndDialog  *self,
           GtkWidget  *form,
           Member     *member,
           const char *name)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (FbAfterEnd after = 0; after < FB_AFTER_N; after++)
    gtk_string_list_append (labels, get_after_label (after, member->enrolment->role));
  member->after = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
  gtk_widget_set_valign (member->after, GTK_ALIGN_CENTER);
  member->after_row = fb_plain_row_new (name, member->after);
  g_signal_connect (member->after, "notify::selected", G_CALLBACK (after_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), member->after_row);
}

static void
add_members (EndDialog *self,
             GtkWidget *said,
             GtkWidget *after)
{
  fb_form_set_title (said, _("What Both Sides Say"),
                     _("Ask each side by itself. What is not asked today can be added later, under Results."));
  fb_form_set_title (after, _("What Comes Next"), _("Nobody loses a place on the list by this."));
  g_array_set_size (self->members, self->enrolments->len);
  for (guint i = 0; i < self->enrolments->len; i++)
    {
      Member *member = &g_array_index (self->members, Member, i);
      g_autofree char *name = NULL;

      member->enrolment = self->enrolments->pdata[i];
      name = fb_workspace_dup_name_of (self->workspace, "person", member->enrolment->person_id);
      add_said (self, said, member, name != NULL ? name : "—");
      add_after (self, after, member, name != NULL ? name : "—");
    }
  gtk_widget_set_visible (said, self->enrolments->len > 0);
  gtk_widget_set_visible (after, self->enrolments->len > 0);
}

/**
 * fb_end_duo_present:
 * @is_early: what is chosen at first
 *
 * Asks how a duo ends, what both sides say of it (R198), and what becomes of
 * whom. Ended with its verb, whole.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
fb_end_duo_present (GtkWidget   *parent,
                    FbWorkspace *workspace,
                    FbDuo       *duo,
                    gboolean     is_early)
{
  EndDialog *self = g_new0 (EndDialog, 1);
  GtkWidget *dialog = fb_dialog_new (parent, _("End This Duo"), _("_End Duo"));
  GtkWidget *said = adw_preferences_group_new ();
  GtkWidget *after = adw_preferences_group_new ();
  GtkWidget *page;

  g_set_weak_pointer (&self->parent, parent);
  self->workspace = g_object_ref (workspace);
  self->duo = g_object_ref (duo);
  self->members = g_array_new (FALSE, TRUE, sizeof (Member));
  self->enrolments = fb_duo_list_enrolments (workspace, duo, NULL);
  if (self->enrolments == NULL)
    self->enrolments = g_ptr_array_new ();

  page = fb_form_page_new (make_end (self), after, said, NULL);
  add_members (self, said, after);
  fb_ask_row_set (FB_ASK_ROW (self->way), is_early ? "early" : "planned");
  ending_cb (self);

  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (page), FORM_HEIGHT);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, -1);
  g_object_set_data_full (G_OBJECT (dialog), "fb-end-duo", self, end_dialog_free);
  fb_dialog_set_content (FB_DIALOG (dialog), page);
  g_signal_connect (dialog, "done", G_CALLBACK (end_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
  fb_ask_row_focus (FB_ASK_ROW (self->way));

  return dialog;
}
