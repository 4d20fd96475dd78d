/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-locale"

#include "base/fb-locale.h"

#include <libintl.h>
#include <locale.h>

/* gettext looks at LANGUAGE before the locale, and does so for every locale
 * but "C". */
static void
prefer_languages (const char *languages)
{
  if (languages != NULL && *languages != '\0')
    g_setenv ("LANGUAGE", languages, TRUE);
}

/**
 * fb_locale_init:
 * @language: (nullable): the language of the texts, such as "nl"; %NULL or
 *   empty for that of the system. Dates and numbers keep the system's.
 *
 * To be called once, first thing in main(). Where the system's locale was
 * never generated, dates and numbers are plain but the texts still are in its
 * language. What is read and written is always UTF-8. FOOTBRIDGE_LOCALEDIR names the translations of a build folder.
 */
void
fb_locale_init (const char *language)
{
  const char *folder = g_getenv ("FOOTBRIDGE_LOCALEDIR");

  if (setlocale (LC_ALL, "") == NULL)
    {
      if (g_getenv ("LANGUAGE") == NULL)
        {
          g_autofree char *names = g_strjoinv (":", (char **) g_get_language_names ());

          prefer_languages (names);
        }
      setlocale (LC_ALL, "C.UTF-8");
    }
  /* Names of people have letters that "C" has not, whatever a script sets. */
  if (!g_get_charset (NULL))
    setlocale (LC_CTYPE, "C.UTF-8");
  prefer_languages (language);

  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : FB_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
