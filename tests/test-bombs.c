/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>
#include <sys/resource.h>

#include "exchange/fb-import.h"

/* Files that are larger than they look, or larger than any memory: they come
 * out of a stream that repeats itself, and each is refused while little of it
 * was kept. */

#define START \
  "<footbridge version=\"1.0\" xmlns=\"urn:x-footbridge:exchange:1\">\n" \
  "  <header>\n    <scope>workspace</scope>\n  </header>\n"
#define OPEN START "  <records>\n" /* five lines */
#define ID_A "aaaaaaaa-0000-4000-8000-000000000001"
#define GIB (G_GINT64_CONSTANT (1) << 30)

/* --- A stream of one piece, then another over and over --- */

typedef struct
{
  GInputStream  parent_instance;

  const char   *first;
  const char   *piece;
  gint64        left; /* bytes of pieces */
  gsize         at;
} FbTestRepeat;

typedef struct
{
  GInputStreamClass parent_class;
} FbTestRepeatClass;

GType fb_test_repeat_get_type (void);
G_DEFINE_TYPE (FbTestRepeat, fb_test_repeat, G_TYPE_INPUT_STREAM)

static gssize
fb_test_repeat_read (GInputStream  *stream,
                     void          *buffer,
                     gsize          count,
                     GCancellable  *cancellable,
                     GError       **error)
{
  FbTestRepeat *self = (FbTestRepeat *) stream;
  char *bytes = buffer;
  gsize n = 0;

  for (; n < count && *self->first != '\0'; n++)
    bytes[n] = *self->first++;
  for (; n < count && self->left > 0; n++, self->left--)
    {
      bytes[n] = self->piece[self->at++];
      if (self->piece[self->at] == '\0')
        self->at = 0;
    }

  return (gssize) n;
}

static void
fb_test_repeat_class_init (FbTestRepeatClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = fb_test_repeat_read;
}

static void
fb_test_repeat_init (FbTestRepeat *self)
{
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbTestRepeat, g_object_unref)

/* --- Memory --- */

static gint64
get_most_memory (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss * G_GINT64_CONSTANT (1024);
}

/* Sanitizers keep what was freed. */
static gboolean
memory_is_ours (void)
{
#ifdef __SANITIZE_ADDRESS__
  return FALSE;
#else
  return TRUE;
#endif
}

/* --- The bombs --- */

typedef struct
{
  const char *name;
  const char *first;
  const char *piece;
  gint64      size;
  gint64      line;
  const char *sentence;
} Bomb;

static const Bomb bombs[] = {
  { "attribute", OPEN "    <person id=\"", "a", GIB, 6, "A part of the file is too long." },
  { "name-of-an-element", OPEN "    <", "a", GIB, 6, "A part of the file is too long." },
  { "name-of-an-attribute", OPEN "    <person ", "a", GIB, 6, "A part of the file is too long." },
  { "text", OPEN "    <person id=\"" ID_A "\">\n<name-used>", "a", GIB, 7,
    "A part of the file is too long." },
  { "cdata", OPEN "    <person id=\"" ID_A "\">\n<name-used><![CDATA[", "a", GIB, 7,
    "A part of the file is too long." },
  { "comment", OPEN "<!-- ", "a", GIB, 6, "A part of the file is too long." },
  { "instruction", OPEN "<?a ", "a", GIB, 6, "A part of the file is too long." },
  { "comment-before-all", "<!-- ", "a", GIB, 1, "This is not a file from Footbridge." },
  { "space-before-all", "", " ", GIB, 1, "This is not a file from Footbridge." },
  { "depth", OPEN, "<a>", 64 << 20, 6, "The file is nested too deeply." },
  { "depth-in-a-record", OPEN "    <person id=\"" ID_A "\">\n", "<name-used>", 64 << 20, 7,
    "The file is nested too deeply." },
  { "attributes", OPEN "    <person", " a=\"\"", 64 << 20, 6, "A part of the file is too long." },
  { "namespaces", OPEN "    <person", " xmlns:a=\"b\"", 64 << 20, 6, "A part of the file is too long." },
  { "references", OPEN "    <person id=\"" ID_A "\">\n<name-used>", "&lt;", 64 << 20, 7,
    "A part of the file is too long." },
};

static FbTestRepeat *
light (const Bomb *bomb)
{
  FbTestRepeat *stream = g_object_new (fb_test_repeat_get_type (), NULL);

  stream->first = bomb->first;
  stream->piece = bomb->piece;
  stream->left = bomb->size;

  return stream;
}

static void
test_bomb (gconstpointer data)
{
  const Bomb *bomb = data;
  g_autoptr(FbStore) store = fb_store_open (":memory:", FB_STORE_CREATE, NULL);
  g_autoptr(FbTestRepeat) stream = light (bomb);
  gint64 before = get_most_memory ();
  g_autoptr(FbImportReport) report = NULL;
  g_autoptr(GError) error = NULL;
  const FbFinding *last;

  g_assert_false (fb_import (store, G_INPUT_STREAM (stream), 0, NULL, NULL, NULL, NULL, &report,
                             &error));
  g_assert_nonnull (error);
  for (guint i = 0; i < MIN (report->findings->len, 3); i++)
    {
      const FbFinding *finding = report->findings->pdata[i];

      g_test_message ("%" G_GINT64_FORMAT ": %s", finding->line, finding->text);
    }

  last = report->findings->pdata[report->findings->len - 1];
  g_assert_cmpstr (last->text, ==, bomb->sentence);
  g_assert_cmpint (last->line, ==, bomb->line);
  g_assert_cmpint (fb_store_get_seq (store), ==, 0);

  g_test_message ("%" G_GINT64_FORMAT " bytes more, %" G_GINT64_FORMAT " of %" G_GINT64_FORMAT
                  " left", get_most_memory () - before, stream->left, bomb->size);
  if (memory_is_ours ())
    g_assert_cmpint (get_most_memory () - before, <, 80 << 20);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (bombs); i++)
    {
      g_autofree char *path = g_strconcat ("/bombs/", bombs[i].name, NULL);

      g_test_add_data_func (path, &bombs[i], test_bomb);
    }

  return g_test_run ();
}
