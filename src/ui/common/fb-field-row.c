/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-field-row"

#include "ui/common/fb-field-row.h"

#include "app/fb-answers.h"
#include "app/fb-drafts.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-answer-button.h"
#include "ui/common/fb-hold.h"
#include "ui/common/fb-row-frame.h"

#include <glib/gi18n.h>

#define SAVE_AFTER_SECONDS 1

typedef struct
{
  FbWorkspace   *workspace;
  FbRecord      *record;
  const FbField *field;
  char          *label_text; /* (nullable) instead of the field's */
  char          *hint;
  char          *error;      /* (nullable) why the value could not be read */

  FbRowFrame    *frame;
  GtkWidget     *answer;     /* (nullable) */

  guint          save_source;
  gboolean       showing;
  gboolean       saving;
} FbFieldRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FbFieldRow, fb_field_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_0,
  PROP_WORKSPACE,
  PROP_RECORD,
  PROP_FIELD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define PRIVATE(self) ((FbFieldRowPrivate *) fb_field_row_get_instance_private (self))

/* The sentence below the control: what is wrong, else the answer that is no value,
 * else the hint. */
static void
update_sentence (FbFieldRow *self)
{
  FbFieldRowPrivate *priv = PRIVATE (self);
  g_autofree char *state = NULL;
  const char *text = priv->error;

  if (text == NULL && priv->answer != NULL)
    {
      state = fb_answers_dup (priv->workspace, priv->record, priv->field->name);
      fb_answer_button_set_state (priv->answer, state);
      text = fb_code_list_get_label (&fb_code_answer_state, state);
    }
  if (text == NULL)
    text = priv->hint;

  fb_row_frame_set_sentence (priv->frame, text);
}

static void
set_error (FbFieldRow *self,
           const char *sentence)
{
  FbFieldRowPrivate *priv = PRIVATE (self);
  char *copy = g_strdup (sentence);

  g_free (priv->error);
  priv->error = copy;

  fb_row_frame_set_marked (priv->frame, sentence != NULL);
  update_sentence (self);
}

static void
name_row (FbFieldRow *self)
{
  FbFieldRowPrivate *priv = PRIVATE (self);
  const char *label = fb_field_row_get_label (self);
  g_autofree char *told = NULL;

  if (gtk_widget_get_focusable (GTK_WIDGET (self)))
    told = fb_hold_dup_told (priv->workspace, priv->record, priv->field, label);
  fb_accessible_set_label (GTK_WIDGET (self), told != NULL ? told : label);
}

/* In a file that is open to read, what is written can still be gone to. Of what is chosen, the row tells it. */
static void
hold_still (FbFieldRow *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), !fb_hold_still (GTK_WIDGET (PRIVATE (self)->frame)));
  name_row (self);
}

/* Shows what the record holds, unless a person is just typing the same. */
static void
show_record (FbFieldRow *self)
{
  FbFieldRowPrivate *priv = PRIVATE (self);
  FbFieldRowClass *klass = FB_FIELD_ROW_GET_CLASS (self);
  g_autofree char *text = fb_record_dup_text (priv->record, priv->field);

  if (priv->saving && klass->dup_typed != NULL)
    {
      g_autofree char *typed = klass->dup_typed (self);
      g_autofree char *read = NULL;

      if (klass->read (self, typed, &read, NULL) && g_strcmp0 (read, text) == 0)
        return;
    }

  priv->showing = TRUE;
  klass->show (self, text);
  priv->showing = FALSE;
  if (gtk_widget_get_focusable (GTK_WIDGET (self)))
    name_row (self);
}

static void
record_changed_cb (FbFieldRow *self)
{
  FbFieldRowPrivate *priv = PRIVATE (self);

  show_record (self);
  if (!priv->saving)
    set_error (self, NULL);
}

/* An answer is a record of its own; so is what undo does to it. */
static void
store_changed_cb (FbFieldRow *self,
                  const char *kind,
                  const char *id)
{
  if (kind == NULL || g_str_equal (kind, "answer"))
    update_sentence (self);
}

