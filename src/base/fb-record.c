/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-record"

#include "base/fb-record.h"

#include "base/fb-text.h"

#include <string.h>

typedef struct
{
  char   *id;
  char   *created;
  char   *modified;
  char   *modified_by;
  gint64  revision;
} FbRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FbRecord, fb_record, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define MEMBER(self, field, CType) (G_STRUCT_MEMBER (CType, self, (field)->offset))

/* The fields belong to the class that installed the property, which need not
 * be the class of the instance. */
static const FbField *
field_for_pspec (GParamSpec *pspec,
                 guint       prop_id)
{
  FbRecordClass *klass = g_type_class_peek (pspec->owner_type);

  g_assert (prop_id >= 1 && prop_id <= klass->kind->n_fields);

  return &klass->kind->fields[prop_id - 1];
}

static void
fb_record_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  FbRecord *self = FB_RECORD (object);
  const FbField *field;

  if (pspec == properties[PROP_ID])
    {
      g_value_set_string (value, fb_record_get_id (self));
      return;
    }

  field = field_for_pspec (pspec, prop_id);

  if (field->kind == FB_FIELD_INT)
    g_value_set_int64 (value, MEMBER (self, field, gint64));
  else if (field->kind == FB_FIELD_BLOB)
    g_value_set_boxed (value, MEMBER (self, field, GBytes *));
  else
    g_value_set_string (value, MEMBER (self, field, char *));
}

/* Stores @value in the member and says whether that changed anything. */
static gboolean
take_value (FbRecord      *self,
            const FbField *field,
            const GValue  *value)
{
  if (field->kind == FB_FIELD_INT)
    {
      gint64 *member = &MEMBER (self, field, gint64);
      gboolean changed = *member != g_value_get_int64 (value);

      *member = g_value_get_int64 (value);
      return changed;
    }

  if (field->kind == FB_FIELD_BLOB)
    {
      GBytes **member = &MEMBER (self, field, GBytes *);

      if (*member == g_value_get_boxed (value))
        return FALSE;
      g_clear_pointer (member, g_bytes_unref);
      *member = g_value_dup_boxed (value);
      return TRUE;
    }
  else
    {
      char **member = &MEMBER (self, field, char *);
      const char *text = g_value_get_string (value);

      if (text != NULL && *text == '\0')
        text = NULL;
      if (g_strcmp0 (*member, text) == 0)
        return FALSE;
      g_free (*member);
      *member = g_strdup (text);
      return TRUE;
    }
}

static void
fb_record_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  FbRecord *self = FB_RECORD (object);
  FbRecordPrivate *priv = fb_record_get_instance_private (self);

  if (pspec == properties[PROP_ID])
    {
      priv->id = g_value_dup_string (value);
      return;
    }

  if (take_value (self, field_for_pspec (pspec, prop_id), value))
    g_object_notify_by_pspec (object, pspec);
}

static void
fb_record_constructed (GObject *object)
{
  FbRecord *self = FB_RECORD (object);
  FbRecordPrivate *priv = fb_record_get_instance_private (self);
  const FbKind *kind = FB_RECORD_GET_CLASS (self)->kind;

  G_OBJECT_CLASS (fb_record_parent_class)->constructed (object);

  if (priv->id == NULL)
    priv->id = fb_id_new ();

  /* Not in init: there the instance still has the class of FbRecord. The
   * fields are no construct properties, so none is set yet. */
  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (kind->fields[i].kind == FB_FIELD_INT)
        MEMBER (self, &kind->fields[i], gint64) = FB_UNSET;
    }
}

static void
fb_record_finalize (GObject *object)
{
  FbRecord *self = FB_RECORD (object);
  FbRecordPrivate *priv = fb_record_get_instance_private (self);
  const FbKind *kind = FB_RECORD_GET_CLASS (self)->kind;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FbField *field = &kind->fields[i];

      if (field->kind == FB_FIELD_BLOB)
        g_clear_pointer (&MEMBER (self, field, GBytes *), g_bytes_unref);
      else if (field->kind != FB_FIELD_INT)
        g_clear_pointer (&MEMBER (self, field, char *), g_free);
    }

  g_clear_pointer (&priv->id, g_free);
  g_clear_pointer (&priv->created, g_free);
  g_clear_pointer (&priv->modified, g_free);
  g_clear_pointer (&priv->modified_by, g_free);

  G_OBJECT_CLASS (fb_record_parent_class)->finalize (object);
}

static void
fb_record_class_init (FbRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fb_record_get_property;
  object_class->set_property = fb_record_set_property;
  object_class->constructed = fb_record_constructed;
  object_class->finalize = fb_record_finalize;

  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL,
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fb_record_init (FbRecord *self)
{
}

static GParamSpec *
make_pspec (const FbField *field)
{
  const GParamFlags flags = (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  if (field->kind == FB_FIELD_INT)
    return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, FB_UNSET, flags);
  if (field->kind == FB_FIELD_BLOB)
    return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_BYTES, flags);

  return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
}

/**
 * fb_record_class_set_kind:
 * @kind: (transfer none): the kind, static
 *
 * Gives a record class its field table; called once, from class_init. Each
 * field becomes a property.
 */
void
fb_record_class_set_kind (FbRecordClass *klass,
                          const FbKind  *kind)
{
  g_assert (klass->kind == NULL);

  klass->kind = kind;

  /* GObject clears these two in every subclass */
  G_OBJECT_CLASS (klass)->get_property = fb_record_get_property;
  G_OBJECT_CLASS (klass)->set_property = fb_record_set_property;

  for (guint i = 0; i < kind->n_fields; i++)
    g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1, make_pspec (&kind->fields[i]));
}

