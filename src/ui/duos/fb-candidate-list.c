/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-candidate-list"

#include "ui/duos/fb-candidate-list.h"

#include "app/fb-match-warnings.h"
#include "app/fb-step-words.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "store/fb-store-lists.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

/* So many at once; who is not among them is searched for. */
#define MOST_ROWS 40

struct _FbCandidateList
{
  AdwBin       parent_instance;

  FbWorkspace *workspace;
  char        *role;
  char        *programme_id; /* (nullable) */
  GPtrArray   *chosen;       /* of FbEnrolment */
  GPtrArray   *others;       /* of FbEnrolment: who is chosen on the other side */
  GtkWidget   *search;
  GtkWidget   *list;
  GtkWidget   *count;
};

/* One line while it is made. */
typedef struct
{
  FbEnrolment *enrolment;
  FbListRow   *row;
  GPtrArray   *warnings;
} Candidate;

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FbCandidateList, fb_candidate_list, ADW_TYPE_BIN)

#define ENROLMENT_KEY "fb-enrolment"

static void
candidate_free (gpointer data)
{
  Candidate *self = data;

  g_clear_object (&self->enrolment);
  g_clear_pointer (&self->row, fb_list_row_free);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_free (self);
}

static gboolean
find_chosen (FbCandidateList *self,
             const char      *enrolment_id,
             guint           *index)
{
  for (guint i = 0; i < self->chosen->len; i++)
    {
      if (g_strcmp0 (fb_record_get_id (self->chosen->pdata[i]), enrolment_id) == 0)
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

static void
toggled_cb (GtkCheckButton  *check,
            FbCandidateList *self)
{
  FbRecord *enrolment = g_object_get_data (G_OBJECT (check), ENROLMENT_KEY);
  guint index;

  if (find_chosen (self, fb_record_get_id (enrolment), &index))
    g_ptr_array_remove_index (self->chosen, index);
  else
    g_ptr_array_add (self->chosen, g_object_ref (enrolment));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* (transfer full): languages, work and whether they go first, then a line for each warning */
static char *
dup_subtitle (FbCandidateList *self,
              const Candidate *candidate)
{
  g_autofree char *languages = fb_code_list_dup_labels (&fb_code_languages,
                                                        fb_list_row_get (candidate->row, "languages"));
  const char *occupation = fb_code_list_get_label (&fb_code_occupations,
                                                   fb_list_row_get (candidate->row, "occupation"));
  const char *since = fb_list_row_get (candidate->row, "since");
  g_autofree char *shown = since != NULL ? fb_date_dup_display (since) : NULL;
  g_autofree char *first = fb_priority_dup_words (candidate->enrolment->priority_since);
  g_autoptr(GString) text = g_string_new (languages);

  if (occupation != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", occupation);
  if (shown != NULL && g_str_equal (self->role, "mentee"))
    {
      g_string_append (text, text->len > 0 ? " · " : "");
      /* Translators: %s is a date */
      g_string_append_printf (text, _("waiting since %s"), shown);
    }
  if (first != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", first);
  for (guint i = 0; i < candidate->warnings->len; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", (char *) candidate->warnings->pdata[i]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
make_row (FbCandidateList *self,
          const Candidate *candidate)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  const char *name = fb_list_row_get (candidate->row, "name");
  g_autofree char *subtitle = dup_subtitle (self, candidate);
  guint index;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name != NULL ? name : "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               find_chosen (self, fb_record_get_id (FB_RECORD (candidate->enrolment)), &index));
  g_object_set_data_full (G_OBJECT (check), ENROLMENT_KEY, g_object_ref (candidate->enrolment), g_object_unref);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  fb_accessible_set_label (check, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  fb_accessible_set_label (row, name);

  if (candidate->warnings->len > 0)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      gtk_widget_set_tooltip_text (icon, _("Look at This Again"));
      fb_accessible_set_label (icon, _("Look at This Again"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
    }

  return row;
}

static Candidate *
read_candidate (FbCandidateList *self,
                const char      *id)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  FbListKind list = g_str_equal (self->role, "mentor") ? FB_LIST_MENTORS : FB_LIST_MENTEES;
  Candidate *candidate = g_new0 (Candidate, 1);

  candidate->enrolment = (FbEnrolment *) fb_store_get (store, &fb_enrolment_kind, id, NULL);
  candidate->row = fb_store_get_list_row (store, list, id, NULL);
  if (candidate->enrolment == NULL || candidate->row == NULL)
    {
      candidate_free (candidate);
      return NULL;
    }
  candidate->warnings = fb_match_list_warnings (self->workspace, candidate->enrolment, self->others);

  return candidate;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *one = *(Candidate **) a, *other = *(Candidate **) b;

  return (int) one->warnings->len - (int) other->warnings->len;
}

/* Who waits, or is available; who is chosen comes first in any case. */
static GPtrArray *
read_candidates (FbCandidateList *self,
                 guint           *n_found)
{
  GPtrArray *candidates = g_ptr_array_new_with_free_func (candidate_free);
  gboolean mentors = g_str_equal (self->role, "mentor");
  FbStoreQuery query = {
    .list = mentors ? FB_LIST_MENTORS : FB_LIST_MENTEES,
    .programme_id = self->programme_id,
    .filter = mentors ? "available" : "waiting",
    .words = gtk_editable_get_text (GTK_EDITABLE (self->search)),
    .sort = mentors ? "name" : "since",
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) ids = fb_store_list_ids (fb_workspace_get_store (self->workspace), &query, &error);
  gsize size = 0;
  const guint8 *packed = ids != NULL ? g_bytes_get_data (ids, &size) : NULL;
  guint index;

  if (ids == NULL)
    fb_toast_error (GTK_WIDGET (self), error);
  *n_found = (guint) (size / FB_PACKED_ID);

  for (guint i = 0; i < *n_found && candidates->len < MOST_ROWS; i++)
    {
      char id[37];
      Candidate *candidate;

      fb_id_unpack (packed + i * FB_PACKED_ID, id);
      if (find_chosen (self, id, &index))
        continue;
      candidate = read_candidate (self, id);
      if (candidate != NULL)
        g_ptr_array_add (candidates, candidate);
    }
  g_ptr_array_sort (candidates, compare_candidates);

  for (guint i = self->chosen->len; i > 0; i--)
    {
      Candidate *candidate = read_candidate (self, fb_record_get_id (self->chosen->pdata[i - 1]));

      if (candidate != NULL)
        g_ptr_array_insert (candidates, 0, candidate);
    }

  return candidates;
}

static void
fill (FbCandidateList *self)
{
  guint n_found = 0;
  g_autoptr(GPtrArray) candidates = read_candidates (self, &n_found);
  g_autofree char *count = NULL;
  GtkWidget *row;

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0))) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; i < candidates->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (self, candidates->pdata[i]));

  if (n_found > candidates->len)
    /* Translators: how many of a list are shown */
    count = g_strdup_printf (_("%u of %u shown. Search to find the others."), candidates->len, n_found);
  else if (candidates->len == 0)
    count = g_strdup (g_str_equal (self->role, "mentor") ? _("No mentor is available in this programme.")
                                                         : _("No mentee is waiting in this programme."));
  gtk_label_set_text (GTK_LABEL (self->count), count != NULL ? count : "");
  gtk_widget_set_visible (self->count, count != NULL);
  gtk_widget_set_visible (self->list, candidates->len > 0);
}

static void
fb_candidate_list_dispose (GObject *object)
{
  FbCandidateList *self = FB_CANDIDATE_LIST (object);

  g_clear_object (&self->workspace);
  g_ptr_array_set_size (self->chosen, 0);
  g_ptr_array_set_size (self->others, 0);

  G_OBJECT_CLASS (fb_candidate_list_parent_class)->dispose (object);
}

static void
fb_candidate_list_finalize (GObject *object)
{
  FbCandidateList *self = FB_CANDIDATE_LIST (object);

  g_ptr_array_unref (self->chosen);
  g_ptr_array_unref (self->others);
  g_free (self->role);
  g_free (self->programme_id);

  G_OBJECT_CLASS (fb_candidate_list_parent_class)->finalize (object);
}

static void
fb_candidate_list_class_init (FbCandidateListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_candidate_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = fb_candidate_list_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
fb_candidate_list_init (FbCandidateList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->chosen = g_ptr_array_new_with_free_func (g_object_unref);
  self->others = g_ptr_array_new_with_free_func (g_object_unref);

  self->search = gtk_search_entry_new ();
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (fill), self);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_set_valign (self->list, GTK_ALIGN_START);
  self->count = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->count), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->count), 0);
  gtk_widget_add_css_class (self->count, "dim-label");

  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->count);
  adw_bin_set_child (ADW_BIN (self), box);
}

