/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody does with a fillable PDF: fill-form IN OUT NAME=TEXT ... */

#include <poppler.h>
#include <string.h>

static void
fill (PopplerFormField  *field,
      char             **texts)
{
  g_autofree char *name = poppler_form_field_get_name (field);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      const char *value = strchr (texts[i], '=');
      g_autofree char *key = value != NULL ? g_strndup (texts[i], (gsize) (value - texts[i])) : NULL;

      if (g_strcmp0 (key, name) != 0)
        continue;
      if (poppler_form_field_get_field_type (field) == POPPLER_FORM_FIELD_BUTTON)
        poppler_form_field_button_set_state (field, TRUE);
      else
        poppler_form_field_text_set_text (field, value + 1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GFile) from = g_file_new_for_commandline_arg (argv[1]);
  g_autoptr(GFile) to = g_file_new_for_commandline_arg (argv[2]);
  g_autofree char *uri = g_file_get_uri (to);
  g_autoptr(GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_gfile (from, NULL, NULL, &error);
  PopplerPage *page = document != NULL ? poppler_document_get_page (document, 0) : NULL;
  GList *fields = page != NULL ? poppler_page_get_form_field_mapping (page) : NULL;

  for (GList *l = fields; l != NULL; l = l->next)
    fill (((PopplerFormFieldMapping *) l->data)->field, argv + 3);
  poppler_page_free_form_field_mapping (fields);
  if (document == NULL || fields == NULL || !poppler_document_save (document, uri, &error))
    {
      g_printerr ("%s\n", error != NULL ? error->message : "There is no field in it.");
      return 1;
    }

  g_object_unref (page);
  g_object_unref (document);
  return argc > 3 ? 0 : 1;
}
