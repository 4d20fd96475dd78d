/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-report-grid"

#include "ui/receive/fb-report-grid.h"

#include "app/fb-drafts.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-shorten.h"

#include <glib/gi18n.h>

#define DRAFT "contact.sheet"
#define SHEET "sheet" /* what is keyed in comes from there */

/* The last column but one says "please call me"; then comes whether to take it in. */
enum
{
  COLUMN_CALL = FB_REPORT_N_CELLS,
  COLUMN_TAKE,
  COLUMN_WORDS,
};

static const struct
{
  const char *label;
  int         width;
} columns[FB_REPORT_N_CELLS] = {
  [FB_REPORT_DATE] = { N_("Date"), 10 },
  [FB_REPORT_MINUTES] = { N_("Minutes"), 6 },
  [FB_REPORT_HOW] = { N_("How"), 5 },
  [FB_REPORT_TOPICS] = { N_("Topics"), 9 },
  [FB_REPORT_NEXT] = { N_("Next Date"), 10 },
};

/* One line of the sheet. */
typedef struct
{
  GtkWidget *cells[FB_REPORT_N_CELLS];
  GtkWidget *call;
  GtkWidget *take;
  GtkWidget *words;
  char      *remark; /* (nullable) of a report in words */
  gboolean   has_error;
} Line;

struct _FbReportGrid
{
  AdwBin       parent_instance;

  FbWorkspace *workspace;
  FbDuo       *duo;   /* (nullable) */
  GPtrArray   *known; /* of FbContact */
  GPtrArray   *lines; /* of FbReportLine */
  Line         rows[FB_REPORT_SHEET_LINES];
  const char  *route; /* a code of entered-how */
  gboolean     is_setting;
};

G_DEFINE_FINAL_TYPE (FbReportGrid, fb_report_grid, ADW_TYPE_BIN)

enum
{
  CHANGED,
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
get_number (GtkWidget *widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "fb-line"));
}

/* --- What was typed stays --- */

static void
keep (FbReportGrid *self)
{
  g_autoptr(GString) typed = g_string_new (NULL);
  gboolean is_empty = TRUE;

  for (guint i = 0; i < FB_REPORT_SHEET_LINES; i++)
    {
      Line *row = &self->rows[i];

      for (guint cell = 0; cell < FB_REPORT_N_CELLS; cell++)
        {
          const char *text = gtk_editable_get_text (GTK_EDITABLE (row->cells[cell]));

          is_empty &= *text == '\0';
          g_string_append_printf (typed, "%s\t", text);
        }
      is_empty &= row->remark == NULL;
      g_string_append_printf (typed, "%s\t%s\n", gtk_check_button_get_active (GTK_CHECK_BUTTON (row->call)) ? "x" : "",
                              row->remark != NULL ? row->remark : "");
    }
  g_string_append (typed, self->route);

  if (self->duo != NULL)
    fb_drafts_set (self->workspace, FB_RECORD (self->duo), DRAFT, is_empty ? NULL : typed->str);
}

/* Puts a line of text, its cells apart by tabs, into a line of the grid. */
static void
set_line (Line       *row,
          const char *text)
{
  g_auto(GStrv) texts = g_strsplit (text, "\t", FB_REPORT_N_CELLS + 2);
  guint n = g_strv_length (texts);

  for (guint cell = 0; cell < MIN (n, FB_REPORT_N_CELLS); cell++)
    gtk_editable_set_text (GTK_EDITABLE (row->cells[cell]), texts[cell]);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (row->call), n > FB_REPORT_N_CELLS && *texts[FB_REPORT_N_CELLS] != '\0');
  g_free (row->remark);
  row->remark = n > FB_REPORT_N_CELLS + 1 && *texts[FB_REPORT_N_CELLS + 1] != '\0'
                ? g_strdup (texts[FB_REPORT_N_CELLS + 1]) : NULL;
}

