/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-question-row"

#include "ui/programmes/fb-question-row.h"

#include "ui/common/fb-accessible.h"
#include "ui/common/fb-field-row.h"
#include "ui/common/fb-toast.h"
#include "ui/programmes/fb-criteria-button.h"

#include <glib/gi18n.h>

struct _FbQuestionRow
{
  AdwPreferencesRow  parent_instance;

  FbWorkspace       *workspace;
  FbOpenQuestion    *question;
  GPtrArray         *choices;   /* of FbQuestionChoice */

  GtkWidget         *remark;
  GtkWidget         *drop_down; /* (nullable) */
  GtkWidget         *criteria;  /* (nullable) */
  GtkWidget         *later;
  GtkWidget         *fields;    /* (nullable): rows for an answer of one's own */
  gboolean           is_updating;
};

G_DEFINE_FINAL_TYPE (FbQuestionRow, fb_question_row, ADW_TYPE_PREFERENCES_ROW)

/* The line after the choices, where there are fields to fill in. */
static guint
get_own_position (FbQuestionRow *self)
{
  return self->choices->len + 1;
}

static void
show_fields (FbQuestionRow *self,
             gboolean       visible)
{
  if (self->fields != NULL)
    gtk_widget_set_visible (self->fields, visible || self->drop_down == NULL);
}

static void
decide (FbQuestionRow *self,
        const char    *values)
{
  g_autoptr(GError) error = NULL;

  if (fb_deed_decide_question (self->workspace, self->question, values, &error))
    fb_toast_undo (GTK_WIDGET (self), _("Decided"));
  else
    fb_toast_error (GTK_WIDGET (self), error);

  fb_question_row_update (self);
}

static void
selected_cb (FbQuestionRow *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  if (self->is_updating)
    return;

  show_fields (self, selected == get_own_position (self));
  if (selected >= 1 && selected <= self->choices->len)
    decide (self, ((FbQuestionChoice *) self->choices->pdata[selected - 1])->values);
  else if (selected == get_own_position (self))
    gtk_widget_child_focus (self->fields, GTK_DIR_TAB_FORWARD);
}

static void
criteria_chosen_cb (FbQuestionRow *self,
                    const char    *codes)
{
  decide (self, codes);
}

static void
later_cb (FbQuestionRow *self)
{
  g_autoptr(GError) error = NULL;

  if (!fb_deed_put_off_question (self->workspace, self->question, &error))
    fb_toast_error (GTK_WIDGET (self), error);

  fb_question_row_update (self);
}

static void
name_drop_down (GtkWidget  *drop_down,
                const char *name)
{
  GtkWidget *inner = gtk_widget_get_first_child (drop_down);

  fb_accessible_set_label (drop_down, name);
  fb_accessible_set_label (inner, name);
}

static GtkWidget *
make_drop_down (FbQuestionRow *self,
                gboolean       with_own)
{
  GtkStringList *labels = gtk_string_list_new (NULL);
  GtkWidget *drop_down;

  gtk_string_list_append (labels, _("Choose…"));
  for (guint i = 0; i < self->choices->len; i++)
    gtk_string_list_append (labels, ((FbQuestionChoice *) self->choices->pdata[i])->label);
  if (with_own)
    gtk_string_list_append (labels, _("Another Answer"));

  drop_down = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  name_drop_down (drop_down, fb_question_get_words (self->question));
  g_signal_connect_swapped (drop_down, "notify::selected", G_CALLBACK (selected_cb), self);

  return drop_down;
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);

  return label;
}

static void
add_fields (FbQuestionRow *self,
            GtkWidget     *box,
            GPtrArray     *fields)
{
  g_autoptr(FbRecord) programme =
    fb_store_get (fb_workspace_get_store (self->workspace), &fb_programme_kind,
                  self->question->programme_id, NULL);

  if (fields->len == 0 || programme == NULL)
    return;

  self->fields = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->fields), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->fields, "boxed-list");
  fb_accessible_set_label (self->fields, fb_question_get_words (self->question));
  for (guint i = 0; i < fields->len; i++)
    {
      const FbField *field = fields->pdata[i];

      gtk_list_box_append (GTK_LIST_BOX (self->fields),
                           fb_field_row_new (self->workspace, programme, field->name));
    }
  gtk_widget_set_visible (self->fields, self->drop_down == NULL);
  gtk_box_append (GTK_BOX (box), self->fields);
}

static GtkWidget *
make_words (FbQuestionRow *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->remark = make_label (NULL);
  gtk_widget_add_css_class (self->remark, "caption");
  gtk_widget_add_css_class (self->remark, "dim-label");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), make_label (fb_question_get_words (self->question)));
  gtk_box_append (GTK_BOX (words), self->remark);

  return words;
}

