/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

#include <gio/gio.h>
#include <stdint.h>

/* fuzz-lines.c: changes that fit files of one element a line: lines doubled,
 * moved, dropped. Half of all changes; the others are those of libFuzzer, which
 * knows bytes only. */
size_t LLVMFuzzerCustomMutator (uint8_t *data,
                                size_t   size,
                                size_t   max_size,
                                unsigned seed);

/* fuzz-main.c: what every target sets up before its first input; a complaint
 * of GLib ends the program. */
int    LLVMFuzzerInitialize    (int     *argc,
                                char  ***argv);

/* Each target */
int    LLVMFuzzerTestOneInput  (const uint8_t *data,
                                size_t         size);

void   fuzz_prepare            (void);

/* fuzz-store.c: a store in memory, which is emptied where making another one would take most of the time. */
FbStore *fuzz_store_new        (void);
void     fuzz_store_empty      (FbStore *store);

/* An error says something that a person can read. */
void   fuzz_check_error        (const GError *error);
