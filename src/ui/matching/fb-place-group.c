/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-place-group"

#include "ui/matching/fb-place-group.h"

#include "app/fb-areas.h"
#include "domain/fb-enrolment-area.h"
#include "domain/fb-keep-away.h"
#include "store/fb-search-key.h"
#include "store/fb-store-lists.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-hold.h"
#include "ui/common/fb-list-choices.h"
#include "ui/common/fb-picker.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

struct _FbPlaceGroup
{
  AdwBin        parent_instance;

  FbWorkspace  *workspace;
  char         *enrolment_id;
  const FbKind *kind;
  guint         refresh_id;
};

G_DEFINE_FINAL_TYPE (FbPlaceGroup, fb_place_group, ADW_TYPE_BIN)

static gboolean
is_kept_away (FbPlaceGroup *self)
{
  return self->kind == &fb_keep_away_kind;
}

/* ---- rows ---- */

static void
remove_cb (FbPlaceGroup *self,
           GtkWidget    *button)
{
  FbRecord *record = g_object_get_data (G_OBJECT (button), "fb-record");
  g_autoptr(GError) error = NULL;

  if (fb_store_remove (fb_workspace_get_store (self->workspace), record, &error))
    fb_toast_undo (GTK_WIDGET (self), _("Removed"));
  else
    fb_toast_error (GTK_WIDGET (self), error);
}

/* (transfer full): the names of all that the record points to */
static char *
dup_words (FbPlaceGroup *self,
           FbRecord     *record)
{
  const char *ids[3] = { NULL };
  static const char *const kinds[] = { "person", "organisation", "area" };
  g_autoptr(GString) words = g_string_new (NULL);

  if (is_kept_away (self))
    {
      ids[0] = ((FbKeepAway *) record)->person_id;
      ids[1] = ((FbKeepAway *) record)->organisation_id;
      ids[2] = ((FbKeepAway *) record)->area_id;
    }
  else
    {
      ids[2] = ((FbEnrolmentArea *) record)->area_id;
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *name = ids[i] != NULL ? fb_workspace_dup_name_of (self->workspace, kinds[i], ids[i]) : NULL;

      if (name != NULL)
        g_string_append_printf (words, "%s%s", words->len > 0 ? C_("list", ", ") : "", name);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static GtkWidget *
make_row (FbPlaceGroup *self,
          FbRecord     *record)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *words = dup_words (self, record);
  g_autofree char *verb = g_strdup_printf (_("Remove %s"), words);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Remove"));
  g_object_set_data_full (G_OBJECT (button), "fb-record", g_object_ref (record), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  fb_accessible_set_label (button, verb);
  fb_accessible_set_label (row, words);
  fb_hold_for_readers (button, self->workspace);

  return row;
}

/* ---- adding ---- */

/* Keys carry the kind: "area ID". */
static void
add_choice (GPtrArray  *choices,
            const char *kind,
            const char *id,
            const char *label)
{
  g_autofree char *key = g_strdup_printf ("%s %s", kind, id);

  if (choices->len < FB_PICKER_MAX)
    g_ptr_array_add (choices, fb_choice_new (key, label, NULL));
}

static void
add_areas (FbPlaceGroup *self,
           GPtrArray    *choices,
           const char   *words)
{
  g_autoptr(GPtrArray) areas = fb_areas_list (self->workspace, NULL);
  g_auto(GStrv) wanted = fb_search_words_split (words);

  for (guint i = 0; areas != NULL && i < areas->len; i++)
    {
      FbArea *area = areas->pdata[i];

      if (fb_search_words_find (wanted, area->name))
        add_choice (choices, "area", fb_record_get_id (FB_RECORD (area)), area->name);
    }
}

static void
add_found (GPtrArray  *choices,
           GPtrArray  *found,
           const char *kind)
{
  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      FbChoice *choice = found->pdata[i];

      add_choice (choices, kind, choice->key, choice->label);
    }
}

static GPtrArray *
search_cb (gpointer    user_data,
           const char *words)
{
  FbPlaceGroup *self = user_data;
  GPtrArray *choices = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_choice_free);
  const FbStoreQuery query = { .list = FB_LIST_ORGANISATIONS, .words = words, .sort = "name" };
  g_autoptr(GPtrArray) people = NULL, organisations = NULL;

  add_areas (self, choices, words);
  if (!is_kept_away (self))
    return choices;

  people = fb_search_choices_find (self->workspace, words, "person");
  organisations = fb_list_choices_find (self->workspace, &query, "organisation");
  add_found (choices, people, "person");
  add_found (choices, organisations, "organisation");

  return choices;
}

static void
chosen_cb (FbPlaceGroup *self,
           const char   *key)
{
  g_auto(GStrv) parts = g_strsplit (key, " ", 2);
  g_autoptr(GError) error = NULL;
  gboolean ok;

  if (is_kept_away (self))
    ok = fb_deed_add_keep_away (self->workspace, self->enrolment_id, parts[0], parts[1], &error);
  else
    ok = fb_deed_add_meeting_area (self->workspace, self->enrolment_id, parts[1], &error);
  if (!ok)
    fb_toast_error (GTK_WIDGET (self), error);
}

static GtkWidget *
make_add (FbPlaceGroup *self)
{
  const char *label = is_kept_away (self) ? _("Add to Keep Away From") : _("Add Area");
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *picker = fb_picker_new (search_cb, self, label);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Add"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), picker);
  fb_accessible_set_label (button, label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (picker, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  fb_hold_for_readers (button, self->workspace);

  return button;
}

/* ---- the group ---- */

static void
show (FbPlaceGroup *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr(GPtrArray) records = fb_store_list (fb_workspace_get_store (self->workspace), self->kind, "enrolment-id",
                                                self->enrolment_id, NULL, NULL);

  fb_form_set_title (group, is_kept_away (self) ? _("Keep Away From") : _("Where They Can Meet"),
                     is_kept_away (self) ? _("People, firms or areas. Matching keeps to it. Never write why.")
                                         : _("Areas beside their own."));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), make_add (self));
  for (guint i = 0; records != NULL && i < records->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (self, records->pdata[i]));
  adw_bin_set_child (ADW_BIN (self), group);
}

static void
refresh_cb (gpointer user_data)
{
  FbPlaceGroup *self = user_data;

  self->refresh_id = 0;
  show (self);
}

/* Not at once: the change may come out of the picker that is then replaced. */
static void
changed_cb (FbPlaceGroup *self,
            const char   *kind)
{
  if (self->refresh_id == 0 && (kind == NULL || g_str_equal (kind, self->kind->name)))
    self->refresh_id = g_idle_add_once (refresh_cb, self);
}

static void
fb_place_group_dispose (GObject *object)
{
  FbPlaceGroup *self = FB_PLACE_GROUP (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->enrolment_id, g_free);

  G_OBJECT_CLASS (fb_place_group_parent_class)->dispose (object);
}

static void
fb_place_group_class_init (FbPlaceGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_place_group_dispose;
}

static void
fb_place_group_init (FbPlaceGroup *self)
{
}

GtkWidget *
fb_place_group_new (FbWorkspace *workspace,
                    const char  *enrolment_id,
                    gboolean     is_away)
{
  FbPlaceGroup *self = g_object_new (FB_TYPE_PLACE_GROUP, NULL);

  self->workspace = g_object_ref (workspace);
  self->enrolment_id = g_strdup (enrolment_id);
  self->kind = is_away ? &fb_keep_away_kind : &fb_enrolment_area_kind;
  g_signal_connect_object (fb_workspace_get_store (workspace), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
