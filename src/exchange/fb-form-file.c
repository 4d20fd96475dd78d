/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-form-file"

#include "exchange/fb-form-file.h"

#include "base/fb-text.h"
#include "exchange/fb-poppler-private.h"
#include "exchange/fb-small-file.h"

#define MOST_PAGES 20

static void
keep_field (const FbPoppler  *poppler,
            GHashTable       *values,
            PopplerFormField *field)
{
  g_autofree char *name = poppler->poppler_form_field_get_name (field);
  g_autofree char *text = NULL;
  g_autofree char *clean = NULL;

  if (name == NULL)
    return;

  switch (poppler->poppler_form_field_get_field_type (field))
    {
    case POPPLER_FORM_FIELD_TEXT:
      text = poppler->poppler_form_field_text_get_text (field);
      break;
    case POPPLER_FORM_FIELD_BUTTON:
      text = poppler->poppler_form_field_button_get_state (field) ? g_strdup ("x") : NULL;
      break;
    case POPPLER_FORM_FIELD_CHOICE:
    case POPPLER_FORM_FIELD_SIGNATURE:
    case POPPLER_FORM_FIELD_UNKNOWN:
    default:
      break;
    }
  if (text != NULL && fb_text_clean (text, &clean, NULL) && clean != NULL && *clean != '\0')
    g_hash_table_insert (values, g_steal_pointer (&name), g_steal_pointer (&clean));
}

static void
read_page (const FbPoppler *poppler,
           GHashTable      *values,
           PopplerDocument *document,
           int              number)
{
  PopplerPage *page = poppler->poppler_document_get_page (document, number);
  g_autoptr(GObject) owned = page != NULL ? G_OBJECT (page) : NULL;
  GList *fields = page != NULL ? poppler->poppler_page_get_form_field_mapping (page) : NULL;

  for (GList *l = fields; l != NULL; l = l->next)
    keep_field (poppler, values, ((PopplerFormFieldMapping *) l->data)->field);
  poppler->poppler_page_free_form_field_mapping (fields);
}

GHashTable *
fb_form_file_read (const char  *path,
                   GError     **error)
{
  g_autoptr(GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const FbPoppler *poppler = _fb_poppler_get (error);
  g_autoptr(GBytes) bytes = poppler != NULL ? fb_small_file_read (path, error) : NULL;
  PopplerDocument *document = bytes != NULL ? _fb_poppler_open (bytes, error) : NULL;
  g_autoptr(GObject) owned = document != NULL ? G_OBJECT (document) : NULL;
  int n_pages;

  if (document == NULL)
    return NULL;

  n_pages = MIN (poppler->poppler_document_get_n_pages (document), MOST_PAGES);
  for (int i = 0; i < n_pages; i++)
    read_page (poppler, values, document, i);

  return g_steal_pointer (&values);
}
