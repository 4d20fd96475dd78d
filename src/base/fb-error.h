/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FB_ERROR:
 *
 * The one error domain. A message is a whole sentence for a person, in the
 * language of the program; a code exists only where a caller acts on it.
 */
#define FB_ERROR (fb_error_quark ())

typedef enum
{
  FB_ERROR_FAILED,    /* the system said no: disk, file, database */
  FB_ERROR_INVALID,   /* a value or a file that cannot be taken as it is */
  FB_ERROR_REFUSED,   /* a rule of the program forbids this deed */
  FB_ERROR_NOT_FOUND, /* no such record, field, kind or file */
  FB_ERROR_CONFLICT,  /* somebody changed it since */
  FB_ERROR_TOO_NEW,   /* written by a later version of the program */
  FB_ERROR_LOCKED,    /* another program writes to the workspace */
  FB_ERROR_READ_ONLY, /* opened to read */
  FB_ERROR_DAMAGED,   /* a workspace whose bytes are not as they were written */
} FbErrorCode;

GQuark fb_error_quark (void);

G_END_DECLS
