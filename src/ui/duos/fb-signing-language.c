/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-signing-language"

#include "ui/duos/fb-signing-language.h"

#include "domain/fb-codes.h"

#define CODES_KEY "fb-codes"

/* (transfer floating) @language: (nullable): the one that is chosen first */
GtkWidget *
fb_signing_language_new (FbAgreement *agreement,
                         const char  *language)
{
  g_auto(GStrv) codes = g_strsplit (agreement->languages != NULL ? agreement->languages : "", " ", -1);
  GtkStringList *labels = gtk_string_list_new (NULL);
  GtkWidget *drop_down;
  guint selected = 0;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      gtk_string_list_append (labels, fb_code_list_get_label (&fb_code_languages, codes[i]));
      if (g_strcmp0 (codes[i], language) == 0)
        selected = i;
    }

  drop_down = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), selected);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (drop_down), CODES_KEY, g_steal_pointer (&codes), (GDestroyNotify) g_strfreev);

  return drop_down;
}

/* (nullable): %NULL where it is written in none */
const char *
fb_signing_language_get (GtkWidget *drop_down)
{
  const char *const *codes = g_object_get_data (G_OBJECT (drop_down), CODES_KEY);
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down));

  return selected != GTK_INVALID_LIST_POSITION ? codes[selected] : NULL;
}
