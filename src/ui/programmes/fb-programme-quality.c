/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programme-quality"

#include "ui/programmes/fb-programme-quality.h"

#include "app/fb-definition-words.h"
#include "app/fb-lesson-words.h"
#include "app/fb-programme-elsewhere.h"
#include "app/fb-programme-parts.h"
#include "app/fb-quality.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-flow-group.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-icon.h"
#include "ui/common/fb-record-group.h"
#include "ui/programmes/fb-criterion-rows.h"
#include "ui/programmes/fb-programme-elsewhere.h"
#include "ui/programmes/fb-programme-guidelines.h"
#include "ui/programmes/fb-quality-window.h"

#include <glib/gi18n.h>

#define STANDARD_KEY "fb-standard"

struct _FbProgrammeQuality
{
  AdwBin       parent_instance;

  FbWorkspace *workspace;
  FbProgramme *programme;
  GtkWidget   *blocks;
  GtkWidget   *guidelines;
  GtkWidget   *targets;
  GtkWidget   *lessons;
  GtkWidget   *audiences; /* AdwBin */
  GtkWidget   *figures;
  GtkWidget   *reported;
  GtkWidget   *relations;
  GtkWidget   *named_by;  /* AdwBin */
  GPtrArray   *standards; /* rows, not owned */
};

G_DEFINE_FINAL_TYPE (FbProgrammeQuality, fb_programme_quality, ADW_TYPE_BIN)

/* ---- the seven building blocks ---- */

static FbRecord *
find_block (FbWorkspace *workspace,
            const char  *programme_id,
            const char  *block)
{
  return FB_RECORD (fb_programme_find_block (workspace, programme_id, block));
}

static GtkWidget *
make_blocks (FbProgrammeQuality *self)
{
  g_autoptr(GPtrArray) codes = g_ptr_array_new ();
  guint n_codes;
  const FbCode *all = fb_code_list_get_codes (&fb_code_building_block, &n_codes);

  for (guint i = 0; i < n_codes; i++)
    g_ptr_array_add (codes, (gpointer) all[i].code);

  return fb_criterion_rows_new (self->workspace, fb_record_get_id (FB_RECORD (self->programme)),
                                &fb_code_building_block, codes, find_block);
}

/* ---- lists of criteria ---- */

static void
standard_activated_cb (FbProgrammeQuality *self,
                       GtkWidget          *row)
{
  fb_quality_window_present (GTK_WIDGET (self), self->workspace, fb_record_get_id (FB_RECORD (self->programme)),
                             g_object_get_data (G_OBJECT (row), STANDARD_KEY));
}

static GtkWidget *
make_standards (FbProgrammeQuality *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (&fb_code_quality_standard, &n_codes);

  fb_form_set_title (group, _("Held Against Other Lists"), NULL);
  for (guint i = 0; i < n_codes; i++)
    {
      GtkWidget *row = adw_action_row_new ();
      const char *title = fb_code_list_get_label (&fb_code_quality_standard, codes[i].code);

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), fb_icon_new ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      fb_accessible_set_label (row, title);
      g_object_set_data (G_OBJECT (row), STANDARD_KEY, (gpointer) codes[i].code);
      g_signal_connect_swapped (row, "activated", G_CALLBACK (standard_activated_cb), self);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      g_ptr_array_add (self->standards, row);
    }

  return group;
}

static void
update_standards (FbProgrammeQuality *self)
{
  for (guint i = 0; i < self->standards->len; i++)
    {
      GtkWidget *row = self->standards->pdata[i];
      g_autofree char *words =
        fb_programme_dup_standard (self->workspace, fb_record_get_id (FB_RECORD (self->programme)),
                                   g_object_get_data (G_OBJECT (row), STANDARD_KEY));

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
    }
}

/* ---- target numbers and lessons ---- */

