/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <openssl/x509.h>

#include "exchange/fb-key.h"

G_BEGIN_DECLS

char *_fb_x509_dup_fingerprint (X509 *certificate);
/* (transfer full) (nullable): the name of the organisation */
char *_fb_x509_dup_owner       (X509 *certificate);

G_END_DECLS
