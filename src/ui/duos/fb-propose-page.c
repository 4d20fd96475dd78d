/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-propose-page"

#include "ui/duos/fb-propose-page.h"

#include "app/fb-deeds.h"
#include "app/fb-match-exception.h"
#include "domain/fb-programme.h"
#include "store/fb-store-lists.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-ask.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-shorten.h"
#include "ui/common/fb-toast.h"
#include "ui/duos/fb-candidate-list.h"

#include <glib/gi18n.h>

struct _FbProposePage
{
  FbPage           parent_instance;

  char            *programme_id; /* (nullable) where there is none yet */
  GPtrArray       *programmes;   /* of FbProgramme, to choose from */
  GtkWidget       *programme;    /* the drop-down; hidden where there is nothing to choose */
  FbCandidateList *mentees;
  FbCandidateList *mentors;
  GtkWidget       *summary;
  GtkWidget       *reasons;
  GtkWidget       *propose;
};

G_DEFINE_FINAL_TYPE (FbProposePage, fb_propose_page, FB_TYPE_PAGE)

/* (transfer full): "Amina and Samira" */
static char *
dup_names (FbProposePage *self,
           GPtrArray     *enrolments)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < enrolments->len; i++)
    {
      g_autofree char *name = fb_workspace_dup_name (fb_page_get_workspace (FB_PAGE (self)), enrolments->pdata[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
update_summary (FbProposePage *self)
{
  GPtrArray *mentees = fb_candidate_list_get_chosen (self->mentees);
  GPtrArray *mentors = fb_candidate_list_get_chosen (self->mentors);
  g_autofree char *mentee_names = dup_names (self, mentees);
  g_autofree char *mentor_names = dup_names (self, mentors);
  g_autofree char *text = NULL;

  if (mentees->len > 0 && mentors->len > 0)
    text = g_strdup_printf ("%s – %s", mentee_names, mentor_names);
  else
    text = g_strdup (_("Choose at least one mentee and one mentor."));

  gtk_label_set_text (GTK_LABEL (self->summary), text);
  gtk_widget_set_sensitive (self->propose, mentees->len > 0 && mentors->len > 0);
}

/* Each side's warnings are about who is chosen on the other one. */
static void
fb_propose_page_refresh (FbPage *page)
{
  FbProposePage *self = FB_PROPOSE_PAGE (page);

  fb_candidate_list_show (self->mentees, self->programme_id, fb_candidate_list_get_chosen (self->mentors));
  fb_candidate_list_show (self->mentors, self->programme_id, fb_candidate_list_get_chosen (self->mentees));
  update_summary (self);
}

static void
mentees_changed_cb (FbProposePage *self)
{
  fb_candidate_list_show (self->mentors, self->programme_id, fb_candidate_list_get_chosen (self->mentees));
  update_summary (self);
}

static void
mentors_changed_cb (FbProposePage *self)
{
  fb_candidate_list_show (self->mentees, self->programme_id, fb_candidate_list_get_chosen (self->mentors));
  update_summary (self);
}

/* (transfer full): ids of persons, ended by NULL */
static GStrv
list_persons (GPtrArray *enrolments)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < enrolments->len; i++)
    g_strv_builder_add (ids, FB_ENROLMENT (enrolments->pdata[i])->person_id);

  return g_strv_builder_end (ids);
}

/* @exception_reason: (nullable): why outside the sector */
static void
propose (FbProposePage *self,
         const char    *exception_reason)
{
  g_auto(GStrv) mentees = list_persons (fb_candidate_list_get_chosen (self->mentees));
  g_auto(GStrv) mentors = list_persons (fb_candidate_list_get_chosen (self->mentors));
  g_autofree char *reasons = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reasons))));
  g_autoptr(GError) error = NULL;
  g_autoptr(FbDuo) duo =
    fb_deed_propose (fb_page_get_workspace (FB_PAGE (self)), self->programme_id,
                     (const char *const *) mentees, (const char *const *) mentors,
                     *reasons != '\0' ? reasons : NULL, exception_reason, &error);

  if (duo == NULL)
    {
      fb_toast_error (GTK_WIDGET (self), error);
      return;
    }

  fb_toast_undo (GTK_WIDGET (self), _("Duo proposed"));
  fb_page_open (FB_PAGE (self), "duo", fb_record_get_id (FB_RECORD (duo)));
  fb_page_close (FB_PAGE (self));
}

static void
reason_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autofree char *reason = fb_ask_text_finish (result);

  if (reason != NULL)
    propose (FB_PROPOSE_PAGE (source), reason);
}