static GtkWidget *
make_later (FbQuestionRow *self)
{
  GtkWidget *later = gtk_button_new_with_label (_("Decide Later"));

  gtk_widget_add_css_class (later, "flat");
  gtk_widget_set_valign (later, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (later), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  fb_question_get_words (self->question), -1);
  g_signal_connect_swapped (later, "clicked", G_CALLBACK (later_cb), self);

  return later;
}

static GtkWidget *
make_criteria (FbQuestionRow *self)
{
  GtkWidget *button = fb_criteria_button_new (fb_question_get_words (self->question));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "chosen", G_CALLBACK (criteria_chosen_cb), self);

  return button;
}

/* Fields for an answer of one's own; none where the choices are all there is. */
static GPtrArray *
list_own_fields (FbQuestionRow *self)
{
  GPtrArray *fields = fb_question_list_fields (self->question);

  if (self->choices->len > 0 && fields->len == 1 &&
      ((const FbField *) fields->pdata[0])->kind == FB_FIELD_CODE)
    g_ptr_array_set_size (fields, 0);

  return fields;
}

static void
build (FbQuestionRow *self)
{
  g_autoptr(GPtrArray) fields = list_own_fields (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);

  gtk_box_append (GTK_BOX (line), make_words (self));
  if (g_strcmp0 (self->question->field, "criteria") == 0)
    gtk_box_append (GTK_BOX (line), self->criteria = make_criteria (self));
  else if (self->choices->len > 0)
    gtk_box_append (GTK_BOX (line), self->drop_down = make_drop_down (self, fields->len > 0));
  gtk_box_append (GTK_BOX (line), self->later = make_later (self));
  gtk_box_append (GTK_BOX (box), line);
  add_fields (self, box, fields);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

static void
fb_question_row_dispose (GObject *object)
{
  FbQuestionRow *self = FB_QUESTION_ROW (object);

  self->is_updating = TRUE; /* a drop-down that loses its model says so */
  g_clear_object (&self->workspace);
  g_clear_object (&self->question);
  g_clear_pointer (&self->choices, g_ptr_array_unref);

  G_OBJECT_CLASS (fb_question_row_parent_class)->dispose (object);
}

static void
fb_question_row_class_init (FbQuestionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_question_row_dispose;
}

static void
fb_question_row_init (FbQuestionRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
fb_question_row_new (FbWorkspace    *workspace,
                     FbOpenQuestion *question)
{
  FbQuestionRow *self = g_object_new (FB_TYPE_QUESTION_ROW, NULL);

  self->workspace = g_object_ref (workspace);
  self->question = g_object_ref (question);
  self->choices = fb_question_list_choices (question);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), fb_question_get_words (question));
  fb_accessible_set_label (GTK_WIDGET (self), fb_question_get_words (question));
  build (self);
  fb_question_row_update (self);

  return GTK_WIDGET (self);
}

static guint
find_choice (FbQuestionRow *self,
             const char    *answer)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      if (g_strcmp0 (((FbQuestionChoice *) self->choices->pdata[i])->values, answer) == 0)
        return i + 1;
    }

  return get_own_position (self);
}

/* What the source says; that it is left open; that it is decided. */
static void
update_words (FbQuestionRow *self,
              gboolean       is_open)
{
  g_autofree char *said = fb_question_dup_remark (self->workspace, self->question);
  gboolean is_later = is_open && g_strcmp0 (self->question->state, "later") == 0;
  g_autofree char *text = NULL;

  if (is_later)
    text = g_strdup (_("Left open for now."));
  else if (said != NULL && is_open)
    /* Translators: %s is what a document says, in its own words */
    text = g_strdup_printf (_("The source says: %s"), said);

  gtk_label_set_text (GTK_LABEL (self->remark), text != NULL ? text : "");
  gtk_widget_set_visible (self->remark, text != NULL);
  gtk_widget_set_visible (self->later, is_open && !is_later);
}

/* Shows what the programme says now. */
void
fb_question_row_update (FbQuestionRow *self)
{
  g_autofree char *answer = NULL;
  gboolean is_open;

  g_return_if_fail (FB_IS_QUESTION_ROW (self));

  answer = fb_question_dup_answer (self->workspace, self->question);
  is_open = fb_question_is_open (self->workspace, self->question);
  update_words (self, is_open);
  if (self->criteria != NULL)
    fb_criteria_button_set_codes (FB_CRITERIA_BUTTON (self->criteria), answer);

  if (self->drop_down != NULL)
    {
      guint position = is_open || answer == NULL ? 0 : find_choice (self, answer);

      /* somebody who is filling in an own answer is not sent back */
      if (position == 0 && self->fields != NULL && gtk_widget_get_visible (self->fields))
        position = get_own_position (self);
      self->is_updating = TRUE;
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), position);
      self->is_updating = FALSE;
      show_fields (self, position == get_own_position (self));
    }
}
