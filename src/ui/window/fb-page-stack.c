/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-page-stack"

#include "ui/window/fb-page-stack.h"

#include "ui/window/fb-pages.h"

/* So many steps back; older ones are forgotten and their pages freed. */
#define MAX_STEPS 24

typedef struct
{
  FbPage           *page;  /* owned by the stack of widgets */
  const FbPageType *type;
  GtkWidget        *focus; /* weak */
  char             *part;  /* (nullable): what is to show of it, and showed when it was left */
} Step;

struct _FbPageStack
{
  AdwBin       parent_instance;

  GtkStack    *stack;
  FbWorkspace *workspace;
  char        *programme_id;
  GPtrArray   *steps; /* (element-type Step): the last one shows */
};

enum
{
  PROP_0,
  PROP_PAGE,
  PROP_CAN_GO_BACK,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (FbPageStack, fb_page_stack, ADW_TYPE_BIN)

static void
step_set_focus (Step      *step,
                GtkWidget *focus)
{
  g_clear_weak_pointer (&step->focus);
  g_set_weak_pointer (&step->focus, focus);
}

static void
step_free (gpointer data)
{
  Step *step = data;

  g_clear_weak_pointer (&step->focus);
  g_free (step->part);
  g_free (step);
}

static Step *
get_last_step (FbPageStack *self)
{
  return self->steps->len > 0 ? g_ptr_array_index (self->steps, self->steps->len - 1) : NULL;
}

static gboolean
is_on_the_way_back (FbPageStack *self,
                    FbPage      *page)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      const Step *step = g_ptr_array_index (self->steps, i);

      if (step->page == page)
        return TRUE;
    }

  return FALSE;
}

/* Frees the pages of records that nothing leads back to. */
static void
drop_unused_pages (FbPageStack *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (fb_page_get_record_id (FB_PAGE (child)) != NULL &&
          !is_on_the_way_back (self, FB_PAGE (child)))
        gtk_stack_remove (self->stack, child);
      child = next;
    }
}

/* Of one duo the way back may lead to two tabs. */
static void
keep_part (FbPageStack *self)
{
  Step *step = get_last_step (self);

  if (step == NULL)
    return;

  g_free (step->part);
  step->part = g_strdup (fb_page_get_part (step->page));
}

/* At each move, for whoever leaves the page through the sidebar has left its
 * field by then. */
static void
keep_focus (FbPageStack *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  Step *step = get_last_step (self);

  if (step != NULL && focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (step->page)))
    step_set_focus (step, focus);
}

/* What is hidden, or behind another child of a stack, would keep the keyboard from Tab. */
static gboolean
is_shown (GtkWidget *focus,
          FbPage    *page)
{
  while (focus != NULL && focus != GTK_WIDGET (page) && gtk_widget_get_visible (focus) &&
         gtk_widget_get_child_visible (focus))
    focus = gtk_widget_get_parent (focus);

  return focus == GTK_WIDGET (page);
}

/* From nowhere, as the stack of widgets had brought the keyboard to the page already: it would be the second place. */
static void
focus_first (FbPageStack *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL)
    gtk_root_set_focus (root, NULL);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
show_last_step (FbPageStack *self)
{
  Step *step = get_last_step (self);
  g_autoptr(GtkWidget) kept = step != NULL && step->focus != NULL ? g_object_ref (step->focus) : NULL;
  GtkWidget *focus = NULL;

  if (step != NULL)
    {
      fb_page_set_programme_id (step->page, self->programme_id);
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (step->page));
      fb_page_show_part (step->page, step->part);
      focus = kept != NULL ? kept : fb_page_get_focus_hint (step->page);
    }

  if (focus == NULL || !is_shown (focus, step->page) || !gtk_widget_grab_focus (focus))
    focus_first (self);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_GO_BACK]);
}