/* A match outside the sector says why (R133); what was typed already may be it. */
static void
propose_cb (FbProposePage *self)
{
  if (!fb_match_is_exception (fb_page_get_workspace (FB_PAGE (self)), self->programme_id,
                              fb_candidate_list_get_chosen (self->mentees),
                              fb_candidate_list_get_chosen (self->mentors)))
    {
      propose (self, NULL);
      return;
    }

  fb_ask_text_async (GTK_WIDGET (self), _("Why an Exception?"),
                     _("No mentor of this duo works in the sector that the mentee wishes."), _("Reason"),
                     gtk_editable_get_text (GTK_EDITABLE (self->reasons)), _("_Propose"), reason_cb, NULL);
}

static void
programme_chosen_cb (FbProposePage *self)
{
  guint index = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->programme));

  if (index >= self->programmes->len)
    return;

  g_free (self->programme_id);
  self->programme_id = g_strdup (fb_record_get_id (self->programmes->pdata[index]));
  fb_page_refresh (FB_PAGE (self));
}

static GtkWidget *
make_programme (FbProposePage *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < self->programmes->len; i++)
    {
      g_autofree char *name = fb_workspace_dup_name (fb_page_get_workspace (FB_PAGE (self)), self->programmes->pdata[i]);

      gtk_string_list_append (names, name);
      if (g_strcmp0 (fb_record_get_id (self->programmes->pdata[i]), self->programme_id) == 0)
        selected = i;
    }

  self->programme = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  fb_drop_down_shorten (self->programme, 8);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->programme), selected);
  gtk_widget_set_halign (self->programme, GTK_ALIGN_START);
  gtk_widget_set_visible (self->programme, self->programmes->len > 1);
  fb_accessible_set_label (self->programme, _("Programme"));
  g_signal_connect_swapped (self->programme, "notify::selected", G_CALLBACK (programme_chosen_cb), self);

  return self->programme;
}

static GtkWidget *
make_side (const char *title,
           GtkWidget  *list)
{
  GtkWidget *group = adw_preferences_group_new ();

  fb_form_set_title (group, title, NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  gtk_widget_set_hexpand (group, TRUE);
  gtk_widget_set_valign (group, GTK_ALIGN_START);

  return group;
}

static GtkWidget *
make_sides (FbProposePage *self)
{
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (self));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

  self->mentees = FB_CANDIDATE_LIST (fb_candidate_list_new (workspace, "mentee"));
  self->mentors = FB_CANDIDATE_LIST (fb_candidate_list_new (workspace, "mentor"));
  g_signal_connect_swapped (self->mentees, "changed", G_CALLBACK (mentees_changed_cb), self);
  g_signal_connect_swapped (self->mentors, "changed", G_CALLBACK (mentors_changed_cb), self);
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_box_append (GTK_BOX (box), make_side (_("Mentees Who Wait"), GTK_WIDGET (self->mentees)));
  gtk_box_append (GTK_BOX (box), make_side (_("Mentors Who Are Available"), GTK_WIDGET (self->mentors)));

  return box;
}

/* Who is chosen, why, and the verb: always in sight. */
static GtkWidget *
make_foot (FbProposePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new_with_mnemonic (_("_Reasons"));

  self->summary = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->summary), 0);
  fb_shorten_label (self->summary);
  gtk_widget_add_css_class (self->summary, "heading");
  self->reasons = gtk_entry_new ();
  gtk_widget_set_hexpand (self->reasons, TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->reasons), _("Why these people, in a sentence"));
  gtk_widget_set_tooltip_text (self->reasons, gtk_entry_get_placeholder_text (GTK_ENTRY (self->reasons)));
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), self->reasons);
  fb_accessible_set_label (self->reasons, _("Reasons"));
  self->propose = fb_accessible_button_new (_("_Propose"));
  gtk_widget_add_css_class (self->propose, "suggested-action");
  g_signal_connect_swapped (self->propose, "clicked", G_CALLBACK (propose_cb), self);

  gtk_box_append (GTK_BOX (box), self->summary);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->reasons);
  gtk_box_append (GTK_BOX (box), self->propose);
  gtk_widget_add_css_class (box, "fb-foot");

  return box;
}

/* The programme of the enrolment, or the record is the programme. */
static FbRecord *
find_programme (FbProposePage *self)
{
  FbStore *store = fb_page_get_store (FB_PAGE (self));
  const char *id = fb_page_get_record_id (FB_PAGE (self));
  FbRecord *enrolment = fb_store_get (store, &fb_enrolment_kind, id, NULL);

  self->programme_id = g_strdup (enrolment != NULL ? FB_ENROLMENT (enrolment)->programme_id : id);
  if (enrolment != NULL)
    self->programmes = g_ptr_array_new_with_free_func (g_object_unref);
  else
    self->programmes = fb_store_list (store, &fb_programme_kind, NULL, NULL, "name", NULL);
  if (self->programmes == NULL)
    self->programmes = g_ptr_array_new ();

  return enrolment;
}

