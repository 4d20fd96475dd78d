/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-signature"

#include "exchange/fb-signature-file.h"

#include "base/fb-error.h"
#include "exchange/fb-seal-private.h"
#include "exchange/fb-signature-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define DSIG "http://www.w3.org/2000/09/xmldsig#"
#define C14N "http://www.w3.org/2001/10/xml-exc-c14n#"

static const char head[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<Signature xmlns=\"" DSIG "\"><SignedInfo>"
  "<CanonicalizationMethod Algorithm=\"" C14N "\"/>"
  "<SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256\"/>"
  "<Reference URI=\"#" FB_SIGNATURE_OBJECT "\"><Transforms><Transform Algorithm=\"" C14N "\"/></Transforms>"
  "<DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/>"
  "<DigestValue/></Reference></SignedInfo><SignatureValue/>"
  "<KeyInfo><X509Data><X509Certificate/></X509Data></KeyInfo>"
  "<Object Id=\"" FB_SIGNATURE_OBJECT "\">";

/**
 * fb_signature_wrap:
 * @element: the name of the element
 * @pairs: (array zero-terminated=1): its children, as for fb_seal_digest()
 *
 * Returns: (transfer full): a file that is a signature with the element in it,
 *   or %NULL with an error
 */
char *
fb_signature_wrap (const char         *element,
                   const char *const  *pairs,
                   const char         *key_path,
                   const char         *certificate,
                   GError            **error)
{
  xmlDoc *document = _fb_seal_make_document (element, pairs);
  xmlBuffer *buffer = xmlBufferCreate ();
  g_autofree char *text = NULL;
  char *signed_text;

  xmlNodeDump (buffer, document, xmlDocGetRootElement (document), 0, 0);
  text = g_strconcat (head, (const char *) xmlBufferContent (buffer), "</Object></Signature>", NULL);
  xmlBufferFree (buffer);
  xmlFreeDoc (document);

  signed_text = _fb_signature_fill (text, strlen (text), key_path, certificate);
  if (signed_text == NULL)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_FAILED, _("The file could not be marked as coming from here."));
      return NULL;
    }

  text = (g_free (text), signed_text);
  return g_strconcat ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", text, "\n", NULL);
}
