/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-form-file"

#include "exchange/fb-form-file.h"

#include "base/fb-error.h"
#include "base/fb-text.h"

#include <glib/gi18n.h>
#include <gmodule.h>
#include <poppler.h>

/* A sheet is small. Whatever is larger is something else. */
#define MOST_BYTES (20 * 1024 * 1024)
#define MOST_PAGES 20

/* Poppler, with the ten libraries behind it, is loaded when the first form comes
 * in, which for most is never: it would cost every start 5 ms. */
#define LIBRARY "libpoppler-glib.so.8"

#define USED(use) \
  use (poppler_document_new_from_bytes) \
  use (poppler_document_get_n_pages) \
  use (poppler_document_get_page) \
  use (poppler_page_get_form_field_mapping) \
  use (poppler_page_free_form_field_mapping) \
  use (poppler_form_field_get_name) \
  use (poppler_form_field_get_field_type) \
  use (poppler_form_field_text_get_text) \
  use (poppler_form_field_button_get_state)

#define DECLARE(function) __typeof__ (function) *function;
static struct
{
  USED (DECLARE)
} used;
#undef DECLARE

static gboolean
load_library (GError **error)
{
#define FIND(function) { #function, (gpointer *) &used.function },
  static const struct
  {
    const char *name;
    gpointer   *place;
  } symbols[] = { USED (FIND) };
#undef FIND
  static GModule *module;

  if (module == NULL)
    module = g_module_open (LIBRARY, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);

  for (guint i = 0; module != NULL && i < G_N_ELEMENTS (symbols); i++)
    {
      if (!g_module_symbol (module, symbols[i].name, symbols[i].place))
        g_clear_pointer (&module, g_module_close);
    }
  if (module == NULL)
    g_set_error_literal (error, FB_ERROR, FB_ERROR_FAILED,
                         _("What reads PDF forms is missing on this computer: the library poppler-glib."));

  return module != NULL;
}

static void
keep_field (GHashTable       *values,
            PopplerFormField *field)
{
  g_autofree char *name = used.poppler_form_field_get_name (field);
  g_autofree char *text = NULL;
  g_autofree char *clean = NULL;

  if (name == NULL)
    return;

  switch (used.poppler_form_field_get_field_type (field))
    {
    case POPPLER_FORM_FIELD_TEXT:
      text = used.poppler_form_field_text_get_text (field);
      break;
    case POPPLER_FORM_FIELD_BUTTON:
      text = used.poppler_form_field_button_get_state (field) ? g_strdup ("x") : NULL;
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
read_page (GHashTable      *values,
           PopplerDocument *document,
           int              number)
{
  PopplerPage *page = used.poppler_document_get_page (document, number);
  g_autoptr(GObject) owned = page != NULL ? G_OBJECT (page) : NULL;
  GList *fields = page != NULL ? used.poppler_page_get_form_field_mapping (page) : NULL;

  for (GList *l = fields; l != NULL; l = l->next)
    keep_field (values, ((PopplerFormFieldMapping *) l->data)->field);
  used.poppler_page_free_form_field_mapping (fields);
}

static GBytes *
read_bytes (const char  *path,
            GError     **error)
{
  g_autofree char *contents = NULL;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, error))
    return NULL;
  if (length > MOST_BYTES)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, _("The file is empty or larger than 20 MB."));
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&contents), length);
}

GHashTable *
fb_form_file_read (const char  *path,
                   GError     **error)
{
  g_autoptr(GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GBytes) bytes = load_library (error) ? read_bytes (path, error) : NULL;
  PopplerDocument *document = bytes != NULL ? used.poppler_document_new_from_bytes (bytes, NULL, NULL) : NULL;
  g_autoptr(GObject) owned = document != NULL ? G_OBJECT (document) : NULL; /* poppler 22.12 has no autoptr of its own */
  int n_pages;

  if (bytes == NULL)
    return NULL;
  if (document == NULL)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, _("This file is no PDF that can be read."));
      return NULL;
    }

  n_pages = MIN (used.poppler_document_get_n_pages (document), MOST_PAGES);
  for (int i = 0; i < n_pages; i++)
    read_page (values, document, i);

  return g_steal_pointer (&values);
}
