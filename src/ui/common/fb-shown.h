/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-sheet-export.h"
#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* A page whose lines are no records of one kind, and that can be saved as a table all the same,
 * as lists of records can. */
#define FB_TYPE_SHOWN (fb_shown_get_type ())
G_DECLARE_INTERFACE (FbShown, fb_shown, FB, SHOWN, FbPage)

/* What shows, cell by cell. */
typedef struct _FbShownTable FbShownTable;

struct _FbShownInterface
{
  GTypeInterface   parent_interface;

  /* (transfer full): all of it, also what is shown only on demand */
  FbShownTable  *(*dup_table) (FbShown *self);
};

/* @titles: of the columns, in the language of the program, ended by NULL */
FbShownTable *fb_shown_table_new  (const char *const *titles);
/* @about_id: (nullable): of what the line is about, see fb_withheld_keeps(). @cells: one a column, (nullable) each */
void          fb_shown_table_add  (FbShownTable       *self,
                                   const char         *about_id,
                                   const char *const  *cells);
void          fb_shown_table_free (FbShownTable       *self);
/* Asks who gets it and for a file, and writes what shows. */
void          fb_shown_save       (FbShown            *self);
/* (transfer full) @self: the same of a table that is no page; @widget: where it is told.
 * @programme_id: (nullable): all of it is of this one; @title: what it is called */
void          fb_shown_table_save (FbShownTable       *self,
                                   GtkWidget          *widget,
                                   FbWorkspace        *workspace,
                                   const char         *programme_id,
                                   const char         *title);
/* (transfer floating): the button that does so in a window over the page */
GtkWidget    *fb_shown_save_button_new (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbShownTable, fb_shown_table_free)

G_END_DECLS
