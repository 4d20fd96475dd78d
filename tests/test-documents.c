/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "base/fb-field.h"
#include "documents/fb-agreement-document.h"
#include "documents/fb-language.h"
#include "documents/fb-layout.h"
#include "documents/fb-plan-document.h"
#include "documents/fb-style.h"
#include "documents/fb-text-document.h"

static void
test_direction_follows_language_and_script (void)
{
  static const char *const rtl[] = { "ara", "fas", "pes", "prs", "pus", "heb", "urd", "ckb", "ar", "kur-Arab" };
  static const char *const ltr[] = { "nld", "ukr", "kmr", "som", "tir", "uzb-Latn", "ara-Latn", "xyz", "" };

  for (guint i = 0; i < G_N_ELEMENTS (rtl); i++)
    g_assert_true (fb_language_is_rtl (rtl[i]));
  for (guint i = 0; i < G_N_ELEMENTS (ltr); i++)
    g_assert_false (fb_language_is_rtl (ltr[i]));
  g_assert_false (fb_language_is_rtl (NULL));

  g_assert_true (fb_text_is_rtl ("12 – أمينة (Amina)", FALSE));
  g_assert_false (fb_text_is_rtl ("Amina (أمينة)", TRUE));
  g_assert_true (fb_text_is_rtl ("2026-11-22", TRUE));
}

static void
test_telephone_numbers_keep_their_order (void)
{
  static const char *const cases[][2] = {
    { "على 02 555 01 23.", "على \u206602\u00a0555\u00a001\u00a023\u2069." },
    { "+32 2 555 01 23", "\u2066+32\u00a02\u00a0555\u00a001\u00a023\u2069" },
    { "1. ما هو", "1. ما هو" },
    { "20 10", "20 10" },
    { "2026", "2026" },
    { "+", "+" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *guarded = fb_text_guard_numbers (cases[i][0]);

      g_assert_cmpstr (guarded, ==, cases[i][1]);
    }
}

static void
test_words_are_found_for_those_who_read_them (void)
{
  g_assert_cmpstr (fb_document_words_find ("ara", "Date"), ==, "التاريخ");
  g_assert_cmpstr (fb_document_words_find ("apc", "Date"), ==, "التاريخ");
  g_assert_cmpstr (fb_document_words_find ("prs", "Date"), ==, "تاریخ");
  g_assert_cmpstr (fb_document_words_find ("ukr", "topic\004CV"), ==, "Резюме");
  g_assert_cmpstr (fb_document_words_find ("spa", "Place: {place}"), ==, "Lugar: {place}");
  g_assert_null (fb_document_words_find ("nld", "Date"));
  g_assert_null (fb_document_words_find ("ara", "No such text"));
  g_assert_null (fb_document_words_find ("", "Date"));
}

static void
add_paragraph (FbDocument *document,
               GRand      *rand)
{
  g_autoptr(GString) dutch = g_string_new ("Wij");
  g_autoptr(GString) arabic = g_string_new ("نحن");

  for (int i = g_rand_int_range (rand, 0, 120); i > 0; i--)
    g_string_append (dutch, i % 3 == 0 ? " overeenkomstig" : " met");
  for (int i = g_rand_int_range (rand, 0, 120); i > 0; i--)
    g_string_append (arabic, i % 3 == 0 ? " المستقبل" : " مع");
  fb_document_add_text (document, FB_STYLE_BODY, dutch->str, arabic->str);
}

static void
add_table (FbDocument *document,
           GRand      *rand)
{
  static const double widths[] = { 1, 2 };
  g_autofree char *tall = g_strnfill (g_rand_int_range (rand, 1, 4000), 'x');

  fb_document_begin_table (document, 2, widths, (const char *[]) { "Een", "Twee" },
                           (const char *[]) { "واحد", "اثنان" });
  for (int i = g_rand_int_range (rand, 1, 30); i > 0; i--)
    fb_document_add_row (document, (const char *[]) { "a\nب", i == 5 ? tall : NULL }, i % 3 * 10.0);
}

static FbDocument *
create_random (guint32 seed)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  FbDocument *document = fb_document_new (seed % 2 == 0 ? "nld" : "ara", seed % 3 == 0 ? NULL : "ara");
  const FbSignatureBox box = { .party = { "Mentor", "المرشد" }, .name = "Jan Voorbeeld" };

  for (int i = 0; i < 60; i++)
    switch (g_rand_int_range (rand, 0, 9))
      {
      case 0: fb_document_add_text (document, FB_STYLE_HEADING, "Kop", "عنوان"); break;
      case 1: fb_document_add_text (document, FB_STYLE_SUBHEADING, "Kopje", "عنوان"); break;
      case 2: fb_document_add_signature (document, &box); break;
      case 3: add_table (document, rand); break;
      case 4: fb_document_add_lines (document, 3); break;
      case 5: fb_document_add_check (document, i % 2, "Ja", "نعم"); break;
      case 6: fb_document_add_field (document, "Naam", i % 2 ? NULL : "أمينة", "الاسم", "Amina"); break;
      default: add_paragraph (document, rand); break;
      }

  return document;
}