static void
restore (FbReportGrid *self)
{
  g_autofree char *typed = fb_drafts_dup (self->workspace, FB_RECORD (self->duo), DRAFT);
  g_auto(GStrv) lines = g_strsplit (typed != NULL ? typed : "", "\n", -1);
  guint n = g_strv_length (lines);

  for (guint i = 0; i < MIN (n, FB_REPORT_SHEET_LINES); i++)
    set_line (&self->rows[i], lines[i]);
  if (n > FB_REPORT_SHEET_LINES && fb_code_list_has (&fb_code_entered_how, lines[FB_REPORT_SHEET_LINES]))
    self->route = g_intern_string (lines[FB_REPORT_SHEET_LINES]);
}

/* --- One line, read --- */

/* (transfer full) (nullable): what cannot be read */
static char *
read_line (FbReportGrid *self,
           guint         number)
{
  Line *row = &self->rows[number];
  FbReportLine *line = self->lines->pdata[number];
  char *sentence = NULL;

  for (guint cell = 0; cell < FB_REPORT_N_CELLS; cell++)
    {
      g_autoptr(GError) error = NULL;
      gboolean ok = fb_report_line_read (line, (FbReportCell) cell,
                                         gtk_editable_get_text (GTK_EDITABLE (row->cells[cell])),
                                         fb_workspace_get_today (self->workspace), &error);

      if (ok)
        gtk_widget_remove_css_class (row->cells[cell], "warning");
      else
        gtk_widget_add_css_class (row->cells[cell], "warning");
      gtk_accessible_update_state (GTK_ACCESSIBLE (row->cells[cell]), GTK_ACCESSIBLE_STATE_INVALID,
                                   ok ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
      if (!ok && sentence == NULL)
        sentence = g_strdup (error->message);
    }
  fb_report_line_set_rest (line, gtk_check_button_get_active (GTK_CHECK_BUTTON (row->call)) ? "x" : NULL, row->remark);

  return sentence;
}

static void
show_line (FbReportGrid *self,
           guint         number)
{
  Line *row = &self->rows[number];
  FbReportLine *line = self->lines->pdata[number];
  g_autofree char *sentence = read_line (self, number);
  g_autofree char *words = NULL;

  fb_report_line_compare (line, self->known, fb_workspace_get_today (self->workspace));
  words = sentence == NULL ? fb_report_line_dup_words (line) : NULL;
  row->has_error = sentence != NULL;
  line->is_taken &= !row->has_error;

  self->is_setting = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (row->take), line->is_taken);
  self->is_setting = FALSE;
  gtk_widget_set_sensitive (row->take, !row->has_error && line->verdict != FB_REPORT_EMPTY);
  gtk_label_set_text (GTK_LABEL (row->words), sentence != NULL ? sentence : words != NULL ? words : "");
  gtk_widget_set_visible (row->words, sentence != NULL || words != NULL);
  if (line->verdict == FB_REPORT_EMPTY || line->verdict == FB_REPORT_KNOWN)
    gtk_widget_add_css_class (row->words, "dim-label");
  else
    gtk_widget_remove_css_class (row->words, "dim-label");
}

