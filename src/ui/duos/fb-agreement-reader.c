/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-agreement-reader"

#include "ui/duos/fb-agreement-reader.h"

#include "documents/fb-language.h"
#include "domain/fb-codes.h"

#include <glib/gi18n.h>
#include <string.h>

struct _FbAgreementReader
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (FbAgreementReader, fb_agreement_reader, ADW_TYPE_BIN)

static void
fb_agreement_reader_class_init (FbAgreementReaderClass *klass)
{
}

static void
fb_agreement_reader_init (FbAgreementReader *self)
{
}

GtkWidget *
fb_agreement_reader_new (void)
{
  return g_object_new (FB_TYPE_AGREEMENT_READER, NULL);
}

static GtkWidget *
make_label (const char *text,
            const char *language,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_language_new (fb_language_to_pango (language)));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_set_direction (label, fb_language_is_rtl (language) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* "## Title" and paragraphs, as the text is written. */
static GtkWidget *
make_block (const char *block,
            const char *language)
{
  if (g_str_has_prefix (block, "### "))
    return make_label (block + 4, language, "heading");
  if (g_str_has_prefix (block, "## "))
    return make_label (block + 3, language, "title-4");

  return make_label (block, language, "body");
}

/* (transfer full): the blocks of a text, without empty ones */
static GPtrArray *
split_blocks (const char *body)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func (g_free);
  g_auto(GStrv) parts = g_strsplit (body, "\n\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_strstrip (parts[i]);
      if (*parts[i] != '\0')
        g_ptr_array_add (blocks, g_strdup (parts[i]));
    }

  return blocks;
}

static int
compare_texts (gconstpointer a,
               gconstpointer b,
               gpointer      first_language)
{
  const FbAgreementText *one = *(FbAgreementText **) a, *other = *(FbAgreementText **) b;
  gboolean one_first = g_strcmp0 (one->language, first_language) == 0;
  gboolean other_first = g_strcmp0 (other->language, first_language) == 0;

  return other_first - one_first;
}

GPtrArray *
fb_agreement_sort_texts (FbWorkspace *workspace,
                         FbAgreement *agreement,
                         const char  *first_language)
{
  GPtrArray *texts = fb_agreement_list_texts (workspace, agreement, NULL);

  if (texts == NULL)
    return g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_sort_with_data (texts, compare_texts,
                              (gpointer) (first_language != NULL ? first_language
                                                                 : agreement->deciding_language));

  return texts;
}

static GPtrArray *
read_blocks (FbWorkspace     *workspace,
             FbAgreement     *agreement,
             FbAgreementText *text)
{
  g_autofree char *body = fb_agreement_dup_body (workspace, agreement, text);
  GPtrArray *blocks = split_blocks (body != NULL ? body : _("The text in this language is still missing."));

  return blocks;
}

static void
attach_column (GtkGrid         *grid,
               FbWorkspace     *workspace,
               FbAgreement     *agreement,
               FbAgreementText *text,
               int              column,
               gboolean         row_by_row)
{
  g_autoptr(GPtrArray) blocks = read_blocks (workspace, agreement, text);
  g_autoptr(GtkWidget) box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));

  gtk_grid_attach (grid, make_label (text->title != NULL ? text->title : _("Agreement"), text->language, "title-3"),
                   column, 0, 1, 1);
  for (guint i = 0; i < blocks->len; i++)
    {
      GtkWidget *label = make_block (blocks->pdata[i], text->language);

      if (row_by_row)
        gtk_grid_attach (grid, label, column, (int) i + 1, 1, 1);
      else
        gtk_box_append (GTK_BOX (box), label);
    }
  if (!row_by_row)
    gtk_grid_attach (grid, box, column, 1, 1, 1);
}

/* Two texts with the same number of paragraphs stand paragraph by paragraph. */
static gboolean
go_row_by_row (FbWorkspace *workspace,
               FbAgreement *agreement,
               GPtrArray   *texts)
{
  g_autoptr(GPtrArray) first = read_blocks (workspace, agreement, texts->pdata[0]);
  g_autoptr(GPtrArray) second = texts->len > 1 ? read_blocks (workspace, agreement, texts->pdata[1]) : NULL;

  return second != NULL && first->len == second->len;
}

/**
 * fb_agreement_reader_show:
 * @first_language: (nullable): whose text stands first; %NULL: the one that decides
 */
void
fb_agreement_reader_show (FbAgreementReader *self,
                          FbWorkspace       *workspace,
                          FbAgreement       *agreement,
                          const char        *first_language)
{
  g_autoptr(GPtrArray) texts = fb_agreement_sort_texts (workspace, agreement, first_language);
  GtkWidget *grid = gtk_grid_new ();
  gboolean row_by_row;

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 36);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 9);
  adw_bin_set_child (ADW_BIN (self), grid);
  if (texts->len == 0)
    return;

  /* the first one stands where its readers begin */
  if (fb_language_is_rtl (((FbAgreementText *) texts->pdata[0])->language))
    gtk_widget_set_direction (grid, GTK_TEXT_DIR_RTL);

  row_by_row = go_row_by_row (workspace, agreement, texts);
  for (guint i = 0; i < MIN (texts->len, 2); i++)
    attach_column (GTK_GRID (grid), workspace, agreement, texts->pdata[i], (int) i, row_by_row);
}

void
fb_agreement_reader_show_text (FbAgreementReader *self,
                               const char        *title,
                               const char        *body,
                               const char        *language)
{
  g_autoptr(GPtrArray) blocks = split_blocks (body);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  if (title != NULL)
    gtk_box_append (GTK_BOX (box), make_label (title, language, "title-3"));
  for (guint i = 0; i < blocks->len; i++)
    gtk_box_append (GTK_BOX (box), make_block (blocks->pdata[i], language));
  adw_bin_set_child (ADW_BIN (self), box);
}
