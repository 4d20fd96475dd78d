/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/fb-locale.h"
#include "base/fb-part.h"
#include "base/fb-privacy.h"
#include "ui/common/fb-settings.h"
#include "ui/fb-application.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr(FbApplication) application = NULL;
  g_autofree char *language = fb_settings_dup_string ("language");

  fb_privacy_init ();
  fb_locale_init (language);
  fb_parts_sweep ();
  application = fb_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
