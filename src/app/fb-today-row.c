/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-today"

#include "app/fb-today.h"

#include "app/fb-today-private.h"

void
fb_today_row_free (FbTodayRow *self)
{
  g_free (self->name);
  g_free (self->code);
  g_free (self->text);
  g_clear_pointer (&self->more_facts, g_ptr_array_unref);
  g_free (self->about_id);
  g_free (self->more);
  g_free (self);
}

void
fb_today_fact_free (FbTodayFact *self)
{
  g_free (self->text);
  g_free (self);
}

static FbTodayFact *
make_fact (const char *signal,
           const char *since,
           const char *text)
{
  FbTodayFact *fact = g_new0 (FbTodayFact, 1);

  fact->signal = signal;
  g_strlcpy (fact->since, since != NULL ? since : "", sizeof fact->since);
  fact->text = g_strdup (text);

  return fact;
}

void
_fb_today_row_add_more (FbTodayRow *row,
                        const char *signal,
                        const char *since,
                        const char *text,
                        gboolean    at_top)
{
  if (row->more_facts == NULL)
    row->more_facts = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_today_fact_free);

  g_ptr_array_insert (row->more_facts, at_top ? 0 : -1, make_fact (signal, since, text));
}

/* What was seen, what somebody wanted to be reminded of, or what a concern is about. */
char *
fb_today_row_dup_fact (const FbTodayRow *self)
{
  return self->text != NULL ? g_strdup (self->text) : fb_signal_dup_words (&self->first);
}

static void
add_signal (GPtrArray      *facts,
            const FbSignal *signal)
{
  g_autofree char *words = fb_signal_dup_words (signal);

  g_ptr_array_add (facts, make_fact (fb_signal_get_code (signal->code), signal->since, words));
}

GPtrArray *
fb_today_row_list_facts (const FbTodayRow *self)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_today_fact_free);
  g_autofree char *fact = fb_today_row_dup_fact (self);

  g_ptr_array_add (facts, make_fact (self->signal, self->since, fact));
  for (guint i = 0; self->more_facts != NULL && i < self->more_facts->len; i++)
    {
      const FbTodayFact *more = self->more_facts->pdata[i];

      g_ptr_array_add (facts, make_fact (more->signal, more->since, more->text));
    }
  if (self->text != NULL && self->first.code != FB_SIGNAL_N)
    add_signal (facts, &self->first);
  for (guint i = 0; i < self->n_more_signals; i++)
    add_signal (facts, &self->more[i]);

  return facts;
}

/* (transfer full) (nullable): what else was seen, a line each */
char *
fb_today_row_dup_more (const FbTodayRow *self)
{
  g_autoptr(GPtrArray) facts = fb_today_row_list_facts (self);
  g_autoptr(GString) more = g_string_new (NULL);

  for (guint i = 1; i < facts->len; i++)
    g_string_append_printf (more, "%s%s", i > 1 ? "\n" : "", ((FbTodayFact *) facts->pdata[i])->text);

  return more->len > 0 ? g_string_free (g_steal_pointer (&more), FALSE) : NULL;
}