/**
 * fb_record_new:
 * @id: (nullable): its id; %NULL makes a new one
 *
 * Returns: (transfer full): a record of @kind without values, not stored yet
 */
FbRecord *
fb_record_new (const FbKind *kind,
               const char   *id)
{
  g_return_val_if_fail (kind != NULL, NULL);

  return g_object_new (kind->get_type (), "id", id, NULL);
}

const FbKind *
fb_record_get_kind (FbRecord *self)
{
  g_return_val_if_fail (FB_IS_RECORD (self), NULL);

  return FB_RECORD_GET_CLASS (self)->kind;
}

const char *
fb_record_get_id (FbRecord *self)
{
  FbRecordPrivate *priv = fb_record_get_instance_private (self);

  return priv->id;
}

/* When the record was made; (nullable): not stored yet. */
const char *
fb_record_get_created (FbRecord *self)
{
  FbRecordPrivate *priv = fb_record_get_instance_private (self);

  return priv->created;
}

const char *
fb_record_get_modified (FbRecord *self)
{
  FbRecordPrivate *priv = fb_record_get_instance_private (self);

  return priv->modified;
}

/* The id of the staff member who changed it last; (nullable). */
const char *
fb_record_get_modified_by (FbRecord *self)
{
  FbRecordPrivate *priv = fb_record_get_instance_private (self);

  return priv->modified_by;
}

/* How many change groups touched it, for people; 0 if not stored yet. */
gint64
fb_record_get_revision (FbRecord *self)
{
  FbRecordPrivate *priv = fb_record_get_instance_private (self);

  return priv->revision;
}

/**
 * fb_record_set_origin:
 *
 * Takes over what the store knows of the record's past. Only the store calls
 * this.
 */
void
fb_record_set_origin (FbRecord   *self,
                      const char *created,
                      const char *modified,
                      const char *modified_by,
                      gint64      revision)
{
  FbRecordPrivate *priv = fb_record_get_instance_private (self);

  g_free (priv->created);
  priv->created = g_strdup (created);
  g_free (priv->modified);
  priv->modified = g_strdup (modified);
  g_free (priv->modified_by);
  priv->modified_by = g_strdup (modified_by);
  priv->revision = revision;
}

/* (nullable): the field called @name, the name as in XML */
const FbField *
fb_kind_find_field (const FbKind *self,
                    const char   *name)
{
  for (guint i = 0; i < self->n_fields; i++)
    {
      if (g_str_equal (self->fields[i].name, name))
        return &self->fields[i];
    }

  return NULL;
}

/* (transfer full): the column of the field */
char *
fb_field_dup_column (const FbField *self)
{
  return g_strdelimit (g_strdup (self->name), "-", '_');
}

/**
 * fb_record_peek_text:
 * @field: any field but INT and BLOB
 *
 * Returns: (transfer none) (nullable): the canonical value
 */
const char *
fb_record_peek_text (FbRecord      *self,
                     const FbField *field)
{
  g_return_val_if_fail (FB_IS_RECORD (self), NULL);
  g_return_val_if_fail (field->kind != FB_FIELD_INT && field->kind != FB_FIELD_BLOB, NULL);

  return MEMBER (self, field, char *);
}

/**
 * fb_record_dup_text:
 * @field: any field but BLOB
 *
 * The value as it is written to SQLite and XML.
 *
 * Returns: (transfer full) (nullable): text, or %NULL if unset
 */
char *
fb_record_dup_text (FbRecord      *self,
                    const FbField *field)
{
  char digits[24];

  g_return_val_if_fail (FB_IS_RECORD (self), NULL);
  g_return_val_if_fail (field->kind != FB_FIELD_BLOB, NULL);

  if (field->kind != FB_FIELD_INT)
    return g_strdup (MEMBER (self, field, char *));

  if (MEMBER (self, field, gint64) == FB_UNSET)
    return NULL;

  return g_strdup (fb_int_to_text (MEMBER (self, field, gint64), digits));
}

/**
 * fb_record_set_text:
 * @text: (nullable): the canonical value; %NULL or empty unsets
 *
 * Returns: %FALSE with %FB_ERROR_INVALID where @text is no value of @field
 */
gboolean
fb_record_set_text (FbRecord       *self,
                    const FbField  *field,
                    const char     *text,
                    GError        **error)
{
  g_return_val_if_fail (FB_IS_RECORD (self), FALSE);

  if (text != NULL && *text == '\0')
    text = NULL;

  if (text != NULL && !fb_field_check (field, text, error))
    return FALSE;

  if (field->kind == FB_FIELD_INT)
    g_object_set (self, field->name,
                  text != NULL ? g_ascii_strtoll (text, NULL, 10) : FB_UNSET, NULL);
  else
    g_object_set (self, field->name, text, NULL);

  return TRUE;
}

/* (transfer none) (nullable): the bytes of a BLOB field */
GBytes *
fb_record_get_bytes (FbRecord      *self,
                     const FbField *field)
{
  g_return_val_if_fail (field->kind == FB_FIELD_BLOB, NULL);

  return MEMBER (self, field, GBytes *);
}

gboolean
fb_record_is_set (FbRecord      *self,
                  const FbField *field)
{
  if (field->kind == FB_FIELD_INT)
    return MEMBER (self, field, gint64) != FB_UNSET;

  return MEMBER (self, field, gpointer) != NULL;
}
