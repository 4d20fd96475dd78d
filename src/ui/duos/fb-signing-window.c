/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-signing-window"

#include "ui/duos/fb-signing-window-private.h"

#include "documents/fb-language.h"

#include <glib/gi18n.h>

enum
{
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FbSigningWindow, fb_signing_window, ADW_TYPE_WINDOW)

static gboolean
fb_signing_window_close_request (GtkWindow *window)
{
  FbSigningWindow *self = FB_SIGNING_WINDOW (window);

  if (self->is_handed)
    {
      _fb_signing_show_back (self);
      return GDK_EVENT_STOP;
    }

  return GTK_WINDOW_CLASS (fb_signing_window_parent_class)->close_request (window);
}

/* No key leads anywhere but within the page. */
static gboolean
key_pressed_cb (FbSigningWindow *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  gboolean is_function = keyval >= GDK_KEY_F1 && keyval <= GDK_KEY_F12;

  if (!self->is_handed)
    return GDK_EVENT_PROPAGATE;

  return (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || is_function ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
fb_signing_window_dispose (GObject *object)
{
  FbSigningWindow *self = FB_SIGNING_WINDOW (object);

  g_clear_pointer (&self->copies, g_ptr_array_unref);
  g_clear_pointer (&self->whole, fb_signing_case_free);

  G_OBJECT_CLASS (fb_signing_window_parent_class)->dispose (object);
}

static void
fb_signing_window_class_init (FbSigningWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_signing_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = fb_signing_window_close_request;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_DIALOG);

  signals[FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

static void
fb_signing_window_init (FbSigningWindow *self)
{
  self->page = adw_bin_new ();
  adw_window_set_content (ADW_WINDOW (self), self->page);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_title (GTK_WINDOW (self), _("Signing"));
  gtk_widget_add_css_class (GTK_WIDGET (self), "fb-signing");
}

static void
cover_screen (FbSigningWindow *self,
              GtkWidget       *parent)
{
  GtkNative *native = gtk_widget_get_native (parent);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;
  GdkMonitor *monitor = NULL;
  GdkRectangle box = { 0, 0, 1000, 700 };

  if (surface != NULL)
    monitor = gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface);
  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, &box);
  gtk_window_set_default_size (GTK_WINDOW (self), box.width, box.height);
  gtk_window_fullscreen (GTK_WINDOW (self));
}

/**
 * fb_signing_window_new:
 * @parent: a widget of the window below
 * @whole: (transfer full): who signs on the screen
 *
 * Returns: (transfer none): the window, to be presented
 */
GtkWidget *
fb_signing_window_new (GtkWidget     *parent,
                       FbSigningCase *whole)
{
  FbSigningWindow *self = g_object_new (FB_TYPE_SIGNING_WINDOW, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkRoot *root = gtk_widget_get_root (parent);

  self->whole = whole;
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  cover_screen (self, parent);

  /* after the window has got the keys of the program, so that it comes first */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  _fb_signing_show_prepare (self);

  return GTK_WIDGET (self);
}

void
_fb_signing_set_page (FbSigningWindow *self,
                      GtkWidget       *page)
{
  g_clear_pointer (&self->copies, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self->page), page);
  gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

const char *
_fb_signing_get_text (FbSigningWindow *self,
                      FbSigningText    text)
{
  FbSigningTurn *turn = fb_signing_case_get_turn (self->whole);

  return fb_signing_text_get (self->whole->words, turn != NULL ? turn->language : self->whole->language, text);
}

GtkWidget *
_fb_signing_make_label (const char *text,
                        const char *language,
                        const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_direction (label, fb_language_is_rtl (language) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

GtkWidget *
_fb_signing_make_button (FbSigningWindow *self,
                         const char      *label,
                         GCallback        callback,
                         const char      *css_class)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "pill");
  if (css_class != NULL)
    gtk_widget_add_css_class (button, css_class);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", callback, self);

  return button;
}

/* What is read above, what can be chosen always in sight below. */
GtkWidget *
_fb_signing_make_page (GtkWidget *content,
                       GtkWidget *foot)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_vexpand (content, TRUE);
  gtk_box_append (GTK_BOX (page), content);
  if (foot != NULL)
    gtk_box_append (GTK_BOX (page), foot);

  return page;
}

/* Refusing and asking are always possible. */
GtkWidget *
_fb_signing_make_foot (FbSigningWindow *self,
                       gboolean         can_refuse)
{
  FbSigningTurn *turn = fb_signing_case_get_turn (self->whole);
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_add_css_class (foot, "fb-foot");
  if (turn != NULL && self->is_handed && fb_language_is_rtl (turn->language))
    gtk_widget_set_direction (foot, GTK_TEXT_DIR_RTL);
  if (!can_refuse)
    return foot;

  gtk_box_append (GTK_BOX (foot), _fb_signing_make_button (self, _fb_signing_get_text (self, FB_SIGNING_NOT_NOW),
                                                           G_CALLBACK (_fb_signing_next), NULL));
  gtk_box_append (GTK_BOX (foot), _fb_signing_make_button (self, _fb_signing_get_text (self, FB_SIGNING_QUESTION),
                                                           G_CALLBACK (_fb_signing_show_question), NULL));

  return foot;
}

/* The next one who signs, or back to who works with the program. */
void
_fb_signing_next (FbSigningWindow *self)
{
  self->whole->current++;
  if (fb_signing_case_get_turn (self->whole) != NULL)
    _fb_signing_show_hand (self);
  else
    _fb_signing_show_back (self);
}

void
_fb_signing_sign (FbSigningWindow *self,
                  const char      *method,
                  const char      *strokes,
                  const char      *witness)
{
  FbSigningTurn *turn = fb_signing_case_get_turn (self->whole);
  gboolean is_read_out = g_strcmp0 (self->read_how, "read-out") == 0;
  g_autoptr(GError) error = NULL;
  FbNewSignature values = {
    .party = turn->party->party,
    .name = turn->name,
    .person_id = turn->party->person_id,
    .organisation_id = turn->party->organisation_id,
    .capacity = turn->capacity,
    .language = turn->language,
    .read_how = self->read_how,
    .read_language = is_read_out ? turn->read_in : turn->language,
    .place = self->whole->place,
    .method = method,
    .strokes = strokes,
    .interpreter = turn->interpreter,
    .witness = witness,
  };

  turn->signature = fb_deed_sign (self->whole->workspace, self->whole->agreement, &values, &error);
  if (turn->signature == NULL)
    {
      gtk_label_set_text (GTK_LABEL (self->sentence), error->message);
      gtk_widget_set_visible (self->sentence, TRUE);
      return;
    }

  _fb_signing_next (self);
}

/* For the last page. */
void
_fb_signing_finish (FbSigningWindow *self)
{
  g_signal_emit (self, signals[FINISHED], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}
