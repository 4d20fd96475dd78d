/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-poppler"

#include "exchange/fb-poppler-private.h"

#include "base/fb-error.h"

#include <glib/gi18n.h>
#include <gmodule.h>

#define LIBRARY "libpoppler-glib.so.8"

static FbPoppler functions;

static gboolean
load_library (void)
{
#define FIND(function) { #function, (gpointer *) &functions.function },
  static const struct
  {
    const char *name;
    gpointer   *place;
  } symbols[] = { FB_POPPLER_USES (FIND) };
#undef FIND
  GModule *module = g_module_open (LIBRARY, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);

  for (guint i = 0; module != NULL && i < G_N_ELEMENTS (symbols); i++)
    {
      if (!g_module_symbol (module, symbols[i].name, symbols[i].place))
        g_clear_pointer (&module, g_module_close);
    }

  return module != NULL;
}

const FbPoppler *
_fb_poppler_get (GError **error)
{
  static gsize state; /* 1: loaded, 2: not there */

  if (g_once_init_enter (&state))
    g_once_init_leave (&state, load_library () ? 1 : 2);
  if (state == 1)
    return &functions;

  g_set_error_literal (error, FB_ERROR, FB_ERROR_FAILED,
                       _("What reads PDF forms is missing on this computer: the library poppler-glib."));
  return NULL;
}

PopplerDocument *
_fb_poppler_open (GBytes  *bytes,
                  GError **error)
{
  const FbPoppler *poppler = _fb_poppler_get (error);
  PopplerDocument *document;

  if (poppler == NULL)
    return NULL;

  document = poppler->poppler_document_new_from_bytes (bytes, NULL, NULL);
  if (document == NULL)
    g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, _("This file is no PDF that can be read."));

  return document;
}