static void
changed_cb (GtkWidget    *cell,
            FbReportGrid *self)
{
  if (self->is_setting)
    return;

  show_line (self, get_number (cell));
  keep (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
take_cb (GtkCheckButton *take,
         FbReportGrid   *self)
{
  FbReportLine *line = self->lines->pdata[get_number (GTK_WIDGET (take))];

  if (self->is_setting)
    return;

  line->is_taken = gtk_check_button_get_active (take);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Enter goes on to the next line, as on a sheet. */
static void
activate_cb (GtkWidget    *cell,
             FbReportGrid *self)
{
  guint number = get_number (cell);

  if (number + 1 < FB_REPORT_SHEET_LINES &&
      *gtk_editable_get_text (GTK_EDITABLE (self->rows[number].cells[FB_REPORT_DATE])) != '\0')
    gtk_widget_grab_focus (self->rows[number + 1].cells[FB_REPORT_DATE]);
  else
    g_signal_emit (self, signals[FINISHED], 0);
}

static void
fb_report_grid_dispose (GObject *object)
{
  FbReportGrid *self = FB_REPORT_GRID (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->duo);
  for (guint i = 0; i < FB_REPORT_SHEET_LINES; i++)
    g_clear_pointer (&self->rows[i].remark, g_free);
  g_clear_pointer (&self->known, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);

  G_OBJECT_CLASS (fb_report_grid_parent_class)->dispose (object);
}

static void
fb_report_grid_class_init (FbReportGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_report_grid_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fb_report_grid_init (FbReportGrid *self)
{
}

/* --- The widgets --- */

static void
attach_title (GtkGrid    *grid,
              int         column,
              const char *label)
{
  GtkWidget *title = gtk_label_new (label);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "caption-heading");
  gtk_grid_attach (grid, title, column, 0, 1, 1);
}

/* "Date, Line 3" for who cannot see the grid. */
static void
name_control (GtkWidget  *control,
              const char *label,
              guint       number)
{
  /* Translators: a column such as "Date", and the number of a line */
  g_autofree char *name = g_strdup_printf (_("%s, Line %u"), label, number + 1);

  fb_accessible_set_label (control, name);
  g_object_set_data (G_OBJECT (control), "fb-line", GUINT_TO_POINTER (number));
}

static GtkWidget *
make_cell (FbReportGrid *self,
           guint         number,
           guint         cell)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), columns[cell].width);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), columns[cell].width);
  name_control (entry, _(columns[cell].label), number);
  g_signal_connect (entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (entry, "activate", G_CALLBACK (activate_cb), self);

  return entry;
}

static GtkWidget *
make_check (FbReportGrid *self,
            guint         number,
            const char   *label,
            GCallback     callback)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_halign (check, GTK_ALIGN_START);
  name_control (check, label, number);
  g_signal_connect (check, "toggled", callback, self);

  return check;
}

static void
add_line (FbReportGrid *self,
          GtkGrid      *grid,
          guint         number)
{
  Line *row = &self->rows[number];
  int y = (int) number + 1;

  for (guint cell = 0; cell < FB_REPORT_N_CELLS; cell++)
    {
      row->cells[cell] = make_cell (self, number, cell);
      gtk_grid_attach (grid, row->cells[cell], (int) cell, y, 1, 1);
    }
  row->call = make_check (self, number, _("Call"), G_CALLBACK (changed_cb));
  row->take = make_check (self, number, _("Take In"), G_CALLBACK (take_cb));
  row->words = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (row->words), 0);
  gtk_label_set_wrap (GTK_LABEL (row->words), TRUE);
  gtk_label_set_lines (GTK_LABEL (row->words), 2);
  fb_shorten_label (row->words);
  gtk_widget_set_hexpand (row->words, TRUE);
  gtk_widget_add_css_class (row->words, "caption");
  gtk_grid_attach (grid, row->call, COLUMN_CALL, y, 1, 1);
  gtk_grid_attach (grid, row->take, COLUMN_TAKE, y, 1, 1);
  gtk_grid_attach (grid, row->words, COLUMN_WORDS, y, 1, 1);
  g_ptr_array_add (self->lines, fb_report_line_new ());
}

/* (transfer floating): shows nothing until it is told the duo */
GtkWidget *
fb_report_grid_new (FbWorkspace *workspace)
{
  FbReportGrid *self = g_object_new (FB_TYPE_REPORT_GRID, NULL);
  GtkWidget *grid = gtk_grid_new ();

  self->workspace = g_object_ref (workspace);
  self->route = SHEET;
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_report_line_free);
  self->known = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 8);
  for (guint cell = 0; cell < FB_REPORT_N_CELLS; cell++)
    attach_title (GTK_GRID (grid), (int) cell, _(columns[cell].label));
  attach_title (GTK_GRID (grid), COLUMN_CALL, _("Call"));
  attach_title (GTK_GRID (grid), COLUMN_TAKE, _("Take In"));
  attach_title (GTK_GRID (grid), COLUMN_WORDS, _("What Was Understood"));
  for (guint i = 0; i < FB_REPORT_SHEET_LINES; i++)
    add_line (self, GTK_GRID (grid), i);
  adw_bin_set_child (ADW_BIN (self), grid);

  return GTK_WIDGET (self);
}