static gboolean
save_timeout_cb (gpointer user_data)
{
  FbFieldRow *self = user_data;

  PRIVATE (self)->save_source = 0;
  fb_field_row_flush (self);

  return G_SOURCE_REMOVE;
}

/* Only for a person who changes the text; not yet a reason to complain. */
void
fb_field_row_queue_save (FbFieldRow *self)
{
  FbFieldRowPrivate *priv = PRIVATE (self);

  if (priv->showing)
    return;

  g_clear_handle_id (&priv->save_source, g_source_remove);
  priv->save_source = g_timeout_add_seconds (SAVE_AFTER_SECONDS, save_timeout_cb, self);
}

static gboolean
read_canonical (FbFieldRow  *self,
                const char  *typed,
                char       **text,
                GError     **error)
{
  FbFieldRowPrivate *priv = PRIVATE (self);

  if (!FB_FIELD_ROW_GET_CLASS (self)->read (self, typed, text, error))
    return FALSE;

  if (*text == NULL && (priv->field->flags & FB_FIELD_KEY) &&
      fb_record_is_set (priv->record, priv->field))
    {
      g_set_error (error, FB_ERROR, FB_ERROR_INVALID, _("“%s” cannot be left empty."), fb_field_row_get_label (self));
      return FALSE;
    }

  return TRUE;
}

/* A value takes the place of an answer that is none. */
static void
drop_answer (FbFieldRow *self)
{
  FbFieldRowPrivate *priv = PRIVATE (self);
  g_autofree char *state = NULL;

  if (priv->answer == NULL || !fb_record_is_set (priv->record, priv->field))
    return;

  state = fb_answers_dup (priv->workspace, priv->record, priv->field->name);
  if (state != NULL)
    fb_answers_take (priv->workspace, priv->record, priv->field->name, NULL, NULL);
}

static gboolean
store_value (FbFieldRow  *self,
             const char  *typed,
             GError     **error)
{
  FbFieldRowPrivate *priv = PRIVATE (self);
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;

  if (!read_canonical (self, typed, &text, error))
    return FALSE;

  before = fb_record_dup_text (priv->record, priv->field);
  if (g_strcmp0 (before, text) == 0)
    return TRUE;

  return fb_workspace_set_field (priv->workspace, priv->record, priv->field->name, text, NULL, error);
}

/**
 * fb_field_row_save:
 * @typed: (nullable): what is typed, or the code that is chosen
 *
 * Saves, or marks the row and keeps what was typed as a draft.
 *
 * Returns: whether the record now holds the value
 */
gboolean
fb_field_row_save (FbFieldRow *self,
                   const char *typed)
{
  FbFieldRowPrivate *priv = PRIVATE (self);
  g_autoptr(FbFieldRow) alive = g_object_ref (self);
  g_autoptr(GError) error = NULL;
  gboolean had_error = priv->error != NULL;
  gboolean is_stored;

  g_clear_handle_id (&priv->save_source, g_source_remove);

  if (priv->showing || priv->saving || priv->record == NULL || fb_workspace_is_read_only (priv->workspace))
    return priv->error == NULL;

  priv->saving = TRUE;
  is_stored = store_value (self, typed, &error);
  if (is_stored)
    drop_answer (self);
  priv->saving = FALSE;

  if (!is_stored || had_error)
    fb_drafts_set (priv->workspace, priv->record, priv->field->name, is_stored ? NULL : typed);
  set_error (self, is_stored ? NULL : error->message);

  return is_stored;
}

/* Saves what is typed now; says whether it could be read. */
gboolean
fb_field_row_flush (FbFieldRow *self)
{
  FbFieldRowClass *klass = FB_FIELD_ROW_GET_CLASS (self);
  g_autofree char *typed = NULL;

  if (klass->dup_typed == NULL)
    return TRUE;

  typed = klass->dup_typed (self);
  return fb_field_row_save (self, typed);
}

