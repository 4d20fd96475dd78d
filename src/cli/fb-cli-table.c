/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include <json-glib/json-glib.h>
#include <string.h>

struct _FbCliTable
{
  char     **columns;
  guint      n_columns;
  GPtrArray *rows; /* of GStrv; a missing value is "" */
};

/**
 * fb_cli_table_new:
 * @columns: (array zero-terminated=1): names as in the field tables
 *
 * Returns: (transfer full): an empty table
 */
FbCliTable *
fb_cli_table_new (const char *const *columns)
{
  FbCliTable *self = g_new0 (FbCliTable, 1);

  self->columns = g_strdupv ((char **) columns);
  self->n_columns = g_strv_length (self->columns);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  return self;
}

void
fb_cli_table_free (FbCliTable *self)
{
  g_strfreev (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* @values: one for each column; NULL where there is none */
void
fb_cli_table_add (FbCliTable        *self,
                  const char *const *values)
{
  char **row = g_new0 (char *, self->n_columns + 1);

  for (guint i = 0; i < self->n_columns; i++)
    row[i] = g_strdup (values[i] != NULL ? values[i] : "");

  g_ptr_array_add (self->rows, row);
}

static void
print_padded (const char *text,
              glong       width)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\t", ' ');

  g_print ("%s%*s", line, (int) MAX (0, width - g_utf8_strlen (line, -1)), "");
}

static void
print_text (FbCliTable *self)
{
  g_autofree glong *widths = g_new0 (glong, self->n_columns);

  for (guint i = 0; i < self->n_columns; i++)
    {
      for (guint row = 0; row < self->rows->len; row++)
        widths[i] = MAX (widths[i], g_utf8_strlen (((char **) self->rows->pdata[row])[i], -1));
    }

  for (guint row = 0; row < self->rows->len; row++)
    {
      char **values = self->rows->pdata[row];

      for (guint i = 0; i < self->n_columns; i++)
        print_padded (values[i], i + 1 < self->n_columns ? widths[i] + 2 : 0);
      g_print ("\n");
    }
}

static void
print_csv_row (char  **values,
               guint   n)
{
  for (guint i = 0; i < n; i++)
    {
      g_auto(GStrv) parts = g_strsplit (values[i], "\"", -1);
      g_autofree char *quoted = g_strjoinv ("\"\"", parts);
      gboolean plain = strpbrk (values[i], ",\"\n\r") == NULL;

      g_print ("%s%s%s%s", i > 0 ? "," : "", plain ? "" : "\"", quoted, plain ? "" : "\"");
    }

  g_print ("\r\n");
}

static void
print_json (FbCliTable *self)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint row = 0; row < self->rows->len; row++)
    {
      char **values = self->rows->pdata[row];

      json_builder_begin_object (builder);
      for (guint i = 0; i < self->n_columns; i++)
        {
          if (*values[i] == '\0')
            continue;
          json_builder_set_member_name (builder, self->columns[i]);
          json_builder_add_string_value (builder, values[i]);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  g_print ("%s\n", text);
}

static void
print_xml (FbCliTable *self)
{
  g_print ("<rows>\n");
  for (guint row = 0; row < self->rows->len; row++)
    {
      char **values = self->rows->pdata[row];

      g_print ("  <row>\n");
      for (guint i = 0; i < self->n_columns; i++)
        {
          g_autofree char *escaped = g_markup_escape_text (values[i], -1);

          if (*values[i] != '\0')
            g_print ("    <%s>%s</%s>\n", self->columns[i], escaped, self->columns[i]);
        }
      g_print ("  </row>\n");
    }
  g_print ("</rows>\n");
}

/**
 * fb_cli_table_print:
 *
 * Prints the rows in the format that was asked for; plain text by default.
 */
gboolean
fb_cli_table_print (FbCliTable  *self,
                    FbCli       *cli,
                    GError     **error)
{
  if (g_strcmp0 (cli->format, "csv") == 0)
    {
      print_csv_row (self->columns, self->n_columns);
      for (guint row = 0; row < self->rows->len; row++)
        print_csv_row (self->rows->pdata[row], self->n_columns);
    }
  else if (g_strcmp0 (cli->format, "json") == 0)
    print_json (self);
  else if (g_strcmp0 (cli->format, "xml") == 0)
    print_xml (self);
  else
    print_text (self);

  return TRUE;
}