static void
page_open_cb (FbPageStack *self,
              const char  *name,
              const char  *id,
              const char  *part)
{
  fb_page_stack_open (self, name, id, part);
}

/* Takes the steps to @page away, and those that would then lead to where one
 * already is. */
static void
remove_steps (FbPageStack *self,
              FbPage      *page)
{
  const Step *before = NULL;

  for (guint i = 0; i < self->steps->len;)
    {
      const Step *step = g_ptr_array_index (self->steps, i);

      if (step->page == page || (before != NULL && before->page == step->page))
        {
          g_ptr_array_remove_index (self->steps, i);
          continue;
        }
      before = step;
      i++;
    }
}

static void
close_page (FbPageStack *self,
            FbPage      *page)
{
  const Step *last = get_last_step (self);
  const char *entry = last->type->entry;
  gboolean shows = last->page == page;

  remove_steps (self, page);
  if (self->steps->len == 0 && entry != NULL)
    fb_page_stack_open (self, entry, NULL, NULL);
  else if (shows)
    show_last_step (self);
  drop_unused_pages (self);
}

static gboolean
close_later_cb (gpointer data)
{
  FbPage *page = data;
  GtkWidget *stack = gtk_widget_get_ancestor (GTK_WIDGET (page), FB_TYPE_PAGE_STACK);

  if (stack != NULL && FB_PAGE_STACK (stack)->steps->len > 0)
    close_page (FB_PAGE_STACK (stack), page);

  return G_SOURCE_REMOVE;
}

/* A page asks from within itself, so it may not be freed at once. */
static void
page_asks_to_close_cb (FbPage *page)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_later_cb, g_object_ref (page), g_object_unref);
}

static FbPage *
find_page (FbPageStack *self,
           GType        type,
           const char  *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (G_OBJECT_TYPE (child) == type &&
          g_strcmp0 (fb_page_get_record_id (FB_PAGE (child)), id) == 0)
        return FB_PAGE (child);
    }

  return NULL;
}

static FbPage *
add_page (FbPageStack *self,
          GType        type,
          const char  *id)
{
  FbPage *page = g_object_new (type, "workspace", self->workspace, "record-id", id,
                               "programme-id", self->programme_id, NULL);

  g_signal_connect_object (page, "open", G_CALLBACK (page_open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (page, "close", G_CALLBACK (page_asks_to_close_cb), NULL);
  gtk_stack_add_child (self->stack, GTK_WIDGET (page));

  return page;
}

static void
push_step (FbPageStack      *self,
           FbPage           *page,
           const FbPageType *type,
           const char       *part)
{
  Step *step = g_new0 (Step, 1);

  step->page = page;
  step->type = type;
  step->part = g_strdup (part);
  g_ptr_array_add (self->steps, step);
  if (self->steps->len > MAX_STEPS)
    g_ptr_array_remove_index (self->steps, 0);
}

static void
fb_page_stack_dispose (GObject *object)
{
  FbPageStack *self = FB_PAGE_STACK (object);

  g_ptr_array_set_size (self->steps, 0);
  g_clear_object (&self->workspace);
  self->stack = NULL;

  G_OBJECT_CLASS (fb_page_stack_parent_class)->dispose (object);
}

static void
fb_page_stack_finalize (GObject *object)
{
  FbPageStack *self = FB_PAGE_STACK (object);

  g_ptr_array_unref (self->steps);
  g_free (self->programme_id);

  G_OBJECT_CLASS (fb_page_stack_parent_class)->finalize (object);
}

static void
fb_page_stack_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  FbPageStack *self = FB_PAGE_STACK (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      g_value_set_object (value, fb_page_stack_get_page (self));
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, self->steps->len > 1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fb_page_stack_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fb_page_stack_parent_class)->root (widget);

  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget", G_CALLBACK (keep_focus), widget,
                           G_CONNECT_SWAPPED);
}

