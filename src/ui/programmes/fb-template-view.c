/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-template-view"

#include "ui/programmes/fb-template-view.h"

#include "app/fb-catalogue.h"
#include "app/fb-eligibility-words.h"
#include "app/fb-programme-words.h"
#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-banner.h"
#include "ui/common/fb-status-page.h"

#include <glib/gi18n.h>

struct _FbTemplateView
{
  AdwBin             parent_instance;

  FbProgramme       *template; /* (nullable) */

  GtkStack          *stack;
  GtkLabel          *name;
  GtkLabel          *where;
  FbBanner          *banner;
  GtkScrolledWindow *scrolled;
  GtkButton         *use;
  GtkBox            *sections;
};

enum
{
  USE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FbTemplateView, fb_template_view, ADW_TYPE_BIN)

/* (transfer full): the parts of a kind, in the order of a column */
static GPtrArray *
list_parts (FbTemplateView *self,
            const FbKind   *kind,
            const char     *order)
{
  FbStore *store = fb_catalogue_get_store (NULL);
  GPtrArray *parts = fb_store_list (store, kind, "programme-id",
                                    fb_record_get_id (FB_RECORD (self->template)), order, NULL);

  return parts != NULL ? parts : g_ptr_array_new ();
}

static GPtrArray *
new_lines (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static void
add_line (GPtrArray  *lines,
          const char *line)
{
  if (line != NULL)
    g_ptr_array_add (lines, g_strdup (line));
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* A heading with its lines; nothing at all without lines. Takes @lines. */
static void
add_section (FbTemplateView *self,
             const char     *title,
             GPtrArray      *lines)
{
  g_autoptr(GPtrArray) owned = lines;
  GtkWidget *box;

  if (lines->len == 0)
    return;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (box), make_label (title, "heading"));
  for (guint i = 0; i < lines->len; i++)
    gtk_box_append (GTK_BOX (box), make_label (lines->pdata[i], NULL));
  gtk_box_append (self->sections, box);
}

static GPtrArray *
list_people (FbTemplateView *self,
             const char     *side)
{
  g_autoptr(GPtrArray) rules = list_parts (self, &fb_rule_kind, "field");
  GPtrArray *lines = new_lines ();

  if (g_str_equal (side, "mentee"))
    add_line (lines, self->template->target_group);
  for (guint i = 0; i < rules->len; i++)
    {
      FbRule *rule = rules->pdata[i];
      g_autofree char *words = fb_rule_dup_words (rule);

      if (!g_str_equal (rule->side, side))
        continue;
      if (g_str_equal (rule->strength, "target"))
        /* Translators: %s is a rule; it describes the people, and shuts nobody out */
        g_ptr_array_add (lines, g_strdup_printf (_("• %s (no condition)"), words));
      else
        g_ptr_array_add (lines, g_strdup_printf ("• %s", words));
    }

  return lines;
}

static GPtrArray *
list_rhythm (FbTemplateView *self)
{
  GPtrArray *lines = fb_programme_list_rhythm (self->template);

  if (self->template->mentor_training != NULL)
    g_ptr_array_add (lines, g_strdup_printf (_("Training of mentors: %s"), self->template->mentor_training));
  if (self->template->agreement_needed != NULL)
    add_line (lines, _("An agreement is signed."));
  add_line (lines, self->template->agreement_notes);
  add_line (lines, self->template->review_notes);

  return lines;
}

static GPtrArray *
list_criteria (FbTemplateView *self)
{
  g_autoptr(GPtrArray) criteria = list_parts (self, &fb_matching_criterion_kind, "remark");
  GPtrArray *lines = new_lines ();

  for (guint i = 0; i < criteria->len; i++)
    g_ptr_array_add (lines,
                     g_strdup_printf ("• %s", FB_MATCHING_CRITERION (criteria->pdata[i])->remark));

  return lines;
}

static GPtrArray *
list_partners (FbTemplateView *self)
{
  g_autoptr(GPtrArray) partners = list_parts (self, &fb_programme_partner_kind, "role");
  g_autoptr(GPtrArray) fundings = list_parts (self, &fb_funding_kind, NULL);
  GPtrArray *lines = new_lines ();

  for (guint i = 0; i < partners->len; i++)
    {
      FbProgrammePartner *partner = partners->pdata[i];
      g_autoptr(FbRecord) organisation = fb_store_get (
        fb_catalogue_get_store (NULL), &fb_organisation_kind, partner->organisation_id, NULL);

      g_ptr_array_add (
        lines, g_strdup_printf (C_("role and organisation", "• %s: %s"),
                                    fb_code_list_get_label (&fb_code_partner_role, partner->role),
                                    FB_ORGANISATION (organisation)->name));
    }
  for (guint i = 0; i < fundings->len; i++)
    {
      FbFunding *funding = fundings->pdata[i];

      if (funding->text != NULL)
        g_ptr_array_add (lines, g_strdup_printf (_("Funding: %s"), funding->text));
    }

  return lines;
}

static GPtrArray *
list_results (FbTemplateView *self)
{
  g_autoptr(GPtrArray) figures = list_parts (self, &fb_figure_kind, "what");
  g_autoptr(GPtrArray) outcomes = list_parts (self, &fb_programme_outcome_kind, "what");
  GPtrArray *lines = new_lines ();

  for (guint i = 0; i < outcomes->len; i++)
    {
      g_autofree char *words = fb_outcome_dup_words (outcomes->pdata[i]);

      g_ptr_array_add (lines, g_strdup_printf ("• %s", words));
    }
  for (guint i = 0; i < figures->len; i++)
    {
      g_autofree char *words = fb_figure_dup_words (figures->pdata[i]);

      g_ptr_array_add (lines, g_strdup_printf ("• %s", words));
    }

  return lines;
}

static GPtrArray *
list_follow_up (FbTemplateView *self)
{
  g_autoptr(GPtrArray) points = list_parts (self, &fb_follow_up_point_kind, "months");
  GPtrArray *lines = new_lines ();

  for (guint i = 0; i < points->len; i++)
    g_ptr_array_add (lines, g_strdup_printf ("• %s", FB_FOLLOW_UP_POINT (points->pdata[i])->what));

  return lines;
}

static GPtrArray *
list_notes (FbTemplateView *self,
            gboolean        source)
{
  g_autoptr(GPtrArray) notes = list_parts (self, &fb_source_note_kind, "position");
  GPtrArray *lines = new_lines ();

  for (guint i = 0; i < notes->len; i++)
    {
      FbSourceNote *note = notes->pdata[i];

      if (g_str_equal (note->kind, "source") != source)
        continue;
      if (source)
        /* Translators: a document, and the section in it */
        g_ptr_array_add (lines, g_strdup_printf (C_("document and section", "%s: %s"),
                                                 fb_catalogue_get_document_title (note->document), note->text));
      else
        g_ptr_array_add (lines, g_strdup_printf ("• %s", note->text));
    }

  return lines;
}

/* Where and when: "Brussels · Belgium · since 2013" */
static char *
make_where (FbProgramme *template)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *from = NULL;

  if (template->name_local != NULL)
    g_ptr_array_add (parts, template->name_local);
  if (template->place != NULL)
    g_ptr_array_add (parts, template->place);
  if (template->country != NULL)
    g_ptr_array_add (parts,
                     (char *) fb_code_list_get_label (&fb_code_countries, template->country));
  if (template->year_start != FB_UNSET && template->year_end != FB_UNSET)
    from = g_strdup_printf (_("%d to %d"), (int) template->year_start, (int) template->year_end);
  else if (template->year_start != FB_UNSET)
    from = g_strdup_printf (_("since %d"), (int) template->year_start);
  if (from != NULL)
    g_ptr_array_add (parts, from);
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
fill_sections (FbTemplateView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);

  add_section (self, _("Mentees"), list_people (self, "mentee"));
  add_section (self, _("Mentors"), list_people (self, "mentor"));
  add_section (self, _("Rhythm"), list_rhythm (self));
  add_section (self, _("What Mentor and Mentee Have in Common"), list_criteria (self));
  add_section (self, _("Follow-Up"), list_follow_up (self));
  add_section (self, _("Check Before Use"), list_notes (self, FALSE));
  add_section (self, _("Who Took Part"), list_partners (self));
  add_section (self, _("Reported Figures and Results"), list_results (self));
  add_section (self, _("Described In"), list_notes (self, TRUE));
}

