#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Presenting by keyboard: every key, what a screen reader hears, and the window as it was.

With a second argument, the library that makes two screens of one: slides here, notes there.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from steps import EXAMPLES, get_window, rungs, wait_until_closed, window_called
from uitest import App, Journey, wait, xdotool

PROGRAM, *TWO_SCREENS = sys.argv[1:]
SCENARIO = 'Islamabad talks (illustrative)'
SLIDES, NOTES = f'Slides: {SCENARIO}', f'Notes: {SCENARIO}'


def focused_slide(app):
    """The title of the slide that has the focus, as a screen reader says it."""
    focused = app.focused()
    return focused.name if focused and focused.role == 'image' else None


def wait_for_slide(app, title):
    return wait(lambda: focused_slide(app) == title, f'the slide {title!r}')


def focus_window(app, title):
    """What a window manager may leave to the person."""
    window = wait(lambda: app.x_windows(title.replace('(', r'\(').replace(')', r'\)')), title)[-1]
    xdotool('windowfocus', '--sync', window)


def start(app, windows):
    app.key('F5')
    setup = get_window(app, 'Present')
    app.get('label', 'The plan on the table: 10 steps.', within=setup)
    app.key('Return')
    wait_until_closed(app, 'Present')
    for title in windows:
        get_window(app, title)
    focus_window(app, windows[-1])
    wait_for_slide(app, SCENARIO)


def fills_screen(app, title):
    """Whether the window manager keeps panels and other windows off it."""
    window = app.x_windows(f'{title}: .*')[-1]
    asked = subprocess.run(['xprop', '-id', window, '_NET_WM_STATE'], capture_output=True, text=True)
    return '_NET_WM_STATE_FULLSCREEN' in asked.stdout


def plan(app):
    app.get('page tab', 'Plan')
    app.key('ctrl+Return')
    app.get('label', 'Proved best.*')
    return wait(lambda: rungs(app), 'the rungs')


def go_through(journey, app):
    """Every key that moves."""
    app.key('Right')
    journey.claim(wait_for_slide(app, '1. Intermediaries confirmed'), 'Right: the first step')
    slide = app.focused()
    journey.claim(
        wait(lambda: (slide.description() or '').startswith('Step 1 of 10, '), 'its description'),
        'a screen reader hears what is on it',
    )
    app.key('space', 'Next')
    journey.claim(wait_for_slide(app, '3. Inspectors return'), 'Space and Page Down: the next')
    app.key('Prior')
    journey.claim(wait_for_slide(app, '2. Ceasefire extended'), 'Page Up: the one before')
    app.key('Left')
    journey.claim(wait_for_slide(app, '1. Intermediaries confirmed'), 'Left: the one before')
    app.key('1', '0')
    journey.claim(app.get('label', 'Step 10: press Enter'), 'a number that is typed is shown')
    app.key('Return')
    journey.claim(wait_for_slide(app, '10. Nuclear oversight'), 'Enter goes to that step')
    app.key('4', '2')
    journey.claim(app.get('label', 'There is no step 42'), 'there are no more than ten')
    app.key('Escape')
    wait(lambda: not app.find('label', 'There is no step 42'), 'the number to go')
    journey.claim(focused_slide(app) == '10. Nuclear oversight', 'Escape takes it back, no more')
    app.key('End')
    journey.claim(wait_for_slide(app, '10 exchanges in 199 days; rung 1 is the tightest'), 'End')
    app.key('Home')
    journey.claim(wait_for_slide(app, SCENARIO), 'Home')


def present_on_one(journey, app):
    before = plan(app)
    start(app, [SLIDES])
    journey.claim(not window_called(app, NOTES), 'one screen shows the slides')
    journey.claim(wait(lambda: fills_screen(app, 'Slides'), 'full screen'), 'they fill it')
    go_through(journey, app)
    app.key('b')
    journey.claim(wait_for_slide(app, 'The screen is black'), 'B: a black screen')
    app.key('b')
    journey.claim(wait_for_slide(app, SCENARIO), 'and back')
    app.key('Tab')
    bar = wait(lambda: app.focused() and app.focused().name == 'Slide Before', 'the bar')
    journey.claim(bar, 'Tab shows the bar and goes into it')
    app.key('Tab', 'space')
    journey.claim(app.get('image', '1. .*'), 'its buttons are pressed by keyboard')
    app.key('Escape')
    wait_until_closed(app, SLIDES)
    focus_window(app, SCENARIO)
    journey.claim(rungs(app) == before, 'Escape gives the window back as it was')


