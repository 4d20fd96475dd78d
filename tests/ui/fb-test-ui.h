/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* A new workspace in a folder of its own, removed with it. */
typedef struct
{
  char        *folder;
  FbWorkspace *workspace;
} FbTestPlace;

void         fb_test_place_set_up    (FbTestPlace   *place,
                                      gconstpointer  data);
void         fb_test_place_tear_down (FbTestPlace   *place,
                                      gconstpointer  data);

/* Lets go of it, and sees that nothing else holds it. */
void         fb_test_close           (FbWorkspace   *workspace);

/* (transfer full): a stored person, or an enrolment of one in a programme */
FbRecord    *fb_test_add_person      (FbWorkspace   *workspace,
                                      const char    *name);
FbRecord    *fb_test_add_enrolment   (FbWorkspace   *workspace,
                                      const char    *name,
                                      const char    *role);

GtkWidget   *fb_test_show            (GtkWidget     *child);
void         fb_test_settle          (void);
GtkWidget   *fb_test_find            (GtkWidget     *within,
                                      GType          type);
/* (nullable): an open window of that type, or one that asks */
GtkWidget   *fb_test_find_window     (GType          type);
GtkWidget   *fb_test_find_question   (void);
/* Waits for a question with those words in its heading and in its body (each nullable), and answers: "do", "cancel". */
void         fb_test_answer          (const char    *heading,
                                      const char    *body,
                                      const char    *answer);
/* (nullable): the label, or the button, of that text */
GtkWidget   *fb_test_find_label      (GtkWidget     *within,
                                      const char    *text);
GtkWidget   *fb_test_find_button     (GtkWidget     *within,
                                      const char    *label);

G_END_DECLS
