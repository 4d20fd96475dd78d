#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What we colour ourselves can be read: text 4.5 to 1, marks 3 to 1, in light, dark and high contrast.
check-contrast.py ROOT

The colours of the theme are those of libadwaita 1.2 (its defaults-light.css, defaults-dark.css and base-hc.css). Ours
are read from src/ui/style.css, with style-hc.css over it in high contrast as the program has them, and from the C files
that draw.
"""
import pathlib
import re
import sys

TEXT, HIGH_TEXT, MARK = 4.5, 7.0, 3.0
THEMES = {
    'light': {
        'window_bg_color': '#fafafa', 'view_bg_color': '#ffffff', 'headerbar_bg_color': '#ebebeb',
        'card_bg_color': '#ffffff', 'window_fg_color': 'rgba(0, 0, 0, 0.8)', 'accent_bg_color': '#3584e4',
        'accent_fg_color': 'white', 'error_bg_color': '#e01b24', 'error_fg_color': 'white', 'error_color': '#c01c28'},
    'dark': {
        'window_bg_color': '#242424', 'view_bg_color': '#1e1e1e', 'headerbar_bg_color': '#303030',
        'card_bg_color': 'rgba(255, 255, 255, 0.08)', 'window_fg_color': 'white', 'accent_bg_color': '#3584e4',
        'accent_fg_color': 'white', 'error_bg_color': '#c01c28', 'error_fg_color': 'white', 'error_color': '#ff7b63'},
}
# Who asks for high contrast gets the same colours from libadwaita 1.2, but text that is less seen through (base-hc.css),
# and from us text of 7 to 1. A mark needs no more than elsewhere.
HIGH = ', high contrast'
THEMES |= {name + HIGH: dict(theme) for name, theme in THEMES.items()}
OF_THEME = {'.dim-label': 0.9, 'row label.subtitle': 0.9}
SURFACES = ['window_bg_color', 'view_bg_color', 'headerbar_bg_color', 'card_bg_color']
NAMED = {'white': (1, 1, 1, 1), 'black': (0, 0, 0, 1)}
# What is seen through: text, or a mark with a shape that says what it is. A new rule has to be put here.
SEEN_THROUGH = {'.dim-label': TEXT, '.fb-answer': MARK}
# What draws in colours that are not the theme's: on paper, and the check mark in a month.
DRAWN = {'fb-signing-pad.c', 'fb-rhythm-strip.c'}


def read(word, theme):
    """A colour of CSS as red, green, blue, alpha."""
    word = word.strip()
    if word in NAMED:
        return NAMED[word]
    if word == 'currentColor':
        return read('@window_fg_color', theme)
    if word.startswith('@'):
        return read(theme[word[1:]], theme)
    if word.startswith('#'):
        return (*(int(word[i:i + 2], 16) / 255 for i in (1, 3, 5)), 1)
    if found := re.fullmatch(r'rgba\(([^)]*)\)', word):
        red, green, blue, alpha = map(float, found[1].split(','))
        return red / 255, green / 255, blue / 255, alpha
    if found := re.fullmatch(r'alpha\(([^,]+), *([\d.]+)\)', word):
        return seen_through(read(found[1], theme), float(found[2]))
    raise ValueError(f'what colour is “{word}”?')


def seen_through(colour, opacity):
    return (*colour[:3], colour[3] * opacity)


def over(colour, ground):
    return (*(part * colour[3] + below * (1 - colour[3]) for part, below in zip(colour, ground[:3])), 1)


def luminance(colour):
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, two):
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def grounds(theme):
    for name in SURFACES:
        yield name, over(read('@' + name, theme), read('@window_bg_color', theme))


def rules(text):
    text = re.sub(r'/\*.*?\*/', '', text, flags=re.S)
    for selector, body in re.findall(r'([^{}]+)\{([^}]*)\}', text):
        yield ' '.join(selector.split()), dict(re.findall(r'([\w-]+): *([^;]+);', body))


def text_of(name):
    """How much text needs in that theme."""
    return HIGH_TEXT if name.endswith(HIGH) else TEXT


def under_high_contrast(plain, high):
    """The rules of both files, where the second has the last word."""
    merged = {selector: dict(values) for selector, values in plain}
    for selector, values in high:
        merged.setdefault(selector, {}).update(values)
    return list(merged.items())


class Check:
    def __init__(self):
        self.bad, self.count = [], 0

    def pair(self, what, where, ink, ground, least):
        self.count += 1
        found = contrast(over(ink, ground), ground)
        if found < least:
            self.bad.append(f'{what}, {where}: {found:.2f} to 1, not {least}')

    def rule(self, selector, values, name, theme):
        """Text on the background that a rule gives it, or in its colour, or seen through, on each surface."""
        for surface, ground in grounds(theme):
            where = f'{name} on {surface}'
            ink = read(values.get('color', '@window_fg_color'), theme)
            background = values.get('background-color')
            if background:
                self.pair(selector, where, ink, over(read(background, theme), ground), text_of(name))
            elif 'color' in values:
                self.pair(selector, where, ink, ground, text_of(name))
            if 'opacity' in values:
                known = [least for part, least in SEEN_THROUGH.items() if part in selector]
                if not known:
                    self.bad.append(f'{selector}: is it text or a mark? Say so in SEEN_THROUGH')
                for least in known:
                    self.pair(selector, where, seen_through(ink, float(values['opacity'])), ground,
                              text_of(name) if least == TEXT else least)

    def style(self, plain, high):
        plain, high = list(rules(plain.read_text())), list(rules(high.read_text()))
        for name, theme in THEMES.items():
            for selector, values in under_high_contrast(plain, high) if name.endswith(HIGH) else plain:
                self.rule(selector, values, name, theme)
        for selector, values in high:  # ours comes after that of the theme
            for part, least in OF_THEME.items():
                if part in selector and float(values.get('opacity', 1)) < least:
                    self.bad.append(f'{selector}: the theme itself gives {least}')

    def paper(self, path):
        """The box to sign in is white in every theme: all colours after the first are drawn on it."""
        drawn = [tuple(map(float, parts)) for parts in
                 re.findall(r'cairo_set_source_rgb \(cr, ([\d.]+), ([\d.]+), ([\d.]+)\)', path.read_text())]
        if not drawn or drawn[0] != (1, 1, 1):
            self.bad.append(f'{path.name}: the paper is not white any more')
        for colour in drawn[1:]:
            self.pair(path.name, str(colour), (*colour, 1), (1, 1, 1, 1), MARK)

    def strip(self, path):
        """The pictures, such as the strip of the months: what is filled, its check mark, the frame; on the card that it stands on."""
        faint = [float(part) for part in re.findall(r'ink->alpha \* ([\d.]+)', path.read_text())]
        if len(faint) != 1 or '"accent_bg_color"' not in path.read_text():
            self.bad.append(f'{path.name}: draws otherwise than this test knows')
        for name, theme in THEMES.items():
            card = dict(grounds(theme))['card_bg_color']
            fill = read('@accent_bg_color', theme)
            ink = read('@window_fg_color', theme)
            self.pair('months, filled', name, fill, card, MARK)
            self.pair('months, check mark', name, NAMED['white'], over(fill, card), MARK)
            self.pair('months, numbers', name, ink, card, text_of(name))
            for part in faint:
                self.pair('months, frame', name, seen_through(ink, part), card, MARK)

    def picture(self, path):
        """The picture of the parties: the name of the programme on a tint of the colour that frames it."""
        text = path.read_text()
        tint = [float(part) for part in re.findall(r'fill->alpha \* ([\d.]+)', text)]
        if len(tint) != 1 or 'cairo_set_source_rgb (' in text:
            self.bad.append(f'{path.name}: draws otherwise than this test knows')
        for name, theme in THEMES.items():
            card = dict(grounds(theme))['card_bg_color']
            fill, ink = read('@accent_bg_color', theme), read('@window_fg_color', theme)
            self.pair('parties, frame of the programme', name, fill, card, MARK)
            self.pair('parties, names', name, ink, card, text_of(name))
            for part in tint:
                self.pair('parties, name of the programme', name, ink, over(seen_through(fill, part), card), text_of(name))

    def known(self, folder):
        """Nothing else draws in colours of its own."""
        for path in sorted(folder.rglob('*.c')):
            if path.name not in DRAWN and 'cairo_set_source_rgb (' in path.read_text():
                self.bad.append(f'{path.name}: draws in colours of its own; say here on what')


def main():
    ui = pathlib.Path(sys.argv[1]) / 'src/ui'
    check = Check()
    check.style(ui / 'style.css', ui / 'style-hc.css')
    check.paper(ui / 'duos/fb-signing-pad.c')
    check.strip(ui / 'common/fb-drawing.c')
    check.picture(ui / 'programmes/fb-actors-picture.c')
    check.known(ui)
    print('\n'.join(check.bad) if check.bad else f'{check.count} pairs of colours can be told apart')
    return 1 if check.bad else 0


if __name__ == '__main__':
    sys.exit(main())
