/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"

#include "domain/fb-kinds.h"
#include "exchange/fb-import.h"

#include <string.h>

/* An exchange file of any bytes: refused with sentences, or taken whole; and
 * what was taken can be given out and taken again. */

static FbStore *store; /* stays empty */
static FbStore *first; /* what goes out of it, comes into the second */
static FbStore *second;

void
fuzz_prepare (void)
{
  store = fuzz_store_new ();
  first = fuzz_store_new ();
  second = fuzz_store_new ();
}

static void
check_report (FbImportReport *report,
              gboolean        ok)
{
  g_assert_nonnull (report);
  if (ok)
    g_assert_cmpint (report->n_findings, ==, 0);

  for (guint i = 0; i < report->findings->len; i++)
    {
      const FbFinding *finding = report->findings->pdata[i];

      g_assert_cmpint (finding->line, >=, 0);
      g_assert_cmpuint (strlen (finding->text), >, 0);
      g_assert_true (g_utf8_validate (finding->text, -1, NULL));
    }
}

static gboolean
take (FbStore       *into,
      gconstpointer  data,
      gsize          size,
      gboolean       is_dry)
{
  g_autoptr(GInputStream) stream =
    g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  const FbImportOptions options = { .dry_run = is_dry, .take = FB_TAKE_ASK };
  g_autoptr(FbImportReport) report = NULL;
  g_autoptr(GError) error = NULL;
  gboolean ok = fb_import (into, stream, (goffset) size, &options, NULL, NULL, NULL, &report,
                           &error);

  check_report (report, ok);
  if (!ok)
    fuzz_check_error (error);
  else
    g_assert_no_error (error);

  return ok;
}

/* (transfer full): the records as they are written */
static char *
give (FbStore *from)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GError) error = NULL;

  fb_export (from, FB_SCOPE_WORKSPACE, NULL, stream, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));

  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *written = NULL;
  g_autofree char *again = NULL;
  g_autoptr(GBytes) bytes = g_bytes_new_static (data, size);
  gboolean ok = take (store, data, size, TRUE);

  g_assert_cmpint (fb_store_get_seq (store), ==, 0);
  g_assert_cmpint (fb_store_count (store, &fb_person_kind, NULL), ==, 0);
  /* The way out and in again takes long, so one file in a few goes it. */
  if (!ok || g_bytes_hash (bytes) % 4 != 0)
    return 0;

  g_assert_true (take (first, data, size, FALSE));
  written = give (first);
  g_assert_true (take (second, written, strlen (written), FALSE));
  again = give (second);
  g_assert_cmpstr (strstr (written, "<records"), ==, strstr (again, "<records"));
  g_assert_true (take (second, written, strlen (written), FALSE));
  fuzz_store_empty (first);
  fuzz_store_empty (second);

  return 0;
}