static gboolean
read_default (FbFieldRow  *self,
              const char  *typed,
              char       **text,
              GError     **error)
{
  return fb_field_read (PRIVATE (self)->field, typed, text, error);
}

static void
focus_left_cb (FbFieldRow *self)
{
  fb_field_row_flush (self);
  if (PRIVATE (self)->error == NULL)
    show_record (self);
}

static void
add_answer_button (FbFieldRow *self)
{
  FbFieldRowPrivate *priv = PRIVATE (self);

  if (!fb_answers_allowed (priv->record, priv->field->name))
    return;

  priv->answer = fb_answer_button_new (priv->workspace, priv->record, priv->field->name);
  fb_row_frame_add_suffix (priv->frame, priv->answer);
}

static void
show_draft (FbFieldRow *self)
{
  FbFieldRowPrivate *priv = PRIVATE (self);
  FbFieldRowClass *klass = FB_FIELD_ROW_GET_CLASS (self);
  g_autofree char *typed = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  if (klass->show_typed == NULL)
    return;

  typed = fb_drafts_dup (priv->workspace, priv->record, priv->field->name);
  if (typed == NULL || read_canonical (self, typed, &text, &error))
    return;

  priv->showing = TRUE;
  klass->show_typed (self, typed);
  priv->showing = FALSE;
  set_error (self, error->message);
}