/* Each line of each cell stands on exactly one page, in order. */
static void
assert_complete (FbLayout *layout)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < layout->pages->len; i++)
    {
      const GPtrArray *page = g_ptr_array_index (layout->pages, i);

      for (guint j = 0; j < page->len; j++)
        {
          const FbFragment *fragment = g_ptr_array_index (page, j);

          for (guint k = 0; k < fragment->placed->cells->len; k++)
            {
              FbPlacedCell *cell = &g_array_index (fragment->placed->cells, FbPlacedCell, k);
              guint next = GPOINTER_TO_UINT (g_hash_table_lookup (seen, cell));

              if ((fragment->placed->block->flags & FB_BLOCK_HEADER) == 0)
                g_assert_cmpuint (fragment->first[k], ==, next);
              g_assert_cmpuint (fragment->last[k], <=, cell->lines->len);
              g_hash_table_insert (seen, cell, GUINT_TO_POINTER (fragment->last[k]));
            }
        }
    }

  for (guint i = 0; i < layout->placed->len; i++)
    {
      const FbPlacedBlock *placed = g_ptr_array_index (layout->placed, i);

      for (guint k = 0; k < placed->cells->len; k++)
        {
          FbPlacedCell *cell = &g_array_index (placed->cells, FbPlacedCell, k);

          g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (seen, cell)), ==, cell->lines->len);
        }
    }
}

static void
test_no_line_is_lost_at_a_page_break (void)
{
  for (guint32 seed = 0; seed < 18; seed++)
    {
      g_autoptr(FbDocument) document = create_random (seed);

      fb_document_layout (document, seed % 5 == 0 ? 400 : FB_A4_WIDTH, seed % 7 == 0 ? 420 : FB_A4_HEIGHT);
      assert_complete (document->layout);
    }
}

static void
assert_page_is_neat (FbLayout  *layout,
                     GPtrArray *page,
                     gboolean   is_last)
{
  const FbFragment *last = page->len > 0 ? g_ptr_array_index (page, page->len - 1) : NULL;
  double y = 0.0;

  g_assert_nonnull (last);
  if (!is_last)
    g_assert_cmpint (last->placed->block->flags & FB_BLOCK_KEEP_NEXT, ==, 0);

  for (guint i = 0; i < page->len; i++)
    {
      const FbFragment *fragment = g_ptr_array_index (page, i);

      g_assert_cmpfloat (fragment->y, >=, y - 0.01);
      y = fragment->y + fragment->height;
      g_assert_cmpfloat (y, <=, layout->height - FB_MARGIN + 0.01);
      if (i == 0 && fragment->placed->block->header != NULL)
        g_assert_not_reached (); /* a table goes on without its header */
    }
}

static void
test_pages_are_neat (void)
{
  for (guint32 seed = 0; seed < 18; seed++)
    {
      g_autoptr(FbDocument) document = create_random (seed);
      const GPtrArray *pages;

      g_assert_cmpuint (fb_document_get_n_pages (document), >, 1);
      pages = document->layout->pages;
      for (guint i = 0; i < pages->len; i++)
        assert_page_is_neat (document->layout, g_ptr_array_index (pages, i), i + 1 == pages->len);
    }
}