static void
fb_page_stack_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), keep_focus, widget);

  GTK_WIDGET_CLASS (fb_page_stack_parent_class)->unroot (widget);
}

static void
fb_page_stack_class_init (FbPageStackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fb_page_stack_dispose;
  object_class->finalize = fb_page_stack_finalize;
  object_class->get_property = fb_page_stack_get_property;
  widget_class->root = fb_page_stack_root;
  widget_class->unroot = fb_page_stack_unroot;

  props[PROP_PAGE] = g_param_spec_object ("page", NULL, NULL, FB_TYPE_PAGE,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
fb_page_stack_init (FbPageStack *self)
{
  self->steps = g_ptr_array_new_with_free_func (step_free);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

/**
 * fb_page_stack_set_workspace:
 * @workspace: (nullable): %NULL frees every page
 */
void
fb_page_stack_set_workspace (FbPageStack *self,
                             FbWorkspace *workspace)
{
  GtkWidget *child;

  g_return_if_fail (FB_IS_PAGE_STACK (self));

  if (!g_set_object (&self->workspace, workspace))
    return;

  g_ptr_array_set_size (self->steps, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->stack))) != NULL)
    gtk_stack_remove (self->stack, child);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_GO_BACK]);
}

/* Limits this page now and the others when they show. %NULL is everything. */
void
fb_page_stack_set_programme_id (FbPageStack *self,
                                const char  *id)
{
  g_return_if_fail (FB_IS_PAGE_STACK (self));

  g_free (self->programme_id);
  self->programme_id = g_strdup (id);
  if (fb_page_stack_get_page (self) != NULL)
    fb_page_set_programme_id (fb_page_stack_get_page (self), id);
}

/**
 * fb_page_stack_open:
 * @name: a page of fb-pages.c
 * @id: (nullable): its record
 * @part: (nullable): a part of it, such as a tab
 *
 * Returns: %FALSE where there is no such page, or it needs a record, or is of no
 *   use to who only reads
 */
gboolean
fb_page_stack_open (FbPageStack *self,
                    const char  *name,
                    const char  *id,
                    const char  *part)
{
  const FbPageType *type = fb_pages_find (name);
  FbPage *page;

  g_return_val_if_fail (FB_IS_PAGE_STACK (self), FALSE);

  if (type == NULL || self->workspace == NULL || (type->needs_id && id == NULL) ||
      (type->is_to_write && fb_workspace_is_read_only (self->workspace)))
    return FALSE;

  page = find_page (self, type->get_type (), type->needs_id ? id : NULL);
  if (page == NULL)
    page = add_page (self, type->get_type (), type->needs_id ? id : NULL);

  if (page != fb_page_stack_get_page (self))
    {
      keep_part (self);
      push_step (self, page, type, part);
      show_last_step (self);
      drop_unused_pages (self);
    }
  else
    fb_page_show_part (page, part);

  return TRUE;
}

/* %FALSE where this is the first page. */
gboolean
fb_page_stack_go_back (FbPageStack *self)
{
  g_return_val_if_fail (FB_IS_PAGE_STACK (self), FALSE);

  if (self->steps->len < 2)
    return FALSE;

  g_ptr_array_remove_index (self->steps, self->steps->len - 1);
  show_last_step (self);
  drop_unused_pages (self);

  return TRUE;
}

/* (transfer none) (nullable): the page that shows */
FbPage *
fb_page_stack_get_page (FbPageStack *self)
{
  const Step *step;

  g_return_val_if_fail (FB_IS_PAGE_STACK (self), NULL);

  step = get_last_step (self);
  return step != NULL ? step->page : NULL;
}

/* (nullable): its name, such as "duo" */
const char *
fb_page_stack_get_page_name (FbPageStack *self)
{
  const Step *step;

  g_return_val_if_fail (FB_IS_PAGE_STACK (self), NULL);

  step = get_last_step (self);
  return step != NULL ? step->type->name : NULL;
}
