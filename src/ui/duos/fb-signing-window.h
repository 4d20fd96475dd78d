/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/duos/fb-signing-case.h"

G_BEGIN_DECLS

/* Signing on the screen: over everything else, so that who signs reaches
 * nothing but the agreement. The code of who works with the program, if there
 * is one, leads back. Signal "finished": the last page was left. */
#define FB_TYPE_SIGNING_WINDOW (fb_signing_window_get_type ())
G_DECLARE_FINAL_TYPE (FbSigningWindow, fb_signing_window, FB, SIGNING_WINDOW, AdwWindow)

GtkWidget *fb_signing_window_new (GtkWidget     *parent,
                                  FbSigningCase *whole);

G_END_DECLS