/* Where a paragraph goes on on the next page, neither page has a single line. */
static void
test_paragraphs_do_not_leave_single_lines (void)
{
  for (guint32 seed = 0; seed < 18; seed++)
    {
      g_autoptr(FbDocument) document = create_random (seed);

      for (guint i = 0; i < fb_document_get_n_pages (document); i++)
        {
          const GPtrArray *page = g_ptr_array_index (document->layout->pages, i);

          for (guint j = 0; j < page->len; j++)
            {
              const FbFragment *fragment = g_ptr_array_index (page, j);

              for (guint k = 0; k < fragment->placed->cells->len; k++)
                {
                  guint n = g_array_index (fragment->placed->cells, FbPlacedCell, k).lines->len;
                  guint n_here = fragment->last[k] - fragment->first[k];

                  g_assert_true (n_here != 1 || n == 1);
                }
            }
        }
    }
}

static void
test_the_two_languages_begin_side_by_side (void)
{
  for (guint32 seed = 1; seed < 18; seed++)
    {
      g_autoptr(FbDocument) document = create_random (seed);

      for (guint i = 0; i < fb_document_get_n_pages (document); i++)
        {
          const GPtrArray *page = g_ptr_array_index (document->layout->pages, i);

          for (guint j = 0; j < page->len; j++)
            {
              const FbFragment *fragment = g_ptr_array_index (page, j);
              gboolean begins = fragment->first[0] == 0;

              for (guint k = 0; fragment->begins && k < fragment->placed->cells->len; k++)
                g_assert_true (begins && (fragment->last[k] > 0 ||
                               g_array_index (fragment->placed->cells, FbPlacedCell, k).lines->len == 0));
            }
        }
    }
}

static void
test_signatures_stand_together (void)
{
  const FbSignatureBox box = { .party = { "Mentor" }, .name = "Jan Voorbeeld" };

  for (guint n_boxes = 2; n_boxes < 14; n_boxes += 3)
    {
      g_autoptr(FbDocument) document = fb_document_new ("nld", NULL);
      const GPtrArray *page;
      guint n_pages;

      fb_document_add_space (document, 200);
      for (guint i = 0; i < n_boxes; i++)
        fb_document_add_signature (document, &box);

      n_pages = fb_document_get_n_pages (document);
      page = g_ptr_array_index (document->layout->pages, n_pages - 1);
      g_assert_cmpuint (n_pages, ==, n_boxes < 7 ? 2 : 3);
      g_assert_cmpuint (page->len, >=, MIN (n_boxes, 5));
    }
}

static void
test_missing_glyphs_are_told (void)
{
  g_autoptr(FbDocument) document = fb_document_new ("nld", NULL);

  fb_document_add_text (document, FB_STYLE_BODY, "Ja, ይህ, نعم, Так, Đúng, ✓", NULL);
  g_assert_cmpstr (fb_document_get_missing_glyphs (document), ==, "");

  fb_document_add_text (document, FB_STYLE_BODY, "\U0010ff00 twee keer \U0010ff00", NULL);
  g_assert_cmpstr (fb_document_get_missing_glyphs (document), ==, "\U0010ff00");
}

