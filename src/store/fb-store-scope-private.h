/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store-private.h"
#include "store/fb-store-rows.h"

G_BEGIN_DECLS

struct _FbStoreScope
{
  FbStore  *store;
  FbScope   scope;
  gboolean  own_transaction;
  gboolean  leaves_out; /* whom temp.left_out names: fb-store-scope-consent.c */
};

/* Fills the table temp.scope with what a file of @scope about @subject_id would
 * hold; with nothing where that is not known here. */
gboolean _fb_scope_fill        (FbStore       *store,
                                FbScope        scope,
                                const char    *subject_id,
                                GError       **error);
/* Whether records of @kind ever go along with @scope. */
gboolean _fb_scope_takes_kind  (FbScope        scope,
                                const FbKind  *kind);
/* (transfer full): SQL for the value of the column in a file of @scope */
char    *_fb_scope_dup_column  (FbScope        scope,
                                const FbKind  *kind,
                                const FbField *field);
/* The end of a query over @kind: " WHERE …", or "". */
char    *_fb_scope_dup_where   (FbScope        scope,
                                const FbKind  *kind);

/* Adds records of @kind that are a part (FB_FIELD_OWNER) of one in scope. */
gboolean _fb_scope_add_parts   (FbStoreScope  *self,
                                const FbKind  *kind,
                                GError       **error);

/* What is kept about one person: fb-store-scope-person.c */
gboolean _fb_scope_is_of_person (const FbKind  *kind);
/* Whether it is only there so that the file can be read: nothing private of it. */
gboolean _fb_scope_is_context   (const FbKind  *kind);
gboolean _fb_scope_fill_person  (FbStoreScope  *self,
                                 const char    *person_id,
                                 GError       **error);

/* Finds all that tells of @without; takes it out of what is in scope so far. */
gboolean _fb_scope_find_left_out (FbStoreScope       *self,
                                  const char *const  *without,
                                  GError            **error);
gboolean _fb_scope_leave_out     (FbStoreScope       *self,
                                  GError            **error);

/* Of a duo: fb-store-scope-removed.c */
gboolean _fb_scope_add_removed       (FbStoreScope  *self,
                                      const char    *duo_id,
                                      GError       **error);

gboolean _fb_scope_add_readers       (FbStoreScope  *self,
                                      GError       **error);
gboolean _fb_scope_add_what_was_read (FbStoreScope  *self,
                                      GError       **error);

G_END_DECLS
