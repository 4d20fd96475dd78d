/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-criteria-button"

#include "ui/programmes/fb-criteria-button.h"

#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-shorten.h"

#include <glib/gi18n.h>

#define COLUMNS 2

struct _FbCriteriaButton
{
  AdwBin         parent_instance;

  GtkMenuButton *button;
  GtkLabel      *shown;
  GPtrArray     *checks; /* a check button for each criterion */
  char          *codes;  /* (nullable): as they were set */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FbCriteriaButton, fb_criteria_button, ADW_TYPE_BIN)

static char *
collect (FbCriteriaButton *self)
{
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (&fb_code_criterion, &n_codes);
  g_autoptr(GString) ticked = g_string_new (NULL);

  for (guint i = 0; i < self->checks->len; i++)
    {
      if (gtk_check_button_get_active (self->checks->pdata[i]))
        g_string_append_printf (ticked, "%s%s", ticked->len > 0 ? " " : "", codes[i].code);
    }

  return g_string_free (g_steal_pointer (&ticked), FALSE);
}

/* Told once, when the list closes: one deed, not one for each tick. */
static void
closed_cb (FbCriteriaButton *self)
{
  g_autofree char *before = g_strdup (self->codes);
  g_autofree char *ticked = collect (self);
  g_auto(GStrv) old = g_strsplit (before != NULL ? before : "", " ", -1);
  g_auto(GStrv) now = g_strsplit (ticked, " ", -1);
  gboolean same = g_strv_length (old) == g_strv_length (now);

  for (guint i = 0; same && now[i] != NULL; i++)
    same = g_strv_contains ((const char *const *) old, now[i]);

  if (!same)
    g_signal_emit (self, signals[CHOSEN], 0, ticked);
}

static GtkWidget *
make_popover (FbCriteriaButton *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *grid = gtk_grid_new ();
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (&fb_code_criterion, &n_codes);

  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  for (guint i = 0; i < n_codes; i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (
        fb_code_list_get_label (&fb_code_criterion, codes[i].code));

      g_ptr_array_add (self->checks, check);
      gtk_grid_attach (GTK_GRID (grid), check, (int) i % COLUMNS, (int) i / COLUMNS, 1, 1);
    }

  gtk_popover_set_child (GTK_POPOVER (popover), grid);
  g_signal_connect_swapped (popover, "closed", G_CALLBACK (closed_cb), self);

  return popover;
}

static void
fb_criteria_button_finalize (GObject *object)
{
  FbCriteriaButton *self = FB_CRITERIA_BUTTON (object);

  g_ptr_array_unref (self->checks);
  g_free (self->codes);

  G_OBJECT_CLASS (fb_criteria_button_parent_class)->finalize (object);
}

static void
fb_criteria_button_class_init (FbCriteriaButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fb_criteria_button_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
fb_criteria_button_init (FbCriteriaButton *self)
{
  self->checks = g_ptr_array_new ();
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->shown = GTK_LABEL (gtk_label_new (NULL));
  fb_shorten_label (GTK_WIDGET (self->shown));
  gtk_label_set_max_width_chars (self->shown, 32);
  gtk_menu_button_set_child (self->button, GTK_WIDGET (self->shown));
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_menu_button_set_popover (self->button, make_popover (self));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
  fb_criteria_button_set_codes (self, NULL);
}

/* @label: the accessible name: what is asked */
GtkWidget *
fb_criteria_button_new (const char *label)
{
  FbCriteriaButton *self = g_object_new (FB_TYPE_CRITERIA_BUTTON, NULL);
  GtkWidget *inner = gtk_widget_get_first_child (GTK_WIDGET (self->button));

  fb_accessible_set_label (GTK_WIDGET (self->button), label);
  fb_accessible_set_label (inner, label);

  return GTK_WIDGET (self);
}

/* @codes: (nullable): separated by spaces */
void
fb_criteria_button_set_codes (FbCriteriaButton *self,
                              const char       *codes)
{
  g_auto(GStrv) ticked = g_strsplit (codes != NULL ? codes : "", " ", -1);
  guint n_codes;
  const FbCode *all = fb_code_list_get_codes (&fb_code_criterion, &n_codes);
  g_autofree char *labels = fb_code_list_dup_labels (&fb_code_criterion, codes);
  char *copy = g_strdup (codes);

  g_return_if_fail (FB_IS_CRITERIA_BUTTON (self));

  g_free (self->codes);
  self->codes = copy;
  gtk_label_set_text (self->shown, labels != NULL ? labels : _("Choose…"));
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (self->checks->pdata[i],
                                 g_strv_contains ((const char *const *) ticked, all[i].code));
}
