/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-layout"

#include "documents/fb-layout.h"

#include "documents/fb-style.h"

/* Breaking into pages. Each cell of a block keeps its own place in its own
 * lines, so two languages side by side go on together on the next page. */

#define LEAST_LINES 2 /* of a paragraph, at the end and at the beginning of a page */

typedef struct
{
  FbLayout  *layout;
  GPtrArray *page;
  double     y;      /* where the next block may begin */
  double     after;  /* of the block above */
  double     top;
  double     bottom;
  gboolean   is_fresh; /* nothing but a table header on this page */
} Breaker;

static void
free_fragment (gpointer data)
{
  FbFragment *fragment = data;

  g_free (fragment->first);
  g_free (fragment->last);
  g_free (fragment);
}

static const FbLine *
get_line (const FbPlacedCell *cell,
          guint               index)
{
  return &g_array_index (cell->lines, FbLine, index);
}

static double
get_lines_height (const FbPlacedCell *cell,
                  guint               first,
                  guint               last)
{
  if (last <= first)
    return 0.0;

  return get_line (cell, last - 1)->bottom - get_line (cell, first)->top;
}

/* The end of the lines of @cell that fit in @space from @first on, so that
 * neither page gets a single line; @first itself if none should stand here. */
static guint
find_last_line (const FbPlacedCell *cell,
                guint               first,
                double              space)
{
  guint n = cell->lines->len;
  guint last = first;

  while (last < n && get_lines_height (cell, first, last + 1) <= space)
    last++;
  if (last == n)
    return n;
  if (n - last < LEAST_LINES)
    last = n > LEAST_LINES ? n - LEAST_LINES : 0;
  if (last < first + LEAST_LINES)
    last = first;

  return last;
}

static gboolean
is_splittable (const FbPlacedBlock *placed)
{
  return (placed->block->flags & (FB_BLOCK_WHOLE | FB_BLOCK_STACK)) == 0 &&
         placed->height > placed->block->min_height;
}

/* The least height at which @placed may begin on a page. */
static double
get_first_height (const FbPlacedBlock *placed)
{
  double height = 0.0;

  if (!is_splittable (placed))
    return placed->height;

  for (guint i = 0; i < placed->cells->len; i++)
    {
      const FbPlacedCell *cell = &g_array_index (placed->cells, FbPlacedCell, i);
      guint n = cell->lines->len;

      /* three lines cannot be split into two and two */
      if (n > LEAST_LINES + 1)
        n = LEAST_LINES;
      height = MAX (height, cell->y + (n > 0 ? get_lines_height (cell, 0, n) : cell->height));
    }

  return MIN (height + 2 * placed->inset, placed->height);
}

static void
begin_page (Breaker *self)
{
  self->page = g_ptr_array_new_with_free_func (free_fragment);
  g_ptr_array_add (self->layout->pages, self->page);
  self->y = self->top;
  self->after = 0.0;
  self->is_fresh = TRUE;
}

static FbFragment *
add_fragment (Breaker             *self,
              const FbPlacedBlock *placed,
              double               y)
{
  FbFragment *fragment = g_new0 (FbFragment, 1);

  fragment->placed = placed;
  fragment->y = y;
  fragment->height = placed->height;
  fragment->first = g_new0 (guint, placed->cells->len);
  fragment->last = g_new0 (guint, placed->cells->len);
  fragment->begins = TRUE;
  for (guint i = 0; i < placed->cells->len; i++)
    fragment->last[i] = g_array_index (placed->cells, FbPlacedCell, i).lines->len;
  g_ptr_array_add (self->page, fragment);

  return fragment;
}

/* A table goes on below a copy of its header. */
static void
begin_page_within (Breaker             *self,
                   const FbPlacedBlock *placed)
{
  const FbBlock *header = placed->block->header;

  begin_page (self);

  for (guint i = 0; header != NULL && i < self->layout->placed->len; i++)
    {
      const FbPlacedBlock *candidate = g_ptr_array_index (self->layout->placed, i);

      if (candidate->block == header)
        {
          add_fragment (self, candidate, self->y);
          self->y += candidate->height;
          break;
        }
    }
}

static double
get_gap (Breaker             *self,
         const FbPlacedBlock *placed)
{
  if (self->y == self->top)
    return 0.0;

  return MAX (self->after, placed->block->before);
}