static void
fb_field_row_constructed (GObject *object)
{
  FbFieldRow *self = FB_FIELD_ROW (object);
  FbFieldRowPrivate *priv = PRIVATE (self);

  G_OBJECT_CLASS (fb_field_row_parent_class)->constructed (object);

  g_return_if_fail (priv->workspace != NULL && priv->record != NULL && priv->field != NULL);

  FB_FIELD_ROW_GET_CLASS (self)->build (self);
  add_answer_button (self);
  fb_field_row_set_label (self, NULL);
  show_record (self);
  update_sentence (self);
  show_draft (self);
  if (fb_workspace_is_read_only (priv->workspace))
    hold_still (self);

  {
    g_autofree char *signal = g_strdup_printf ("notify::%s", priv->field->name);

    g_signal_connect_object (priv->record, signal, G_CALLBACK (record_changed_cb), self,
                             G_CONNECT_SWAPPED);
  }
  if (priv->answer != NULL)
    g_signal_connect_object (fb_workspace_get_store (priv->workspace), "changed",
                             G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
fb_field_row_unmap (GtkWidget *widget)
{
  FbFieldRow *self = FB_FIELD_ROW (widget);

  if (PRIVATE (self)->save_source != 0)
    fb_field_row_flush (self);

  GTK_WIDGET_CLASS (fb_field_row_parent_class)->unmap (widget);
}

static void
fb_field_row_dispose (GObject *object)
{
  FbFieldRow *self = FB_FIELD_ROW (object);
  FbFieldRowPrivate *priv = PRIVATE (self);

  if (priv->save_source != 0)
    fb_field_row_flush (self);
  g_clear_handle_id (&priv->save_source, g_source_remove);
  g_clear_object (&priv->workspace);
  g_clear_object (&priv->record);

  G_OBJECT_CLASS (fb_field_row_parent_class)->dispose (object);
}

static void
fb_field_row_finalize (GObject *object)
{
  FbFieldRowPrivate *priv = PRIVATE (FB_FIELD_ROW (object));

  g_free (priv->label_text);
  g_free (priv->hint);
  g_free (priv->error);

  G_OBJECT_CLASS (fb_field_row_parent_class)->finalize (object);
}

static void
fb_field_row_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  FbFieldRowPrivate *priv = PRIVATE (FB_FIELD_ROW (object));

  switch (prop_id)
    {
    case PROP_WORKSPACE:
      priv->workspace = g_value_dup_object (value);
      break;
    case PROP_RECORD:
      priv->record = g_value_dup_object (value);
      break;
    case PROP_FIELD:
      priv->field = g_value_get_pointer (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fb_field_row_class_init (FbFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = fb_field_row_constructed;
  object_class->dispose = fb_field_row_dispose;
  object_class->finalize = fb_field_row_finalize;
  object_class->set_property = fb_field_row_set_property;
  GTK_WIDGET_CLASS (klass)->unmap = fb_field_row_unmap;
  klass->read = read_default;

  properties[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, FB_TYPE_WORKSPACE, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, FB_TYPE_RECORD, flags);
  properties[PROP_FIELD] = g_param_spec_pointer ("field", NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fb_field_row_init (FbFieldRow *self)
{
  FbFieldRowPrivate *priv = PRIVATE (self);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);

  priv->frame = FB_ROW_FRAME (fb_row_frame_new ());
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (priv->frame));
}

/* See fb_row_frame_name_widget(). */
void
fb_field_row_name_widget (FbFieldRow *self,
                          GtkWidget  *widget)
{
  fb_row_frame_name_widget (PRIVATE (self)->frame, widget);
}

/**
 * fb_field_row_set_control:
 * @control: (transfer floating): what takes the value; leaving it saves
 * @orientation: beside the label, or below it where it needs room
 */
void
fb_field_row_set_control (FbFieldRow     *self,
                          GtkWidget      *control,
                          GtkOrientation  orientation)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  fb_row_frame_set_control (PRIVATE (self)->frame, control, orientation);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (control, focus);
}

/* After the control, before the button for answers that are no value. */
void
fb_field_row_add_suffix (FbFieldRow *self,
                         GtkWidget  *widget)
{
  fb_row_frame_add_suffix (PRIVATE (self)->frame, widget);
}

FbWorkspace *
fb_field_row_get_workspace (FbFieldRow *self)
{
  return PRIVATE (self)->workspace;
}

FbRecord *
fb_field_row_get_record (FbFieldRow *self)
{
  return PRIVATE (self)->record;
}

const FbField *
fb_field_row_get_field (FbFieldRow *self)
{
  return PRIVATE (self)->field;
}

const char *
fb_field_row_get_label (FbFieldRow *self)
{
  FbFieldRowPrivate *priv = PRIVATE (self);

  return priv->label_text != NULL ? priv->label_text : fb_field_get_label (priv->field);
}

/* (nullable) @label: another word than the field's own */
void
fb_field_row_set_label (FbFieldRow *self,
                        const char *label)
{
  FbFieldRowPrivate *priv = PRIVATE (self);
  char *copy = g_strdup (label);

  g_free (priv->label_text);
  priv->label_text = copy;

  label = fb_field_row_get_label (self);
  fb_row_frame_set_label (priv->frame, label);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  name_row (self);
  if (priv->answer != NULL)
    fb_answer_button_set_label (priv->answer, label);
}

/* (nullable) @hint: a sentence below, such as why it is asked */
void
fb_field_row_set_hint (FbFieldRow *self,
                       const char *hint)
{
  FbFieldRowPrivate *priv = PRIVATE (self);
  char *copy = g_strdup (hint);

  g_free (priv->hint);
  priv->hint = copy;
  update_sentence (self);
}

/* Whether something stands here that could not be read. */
gboolean
fb_field_row_is_unfinished (FbFieldRow *self)
{
  return PRIVATE (self)->error != NULL;
}

GtkWidget *
fb_field_row_get_control (FbFieldRow *self)
{
  return fb_row_frame_get_control (PRIVATE (self)->frame);
}

/* To the control of the next row, past the menu of other answers; stays on
 * the last one. */
void
fb_field_row_focus_next (FbFieldRow *self)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (self));

  while (next != NULL && !(FB_IS_FIELD_ROW (next) && gtk_widget_get_visible (next)))
    next = gtk_widget_get_next_sibling (next);

  if (next != NULL)
    gtk_widget_child_focus (fb_field_row_get_control (FB_FIELD_ROW (next)), GTK_DIR_TAB_FORWARD);
}

/* Whether the class itself just shows a value, so that no person chose it. */
gboolean
fb_field_row_is_showing (FbFieldRow *self)
{
  return PRIVATE (self)->showing;
}
