/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store-lists.h"

G_BEGIN_DECLS

/* What the lists are made of in SQL: fb-store-list-tables.c. */

typedef struct
{
  const char *code;
  const char *sql;
} FbListClause;

typedef struct
{
  const char         *code;    /* under which it is asked for */
  const char         *id;      /* of a line */
  const char         *from;
  const char         *where;
  const char         *status;  /* what a filter compares with */
  const char         *hits;    /* the lines of what is found; "hit" is its ids and kinds */
  const FbListClause *filters; /* those that are no status */
  const FbListClause *sorts;   /* the first one where none is asked for */
  const char         *row;     /* by :id */
} FbListTable;

extern const FbListTable _fb_list_tables[FB_LIST_N];

G_END_DECLS
