/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-page"

#include "ui/common/fb-page.h"

typedef struct
{
  FbWorkspace *workspace;
  char        *record_id;
  char        *programme_id;
  char        *title;
  char        *add_label;
  char        *part;
  GtkWidget   *title_widget;
  GMenuModel  *menu;

  gboolean     is_stale;
  guint        refresh_id;
} FbPagePrivate;

enum
{
  PROP_0,
  PROP_WORKSPACE,
  PROP_RECORD_ID,
  PROP_PROGRAMME_ID,
  PROP_TITLE,
  PROP_TITLE_WIDGET,
  PROP_MENU,
  PROP_ADD_LABEL,
  PROP_PART,
  N_PROPS
};

enum
{
  OPEN,
  CLOSE,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FbPage, fb_page, ADW_TYPE_BIN)

#define GET_PRIVATE(self) ((FbPagePrivate *) fb_page_get_instance_private (self))

static void
refresh_idle_cb (gpointer user_data)
{
  FbPage *self = user_data;

  GET_PRIVATE (self)->refresh_id = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fb_page_refresh (self);
}

/* Hidden pages wait until they are seen; seen ones refresh once, after
 * everything that happens now has happened. */
void
fb_page_mark_stale (FbPage *self)
{
  FbPagePrivate *priv;

  g_return_if_fail (FB_IS_PAGE (self));

  priv = GET_PRIVATE (self);
  priv->is_stale = TRUE;
  if (priv->refresh_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    priv->refresh_id = g_idle_add_once (refresh_idle_cb, self);
}

static void
store_changed_cb (FbPage     *self,
                  const char *kind,
                  const char *id)
{
  FbPageClass *klass = FB_PAGE_GET_CLASS (self);

  if (kind == NULL || klass->concerns == NULL || klass->concerns (self, kind, id))
    fb_page_mark_stale (self);
}

static void
fb_page_constructed (GObject *object)
{
  FbPage *self = FB_PAGE (object);
  FbPagePrivate *priv = GET_PRIVATE (self);

  G_OBJECT_CLASS (fb_page_parent_class)->constructed (object);

  if (priv->workspace == NULL)
    return;
  g_signal_connect_object (fb_workspace_get_store (priv->workspace), "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->workspace, "day-changed", G_CALLBACK (fb_page_mark_stale), self, G_CONNECT_SWAPPED);
}

static void
fb_page_map (GtkWidget *widget)
{
  if (GET_PRIVATE (FB_PAGE (widget))->is_stale)
    fb_page_refresh (FB_PAGE (widget));

  GTK_WIDGET_CLASS (fb_page_parent_class)->map (widget);
}

static void
fb_page_dispose (GObject *object)
{
  FbPagePrivate *priv = GET_PRIVATE (FB_PAGE (object));

  g_clear_handle_id (&priv->refresh_id, g_source_remove);
  g_clear_object (&priv->title_widget);
  g_clear_object (&priv->menu);
  g_clear_object (&priv->workspace);

  G_OBJECT_CLASS (fb_page_parent_class)->dispose (object);
}

static void
fb_page_finalize (GObject *object)
{
  FbPagePrivate *priv = GET_PRIVATE (FB_PAGE (object));

  g_free (priv->record_id);
  g_free (priv->programme_id);
  g_free (priv->title);
  g_free (priv->add_label);
  g_free (priv->part);

  G_OBJECT_CLASS (fb_page_parent_class)->finalize (object);
}

static void
fb_page_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  FbPagePrivate *priv = GET_PRIVATE (FB_PAGE (object));

  switch (prop_id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, priv->workspace);
      break;
    case PROP_RECORD_ID:
      g_value_set_string (value, priv->record_id);
      break;
    case PROP_PROGRAMME_ID:
      g_value_set_string (value, priv->programme_id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_TITLE_WIDGET:
      g_value_set_object (value, priv->title_widget);
      break;
    case PROP_MENU:
      g_value_set_object (value, priv->menu);
      break;
    case PROP_ADD_LABEL:
      g_value_set_string (value, priv->add_label);
      break;
    case PROP_PART:
      g_value_set_string (value, priv->part);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* A stack that goes shows nothing; the page is still known by what it showed. */
static void
set_part (FbPage     *self,
          const char *part)
{
  if (part == NULL || g_strcmp0 (GET_PRIVATE (self)->part, part) == 0)
    return;

  g_free (GET_PRIVATE (self)->part);
  GET_PRIVATE (self)->part = g_strdup (part);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PART]);
}

static void
fb_page_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  FbPage *self = FB_PAGE (object);
  FbPagePrivate *priv = GET_PRIVATE (self);

  switch (prop_id)
    {
    case PROP_WORKSPACE:
      priv->workspace = g_value_dup_object (value);
      break;
    case PROP_RECORD_ID:
      priv->record_id = g_value_dup_string (value);
      break;
    case PROP_PROGRAMME_ID:
      fb_page_set_programme_id (self, g_value_get_string (value));
      break;
    case PROP_TITLE:
      fb_page_set_title (self, g_value_get_string (value));
      break;
    case PROP_TITLE_WIDGET:
      fb_page_set_title_widget (self, g_value_get_object (value));
      break;
    case PROP_MENU:
      fb_page_set_menu (self, g_value_get_object (value));
      break;
    case PROP_ADD_LABEL:
      fb_page_set_add_label (self, g_value_get_string (value));
      break;
    case PROP_PART:
      set_part (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static FbRecord *
fb_page_real_dup_about (FbPage *self)
{
  const FbKind *kind = FB_PAGE_GET_CLASS (self)->about_kind;
  const char *id = fb_page_get_record_id (self);

  return kind != NULL && id != NULL ? fb_store_get (fb_page_get_store (self), kind, id, NULL) : NULL;
}

static void
fb_page_real_list_whom (FbPage *self,
                        FbWhom *whom)
{
  g_autoptr(FbRecord) record = fb_page_dup_about (self);

  if (record != NULL)
    fb_whom_add (whom, fb_record_get_kind (record)->name, fb_record_get_id (record));
}

static GParamSpec *
text_spec (const char  *name,
           GParamFlags  flags)
{
  return g_param_spec_string (name, NULL, NULL, NULL,
                              flags | G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
}

static GParamSpec *
object_spec (const char  *name,
             GType        type,
             GParamFlags  flags)
{
  return g_param_spec_object (name, NULL, NULL, type,
                              flags | G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
}

static void
fb_page_class_init (FbPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = fb_page_constructed;
  object_class->dispose = fb_page_dispose;
  object_class->finalize = fb_page_finalize;
  object_class->get_property = fb_page_get_property;
  object_class->set_property = fb_page_set_property;
  GTK_WIDGET_CLASS (klass)->map = fb_page_map;
  klass->dup_about = fb_page_real_dup_about;
  klass->list_whom = fb_page_real_list_whom;

  props[PROP_WORKSPACE] = object_spec ("workspace", FB_TYPE_WORKSPACE, G_PARAM_CONSTRUCT_ONLY);
  props[PROP_RECORD_ID] = text_spec ("record-id", G_PARAM_CONSTRUCT_ONLY);
  props[PROP_PROGRAMME_ID] = text_spec ("programme-id", G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_TITLE] = text_spec ("title", G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_TITLE_WIDGET] = object_spec ("title-widget", GTK_TYPE_WIDGET, G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_MENU] = object_spec ("menu", G_TYPE_MENU_MODEL, G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_ADD_LABEL] = text_spec ("add-label", G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_PART] = text_spec ("part", G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[OPEN] =
    g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  signals[CLOSE] =
    g_signal_new ("close", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
fb_page_init (FbPage *self)
{
  GET_PRIVATE (self)->is_stale = TRUE;
}

/* (transfer none) */
FbWorkspace *
fb_page_get_workspace (FbPage *self)
{
  g_return_val_if_fail (FB_IS_PAGE (self), NULL);

  return GET_PRIVATE (self)->workspace;
}

/* (transfer none) */
FbStore *
fb_page_get_store (FbPage *self)
{
  g_return_val_if_fail (FB_IS_PAGE (self), NULL);

  return fb_workspace_get_store (GET_PRIVATE (self)->workspace);
}

/* (transfer none) (nullable): the record this page shows; %NULL on a list */
const char *
fb_page_get_record_id (FbPage *self)
{
  g_return_val_if_fail (FB_IS_PAGE (self), NULL);

  return GET_PRIVATE (self)->record_id;
}

/* (transfer none) (nullable): the programme to show; %NULL for all */
const char *
fb_page_get_programme_id (FbPage *self)
{
  g_return_val_if_fail (FB_IS_PAGE (self), NULL);

  return GET_PRIVATE (self)->programme_id;
}

static gboolean
set_text (char       **member,
          const char  *text)
{
  if (g_strcmp0 (*member, text) == 0)
    return FALSE;

  g_free (*member);
  *member = g_strdup (text);
  return TRUE;
}

void
fb_page_set_programme_id (FbPage     *self,
                          const char *id)
{
  g_return_if_fail (FB_IS_PAGE (self));

  if (!set_text (&GET_PRIVATE (self)->programme_id, id))
    return;

  fb_page_mark_stale (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROGRAMME_ID]);
}

const char *
fb_page_get_title (FbPage *self)
{
  g_return_val_if_fail (FB_IS_PAGE (self), NULL);

  return GET_PRIVATE (self)->title;
}

void
fb_page_set_title (FbPage     *self,
                   const char *title)
{
  g_return_if_fail (FB_IS_PAGE (self));

  if (set_text (&GET_PRIVATE (self)->title, title))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

/* (transfer none) (nullable): shown in the header bar instead of the title */
GtkWidget *
fb_page_get_title_widget (FbPage *self)
{
  g_return_val_if_fail (FB_IS_PAGE (self), NULL);

  return GET_PRIVATE (self)->title_widget;
}

void
fb_page_set_title_widget (FbPage    *self,
                          GtkWidget *widget)
{
  FbPagePrivate *priv = GET_PRIVATE (self);

  g_return_if_fail (FB_IS_PAGE (self));

  if (priv->title_widget == widget)
    return;

  g_clear_object (&priv->title_widget);
  priv->title_widget = widget != NULL ? g_object_ref_sink (widget) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE_WIDGET]);
}

GMenuModel *
fb_page_get_menu (FbPage *self)
{
  g_return_val_if_fail (FB_IS_PAGE (self), NULL);

  return GET_PRIVATE (self)->menu;
}

void
fb_page_set_menu (FbPage     *self,
                  GMenuModel *menu)
{
  g_return_if_fail (FB_IS_PAGE (self));

  if (g_set_object (&GET_PRIVATE (self)->menu, menu))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MENU]);
}

const char *
fb_page_get_add_label (FbPage *self)
{
  g_return_val_if_fail (FB_IS_PAGE (self), NULL);

  return GET_PRIVATE (self)->add_label;
}

void
fb_page_set_add_label (FbPage     *self,
                       const char *label)
{
  g_return_if_fail (FB_IS_PAGE (self));

  if (set_text (&GET_PRIVATE (self)->add_label, label))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ADD_LABEL]);
}

/* (nullable): the part that shows, as fb_page_show_part() takes it */
const char *
fb_page_get_part (FbPage *self)
{
  g_return_val_if_fail (FB_IS_PAGE (self), NULL);

  return GET_PRIVATE (self)->part;
}

/* @stack: a stack of either kind; the name of what it shows is the part */
void
fb_page_follow_part (FbPage    *self,
                     GtkWidget *stack)
{
  g_return_if_fail (FB_IS_PAGE (self));

  g_object_bind_property (stack, "visible-child-name", self, "part", G_BINDING_SYNC_CREATE);
}

/**
 * fb_page_open:
 * @name: a page, such as "duo"
 * @id: (nullable): the record it is to show
 *
 * Asks the window to go there. Alt+Left comes back.
 */
void
fb_page_open (FbPage     *self,
              const char *name,
              const char *id)
{
  fb_page_open_part (self, name, id, NULL);
}

/* The same, at a part of that page: a duo at its "agreement". */
void
fb_page_open_part (FbPage     *self,
                   const char *name,
                   const char *id,
                   const char *part)
{
  g_return_if_fail (FB_IS_PAGE (self));
  g_return_if_fail (name != NULL);

  g_signal_emit (self, signals[OPEN], 0, name, id, part);
}

/* The record is gone, or there is nothing more to do here: asks the window to
 * forget this page and to go back to the one before. */
void
fb_page_close (FbPage *self)
{
  g_return_if_fail (FB_IS_PAGE (self));

  g_signal_emit (self, signals[CLOSE], 0);
}

/* Reads the store now. Pages call it after they changed what they show, and
 * tests; the window never needs to. */
void
fb_page_refresh (FbPage *self)
{
  FbPagePrivate *priv = GET_PRIVATE (self);

  g_return_if_fail (FB_IS_PAGE (self));

  g_clear_handle_id (&priv->refresh_id, g_source_remove);
  priv->is_stale = FALSE;
  if (FB_PAGE_GET_CLASS (self)->refresh != NULL)
    FB_PAGE_GET_CLASS (self)->refresh (self);
}

void
fb_page_find (FbPage *self)
{
  g_return_if_fail (FB_IS_PAGE (self));

  if (FB_PAGE_GET_CLASS (self)->find != NULL)
    FB_PAGE_GET_CLASS (self)->find (self);
}

void
fb_page_add (FbPage *self)
{
  g_return_if_fail (FB_IS_PAGE (self));

  if (FB_PAGE_GET_CLASS (self)->add != NULL)
    FB_PAGE_GET_CLASS (self)->add (self);
}

void
fb_page_print (FbPage *self)
{
  g_return_if_fail (FB_IS_PAGE (self));

  if (FB_PAGE_GET_CLASS (self)->print != NULL)
    FB_PAGE_GET_CLASS (self)->print (self);
}

gboolean
fb_page_can_find (FbPage *self)
{
  g_return_val_if_fail (FB_IS_PAGE (self), FALSE);

  return FB_PAGE_GET_CLASS (self)->find != NULL;
}

gboolean
fb_page_can_print (FbPage *self)
{
  g_return_val_if_fail (FB_IS_PAGE (self), FALSE);

  return FB_PAGE_GET_CLASS (self)->print != NULL;
}

GtkWidget *
fb_page_get_focus_hint (FbPage *self)
{
  FbPageClass *klass = FB_PAGE_GET_CLASS (self);

  g_return_val_if_fail (FB_IS_PAGE (self), NULL);

  return klass->get_focus_hint != NULL ? klass->get_focus_hint (self) : NULL;
}

/* (transfer full) (nullable): what a note that is written now is about */
FbRecord *
fb_page_dup_about (FbPage *self)
{
  g_return_val_if_fail (FB_IS_PAGE (self), NULL);

  return FB_PAGE_GET_CLASS (self)->dup_about (self);
}

/* %FALSE where the page has no place for notes. */
gboolean
fb_page_start_note (FbPage   *self,
                    gboolean  is_reminder)
{
  FbPageClass *klass = FB_PAGE_GET_CLASS (self);

  g_return_val_if_fail (FB_IS_PAGE (self), FALSE);

  if (klass->start_note != NULL)
    klass->start_note (self, is_reminder);

  return klass->start_note != NULL;
}

void
fb_page_show_part (FbPage     *self,
                   const char *part)
{
  g_return_if_fail (FB_IS_PAGE (self));

  if (part != NULL && FB_PAGE_GET_CLASS (self)->show_part != NULL)
    FB_PAGE_GET_CLASS (self)->show_part (self, part);
}