def present_on_two(journey, app):
    plan(app)
    start(app, [SLIDES, NOTES])
    app.key('Right')
    notes = get_window(app, NOTES)
    for kind in ('Slides', 'Notes'):
        journey.claim(wait(lambda: fills_screen(app, kind), kind), f'{kind} fill their screen')
    journey.claim(app.get('label', 'Step 1 of 10', within=notes), 'the speaker sees where it is')
    journey.claim(
        app.get('label', 'Next: 2. Ceasefire extended', within=notes), 'what comes next'
    )
    journey.claim(app.get('label', r'\d+:\d\d', within=notes), 'the clock and the timer')
    app.key('3', 'Return')
    journey.claim(
        app.get('label', '.*Safeguards law.*|.+', within=app.get(name='Notes', within=notes)),
        'and the notes of the step',
    )
    journey.claim(
        app.get('image', '3. .*', within=get_window(app, SLIDES)), 'the audience sees the same step'
    )
    app.key('b')
    journey.claim(app.get('label', 'The audience sees a black screen'), 'B is told to the speaker')
    app.key('b')
    wide = [xdotool('getwindowgeometry', '--shell', *app.x_windows(f'{kind}: .*')) for kind in
            ('Slides', 'Notes')]
    app.key('s')
    swapped = wait(
        lambda: [
            xdotool('getwindowgeometry', '--shell', *app.x_windows(f'{kind}: .*'))
            for kind in ('Notes', 'Slides')
        ] == wide,
        'the windows to change',
    )
    journey.claim(swapped, 'S swaps the screens')
    app.key('Escape')
    wait_until_closed(app, SLIDES)
    journey.claim(not window_called(app, NOTES), 'Escape ends it on both screens')
    focus_window(app, SCENARIO)


SLIDES_OF_OUR_OWN = """
  <slide id="s1" name="Why they talk at all" shows="words" words="Neither can wait for long."/>
  <slide id="s2" name="Half way there" step="ceasefire">
    <note>Ask what would stop it now.</note>
  </slide>
  <slide id="s3" name="Who relies on whom" shows="trust"/>
</scenario>"""


def present_own_slides(journey):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / 'own.sulh'
        text = (EXAMPLES / 'islamabad.sulh').read_text(encoding='utf-8')
        path.write_text(text.replace('</scenario>', SLIDES_OF_OUR_OWN), encoding='utf-8')
        app = App(PROGRAM, path)
        app.get('page tab', 'Plan')
        app.key('F5')
        setup = get_window(app, 'Present')
        journey.claim(
            app.get('label', 'The slides of the scenario: 3 slides.', within=setup),
            'slides of our own lead where there are any',
        )
        app.key('Return')
        wait_until_closed(app, 'Present')
        get_window(app, SLIDES)
        focus_window(app, SLIDES)
        journey.claim(wait_for_slide(app, 'Why they talk at all'), 'the first of our slides')
        journey.claim(
            wait(lambda: 'Neither can wait' in (app.focused().description() or ''), 'its words'),
            'a screen reader hears its words',
        )
        app.key('3')
        app.get('label', 'Slide 3: press Enter')
        app.key('Return')
        journey.claim(wait_for_slide(app, 'Who relies on whom'), 'a number goes to that slide')
        app.key('Left')
        journey.claim(wait_for_slide(app, 'Half way there'), 'and back to the one before')
        app.key('Escape')
        wait_until_closed(app, SLIDES)
        journey.claim(app.quit() == 0, 'the program ends')


journey = Journey()
app = App(
    PROGRAM,
    EXAMPLES / 'islamabad.sulh',
    env={'LD_PRELOAD': TWO_SCREENS[0]} if TWO_SCREENS else None,
)
if TWO_SCREENS:
    present_on_two(journey, app)
else:
    present_on_one(journey, app)
journey.claim(app.quit() == 0, 'the program ends')
if not TWO_SCREENS:
    present_own_slides(journey)
journey.end()
