/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-templates-page"

#include "ui/programmes/fb-templates-page.h"

#include "app/fb-catalogue.h"
#include "app/fb-new-programme.h"
#include "app/fb-programme-words.h"
#include "domain/fb-codes.h"
#include "domain/fb-organisation.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-shorten.h"
#include "ui/common/fb-toast.h"
#include "ui/programmes/fb-template-view.h"

#include <glib/gi18n.h>
#include <string.h>

/* The template of a row. */
#define TEMPLATE_KEY "fb-template"

struct _FbTemplatesPage
{
  FbPage          parent_instance;

  GPtrArray      *countries; /* (element-type utf8): NULL for all, then codes */
  GPtrArray      *kinds;     /* the same */
  guint           n_all;
  gboolean        is_filling;

  GtkSearchEntry *search;
  GtkDropDown    *country;
  GtkDropDown    *kind;
  GtkLabel       *count;
  GtkListBox     *list;
  GtkWidget      *nothing;
  GtkButton      *start_empty;
  GtkButton      *show_all;
  FbTemplateView *view;
};

G_DEFINE_FINAL_TYPE (FbTemplatesPage, fb_templates_page, FB_TYPE_PAGE)

static const char *
get_chosen (GtkDropDown *drop_down,
            GPtrArray   *codes)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  return selected < codes->len ? codes->pdata[selected] : NULL;
}

static FbProgramme *
get_template (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), TEMPLATE_KEY) : NULL;
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  fb_shorten_label (label);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* What it is, where that is not plain mentoring; how long and how often. */
static char *
make_second_line (FbProgramme *template,
                  gboolean     with_country)
{
  g_autofree char *summary = fb_programme_dup_summary (template);
  const char *country = with_country && template->country != NULL
                          ? fb_code_list_get_label (&fb_code_countries, template->country)
                          : "";
  const char *kind = fb_code_list_get_label (&fb_code_programme_kind, template->kind);
  g_auto(GStrv) parts = g_new0 (char *, 4);
  guint n = 0;

  if (*country != '\0')
    parts[n++] = g_strdup (country);
  if (g_strcmp0 (template->kind, "classic-mentoring") != 0 || *summary == '\0')
    parts[n++] = g_strdup (kind);
  if (*summary != '\0')
    parts[n++] = g_strdup (summary);

  return g_strjoinv (" · ", parts);
}

static GtkWidget *
make_row (FbProgramme *template,
          gboolean     with_country)
{
  g_autofree char *second = make_second_line (template, with_country);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), make_label (template->name, NULL));
  gtk_box_append (GTK_BOX (box), make_label (second, "caption"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "dim-label");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), TEMPLATE_KEY, g_object_ref (template), g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  template->name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, second, -1);

  return row;
}

/* Two headings: those that say enough to start from, and the others. */
static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  gboolean complete = fb_catalogue_is_complete (get_template (row));
  GtkWidget *label;

  if (before != NULL && fb_catalogue_is_complete (get_template (before)) == complete)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = make_label (complete ? _("Complete Templates") : _("Less Complete"), "heading");
  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_widget_set_margin_start (label, 12);
  gtk_list_box_row_set_header (row, label);
}

static void
update_title (FbTemplatesPage *self)
{
  const char *country = get_chosen (self->country, self->countries);
  g_autofree char *title = NULL;

  if (country != NULL)
    /* Translators: %s is a country */
    title = g_strdup_printf (_("Templates for %s"), fb_code_list_get_label (&fb_code_countries, country));

  fb_page_set_title (FB_PAGE (self), title != NULL ? title : _("Templates"));
}

static void
update_count (FbTemplatesPage *self,
              guint            n)
{
  /* Translators: how many of a list are shown, such as "41 of 72" */
  g_autofree char *count = g_strdup_printf (_("%'u of %'u"), n, self->n_all);
  g_autofree char *all = g_strdup_printf (_("Show All %u"), self->n_all);

  gtk_label_set_text (self->count, count);
  gtk_button_set_label (self->show_all, all);
  gtk_widget_set_visible (GTK_WIDGET (self->show_all), n < self->n_all);
  gtk_widget_set_visible (self->nothing, n == 0);
}

