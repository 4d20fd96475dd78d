/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib-object.h>

G_BEGIN_DECLS

/* A printed document in one language, or in two side by side. It is written
 * once, top to bottom, with fb_document_add_*(); then laid out on pages, and
 * drawn or written as PDF. Sizes are points (1/72 inch) unless they say mm. */

#define FB_TYPE_DOCUMENT (fb_document_get_type ())
G_DECLARE_FINAL_TYPE (FbDocument, fb_document, FB, DOCUMENT, GObject)

#define FB_A4_WIDTH  (210.0 / 25.4 * 72.0)
#define FB_A4_HEIGHT (297.0 / 25.4 * 72.0)

typedef enum
{
  FB_STYLE_KICKER,     /* the line above a title */
  FB_STYLE_TITLE,
  FB_STYLE_HEADING,
  FB_STYLE_SUBHEADING,
  FB_STYLE_BODY,
  FB_STYLE_STRONG,
  FB_STYLE_LABEL,
  FB_STYLE_SMALL,
  FB_N_STYLES
} FbStyle;

/* One signer. Texts come in the languages of the document; the second of each
 * pair is NULL in a document of one language. Borrowed during the call. */
typedef struct
{
  const char        *party[2];    /* "Mentor" */
  const char        *name;
  const char        *strokes;     /* (nullable): what the signer drew, see fb-strokes.h */
  const char        *mark[2];     /* (nullable): stands in a box without strokes */
  const char        *details[2];  /* (nullable): beside the box, lines split by '\n' */
  const char *const *blanks[2];   /* (nullable): labels with a line to write on, NULL at
                                   the end; as many in both languages */
} FbSignatureBox;

FbDocument *fb_document_new               (const char            *language,
                                           const char            *second_language);
void        fb_document_set_properties    (FbDocument            *self,
                                           const char            *title,
                                           const char            *author,
                                           const char            *created);
void        fb_document_set_footer        (FbDocument            *self,
                                           const char            *id,
                                           const char            *pages,
                                           const char            *second_pages);

void        fb_document_add_text          (FbDocument            *self,
                                           FbStyle                style,
                                           const char            *text,
                                           const char            *second_text);
void        fb_document_add_free_text     (FbDocument            *self,
                                           FbStyle                style,
                                           const char            *text);
void        fb_document_add_field         (FbDocument            *self,
                                           const char            *label,
                                           const char            *value,
                                           const char            *second_label,
                                           const char            *second_value);
void        fb_document_add_lines         (FbDocument            *self,
                                           guint                  n_lines);
void        fb_document_add_check         (FbDocument            *self,
                                           gboolean               checked,
                                           const char            *text,
                                           const char            *second_text);
void        fb_document_begin_table       (FbDocument            *self,
                                           guint                  n_columns,
                                           const double          *widths,
                                           const char *const     *titles,
                                           const char *const     *second_titles);
void        fb_document_add_row           (FbDocument            *self,
                                           const char *const     *texts,
                                           double                 min_height_mm);
void        fb_document_add_signature     (FbDocument            *self,
                                           const FbSignatureBox  *signature);
void        fb_document_add_space         (FbDocument            *self,
                                           double                 height_mm);
void        fb_document_add_page_break    (FbDocument            *self);

void        fb_document_layout            (FbDocument            *self,
                                           double                 width,
                                           double                 height);
guint       fb_document_get_n_pages       (FbDocument            *self);
void        fb_document_draw_page         (FbDocument            *self,
                                           cairo_t               *cr,
                                           guint                  page);
const char *fb_document_get_missing_glyphs (FbDocument           *self);
gboolean    fb_document_write_pdf         (FbDocument            *self,
                                           const char            *path,
                                           GError               **error);

G_END_DECLS
