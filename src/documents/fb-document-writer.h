/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/fb-document-words.h"
#include "documents/fb-document.h"

G_BEGIN_DECLS

/* A document on its way, with the words to say the same in all its languages.
 * Every msgid here is marked with N_() where it is written. */
typedef struct
{
  FbDocument            *document;
  const FbDocumentWords *words;
  const char            *languages[2];
  guint                  n_languages;
} FbWriter;

void  _fb_writer_init           (FbWriter              *self,
                                 const FbDocumentWords *words,
                                 const char *const      languages[2]);
void  _fb_writer_set_footer     (FbWriter              *self,
                                 const char            *id);
void  _fb_writer_add_text       (FbWriter              *self,
                                 FbStyle                style,
                                 const char            *msgid);
void  _fb_writer_add_heading    (FbWriter              *self,
                                 const char            *msgid);
void  _fb_writer_add_markup     (FbWriter              *self,
                                 const char            *text,
                                 const char            *second_text);
void  _fb_writer_take_pair      (FbWriter              *self,
                                 FbStyle                style,
                                 char                  *texts[2]);
void  _fb_writer_add_field      (FbWriter              *self,
                                 const char            *msgid,
                                 const char            *value,
                                 const char            *second_value);
void  _fb_writer_add_date_field (FbWriter              *self,
                                 const char            *msgid,
                                 const char            *date);
void  _fb_writer_add_code_field (FbWriter              *self,
                                 const FbCodeList      *list,
                                 const char            *code,
                                 const char            *value);
void  _fb_writer_add_code       (FbWriter              *self,
                                 FbStyle                style,
                                 const FbCodeList      *list,
                                 const char            *code);
void  _fb_writer_begin_table    (FbWriter              *self,
                                 guint                  n_columns,
                                 const double          *widths,
                                 const char *const     *msgids);
char *_fb_writer_dup_text       (FbWriter              *self,
                                 const char            *msgid);
char *_fb_writer_dup_code       (FbWriter              *self,
                                 const FbCodeList      *list,
                                 const char            *code);
char *_fb_writer_dup_code_in    (FbWriter              *self,
                                 guint                  index,
                                 const FbCodeList      *list,
                                 const char            *code);
char *_fb_writer_dup_language   (FbWriter              *self,
                                 const char            *named);
char *_fb_writer_dup_date       (FbWriter              *self,
                                 const char            *date);

/* Asks the two where most steps are with the mentor (R168). */
void  _fb_writer_add_steps_hint (FbWriter *self);

G_END_DECLS
