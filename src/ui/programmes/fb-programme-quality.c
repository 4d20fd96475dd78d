/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programme-quality"

#include "ui/programmes/fb-programme-quality.h"

#include "app/fb-definition-words.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"
#include "ui/programmes/fb-programme-guidelines.h"

#include <glib/gi18n.h>

#define N_BLOCKS 7

struct _FbProgrammeQuality
{
  AdwBin            parent_instance;

  FbWorkspace      *workspace;
  FbProgramme      *programme;
  GtkWidget        *group;
  GtkWidget        *guidelines;
  GtkWidget        *rows[N_BLOCKS];
  FbBuildingBlock  *blocks[N_BLOCKS]; /* (nullable) until the first update */
};

G_DEFINE_FINAL_TYPE (FbProgrammeQuality, fb_programme_quality, ADW_TYPE_BIN)

static const char *
get_block (guint i)
{
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (&fb_code_building_block, &n_codes);

  g_return_val_if_fail (i < n_codes, NULL);

  return codes[i].code;
}

static GtkWidget *
make_row (FbProgrammeQuality *self,
          guint               i)
{
  GtkWidget *row = adw_expander_row_new ();
  const char *title = fb_code_list_get_label (&fb_code_building_block, get_block (i));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  fb_accessible_set_label (row, title);
  fb_accessible_name_images (row, title);
  fb_accessible_name_list (row, title);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                            fb_field_row_new (self->workspace, FB_RECORD (self->blocks[i]), "state"));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                            fb_field_row_new (self->workspace, FB_RECORD (self->blocks[i]), "evidence"));

  return row;
}

/* Rows are made anew where the record is another one: after undo. */
static void
follow_blocks (FbProgrammeQuality *self)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_other = FALSE;

  for (guint i = 0; i < N_BLOCKS; i++)
    {
      FbBuildingBlock *block = fb_programme_find_block (
        self->workspace, fb_record_get_id (FB_RECORD (self->programme)), get_block (i));
      gboolean is_new = fb_record_get_revision (FB_RECORD (block)) == 0;
      gboolean was_new = self->blocks[i] != NULL && fb_record_get_revision (FB_RECORD (self->blocks[i])) == 0;

      g_ptr_array_add (found, block);
      is_other |= self->blocks[i] == NULL || (block != self->blocks[i] && !(is_new && was_new));
    }
  if (!is_other)
    return;

  for (guint i = 0; i < N_BLOCKS; i++)
    {
      if (self->rows[i] != NULL)
        adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->group), self->rows[i]);
      g_set_object (&self->blocks[i], found->pdata[i]);
      self->rows[i] = make_row (self, i);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), self->rows[i]);
    }
}

/* "Met · Every mentor has worked in the trade for ten years." */
static char *
dup_words (FbBuildingBlock *block)
{
  const char *state = fb_code_list_get_label (&fb_code_block_state, block->state != NULL ? block->state : "unknown");

  return block->evidence != NULL ? g_strdup_printf ("%s · %s", state, block->evidence) : g_strdup (state);
}

static void
build (FbProgrammeQuality *self)
{
  FbWorkspace *workspace = self->workspace;
  FbRecord *record = FB_RECORD (self->programme);

  self->group = adw_preferences_group_new ();
  self->guidelines = fb_programme_guidelines_new (workspace, self->programme);
  adw_bin_set_child (ADW_BIN (self), fb_form_page_new (
    self->group,
    self->guidelines,
    fb_form_new (workspace, record, _("Aims"), "aim-types", "positive-outcomes", "selection-stance",
                 "spectrum-position", NULL),
    fb_form_new (workspace, record, _("What It Is"), "standardisation", "for-volunteers", "support-length",
                 "guideline-version", "definition-version", NULL),
    fb_form_new (workspace, record, _("Its Place in a Larger Whole"), "embedding", "stays-after-funding",
                 "module-of", "stages", "local-variation", "consultation-log", NULL),
    NULL));
}

static void
fb_programme_quality_dispose (GObject *object)
{
  FbProgrammeQuality *self = FB_PROGRAMME_QUALITY (object);

  for (guint i = 0; i < N_BLOCKS; i++)
    g_clear_object (&self->blocks[i]);
  g_clear_object (&self->workspace);
  g_clear_object (&self->programme);

  G_OBJECT_CLASS (fb_programme_quality_parent_class)->dispose (object);
}

static void
fb_programme_quality_class_init (FbProgrammeQualityClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_programme_quality_dispose;
}

static void
fb_programme_quality_init (FbProgrammeQuality *self)
{
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

void
fb_programme_quality_update (FbProgrammeQuality *self)
{
  g_autofree char *definition = NULL;

  g_return_if_fail (FB_IS_PROGRAMME_QUALITY (self));

  fb_programme_guidelines_update (self->guidelines);
  follow_blocks (self);
  for (guint i = 0; i < N_BLOCKS; i++)
    {
      g_autofree char *words = dup_words (self->blocks[i]);

      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self->rows[i]), words);
    }

  definition = fb_programme_dup_definition (self->workspace, self->programme);
  fb_form_set_title (self->group, _("Seven Building Blocks"), definition);
}