static void
fb_propose_page_constructed (GObject *object)
{
  FbProposePage *self = FB_PROPOSE_PAGE (object);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_autoptr(FbRecord) enrolment = NULL;

  G_OBJECT_CLASS (fb_propose_page_parent_class)->constructed (object);

  enrolment = find_programme (self);
  gtk_widget_add_css_class (content, "fb-page-header");
  gtk_box_append (GTK_BOX (content), make_programme (self));
  gtk_box_append (GTK_BOX (content), make_sides (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), content);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), make_foot (self));
  adw_bin_set_child (ADW_BIN (self), box);

  if (enrolment != NULL)
    fb_candidate_list_pin (g_strcmp0 (FB_ENROLMENT (enrolment)->role, "mentor") == 0 ? self->mentors
                                                                                      : self->mentees,
                           fb_record_get_id (enrolment));
  fb_page_set_title (FB_PAGE (self), _("Propose a Duo"));
}

static gboolean
fb_propose_page_concerns (FbPage     *page,
                          const char *kind,
                          const char *id)
{
  static const char *const kinds[] = { "enrolment", "person", "duo", "duo-member", "language-skill", NULL };

  return g_strv_contains (kinds, kind);
}

/* The side that is still open. */
static GtkWidget *
fb_propose_page_get_focus_hint (FbPage *page)
{
  FbProposePage *self = FB_PROPOSE_PAGE (page);
  gboolean has_mentee = fb_candidate_list_get_chosen (self->mentees)->len > 0;

  return fb_candidate_list_get_search (has_mentee ? self->mentors : self->mentees);
}

static void
fb_propose_page_find (FbPage *page)
{
  gtk_widget_grab_focus (fb_propose_page_get_focus_hint (page));
}

static void
fb_propose_page_finalize (GObject *object)
{
  FbProposePage *self = FB_PROPOSE_PAGE (object);

  g_clear_pointer (&self->programmes, g_ptr_array_unref);
  g_free (self->programme_id);

  G_OBJECT_CLASS (fb_propose_page_parent_class)->finalize (object);
}

static void
fb_propose_page_class_init (FbProposePageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = fb_propose_page_constructed;
  G_OBJECT_CLASS (klass)->finalize = fb_propose_page_finalize;
  FB_PAGE_CLASS (klass)->about_kind = &fb_enrolment_kind;
  FB_PAGE_CLASS (klass)->refresh = fb_propose_page_refresh;
  FB_PAGE_CLASS (klass)->concerns = fb_propose_page_concerns;
  FB_PAGE_CLASS (klass)->find = fb_propose_page_find;
  FB_PAGE_CLASS (klass)->get_focus_hint = fb_propose_page_get_focus_hint;
}

static void
fb_propose_page_init (FbProposePage *self)
{
}

/* (transfer full) (nullable): that of the mentee who has waited longest, or any */
static char *
find_first_programme (FbPage *page)
{
  FbStore *store = fb_page_get_store (page);
  FbStoreQuery query = { .list = FB_LIST_MENTEES, .filter = "waiting", .sort = "since" };
  g_autoptr(GBytes) ids = fb_store_list_ids (store, &query, NULL);
  g_autoptr(GPtrArray) programmes = NULL;
  g_autoptr(FbRecord) first = NULL;
  char id[37];

  if (ids != NULL && g_bytes_get_size (ids) >= FB_PACKED_ID)
    {
      fb_id_unpack (g_bytes_get_data (ids, NULL), id);
      first = fb_store_get (store, &fb_enrolment_kind, id, NULL);
    }
  if (first != NULL)
    return g_strdup (FB_ENROLMENT (first)->programme_id);

  programmes = fb_store_list (store, &fb_programme_kind, NULL, NULL, "name", NULL);

  return programmes != NULL && programmes->len > 0 ? g_strdup (fb_record_get_id (programmes->pdata[0])) : NULL;
}

/**
 * fb_propose_open:
 * @page: the page that asks
 * @enrolment_id: (nullable): who is to be proposed; %NULL leaves both sides open
 *
 * Goes to the page that proposes a duo.
 */
void
fb_propose_open (FbPage     *page,
                 const char *enrolment_id)
{
  const char *programme_id = fb_page_get_programme_id (page);
  g_autofree char *first = enrolment_id == NULL && programme_id == NULL ? find_first_programme (page) : NULL;
  const char *id = enrolment_id != NULL ? enrolment_id : programme_id != NULL ? programme_id
                                                                              : first;

  if (id != NULL)
    fb_page_open (page, "propose", id);
  else
    fb_toast (GTK_WIDGET (page), _("There is no programme yet. A duo belongs to one."));
}
