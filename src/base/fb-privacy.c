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
 *
 * One byte is no image, and to the kernel the sign not to call a program that
 * collects them either (fs/coredump.c): that one is called whatever else the
 * limit is, also with none (core(5), a core_pattern with a pipe).
 */
void
fb_privacy_init (void)
{
  const struct rlimit one_byte = { 1, 1 };
  const struct rlimit none = { 0, 0 };

  /* Where it is none already, it cannot be raised to one. */
  if (setrlimit (RLIMIT_CORE, &one_byte) != 0 && setrlimit (RLIMIT_CORE, &none) != 0)
    g_debug ("The size of crash images stays as it is");
  umask (077);
}
