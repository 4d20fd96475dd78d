/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"

#include <string.h>

size_t LLVMFuzzerMutate (uint8_t *data,
                         size_t   size,
                         size_t   max_size);

/* A piece of the file: one line, or a few. */
typedef struct
{
  size_t from;
  size_t length;
} Piece;

static size_t
skip_line (const uint8_t *data,
           size_t         size,
           size_t         at)
{
  const uint8_t *end = memchr (data + at, '\n', size - at);

  return end != NULL ? (size_t) (end - data) + 1 : size;
}

static Piece
choose_piece (const uint8_t *data,
              size_t         size,
              GRand         *dice)
{
  Piece piece = { 0, 0 };
  size_t at = (size_t) g_rand_double_range (dice, 0, (double) size);
  size_t until;

  while (at > 0 && data[at - 1] != '\n')
    at--;

  piece.from = at;
  until = skip_line (data, size, at);
  for (gint32 n = g_rand_int_range (dice, 0, 4); n > 1 && until < size; n--)
    until = skip_line (data, size, until);
  piece.length = until - at;

  return piece;
}

/* A new file of the same bytes, with @piece once more at @at, or without it. */
static size_t
join (uint8_t *data,
      size_t   size,
      size_t   max_size,
      Piece    piece,
      size_t   at,
      gboolean is_dropped)
{
  g_autoptr(GByteArray) made = g_byte_array_sized_new ((guint) (size + piece.length));

  for (size_t i = 0; i <= size; i++)
    {
      if (i == at)
        g_byte_array_append (made, data + piece.from, (guint) piece.length);
      if (i < size && !(is_dropped && i >= piece.from && i < piece.from + piece.length))
        g_byte_array_append (made, data + i, 1);
    }

  size = MIN (made->len, max_size);
  memcpy (data, made->data, size);
  return size;
}

size_t
LLVMFuzzerCustomMutator (uint8_t *data,
                         size_t   size,
                         size_t   max_size,
                         unsigned seed)
{
  g_autoptr(GRand) dice = g_rand_new_with_seed (seed);
  Piece piece, place;

  if (size < 2 || g_rand_boolean (dice))
    return LLVMFuzzerMutate (data, size, max_size);

  piece = choose_piece (data, size, dice);
  place = choose_piece (data, size, dice);

  switch (g_rand_int_range (dice, 0, 3))
    {
    case 0: /* twice */
      return join (data, size, max_size, piece, place.from, FALSE);
    case 1: /* elsewhere */
      return join (data, size, max_size, piece, place.from, TRUE);
    default: /* not at all */
      return join (data, size, max_size, piece, size + 1, TRUE);
    }
}
