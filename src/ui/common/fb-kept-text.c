/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-kept-text"

#include "ui/common/fb-kept-text.h"

#include "app/fb-drafts.h"
#include "base/fb-text.h"

#define KEEP_AFTER_SECONDS 1
#define KEPT_KEY "fb-kept-text"

/* What belongs to a text; as long as its widget. */
typedef struct
{
  GtkWidget   *text;
  FbWorkspace *workspace;
  FbRecord    *about;
  char        *name;
  char        *typed;   /* (nullable) at the last change */
  guint        source;  /* while a change waits to be kept */
  gboolean     is_kept; /* there is, or was, a draft */
  gboolean     showing;
} Kept;

static void
keep (Kept *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->is_kept = TRUE;
  fb_drafts_set (self->workspace, self->about, self->name, self->typed);
}

static void
kept_free (gpointer data)
{
  Kept *self = data;

  if (self->source != 0)
    keep (self);
  g_free (self->typed);
  g_object_unref (self->workspace);
  g_object_unref (self->about);
  g_free (self->name);
  g_free (self);
}

/* (transfer full) (nullable): what stands in a text view or an entry, cleaned;
 * %NULL for nothing */
char *
fb_kept_text_dup (GtkWidget *text)
{
  g_autofree char *typed = NULL;
  char *clean = NULL;

  if (GTK_IS_TEXT_VIEW (text))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
      GtkTextIter start, end;

      gtk_text_buffer_get_bounds (buffer, &start, &end);
      typed = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
    }
  else
    typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (text)));

  fb_text_clean (typed, &clean, NULL);

  return clean;
}

static void
set_text (GtkWidget  *text,
          const char *words)
{
  if (GTK_IS_TEXT_VIEW (text))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), words, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (text), words);
}

static gboolean
keep_timeout_cb (gpointer user_data)
{
  Kept *self = user_data;

  self->source = 0;
  keep (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (Kept *self)
{
  if (self->showing)
    return;

  g_free (self->typed);
  self->typed = fb_kept_text_dup (self->text);
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add_seconds (KEEP_AFTER_SECONDS, keep_timeout_cb, self);
}

/* What was begun, here or in another window on the same record; nothing once
 * it was added there. What stood there from the beginning stays. */
static void
show (Kept *self)
{
  g_autofree char *draft = fb_drafts_dup (self->workspace, self->about, self->name);
  g_autofree char *typed = fb_kept_text_dup (self->text);

  if (self->source != 0 || (draft == NULL && !self->is_kept) || g_strcmp0 (typed, draft) == 0)
    return;

  self->is_kept = TRUE;
  self->showing = TRUE;
  set_text (self->text, draft != NULL ? draft : "");
  self->showing = FALSE;
}

static void
unmap_cb (Kept *self)
{
  if (self->source != 0)
    keep (self);
}

static Kept *
get_kept (GtkWidget *text)
{
  return g_object_get_data (G_OBJECT (text), KEPT_KEY);
}

/**
 * fb_kept_text_attach:
 * @text: a text view or an entry
 * @about: a stored record
 * @name: the kind and the field it will be, such as "plan-review.helps"
 *
 * Shows what was kept, and keeps what is typed from now on.
 */
void
fb_kept_text_attach (GtkWidget   *text,
                     FbWorkspace *workspace,
                     FbRecord    *about,
                     const char  *name)
{
  Kept *self;
  gpointer source;

  g_return_if_fail (GTK_IS_TEXT_VIEW (text) || GTK_IS_EDITABLE (text));
  g_return_if_fail (get_kept (text) == NULL);

  self = g_new0 (Kept, 1);
  source = GTK_IS_TEXT_VIEW (text) ? (gpointer) gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)) : (gpointer) text;
  self->text = text;
  self->workspace = g_object_ref (workspace);
  self->about = g_object_ref (about);
  self->name = g_strdup (name);
  show (self);
  g_object_set_data_full (G_OBJECT (text), KEPT_KEY, self, kept_free);
  g_signal_connect_swapped (source, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (text, "map", G_CALLBACK (show), self);
  g_signal_connect_swapped (text, "unmap", G_CALLBACK (unmap_cb), self);
}

/* The verb was chosen: what stands there is saved, and no draft any more. */
void
fb_kept_text_forget (GtkWidget *text)
{
  Kept *self = get_kept (text);

  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->source, g_source_remove);
  fb_drafts_set (self->workspace, self->about, self->name, NULL);
}