/* The template shown stays if it is among those found. */
static void
select_shown (FbTemplatesPage *self)
{
  FbProgramme *shown = fb_template_view_get_template (self->view);

  for (int i = 0;; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

      if (row == NULL)
        break;
      if (get_template (row) == shown)
        {
          gtk_list_box_select_row (self->list, row);
          return;
        }
    }

  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
fill (FbTemplatesPage *self)
{
  const FbCatalogueFilter filter = {
    .country = get_chosen (self->country, self->countries),
    .kind = get_chosen (self->kind, self->kinds),
    .words = gtk_editable_get_text (GTK_EDITABLE (self->search)),
  };
  g_autoptr(GPtrArray) templates = NULL;
  GtkWidget *row;

  if (self->is_filling)
    return;

  templates = fb_catalogue_list (&filter, NULL);
  self->is_filling = TRUE;
  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; templates != NULL && i < templates->len; i++)
    gtk_list_box_append (self->list, make_row (templates->pdata[i], filter.country == NULL));
  self->is_filling = FALSE;

  select_shown (self);
  if (templates == NULL || templates->len == 0)
    fb_template_view_show (self->view, NULL);
  update_count (self, templates != NULL ? templates->len : 0);
  update_title (self);
}

static void
row_selected_cb (FbTemplatesPage *self,
                 GtkListBoxRow   *row)
{
  if (!self->is_filling && row != NULL)
    fb_template_view_show (self->view, get_template (row));
}

static void
make_programme (FbTemplatesPage *self,
                const char      *template_code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbProgramme) programme =
    fb_deed_new_programme (fb_page_get_workspace (FB_PAGE (self)), template_code, NULL, &error);

  if (programme == NULL)
    {
      fb_toast_error (GTK_WIDGET (self), error);
      return;
    }

  fb_page_open (FB_PAGE (self), "programme-questions", fb_record_get_id (FB_RECORD (programme)));
}

static void
use_cb (FbTemplatesPage *self)
{
  make_programme (self, fb_template_view_get_template (self->view)->code);
}

static void
start_empty_cb (FbTemplatesPage *self)
{
  make_programme (self, NULL);
}

static void
search_stopped_cb (FbTemplatesPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
search_activated_cb (FbTemplatesPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
show_all_cb (FbTemplatesPage *self)
{
  self->is_filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->country, 0);
  gtk_drop_down_set_selected (self->kind, 0);
  self->is_filling = FALSE;
  fill (self);
}

static void
name_drop_down (GtkDropDown *drop_down,
                const char  *name)
{
  GtkWidget *inner = gtk_widget_get_first_child (GTK_WIDGET (drop_down));

  fb_accessible_set_label (GTK_WIDGET (drop_down), name);
  fb_accessible_set_label (inner, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (drop_down), name);
}

static void
set_options (GtkDropDown      *drop_down,
             GPtrArray        *codes,
             const FbCodeList *list,
             const char       *all,
             const char       *name)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, all);
  for (guint i = 1; i < codes->len; i++)
    gtk_string_list_append (labels, fb_code_list_get_label (list, codes->pdata[i]));

  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (labels));
  name_drop_down (drop_down, name);
}

/* The country of the organisation, else that of the system's locale. */
static char *
dup_own_country (FbTemplatesPage *self)
{
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (self));
  g_autofree char *id = fb_workspace_dup_organisation_id (workspace);
  g_autoptr(FbRecord) organisation = id != NULL ? fb_store_get (fb_page_get_store (FB_PAGE (self)),
                                                                 &fb_organisation_kind, id, NULL)
                                                 : NULL;
  const char *locale = g_get_language_names ()[0];
  const char *territory = strchr (locale, '_');

  if (organisation != NULL && FB_ORGANISATION (organisation)->country != NULL)
    return g_strdup (FB_ORGANISATION (organisation)->country);

  return territory != NULL ? g_strndup (territory + 1, 2) : NULL;
}

static void
choose_own_country (FbTemplatesPage *self)
{
  g_autofree char *own = dup_own_country (self);

  for (guint i = 1; own != NULL && i < self->countries->len; i++)
    {
      if (g_str_equal (self->countries->pdata[i], own))
        gtk_drop_down_set_selected (self->country, i);
    }
}