static void
use_clicked_cb (FbTemplateView *self)
{
  g_signal_emit (self, signals[USE], 0);
}

static void
fb_template_view_dispose (GObject *object)
{
  /* no dispose_template: the only child is bound, and AdwBin drops it */
  g_clear_object (&FB_TEMPLATE_VIEW (object)->template);

  G_OBJECT_CLASS (fb_template_view_parent_class)->dispose (object);
}

static void
fb_template_view_class_init (FbTemplateViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fb_template_view_dispose;

  signals[USE] = g_signal_new ("use", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);

  g_type_ensure (FB_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/footbridge/Footbridge/ui/fb-template-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FbTemplateView, stack);
  gtk_widget_class_bind_template_child (widget_class, FbTemplateView, name);
  gtk_widget_class_bind_template_child (widget_class, FbTemplateView, where);
  gtk_widget_class_bind_template_child (widget_class, FbTemplateView, banner);
  gtk_widget_class_bind_template_child (widget_class, FbTemplateView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, FbTemplateView, sections);
  gtk_widget_class_bind_template_child (widget_class, FbTemplateView, use);
  gtk_widget_class_bind_template_callback (widget_class, use_clicked_cb);
}

static void
fb_template_view_init (FbTemplateView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fb_accessible_name_by_mnemonic (self->use);
  fb_accessible_name_scroll (GTK_WIDGET (self->scrolled), _("Choose a Template"));
  fb_status_page_name (ADW_STATUS_PAGE (gtk_stack_get_child_by_name (self->stack, "none")));
}

/* @template: (nullable): a programme of the catalogue, or nothing */
void
fb_template_view_show (FbTemplateView *self,
                       FbProgramme    *template)
{
  g_autofree char *where = NULL;
  const char *remark;

  g_return_if_fail (FB_IS_TEMPLATE_VIEW (self));

  g_set_object (&self->template, template);
  gtk_stack_set_visible_child_name (self->stack, template != NULL ? "template" : "none");
  if (template == NULL)
    return;

  where = make_where (template);
  remark = fb_programme_kind_get_remark (template->kind);
  gtk_label_set_text (self->name, template->name);
  fb_accessible_set_label (GTK_WIDGET (self->scrolled), template->name);
  gtk_label_set_text (self->where, where);
  gtk_widget_set_visible (GTK_WIDGET (self->where), *where != '\0');
  if (remark != NULL)
    fb_banner_show (self->banner, remark, "fb-notice", NULL, NULL);
  else
    fb_banner_hide (self->banner);
  fill_sections (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

/* (transfer none) (nullable): what is shown */
FbProgramme *
fb_template_view_get_template (FbTemplateView *self)
{
  g_return_val_if_fail (FB_IS_TEMPLATE_VIEW (self), NULL);

  return self->template;
}
