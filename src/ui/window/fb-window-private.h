/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-banner.h"
#include "ui/welcome/fb-welcome.h"
#include "ui/window/fb-care.h"
#include "ui/window/fb-cover.h"
#include "ui/window/fb-page-stack.h"
#include "ui/window/fb-programme-switch.h"
#include "ui/window/fb-sidebar.h"
#include "ui/window/fb-staff-menu.h"
#include "ui/window/fb-undo-buttons.h"
#include "ui/window/fb-unfinished-list.h"
#include "ui/window/fb-window.h"

G_BEGIN_DECLS

struct _FbWindow
{
  AdwApplicationWindow  parent_instance;

  FbWorkspace          *workspace;    /* (nullable) */
  GSignalGroup         *page_signals;
  GSignalGroup         *store_signals;
  GSignalGroup         *draft_signals;
  FbCare               *care;         /* (nullable) */
  gboolean              asks_staff;
  gboolean              came_for_file; /* was opened to take one in */
  char                 *staff;        /* (nullable) who is working, told at the start */
  char                 *tampered;     /* (nullable) which signed agreements are not as they were */

  GtkStack             *modes;        /* "welcome", "work", "cover" */
  FbProgrammeSwitch    *programmes;
  FbSidebar            *sidebar;
  FbStaffMenu          *staff_menu;
  AdwHeaderBar         *header;
  AdwWindowTitle       *title;
  GtkLabel             *saved;
  GtkMenuButton        *unfinished;
  FbUnfinishedList     *unfinished_list;
  guint                 n_unfinished;
  GtkLabel             *file;
  FbUndoButtons        *undo_buttons;
  GtkMenuButton        *page_menu;
  GtkMenuButton        *main_menu;
  AdwToastOverlay      *toasts;
  FbBanner             *banner;
  FbPageStack          *pages;
  FbCover              *cover;        /* (nullable) while it was never seen */
  FbWelcome            *welcome;      /* (nullable) as well */
  GMenu                *recent_menu;
};

void     _fb_window_show_mode       (FbWindow       *self,
                                     const char     *mode);

/* Actions that change with what shows. */
void     _fb_window_update_actions  (FbWindow       *self);
void     _fb_window_install_actions (GtkWidgetClass *widget_class);
gboolean _fb_window_is_covered      (FbWindow       *self);

/* Who is working: fb-window-staff.c */
void     _fb_window_show_staff      (FbWindow       *self);
void     _fb_window_ask_staff       (FbWindow       *self);
void     _fb_window_present_and_ask (FbWindow       *self);
void     _fb_window_watch_pause     (FbWindow       *self);

/* What the window says about itself: fb-window-header.c */
void     _fb_window_update_header   (FbWindow       *self);
void     _fb_window_show_file       (FbWindow       *self);
void     _fb_window_show_unfinished (FbWindow       *self);
void     _fb_window_tell_saved      (FbWindow       *self);

/* What there is to say about the file: fb-window-banner.c */
void     _fb_window_update_banner   (FbWindow       *self);
void     _fb_window_show_tampered   (FbWindow       *self,
                                     const char     *sentence);
void     _fb_window_show_trouble    (FbWindow       *self,
                                     const char     *sentence);

/* Files: fb-window-files.c */
void     _fb_window_install_file_actions (GtkWidgetClass *widget_class);
void     _fb_window_start                (FbWindow       *self,
                                          const char     *organisation,
                                          const char     *name);
void     _fb_window_fill_recent          (FbWindow       *self);
gboolean _fb_window_go_on                (FbWindow       *self,
                                          const char     *file);
void         _fb_window_refresh_shown (FbWindow   *self,
                                       const char *path);
void     _fb_window_leave_again          (FbWindow       *self);

/* Copies of the file, and what is wrong with it: fb-window-copies.c */
void     _fb_window_install_copy_actions (GtkWidgetClass *widget_class);
void     _fb_window_offer_copy           (FbWindow       *self,
                                          const char     *path,
                                          const char     *heading,
                                          const char     *sentence);
void     _fb_window_guard_damaged        (FbWindow       *self);
void     _fb_window_follow_replaced      (FbWindow       *self);

/* What waits today, and contact from anywhere: fb-window-today.c */
void     _fb_window_renew_today           (FbWindow       *self);
void     _fb_window_install_today_actions (GtkWidgetClass *widget_class);

/* Out of a shared folder and back: fb-window-taken.c */
gboolean _fb_window_is_taken_out          (FbWindow       *self);
gboolean _fb_window_show_taken            (FbWindow       *self);
void     _fb_window_install_taken_actions (GtkWidgetClass *widget_class);

/* To another computer and back: fb-window-along.c */
gboolean _fb_window_is_along              (FbWindow       *self);
void     _fb_window_install_along_actions (GtkWidgetClass *widget_class);

/* People from a spreadsheet: fb-window-sheet.c */
void     _fb_window_install_sheet_actions (GtkWidgetClass *widget_class);

/* Who stands there twice: fb-window-people.c */
void     _fb_window_install_people_actions (GtkWidgetClass *widget_class);

/* Files that come and go: fb-window-exchange.c */
void     _fb_window_install_exchange_actions (GtkWidgetClass *widget_class);
void     _fb_window_receive                  (FbWindow       *self,
                                              const char     *from);

G_END_DECLS
