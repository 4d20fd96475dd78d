/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fb-enrolment-case.h"

G_BEGIN_DECLS

/* Saves what is kept about a person, for that person; asks where to. */
void fb_own_file_save (GtkWidget   *parent,
                       FbWorkspace *workspace,
                       const char  *person_id);
/* Saves somebody as a contact for a telephone; asks where to. Who is protected is
 * saved nowhere, and that is said. */
void fb_own_card_save (GtkWidget             *parent,
                       const FbEnrolmentCase *whole);

G_END_DECLS
