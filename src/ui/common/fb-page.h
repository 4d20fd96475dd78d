/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-whom.h"
#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* One page of the window: a list, or one record. Pages are made by the window
 * when first visited (window/fb-pages.c names them) and know nothing of it:
 * they ask for navigation by "open" and show passing remarks by fb_toast().
 *
 * Properties: workspace, record-id (construct only; NULL for a list), title,
 * programme-id (the window's filter; NULL for all), title-widget (instead of
 * the title, such as a view switcher), menu (a GMenuModel of this page),
 * add-label ("New Mentee"; NULL where Ctrl+N has nothing to make), part (the
 * tab that shows; NULL for a page without).
 *
 * Signals: "open" (name, id, part), see fb_page_open(); "close", see
 * fb_page_close(). */
#define FB_TYPE_PAGE (fb_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (FbPage, fb_page, FB, PAGE, AdwBin)

struct _FbPageClass
{
  AdwBinClass parent_class;

  /* Reads the store anew: before the page is first seen, and after a change
   * that concerns it; never while it is hidden. */
  void       (*refresh)        (FbPage     *self);
  /* Whether a change of this record matters; kind NULL is everything.
   * Without this vfunc every change does. */
  gboolean   (*concerns)       (FbPage     *self,
                                const char *kind,
                                const char *id);
  void       (*find)           (FbPage     *self); /* Ctrl+F */
  void       (*add)            (FbPage     *self); /* Ctrl+N */
  void       (*print)          (FbPage     *self); /* Ctrl+P */
  /* (transfer none) (nullable): what gets the focus at first sight */
  GtkWidget *(*get_focus_hint) (FbPage     *self);
  /* Shows a part of the page, such as a tab, by its name. */
  void       (*show_part)      (FbPage     *self,
                                const char *part);

  /* (nullable) What the record of this page is, or the lines of this list:
   * what a note is about. */
  const FbKind *about_kind;
  /* (transfer full) (nullable): the record that is open or selected here.
   * Without this vfunc: the record of the page, of the kind above. */
  FbRecord  *(*dup_about)      (FbPage     *self);
  /* Starts a note, or a reminder, on the page itself; without this vfunc a
   * window of its own asks. */
  void       (*start_note)     (FbPage     *self,
                                gboolean    is_reminder);

  /* Adds those whom the page shows, to write to them. Without this vfunc: whom
   * the record above is about. */
  void       (*list_whom)      (FbPage     *self,
                                FbWhom     *whom);

  gpointer     padding[3];
};

FbWorkspace *fb_page_get_workspace    (FbPage     *self);
FbStore     *fb_page_get_store        (FbPage     *self);
const char  *fb_page_get_record_id    (FbPage     *self);
const char  *fb_page_get_programme_id (FbPage     *self);
void         fb_page_set_programme_id (FbPage     *self,
                                       const char *id);
const char  *fb_page_get_title        (FbPage     *self);
void         fb_page_set_title        (FbPage     *self,
                                       const char *title);
GtkWidget   *fb_page_get_title_widget (FbPage     *self);
void         fb_page_set_title_widget (FbPage     *self,
                                       GtkWidget  *widget);
GMenuModel  *fb_page_get_menu         (FbPage     *self);
void         fb_page_set_menu         (FbPage     *self,
                                       GMenuModel *menu);
void         fb_page_set_whom_menu    (FbPage     *self,
                                       const char *label);
const char  *fb_page_get_add_label    (FbPage     *self);
void         fb_page_set_add_label    (FbPage     *self,
                                       const char *label);

const char  *fb_page_get_part         (FbPage     *self);
void         fb_page_follow_part      (FbPage     *self,
                                       GtkWidget  *stack);

void         fb_page_open             (FbPage     *self,
                                       const char *name,
                                       const char *id);
void         fb_page_open_part        (FbPage     *self,
                                       const char *name,
                                       const char *id,
                                       const char *part);
void         fb_page_close            (FbPage     *self);

void         fb_page_refresh          (FbPage     *self);
void         fb_page_mark_stale       (FbPage     *self);
void         fb_page_find             (FbPage     *self);
void         fb_page_add              (FbPage     *self);
void         fb_page_print            (FbPage     *self);
gboolean     fb_page_can_find         (FbPage     *self);
gboolean     fb_page_can_print        (FbPage     *self);
GtkWidget   *fb_page_get_focus_hint   (FbPage     *self);
FbRecord    *fb_page_dup_about        (FbPage     *self);
void         fb_page_list_whom        (FbPage     *self,
                                       FbWhom     *whom);
gboolean     fb_page_start_note       (FbPage     *self,
                                       gboolean    is_reminder);
void         fb_page_show_part        (FbPage     *self,
                                       const char *part);

G_END_DECLS
