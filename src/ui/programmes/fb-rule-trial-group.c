/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-rule-trial-group"

#include "ui/programmes/fb-rule-trial-group.h"

#include "app/fb-eligibility-words.h"
#include "app/fb-rule-trial.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-job.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

struct _FbRuleTrialGroup
{
  AdwBin       parent_instance;

  FbWorkspace *workspace;
  char        *programme_id;
  GtkWidget   *group;
  GPtrArray   *rows; /* not owned */
};

G_DEFINE_FINAL_TYPE (FbRuleTrialGroup, fb_rule_trial_group, ADW_TYPE_BIN)

/* What the thread works on. */
typedef struct
{
  char        *path;
  char        *today;
  char        *programme_id;
  FbRuleTrial *trial;
} Trial;

static void
trial_free (gpointer data)
{
  Trial *self = data;

  g_free (self->path);
  g_free (self->today);
  g_free (self->programme_id);
  g_clear_pointer (&self->trial, fb_rule_trial_free);
  g_free (self);
}

static gboolean
trial_work (FbJob     *job,
            gpointer   data,
            GError   **error)
{
  Trial *self = data;
  g_autoptr(FbStore) store = fb_store_open (self->path, FB_STORE_READ_ONLY, error);
  g_autoptr(FbWorkspace) workspace = store != NULL ? fb_workspace_new (store) : NULL;

  if (workspace == NULL || !fb_workspace_set_today (workspace, self->today, error))
    return FALSE;

  self->trial = fb_rule_trial_run (workspace, self->programme_id, fb_job_progress, job, fb_job_get_cancellable (job),
                                   error);

  return self->trial != NULL;
}

static void
add_row (FbRuleTrialGroup *self,
         const char       *title,
         const char       *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  fb_accessible_set_label (row, title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
  g_ptr_array_add (self->rows, row);
}

static void
remove_rows (FbRuleTrialGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->group), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

/* The rules that somebody does not meet, and those of whom something is not known. */
static void
show_rules (FbRuleTrialGroup *self,
            FbRuleTrial      *trial)
{
  for (guint i = 0; i < trial->rules->len; i++)
    {
      FbRuleCount *count = trial->rules->pdata[i];
      g_autoptr(FbRecord) rule = fb_store_get (fb_workspace_get_store (self->workspace), &fb_rule_kind, count->rule_id,
                                               NULL);
      g_autofree char *title = rule != NULL ? fb_rule_dup_words (FB_RULE (rule)) : NULL;
      g_autofree char *words = fb_rule_count_dup_words (count);

      if (title != NULL && count->n[FB_FITS_NOT] + count->n[FB_NOT_KNOWN_YET] > 0)
        add_row (self, title, words);
    }
}

static void
show_trial (FbRuleTrialGroup *self,
            FbRuleTrial      *trial)
{
  g_autofree char *mentees = fb_rule_trial_dup_side (trial, FALSE);
  g_autofree char *mentors = fb_rule_trial_dup_side (trial, TRUE);
  g_autofree char *words = g_strdup_printf ("%s\n%s", mentees, mentors);

  remove_rows (self);
  fb_form_set_title (self->group, _("Tried Over Everybody Enrolled"), words);
  show_rules (self, trial);
}

static void
tried_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  FbRuleTrialGroup *self = FB_RULE_TRIAL_GROUP (source);
  Trial *trial = fb_job_get_data (result);
  g_autoptr(GError) error = NULL;

  if (fb_job_finish (result, &error))
    show_trial (self, trial->trial);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fb_toast_error (GTK_WIDGET (self), error);
}

static void
try_cb (FbRuleTrialGroup *self)
{
  Trial *trial = g_new0 (Trial, 1);

  trial->path = g_strdup (fb_store_get_path (fb_workspace_get_store (self->workspace)));
  trial->today = g_strdup (fb_workspace_get_today (self->workspace));
  trial->programme_id = g_strdup (self->programme_id);
  fb_job_run_async (GTK_WIDGET (self), _("Trying the Rules"), trial_work, trial, trial_free, tried_cb, NULL);
}

static void
fb_rule_trial_group_dispose (GObject *object)
{
  FbRuleTrialGroup *self = FB_RULE_TRIAL_GROUP (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->programme_id, g_free);

  G_OBJECT_CLASS (fb_rule_trial_group_parent_class)->dispose (object);
}

static void
fb_rule_trial_group_finalize (GObject *object)
{
  g_ptr_array_unref (FB_RULE_TRIAL_GROUP (object)->rows);

  G_OBJECT_CLASS (fb_rule_trial_group_parent_class)->finalize (object);
}

static void
fb_rule_trial_group_class_init (FbRuleTrialGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_rule_trial_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = fb_rule_trial_group_finalize;
}

static void
fb_rule_trial_group_init (FbRuleTrialGroup *self)
{
  GtkWidget *try = fb_accessible_button_new (_("_Try the Rules"));

  self->rows = g_ptr_array_new ();
  self->group = adw_preferences_group_new ();
  gtk_widget_add_css_class (try, "flat");
  gtk_widget_set_valign (try, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (try, "clicked", G_CALLBACK (try_cb), self);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->group), try);
  adw_bin_set_child (ADW_BIN (self), self->group);
  fb_rule_trial_group_clear (self);
}

GtkWidget *
fb_rule_trial_group_new (FbWorkspace *workspace,
                         const char  *programme_id)
{
  FbRuleTrialGroup *self = g_object_new (FB_TYPE_RULE_TRIAL_GROUP, NULL);

  self->workspace = g_object_ref (workspace);
  self->programme_id = g_strdup (programme_id);

  return GTK_WIDGET (self);
}

/* What was tried is not true any more once a rule is another one. */
void
fb_rule_trial_group_clear (FbRuleTrialGroup *self)
{
  g_return_if_fail (FB_IS_RULE_TRIAL_GROUP (self));

  remove_rows (self);
  fb_form_set_title (self->group, _("Tried Over Everybody Enrolled"),
                     _("How many of those enrolled meet the rules of today? Nothing is changed by trying."));
}