static GPtrArray *
list_targets (FbWorkspace  *workspace,
              const char   *programme_id,
              const char   *code,
              GError      **error)
{
  return fb_store_list (fb_workspace_get_store (workspace), &fb_benchmark_kind, "programme-id", programme_id,
                        "until_date, created", error);
}

static FbRecord *
make_target (FbWorkspace  *workspace,
             const char   *programme_id,
             const char   *code,
             GError      **error)
{
  return (FbRecord *) fb_deed_add_benchmark (workspace, programme_id, error);
}

static void
tell_target (FbWorkspace  *workspace,
             FbRecord     *record,
             char        **title,
             char        **subtitle)
{
  *title = fb_benchmark_dup_title (FB_BENCHMARK (record));
  *subtitle = fb_benchmark_dup_words (workspace, FB_BENCHMARK (record));
}

static const char *const target_fields[] = { "what", "measure", "target", "from-date", "until-date", "reached", NULL };
static const FbRecordRowType target_row = { tell_target, target_fields, N_("Target Number Removed"), NULL, NULL };
static const FbRecordGroupType target_type = {
  .title = N_("Target Numbers"),
  .none = N_("No aim has a number yet that it is held against. Until something is measured, effects are not proven."),
  .add = N_("Add _Target Number"),
  .added = N_("Target Number Added"),
  .row = &target_row,
  .list = list_targets,
  .make = make_target,
};

static GPtrArray *
list_lessons (FbWorkspace  *workspace,
              const char   *programme_id,
              const char   *code,
              GError      **error)
{
  return fb_store_list (fb_workspace_get_store (workspace), &fb_lesson_kind, "programme-id", programme_id,
                        "learned_on DESC, created", error);
}

static FbRecord *
make_lesson (FbWorkspace  *workspace,
             const char   *programme_id,
             const char   *code,
             GError      **error)
{
  return (FbRecord *) fb_deed_add_lesson (workspace, programme_id, error);
}

static void
tell_lesson (FbWorkspace  *workspace,
             FbRecord     *record,
             char        **title,
             char        **subtitle)
{
  FbLesson *lesson = FB_LESSON (record);

  *title = g_strdup (lesson->what != NULL ? lesson->what : _("Not written down yet"));
  *subtitle = fb_lesson_dup_words (lesson);
}

static const char *const lesson_fields[] = { "what", "evidence", "changed", "learned-on", "audience", "passed-on",
                                             "passed-to", NULL };
static const FbRecordRowType lesson_row = { tell_lesson, lesson_fields, N_("Lesson Removed"), NULL, NULL };
static const FbRecordGroupType lesson_type = {
  .title = N_("Lessons"),
  .none = N_("What went well and what did not belongs beside the results."),
  .add = N_("Add _Lesson"),
  .added = N_("Lesson Added"),
  .row = &lesson_row,
  .list = list_lessons,
  .make = make_lesson,
};

static void
build (FbProgrammeQuality *self)
{
  FbWorkspace *workspace = self->workspace;
  FbRecord *record = FB_RECORD (self->programme);
  const char *id = fb_record_get_id (record);

  GtkWidget *aims = fb_form_new (workspace, record, _("Aims and Selection"), "aim-types", "positive-outcomes", "selection-stance",
                                 "spectrum-position", "impact-assessment", NULL);

  fb_field_row_set_hint (fb_form_find (aims, "spectrum-position"),
                         _("1 is befriending: trust comes first. 6 is mentoring: every meeting serves an aim."));
  self->blocks = make_blocks (self);
  self->targets = fb_record_group_new (workspace, id, NULL, &target_type);
  self->lessons = fb_record_group_new (workspace, id, NULL, &lesson_type);
  self->audiences = adw_bin_new ();
  self->figures = fb_record_group_new (workspace, id, NULL, &fb_programme_figures_type);
  self->reported = fb_record_group_new (workspace, id, NULL, &fb_programme_reported_type);
  self->relations = fb_record_group_new (workspace, id, NULL, &fb_programme_relations_type);
  self->named_by = adw_bin_new ();
  self->guidelines = fb_programme_guidelines_new (workspace, self->programme);
  adw_bin_set_child (ADW_BIN (self), fb_form_page_new (
    self->blocks,
    aims,
    self->targets,
    self->reported,
    self->figures,
    make_standards (self),
    self->lessons,
    self->audiences,
    self->guidelines,
    fb_form_new (workspace, record, _("What It Is"), "application-field", "standardisation", "for-volunteers",
                 "support-length", "professional-border", "guideline-version", "definition-version", NULL),
    fb_form_new (workspace, record, _("Its Place in a Larger Whole"),
                 "module-of", "stages", "local-variation", "consultation-log", NULL),
    self->relations,
    self->named_by,
    NULL));
}