/* The height from the top of block @index to the end of those gathered with it. */
static double
get_gathered_height (Breaker *self,
                     guint    index)
{
  const GPtrArray *blocks = self->layout->placed;
  const FbPlacedBlock *placed = g_ptr_array_index (blocks, index);
  double height = placed->height;

  for (guint i = index + 1; i < blocks->len; i++)
    {
      const FbPlacedBlock *next = g_ptr_array_index (blocks, i);

      if ((placed->block->flags & next->block->flags & FB_BLOCK_GATHER) == 0)
        break;
      height += MAX (placed->block->after, next->block->before) + next->height;
      placed = next;
    }

  return height;
}

/* The height that must be free for block @index to begin here: what keeps to
 * the next block needs that one's beginning too. */
static double
get_needed_height (Breaker *self,
                   guint    index)
{
  const GPtrArray *blocks = self->layout->placed;
  const FbPlacedBlock *placed = g_ptr_array_index (blocks, index);
  double needed = 0.0, gathered;

  while ((placed->block->flags & FB_BLOCK_KEEP_NEXT) != 0 && index + 1 < blocks->len)
    {
      const FbPlacedBlock *next = g_ptr_array_index (blocks, ++index);

      needed += placed->height + MAX (placed->block->after, next->block->before);
      placed = next;
    }

  gathered = get_gathered_height (self, index);
  if ((placed->block->flags & FB_BLOCK_GATHER) != 0 && needed + gathered <= self->bottom - self->top)
    return needed + gathered;

  return needed + get_first_height (placed);
}

/* Places as many lines as fit from @first on, and moves @first behind them.
 * Returns whether the block is complete. */
static gboolean
place_lines (Breaker             *self,
             const FbPlacedBlock *placed,
             guint               *first)
{
  double space = self->bottom - self->y - 2 * placed->inset;
  FbFragment *fragment = add_fragment (self, placed, self->y);
  gboolean is_complete = TRUE;
  double height = 0.0;

  for (guint i = 0; i < placed->cells->len; i++)
    {
      const FbPlacedCell *cell = &g_array_index (placed->cells, FbPlacedCell, i);
      double offset = first[i] == 0 ? cell->y : 0.0;
      guint last = find_last_line (cell, first[i], space - offset);

      /* on a fresh page something must go, even a line taller than the page */
      if (last == first[i] && self->is_fresh)
        last = MIN (first[i] + 1, cell->lines->len);
      fragment->first[i] = first[i];
      fragment->last[i] = last;
      fragment->begins = fragment->begins && first[i] == 0;
      is_complete = is_complete && last == cell->lines->len;
      height = MAX (height, offset + get_lines_height (cell, first[i], last));
      first[i] = last;
    }

  fragment->height = height + 2 * placed->inset;
  if (is_complete && fragment->begins)
    fragment->height = placed->height;
  self->y += fragment->height;

  return is_complete;
}

static void
place_block (Breaker *self,
             guint    index)
{
  const FbPlacedBlock *placed = g_ptr_array_index (self->layout->placed, index);
  g_autofree guint *first = g_new0 (guint, placed->cells->len);
  gboolean fits;

  if ((placed->block->flags & FB_BLOCK_BREAK) != 0)
    {
      if (self->y > self->top)
        begin_page (self);
      return;
    }

  fits = self->y + get_gap (self, placed) + get_needed_height (self, index) <= self->bottom;
  if (!fits && !self->is_fresh)
    begin_page_within (self, placed);
  self->y += get_gap (self, placed);

  if (!is_splittable (placed) || self->y + placed->height <= self->bottom)
    {
      add_fragment (self, placed, self->y);
      self->y += placed->height;
    }
  else
    {
      while (!place_lines (self, placed, first))
        begin_page_within (self, placed);
    }

  self->after = placed->block->after;
  self->is_fresh = FALSE;
}

void
_fb_layout_break_pages (FbLayout *self)
{
  Breaker breaker = { self, NULL, 0.0, 0.0, FB_MARGIN, self->height - FB_MARGIN, TRUE };

  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  begin_page (&breaker);
  for (guint i = 0; i < self->placed->len; i++)
    place_block (&breaker, i);
}
