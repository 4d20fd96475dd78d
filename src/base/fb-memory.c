/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-memory"

#include "base/fb-memory.h"

#include <stdlib.h> /* says whether this is the GNU library */

#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Bytes: what is larger goes back to the system as soon as it is freed. */
#define LARGE (128 * 1024)

/**
 * fb_memory_init:
 *
 * For the start of a program that stays open, before it has threads. The GNU
 * library gives each thread a heap of its own, and takes for large what is as
 * large as the largest block so far. After a thread has read the file that is
 * tens of megabytes which nobody uses: each reader has a cache of many small
 * blocks. One heap does, as two threads seldom work at once here. Does nothing
 * with other libraries.
 */
void
fb_memory_init (void)
{
#ifdef __GLIBC__
  mallopt (M_ARENA_MAX, 1);
  mallopt (M_MMAP_THRESHOLD, LARGE);
  mallopt (M_TRIM_THRESHOLD, LARGE);
#endif
}