/* @role: "mentee" or "mentor" */
GtkWidget *
fb_candidate_list_new (FbWorkspace *workspace,
                       const char  *role)
{
  FbCandidateList *self = g_object_new (FB_TYPE_CANDIDATE_LIST, NULL);
  const char *label = g_str_equal (role, "mentor") ? _("Search Mentors") : _("Search Mentees");

  self->workspace = g_object_ref (workspace);
  self->role = g_strdup (role);
  fb_accessible_set_label (self->search, label);
  fb_accessible_set_label (self->list, g_str_equal (role, "mentor") ? _("Mentors") : _("Mentees"));

  return GTK_WIDGET (self);
}

/* Reads the list anew. Those in another programme are chosen no more. */
void
fb_candidate_list_show (FbCandidateList *self,
                        const char      *programme_id,
                        GPtrArray       *others)
{
  g_ptr_array_set_size (self->others, 0);
  for (guint i = 0; i < others->len; i++)
    g_ptr_array_add (self->others, g_object_ref (others->pdata[i]));

  if (g_strcmp0 (self->programme_id, programme_id) != 0)
    {
      if (self->programme_id != NULL)
        g_ptr_array_set_size (self->chosen, 0);
      g_free (self->programme_id);
      self->programme_id = g_strdup (programme_id);
    }
  fill (self);
}

/* Chosen from the start, whether waiting or not. */
void
fb_candidate_list_pin (FbCandidateList *self,
                       const char      *enrolment_id)
{
  FbRecord *enrolment = fb_store_get (fb_workspace_get_store (self->workspace), &fb_enrolment_kind,
                                      enrolment_id, NULL);

  if (enrolment != NULL)
    g_ptr_array_add (self->chosen, enrolment);
}

GPtrArray *
fb_candidate_list_get_chosen (FbCandidateList *self)
{
  g_return_val_if_fail (FB_IS_CANDIDATE_LIST (self), NULL);

  return self->chosen;
}

GtkWidget *
fb_candidate_list_get_search (FbCandidateList *self)
{
  g_return_val_if_fail (FB_IS_CANDIDATE_LIST (self), NULL);

  return self->search;
}