static void
set_up_filters (FbTemplatesPage *self)
{
  g_autoptr(GPtrArray) templates = fb_catalogue_list (NULL, NULL);
  g_autoptr(GPtrArray) countries = fb_catalogue_list_countries (NULL);
  guint n_kinds;
  const FbCode *kinds = fb_code_list_get_codes (&fb_code_programme_kind, &n_kinds);

  self->n_all = templates != NULL ? templates->len : 0;
  g_ptr_array_add (self->countries, NULL);
  for (guint i = 0; countries != NULL && i < countries->len; i++)
    g_ptr_array_add (self->countries, countries->pdata[i]);

  g_ptr_array_add (self->kinds, NULL);
  for (guint i = 0; i < n_kinds; i++)
    {
      for (guint j = 0; templates != NULL && j < templates->len; j++)
        {
          if (g_strcmp0 (FB_PROGRAMME (templates->pdata[j])->kind, kinds[i].code) != 0)
            continue;
          g_ptr_array_add (self->kinds, (char *) kinds[i].code);
          break;
        }
    }

  set_options (self->country, self->countries, &fb_code_countries, _("All Countries"), _("Country"));
  set_options (self->kind, self->kinds, &fb_code_programme_kind, _("All Kinds"), _("Kind"));
  choose_own_country (self);
}

static void
fb_templates_page_constructed (GObject *object)
{
  FbTemplatesPage *self = FB_TEMPLATES_PAGE (object);

  G_OBJECT_CLASS (fb_templates_page_parent_class)->constructed (object);

  self->is_filling = TRUE;
  set_up_filters (self);
  self->is_filling = FALSE;
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
  fill (self);
}

static void
fb_templates_page_dispose (GObject *object)
{
  FB_TEMPLATES_PAGE (object)->is_filling = TRUE; /* drop-downs that lose their model say so */
  gtk_widget_dispose_template (GTK_WIDGET (object), FB_TYPE_TEMPLATES_PAGE);

  G_OBJECT_CLASS (fb_templates_page_parent_class)->dispose (object);
}

static void
fb_templates_page_finalize (GObject *object)
{
  FbTemplatesPage *self = FB_TEMPLATES_PAGE (object);

  g_ptr_array_unref (self->countries);
  g_ptr_array_unref (self->kinds);

  G_OBJECT_CLASS (fb_templates_page_parent_class)->finalize (object);
}

static void
fb_templates_page_find (FbPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (FB_TEMPLATES_PAGE (page)->search));
}

static GtkWidget *
fb_templates_page_get_focus_hint (FbPage *page)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (FB_TEMPLATES_PAGE (page)->list);

  return row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (FB_TEMPLATES_PAGE (page)->search);
}

/* Nothing that happens in the workspace changes the catalogue. */
static gboolean
fb_templates_page_concerns (FbPage     *page,
                            const char *kind,
                            const char *id)
{
  return FALSE;
}

static void
fb_templates_page_class_init (FbTemplatesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = fb_templates_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = fb_templates_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = fb_templates_page_finalize;
  FB_PAGE_CLASS (klass)->find = fb_templates_page_find;
  FB_PAGE_CLASS (klass)->concerns = fb_templates_page_concerns;
  FB_PAGE_CLASS (klass)->get_focus_hint = fb_templates_page_get_focus_hint;

  g_type_ensure (FB_TYPE_TEMPLATE_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/footbridge/Footbridge/ui/fb-templates-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FbTemplatesPage, search);
  gtk_widget_class_bind_template_child (widget_class, FbTemplatesPage, country);
  gtk_widget_class_bind_template_child (widget_class, FbTemplatesPage, kind);
  gtk_widget_class_bind_template_child (widget_class, FbTemplatesPage, count);
  gtk_widget_class_bind_template_child (widget_class, FbTemplatesPage, list);
  gtk_widget_class_bind_template_child (widget_class, FbTemplatesPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, FbTemplatesPage, start_empty);
  gtk_widget_class_bind_template_child (widget_class, FbTemplatesPage, show_all);
  gtk_widget_class_bind_template_child (widget_class, FbTemplatesPage, view);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_empty_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}

static void
fb_templates_page_init (FbTemplatesPage *self)
{
  self->countries = g_ptr_array_new ();
  self->kinds = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fb_accessible_name_by_mnemonic (self->start_empty);
}