static void
test_a_pdf_that_cannot_be_written_leaves_the_old_one (void)
{
  g_autofree char *folder = g_dir_make_tmp ("fb-documents-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "b", "a.pdf", NULL);
  g_autoptr(FbDocument) document = create_random (4);
  g_autoptr(GError) error = NULL;
  g_autofree char *bytes = NULL;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_false (fb_document_write_pdf (document, nowhere, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  g_assert_true (fb_document_write_pdf (document, path, NULL));
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Most of our languages write 12,5 where cairo expects 12.5, or the other way. */
static void
test_pdf_where_a_comma_begins_the_fraction (void)
{
  g_autofree char *folder = g_dir_make_tmp ("footbridge-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.pdf", NULL);
  g_autofree char *before = g_strdup (setlocale (LC_NUMERIC, NULL));
  g_autoptr(FbDocument) document = create_random (8);
  g_autoptr(GError) error = NULL;

  if (setlocale (LC_NUMERIC, "nl_NL.UTF-8") != NULL)
    {
      fb_document_write_pdf (document, path, &error);
      setlocale (LC_NUMERIC, before);
      g_assert_no_error (error);
      g_assert_cmpint (g_remove (path), ==, 0);
    }
  else
    {
      g_test_skip ("The locale nl_NL.UTF-8 is not there");
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_pages_draw_on_any_paper (void)
{
  g_autoptr(FbDocument) document = create_random (8);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 612, 792);
  cairo_t *cr = cairo_create (surface);

  fb_document_layout (document, 612, 792);
  for (guint i = 0; i < fb_document_get_n_pages (document); i++)
    fb_document_draw_page (document, cr, i);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Notes in @data which languages were asked for. */
static const char *
note_language (const char *language,
               const char *msgid,
               gpointer    data)
{
  g_hash_table_add (data, g_strdup (language));

  return g_str_equal (msgid, "signing-party\004Mentor") ? "Ohjaaja" : NULL;
}

static gboolean
has_text (FbDocument *document,
          const char *text)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const FbBlock *block = g_ptr_array_index (document->blocks, i);

      for (guint j = 0; j < block->cells->len; j++)
        {
          const FbCell *cell = g_ptr_array_index (block->cells, j);

          if (cell->text != NULL && strstr (cell->text, text) != NULL)
            return TRUE;
        }
    }

  return FALSE;
}

static void
test_an_agreement_speaks_its_own_languages (void)
{
  g_autoptr(GHashTable) asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const FbDocumentWords words = { .tr = note_language, .data = asked };
  const FbAgreementParty party = { "mentor", "Ada", NULL };
  const FbAgreementClause clause = { .text = { "### Een\nTekst\n## Twee\nMeer", "### Yksi\nTeksti\n\nLisää\n## Kaksi\n" } };
  const FbAgreementContent content = {
    .languages = { "fin", "nld" }, .title = { "Sopimus", "Overeenkomst" },
    .organisations = (const char *[]) { "Silta", NULL }, .parties = &party, .n_parties = 1,
    .clauses = &clause, .n_clauses = 1, .meetings_min = FB_UNSET, .version = 2, .replaces = 1,
    .deciding_language = "nld", .checked_by = { "Ada", "Bea" }, .checked_on = { NULL, "2026-11-20" },
  };
  g_autoptr(FbDocument) document = fb_agreement_document_new (&content, &words, "2026-11-22");

  g_assert_cmpuint (g_hash_table_size (asked), ==, 2);
  g_assert_true (g_hash_table_contains (asked, "fin") && g_hash_table_contains (asked, "nld"));
  g_assert_true (has_text (document, "Ohjaaja"));
  g_assert_true (has_text (document, "Version 2, replaces version 1"));
  g_assert_true (has_text (document, "Translation (nld), checked by: Bea, 2026-11-20"));
  g_assert_false (has_text (document, "checked by: Ada")); /* nobody said on which day */
  g_assert_true (has_text (document, "Kaksi") && has_text (document, "Lisää") && has_text (document, "Meer"));
  g_assert_false (has_text (document, "# "));
  g_assert_false (has_text (document, "Term and Rhythm"));
}

static void
test_headings_of_both_texts_stand_side_by_side (void)
{
  static const char *const bodies[][2] = {
    { "Een\n## Kop\nTwee", "Yksi\nVielä\n## Otsikko\nKaksi" },
    { "## Kop\n\nTwee\n\n", "## Otsikko\n\nKaksi" },
    { "## Kop", "\n\n## Otsikko" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      const FbTextContent content = {
        .languages = { "nld", "fin" }, .title = { "Blad", "Lehti" }, .body = { bodies[i][0], bodies[i][1] },
      };
      g_autoptr(FbDocument) document = fb_text_document_new (&content, NULL, "2026-11-22");
      guint n_headings = 0;

      for (guint j = 0; j < document->blocks->len; j++)
        {
          const FbBlock *block = g_ptr_array_index (document->blocks, j);

          if (block->style != FB_STYLE_HEADING)
            continue;
          n_headings++;
          g_assert_cmpstr (((FbCell *) block->cells->pdata[0])->text, ==, "Kop");
          g_assert_cmpstr (((FbCell *) block->cells->pdata[1])->text, ==, "Otsikko");
        }
      g_assert_cmpuint (n_headings, ==, 1);
    }
}

/* In a language where nothing was signed yet there is a frame for each signer. */
static void
test_who_has_not_signed_gets_a_frame (void)
{
  const FbAgreementSigner signers[] = {
    { .party = "mentor", .name = "Ada", .method = "strokes", .strokes = "0,0 10,10",
      .signed_at = "2026-11-22T14:32:00.000+01:00" },
    { .party = "mentee", .name = "Bea" },
    { .party = "organisation", .name = "Cem", .method = "strokes", .strokes = "not strokes" },
  };
  const FbAgreementContent content = {
    .languages = { "eng" }, .title = { "Agreement" }, .organisations = (const char *[]) { NULL },
    .meetings_min = FB_UNSET, .version = 1, .replaces = FB_UNSET, .signers = signers, .n_signers = 3,
  };
  g_autoptr(FbDocument) document = fb_agreement_document_new (&content, NULL, "2026-11-22");
  guint n_frames = 0, n_strokes = 0, n_rules = 0;

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const FbBlock *block = g_ptr_array_index (document->blocks, i);

      for (guint j = 0; j < block->cells->len; j++)
        {
          const FbCell *cell = g_ptr_array_index (block->cells, j);

          n_frames += cell->kind == FB_CELL_SIGNATURE;
          n_strokes += cell->kind == FB_CELL_SIGNATURE && cell->strokes != NULL;
          n_rules += cell->kind == FB_CELL_RULE;
        }
    }
  g_assert_cmpuint (n_frames, ==, 3);
  g_assert_cmpuint (n_strokes, ==, 1);
  g_assert_cmpuint (n_rules, ==, 2);
  g_assert_true (has_text (document, "Signed: 2026-11-22, 14:32"));
}

static void
test_an_empty_plan_is_a_form (void)
{
  const FbPlanContent content = { .languages = { "eng" } };
  g_autoptr(FbDocument) document = fb_plan_document_new (&content, NULL, "2026-11-22");

  g_assert_true (has_text (document, "Final Objective"));
  g_assert_true (has_text (document, "Next Meeting"));
  g_assert_cmpuint (fb_document_get_n_pages (document), <=, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/language/direction", test_direction_follows_language_and_script);
  g_test_add_func ("/language/telephone-numbers", test_telephone_numbers_keep_their_order);
  g_test_add_func ("/words/found", test_words_are_found_for_those_who_read_them);
  g_test_add_func ("/document/no-line-is-lost", test_no_line_is_lost_at_a_page_break);
  g_test_add_func ("/document/pages-are-neat", test_pages_are_neat);
  g_test_add_func ("/document/no-single-lines", test_paragraphs_do_not_leave_single_lines);
  g_test_add_func ("/document/side-by-side", test_the_two_languages_begin_side_by_side);
  g_test_add_func ("/document/signatures", test_signatures_stand_together);
  g_test_add_func ("/document/missing-glyphs", test_missing_glyphs_are_told);
  g_test_add_func ("/document/failed-pdf", test_a_pdf_that_cannot_be_written_leaves_the_old_one);
  g_test_add_func ("/document/comma", test_pdf_where_a_comma_begins_the_fraction);
  g_test_add_func ("/document/any-paper", test_pages_draw_on_any_paper);
  g_test_add_func ("/agreement/own-languages", test_an_agreement_speaks_its_own_languages);
  g_test_add_func ("/text/headings", test_headings_of_both_texts_stand_side_by_side);
  g_test_add_func ("/agreement/frames", test_who_has_not_signed_gets_a_frame);
  g_test_add_func ("/plan/empty", test_an_empty_plan_is_a_form);

  return g_test_run ();
}