static void
empty (FbReportGrid *self)
{
  self->is_setting = TRUE;
  for (guint i = 0; i < FB_REPORT_SHEET_LINES; i++)
    {
      for (guint cell = 0; cell < FB_REPORT_N_CELLS; cell++)
        gtk_editable_set_text (GTK_EDITABLE (self->rows[i].cells[cell]), "");
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->rows[i].call), FALSE);
      g_clear_pointer (&self->rows[i].remark, g_free);
    }
  self->route = SHEET;
  self->is_setting = FALSE;
}

static void
show_all (FbReportGrid *self)
{
  for (guint i = 0; i < FB_REPORT_SHEET_LINES; i++)
    show_line (self, i);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Sets the lines beside what is known of @duo now; another duo has other lines. */
void
fb_report_grid_set_duo (FbReportGrid *self,
                        FbDuo        *duo)
{
  gboolean is_other;

  g_return_if_fail (FB_IS_REPORT_GRID (self));
  g_return_if_fail (duo != NULL);

  is_other = self->duo == NULL ||
             g_strcmp0 (fb_record_get_id (FB_RECORD (self->duo)), fb_record_get_id (FB_RECORD (duo))) != 0;
  g_set_object (&self->duo, duo);
  g_ptr_array_unref (self->known);
  self->known = fb_report_list_known (self->workspace, fb_record_get_id (FB_RECORD (duo)));
  if (is_other)
    {
      empty (self);
      self->is_setting = TRUE;
      restore (self);
      self->is_setting = FALSE;
    }
  show_all (self);
}

GPtrArray *
fb_report_grid_get_lines (FbReportGrid *self)
{
  return self->lines;
}

/* How many lines would be taken in. */
guint
fb_report_grid_count (FbReportGrid *self)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const FbReportLine *line = self->lines->pdata[i];

      n += line->is_taken && line->verdict != FB_REPORT_EMPTY ? 1 : 0;
    }

  return n;
}

gboolean
fb_report_grid_has_error (FbReportGrid *self)
{
  for (guint i = 0; i < FB_REPORT_SHEET_LINES; i++)
    {
      if (self->rows[i].has_error)
        return TRUE;
    }

  return FALSE;
}

/* For the next sheet. */
void
fb_report_grid_clear (FbReportGrid *self)
{
  empty (self);
  keep (self);
  show_all (self);
}

/* (transfer none): where keying in begins */
GtkWidget *
fb_report_grid_get_first (FbReportGrid *self)
{
  return self->rows[0].cells[FB_REPORT_DATE];
}

static gboolean
is_free (const FbReportGrid *self,
         guint               number)
{
  const Line *row = &self->rows[number];

  for (guint cell = 0; cell < FB_REPORT_N_CELLS; cell++)
    {
      if (*gtk_editable_get_text (GTK_EDITABLE (row->cells[cell])) != '\0')
        return FALSE;
    }

  return row->remark == NULL && !gtk_check_button_get_active (GTK_CHECK_BUTTON (row->call));
}

/**
 * fb_report_grid_fill:
 * @text: lines, their cells apart by tabs
 * @route: a code of entered-how: how they came in
 *
 * Puts what was read elsewhere into the lines that are free.
 *
 * Returns: %FALSE with nothing changed where there are too few
 */
gboolean
fb_report_grid_fill (FbReportGrid *self,
                     const char   *text,
                     const char   *route)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = g_strv_length (lines);
  guint first = FB_REPORT_SHEET_LINES;

  while (n > 0 && *lines[n - 1] == '\0')
    n--;
  while (first > 0 && is_free (self, first - 1))
    first--;
  if (first + n > FB_REPORT_SHEET_LINES)
    return FALSE;

  self->is_setting = TRUE;
  for (guint i = 0; i < n; i++)
    set_line (&self->rows[first + i], lines[i]);
  self->is_setting = FALSE;
  self->route = g_intern_string (route);
  keep (self);
  show_all (self);
  gtk_widget_grab_focus (self->rows[first].cells[FB_REPORT_DATE]);

  return TRUE;
}

/* How what stands there came in. */
const char *
fb_report_grid_get_route (FbReportGrid *self)
{
  return self->route;
}