static void
fb_programme_quality_dispose (GObject *object)
{
  FbProgrammeQuality *self = FB_PROGRAMME_QUALITY (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->programme);

  G_OBJECT_CLASS (fb_programme_quality_parent_class)->dispose (object);
}

static void
fb_programme_quality_finalize (GObject *object)
{
  g_ptr_array_unref (FB_PROGRAMME_QUALITY (object)->standards);

  G_OBJECT_CLASS (fb_programme_quality_parent_class)->finalize (object);
}

static void
fb_programme_quality_class_init (FbProgrammeQualityClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_programme_quality_dispose;
  G_OBJECT_CLASS (klass)->finalize = fb_programme_quality_finalize;
}

static void
fb_programme_quality_init (FbProgrammeQuality *self)
{
  self->standards = g_ptr_array_new ();
}

/* (transfer floating): fb_programme_quality_update() fills it */
GtkWidget *
fb_programme_quality_new (FbWorkspace *workspace,
                          FbProgramme *programme)
{
  FbProgrammeQuality *self = g_object_new (FB_TYPE_PROGRAMME_QUALITY, NULL);

  self->workspace = g_object_ref (workspace);
  self->programme = g_object_ref (programme);
  build (self);

  return GTK_WIDGET (self);
}

/* What others should hear of, and whether they did. */
static void
show_audiences (FbProgrammeQuality *self)
{
  g_autoptr(GPtrArray) lines = fb_programme_list_audiences (self->workspace, fb_record_get_id (FB_RECORD (self->programme)));

  gtk_widget_set_visible (self->audiences, lines->len > 0);
  adw_bin_set_child (ADW_BIN (self->audiences), fb_flow_group_new (_("Lessons for Others"), NULL, lines));
}

/* Programmes that say they have to do with this one; taken back there. */
static void
show_named_by (FbProgrammeQuality *self)
{
  g_autoptr(GPtrArray) lines = fb_programme_list_named_by (self->workspace, fb_record_get_id (FB_RECORD (self->programme)));

  gtk_widget_set_visible (self->named_by, lines->len > 0);
  adw_bin_set_child (ADW_BIN (self->named_by), fb_flow_group_new (_("Programmes That Name This One"), NULL, lines));
}

void
fb_programme_quality_update (FbProgrammeQuality *self)
{
  g_autofree char *definition = NULL;

  g_return_if_fail (FB_IS_PROGRAMME_QUALITY (self));

  definition = fb_programme_dup_definition (self->workspace, self->programme);
  fb_criterion_rows_update (FB_CRITERION_ROWS (self->blocks));
  fb_criterion_rows_set_title (FB_CRITERION_ROWS (self->blocks), _("Seven Building Blocks"), definition);
  fb_record_group_update (FB_RECORD_GROUP (self->targets));
  fb_record_group_update (FB_RECORD_GROUP (self->lessons));
  fb_record_group_update (FB_RECORD_GROUP (self->reported));
  fb_record_group_update (FB_RECORD_GROUP (self->figures));
  fb_record_group_update (FB_RECORD_GROUP (self->relations));
  show_named_by (self);
  show_audiences (self);
  fb_programme_guidelines_update (self->guidelines);
  update_standards (self);
}
