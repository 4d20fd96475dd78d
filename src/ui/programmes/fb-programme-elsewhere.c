/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programme-elsewhere"

#include "ui/programmes/fb-programme-elsewhere.h"

#include "app/fb-programme-elsewhere.h"
#include "app/fb-programme-words.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-programme-choice.h"

#include <glib/gi18n.h>

/* ---- figures ---- */

static void
tell_figure (FbWorkspace  *workspace,
             FbRecord     *record,
             char        **title,
             char        **subtitle)
{
  *title = fb_figure_dup_words (FB_FIGURE (record));
}

static FbRecord *
add_figure (FbWorkspace       *workspace,
            const char        *programme_id,
            const char *const *values,
            GError           **error)
{
  return (FbRecord *) fb_deed_add_figure (workspace, programme_id, values[0], values[1], values[2], values[3], error);
}

static const char *const figure_fields[] = { "what", "qualifier", "number", "moment", NULL };
static const FbRecordRowType figure_row = { tell_figure, figure_fields, N_("Figure Removed"), NULL, NULL };

const FbRecordGroupType fb_programme_figures_type = {
  .title = N_("Figures From Reports"),
  .none = N_("Numbers that others gave, or of the years before this file: mentors, duos, hours."),
  .add = N_("Add _Figure"),
  .new_title = N_("New Figure"),
  .added = N_("Figure Added"),
  .kind = &fb_figure_kind,
  .owner_field = "programme-id",
  .order = "created",
  .row = &figure_row,
  .fields = {
    { N_("What Was Counted"), FB_ADD_TEXT, NULL, NULL, NULL },
    { N_("How Exact"), FB_ADD_CODE, &fb_code_qualifier, NULL, NULL },
    { N_("Number"), FB_ADD_TEXT, NULL, NULL, NULL },
    { N_("When"), FB_ADD_TEXT, NULL, NULL, N_("Such as 2018, or by the end of the pilot.") },
  },
  .add_record = add_figure,
};

/* ---- results ---- */

static void
tell_reported (FbWorkspace  *workspace,
               FbRecord     *record,
               char        **title,
               char        **subtitle)
{
  *title = fb_outcome_dup_words (FB_PROGRAMME_OUTCOME (record));
}

static FbRecord *
add_reported (FbWorkspace       *workspace,
              const char        *programme_id,
              const char *const *values,
              GError           **error)
{
  return (FbRecord *) fb_deed_add_reported (workspace, programme_id, values[0], values[1], values[2], values[3],
                                            values[4], error);
}

static const char *const reported_fields[] = { "what", "qualifier", "percent", "count", "moment", NULL };
static const FbRecordRowType reported_row = { tell_reported, reported_fields, N_("Result Removed"), NULL, NULL };

const FbRecordGroupType fb_programme_reported_type = {
  .title = N_("Results From Reports"),
  .none = N_("What an evaluation found. It stands beside what is counted here, and is not part of it."),
  .add = N_("Add _Result"),
  .new_title = N_("New Result"),
  .added = N_("Result Added"),
  .kind = &fb_programme_outcome_kind,
  .owner_field = "programme-id",
  .order = "created",
  .row = &reported_row,
  .fields = {
    { N_("What Was Found"), FB_ADD_TEXT, NULL, NULL, NULL },
    { N_("How Exact"), FB_ADD_CODE, &fb_code_qualifier, NULL, NULL },
    { N_("Percent"), FB_ADD_TEXT, NULL, NULL, NULL },
    { N_("Count"), FB_ADD_TEXT, NULL, NULL, N_("Leave both empty where it is told in words.") },
    { N_("When"), FB_ADD_TEXT, NULL, NULL, NULL },
  },
  .add_record = add_reported,
};

/* ---- other programmes ---- */

#define ASKED_KEY "fb-relation-asked"

/* What the dialog asks with; as long as its window. */
typedef struct
{
  FbWorkspace *workspace;
  GtkWidget   *parent; /* weak */
  char        *programme_id;
  GtkWidget   *choice;
} Asked;

static void
asked_free (gpointer data)
{
  Asked *self = data;

  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->workspace);
  g_free (self->programme_id);
  g_free (self);
}

static void
done_cb (FbDialog *dialog,
         Asked    *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbRelation) relation = fb_deed_relate (self->workspace, self->programme_id,
                                                   fb_programme_choice_get (self->choice), &error);

  if (relation != NULL)
    fb_dialog_finish (dialog, self->parent, _("Related Programme Added"));
  else
    fb_dialog_set_sentence (dialog, error->message);
}

static void
ask_relation (GtkWidget   *widget,
              FbWorkspace *workspace,
              const char  *programme_id)
{
  GtkWidget *dialog = fb_dialog_new (widget, _("New Related Programme"), _("_Add"));
  GtkWidget *group = adw_preferences_group_new ();
  Asked *self = g_new0 (Asked, 1);

  self->workspace = g_object_ref (workspace);
  self->programme_id = g_strdup (programme_id);
  self->choice = fb_programme_choice_new_others (workspace, programme_id);
  g_set_weak_pointer (&self->parent, widget);
  g_object_set_data_full (G_OBJECT (dialog), ASKED_KEY, self, asked_free);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), fb_plain_row_new (_("The Other Programme"), self->choice));
  fb_accessible_name_list (group, _("The Other Programme"));
  fb_dialog_set_content (FB_DIALOG (dialog), group);
  if (fb_programme_choice_get (self->choice) == NULL)
    {
      fb_dialog_set_sentence (FB_DIALOG (dialog), _("There is no other programme yet."));
      fb_dialog_set_can_do (FB_DIALOG (dialog), FALSE);
    }
  g_signal_connect (dialog, "done", G_CALLBACK (done_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
tell_relation (FbWorkspace  *workspace,
               FbRecord     *record,
               char        **title,
               char        **subtitle)
{
  FbRelation *relation = FB_RELATION (record);

  *title = fb_workspace_dup_name_of (workspace, "programme", relation->related_id);
  *subtitle = fb_programme_dup_place (workspace, relation->related_id);
}

/* Another one is another row: nothing in it can be changed. */
static const char *const relation_fields[] = { NULL };
static const FbRecordRowType relation_row = { tell_relation, relation_fields, N_("Related Programme Removed"), NULL, NULL };

const FbRecordGroupType fb_programme_relations_type = {
  .title = N_("Related Programmes"),
  .none = N_("The one it was taken over from, sisters in other places, or one that goes before it or after it."),
  .add = N_("Add Related _Programme"),
  .added = N_("Related Programme Added"),
  .kind = &fb_relation_kind,
  .owner_field = "programme-id",
  .order = "created",
  .row = &relation_row,
  .ask = ask_relation,
};
