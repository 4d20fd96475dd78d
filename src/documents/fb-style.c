/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-style"

#include "documents/fb-style.h"

/* One family for all scripts, so that two languages side by side have the same
 * weight. Without naming them, fontconfig may take any font for a script. */
#define FAMILIES \
  "Noto Sans,Noto Sans Arabic,Noto Sans Hebrew,Noto Sans Ethiopic,Noto Sans Armenian," \
  "Noto Sans Georgian,Noto Sans Devanagari,Noto Sans Bengali,Noto Sans Gurmukhi,Noto Sans Tamil," \
  "Noto Sans Telugu,Noto Sans Sinhala,Noto Sans Thai,Noto Sans Lao,Noto Sans Khmer," \
  "Noto Sans Myanmar,Noto Sans Syriac,Noto Sans Thaana,Noto Sans CJK SC,Noto Sans Symbols2,sans-serif"

static const FbStyleSheet sheets[FB_N_STYLES] = {
  [FB_STYLE_KICKER]     = {  9.5, FALSE, 0.38,  0.0,  3.0, "P"  },
  [FB_STYLE_TITLE]      = { 20.0, TRUE,  0.10,  2.0,  4.0, "H1" },
  [FB_STYLE_HEADING]    = { 12.5, TRUE,  0.10, 22.0,  7.0, "H2" },
  [FB_STYLE_SUBHEADING] = { 10.0, TRUE,  0.10, 13.0,  3.0, "H3" },
  [FB_STYLE_BODY]       = { 10.0, FALSE, 0.10,  5.0,  5.0, "P"  },
  [FB_STYLE_STRONG]     = { 10.0, TRUE,  0.10,  5.0,  5.0, "P"  },
  [FB_STYLE_LABEL]      = {  9.0, FALSE, 0.38,  4.0,  4.0, "P"  },
  [FB_STYLE_SMALL]      = {  8.5, FALSE, 0.30,  4.0,  4.0, "P"  },
};

const FbStyleSheet *
_fb_style_get_sheet (FbStyle style)
{
  g_return_val_if_fail (style < FB_N_STYLES, &sheets[FB_STYLE_BODY]);

  return &sheets[style];
}

/* Returns (transfer full): the font of @style, made smaller by @scale. */
PangoFontDescription *
_fb_style_dup_font (FbStyle style,
                    double  scale)
{
  const FbStyleSheet *sheet = _fb_style_get_sheet (style);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, FAMILIES);
  pango_font_description_set_absolute_size (font, sheet->size * scale * PANGO_SCALE);
  pango_font_description_set_weight (font, sheet->is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);

  return font;
}
