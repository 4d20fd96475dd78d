/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-privacy"

#include "base/fb-privacy.h"

#include <sys/resource.h>
#include <sys/stat.h>

/**
 * fb_privacy_init:
 *
 * For the start of a program. What it has in memory are people's data: after a
 * crash no image of that goes to the disk. And a file that is made without
 * saying for whom is for its owner alone.
 */
void
fb_privacy_init (void)
{
  const struct rlimit none = { 0, 0 };

  if (setrlimit (RLIMIT_CORE, &none) != 0)
    g_debug ("The size of crash images stays as it is");
  umask (077);
}
