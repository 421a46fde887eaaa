#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks each rule of check_architecture once, on a small tree of its own, and sees the rule fail."""

import contextlib
import io
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

import check_architecture as architecture

LICENCE = architecture.LICENCE_LINE
FORMAT_OF_THIS_TREE = Path(__file__).resolve().parents[2] / '.clang-format'

TABLE_OF_FLOORS = ''.join(
    f"| `{floor}` | what it says | {', '.join(row['includes']) or 'nothing'} |\n"
    for floor, row in architecture.FLOORS.items()
)

# A house small enough to read in one look, in which every rule holds.
GOOD_TREE = {
    'meson.build': '',
    'README.md': TABLE_OF_FLOORS,
    'COPYING': '',
    '.ci/run': '',
    '.gitignore': '',
    '.editorconfig': '',
    'flatpak/manifest.json': '{}',
    'data/thing.desktop.in': '[Desktop Entry]\n',
    'po/POTFILES': 'data/thing.desktop.in\nsrc/app/step-form.c\nui/step-form.ui\n',
    'tests/lsan.supp': '',
    'tests/judge/judge.h': LICENCE + '\n#include "model/model.h"\n',
    'tests/judge/test-judge.c': LICENCE + '\n#include "planner/planner.h"\n#include "judge.h"\n',
    'tests/planner/test-search.c': LICENCE + '\n#include "planner/search.h"\n',
    'src/meson.build': '',
    'src/model/model.h': LICENCE + '\n#include "model/step.h"\n',
    'src/model/step.h': LICENCE + '\n#include <glib.h>\n',
    'src/chart/painter.c': LICENCE + '\n#include <cairo.h>\n#include "model/model.h"\n',
    'src/app/step-form.c': (
        LICENCE + '\n#include <gtk/gtk.h>\n#include "workbench/workbench.h"\n\n'
        'static void\nSulhStepForm_init (void)\n{\n  g_print (_ ("Step"));\n}\n'
    ),
    'ui/step-form.ui': (
        '<interface><template class="SulhStepForm" parent="GtkBox">'
        '<property name="label" translatable="yes">Step</property></template></interface>'
    ),
    'ui/menus.ui': '<interface><menu id="main"/></interface>',
    'ui/style.css': '',
    'ui/sulh.gresource.xml': (
        '<gresources><gresource prefix="/org/sulh/Sulh"><file>step-form.ui</file>'
        '<file>menus.ui</file><file>style.css</file></gresource></gresources>'
    ),
} | {
    f'src/{floor}/meson.build': f"{floor}_lib = [{', '.join(f'{one}_dep' for one in row['links'])}]\n"
    for floor, row in architecture.FLOORS.items()
}


class EachRuleCanFail(unittest.TestCase):
    """One test per rule, named after it."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        for path, text in GOOD_TREE.items():
            self.write(path, text)
        shutil.copy(FORMAT_OF_THIS_TREE, self.root / '.clang-format')

    def write(self, path, text):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding='utf-8')

    def add(self, path, text):
        self.write(path, (self.root / path).read_text(encoding='utf-8') + text)

    def assert_breaks(self, rule, *expected):
        """The rule held on the good tree; now it reports one problem per expected fragment."""
        problems = list(rule(self.root))
        self.assertEqual(len(problems), len(expected), problems)
        for problem, fragment in zip(problems, expected):
            self.assertIn(fragment, problem)

    def test_every_rule_holds_on_the_good_tree(self):
        for sentence, rule in architecture.RULES:
            with contextlib.suppress(architecture.Skip):
                self.assertEqual(list(rule(self.root)), [], sentence)

    def test_every_rule_is_broken_by_a_test(self):
        names = {rule.__name__ for _, rule in architecture.RULES}
        broken = {name.removeprefix('test_') for name in dir(self) if name.startswith('test_')}
        self.assertLessEqual(names, broken)

    # The floors

    def test_src_holds_the_floors(self):
        self.write('src/helpers/meson.build', '')
        shutil.rmtree(self.root / 'src/xml')
        self.assert_breaks(architecture.src_holds_the_floors, 'src/helpers', 'src/xml')

    def test_readme_shows_the_floors(self):
        self.write('README.md', TABLE_OF_FLOORS.replace('| model, rules |', '| model |', 1))
        self.assert_breaks(architecture.readme_shows_the_floors, 'row for planner')
        self.write('README.md', TABLE_OF_FLOORS.replace('`cli`', '`terminal`'))
        self.assert_breaks(architecture.readme_shows_the_floors, 'for cli', 'for terminal')

    def test_tests_mirror_the_floors(self):
        self.write('tests/misc/test-all.c', LICENCE)
        self.assert_breaks(architecture.tests_mirror_the_floors, 'tests/misc')

    def test_includes_name_their_floor(self):
        self.add('src/chart/painter.c', '#include "painter.h"\n#include "../model/model.h"\n')
        self.add('tests/judge/test-judge.c', '#include "elsewhere.h"\n')
        self.assert_breaks(
            architecture.includes_name_their_floor, 'painter.c:4', 'painter.c:5', 'test-judge.c:4'
        )

    def test_only_allowed_floors_are_included(self):
        self.add('src/app/step-form.c', '#include "planner/planner.h"\n')
        self.add('src/model/step.h', '#include "rules/rules.h"\n')
        self.assert_breaks(
            architecture.only_allowed_floors_are_included,
            'app may not include planner',
            'model may not include rules',
        )

    def test_floors_are_entered_by_the_door(self):
        self.add('src/chart/painter.c', '#include "model/step.h"\n')
        self.add('tests/planner/test-search.c', '#include "model/step.h"\n')
        self.assert_breaks(
            architecture.floors_are_entered_by_the_door, 'painter.c:4', 'test-search.c:3'
        )

    def test_the_judge_is_independent(self):
        self.add('tests/judge/judge.h', '#include "rules/rules.h"\n')
        self.assert_breaks(architecture.the_judge_is_independent, 'judge.h:3')

    def test_only_allowed_libraries_are_included(self):
        self.add('src/chart/painter.c', '#include <gtk/gtk.h>\n')
        self.add('src/app/step-form.c', '#include <libxml/parser.h>\n')
        self.add('src/model/step.h', '#include <unicode/ucal.h>\n#include <sodium.h>\n')
        self.assert_breaks(
            architecture.only_allowed_libraries_are_included,
            '<libxml/parser.h>',
            '<gtk/gtk.h>',
            '<unicode/ucal.h>',
            '<sodium.h>',
        )

    def test_only_allowed_libraries_are_linked(self):
        self.add('src/planner/meson.build', 'more = [gtk_dep, model_dep, workbench_dep]\n')
        self.assert_breaks(
            architecture.only_allowed_libraries_are_linked,
            'planner may not link gtk',
            'planner may not link workbench',
        )

    # The windows

    def test_every_template_has_its_class(self):
        self.write('ui/party-form.ui', '<interface><template class="SulhPartyForm"/></interface>')
        self.write('ui/step-form.ui', '<interface><template class="StepForm"/></interface>')
        self.assert_breaks(
            architecture.every_template_has_its_class, 'src/app/party-form.c', 'not SulhStepForm'
        )

    def test_a_template_needs_its_class_in_its_source(self):
        self.write('src/app/step-form.c', LICENCE)
        self.assert_breaks(architecture.every_template_has_its_class, 'define SulhStepForm')

    def test_files_without_template_hold_menus_or_shortcuts(self):
        self.write('ui/window.ui', '<interface><object class="GtkWindow"/></interface>')
        self.write('ui/keys.ui', '<interface><object class="GtkShortcutsWindow"/></interface>')
        self.assert_breaks(
            architecture.files_without_template_hold_menus_or_shortcuts, 'ui/window.ui'
        )

    def test_every_ui_file_is_a_resource(self):
        self.write('ui/party-form.ui', '<interface/>')
        (self.root / 'ui/menus.ui').unlink()
        self.assert_breaks(
            architecture.every_ui_file_is_a_resource, 'ui/party-form.ui', 'ui/menus.ui'
        )

    def test_potfiles_is_complete(self):
        self.write('src/workbench/history.c', LICENCE + '\nconst char *label = N_ ("Undo");\n')
        self.write('src/app/step-form.c', LICENCE)
        self.assert_breaks(
            architecture.potfiles_is_complete,
            'src/workbench/history.c: holds texts',
            'src/app/step-form.c: in po/POTFILES',
        )

    # The form of the code

    def test_every_source_starts_with_its_licence(self):
        self.write('src/model/step.h', '#pragma once\n')
        self.assert_breaks(architecture.every_source_starts_with_its_licence, 'src/model/step.h')

    def test_code_is_formatted(self):
        if architecture.clang_format_version() != architecture.CLANG_FORMAT_VERSION:
            self.skipTest(f'needs clang-format {architecture.CLANG_FORMAT_VERSION}')
        self.write('src/model/step.c', LICENCE + '\nint steps(void){return 1;}\n')
        self.write('src/model/trust.c', LICENCE + '\nint trust(void){return 1;}\n')
        self.assert_breaks(architecture.code_is_formatted, 'model/step.c', 'model/trust.c')

    def test_code_is_not_checked_with_another_clang_format(self):
        installed = architecture.clang_format_version
        self.addCleanup(setattr, architecture, 'clang_format_version', installed)
        architecture.clang_format_version = lambda: 19
        with self.assertRaises(architecture.Skip):
            list(architecture.code_is_formatted(self.root))

    def test_no_file_is_too_long(self):
        self.write('src/model/step.c', LICENCE + '\n' * 601)
        self.assert_breaks(architecture.no_file_is_too_long, 'src/model/step.c: 601 lines')

    def test_no_function_is_too_long(self):
        body = '  step ();\n' * 80
        self.write('src/model/step.c', f'void\nshort_one (void)\n{{\n{body[11:]}}}\n')
        self.assert_breaks(architecture.no_function_is_too_long)
        self.write('src/model/step.c', f'void\nlong_one (void)\n{{\n{body}}}\n')
        self.assert_breaks(architecture.no_function_is_too_long, 'src/model/step.c:3: 81 lines')

    def test_no_file_is_called_utils(self):
        self.write('src/model/date-utils.c', LICENCE)
        self.assert_breaks(architecture.no_file_is_called_utils, 'date-utils.c')

    def test_nothing_is_left_for_later(self):
        self.write('src/model/step.c', LICENCE + '\n/* FIXME: negative costs */\n')
        self.assert_breaks(architecture.nothing_is_left_for_later, 'src/model/step.c:2: FIXME')

    def test_top_level_is_as_agreed(self):
        self.write('notes.txt', '')
        self.write('build-asan/build.ninja', '')
        (self.root / 'COPYING').unlink()
        self.assert_breaks(architecture.top_level_is_as_agreed, 'notes.txt', 'COPYING')

    # The report

    def test_lists_of_parts_are_only_looked_at(self):
        self.write(
            'src/model/exchange.c',
            'SULH_FIELD ("side", SulhExchange, sides,\n            SULH_FIELD_PARTS, .label = "x"),\n',
        )
        self.write(
            'src/chart/ladder.c',
            'g_ptr_array_copy (exchange->sides, NULL, NULL);\ng_ptr_array_ref (self->pages);\n',
        )
        self.assert_breaks(architecture.lists_of_parts_are_only_looked_at, 'src/chart/ladder.c:1')
        self.write(
            'src/chart/ladder.c',
            'static void\nshow (GPtrArray *pages)\n{\n  pages = exchange->sides;\n}\n'
            '{\n  GPtrArray *sides = exchange->sides;\n  const GPtrArray *own = exchange->sides;\n'
            '  GPtrArray *list;\n  list = *(GPtrArray **)sulh_part_get_member (part, field);\n'
            '  g_ptr_array_ref (*(GPtrArray **)member);\n}\n',
        )
        self.assert_breaks(
            architecture.lists_of_parts_are_only_looked_at,
            'src/chart/ladder.c:4',
            'src/chart/ladder.c:7',
            'src/chart/ladder.c:10',
            'src/chart/ladder.c:11',
        )

    def test_a_broken_rule_fails_the_run(self):
        self.write('src/model/date-utils.c', LICENCE)
        output, problems = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(problems):
            self.assertEqual(architecture.main([str(self.root)]), 1)
        self.assertRegex(output.getvalue(), r'(?m)^not ok \d+ - No file is called utils$')
        self.assertIn('src/model/date-utils.c', problems.getvalue())


class TapResult(unittest.TestResult):
    """Prints each test as one line of TAP."""

    def say(self, verdict, test, note=''):
        words = test.id().split('.')[-1].removeprefix('test_').replace('_', ' ')
        print(f'{verdict} {self.testsRun} - {words}{note}')

    def addSuccess(self, test):
        super().addSuccess(test)
        self.say('ok', test)

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self.say('not ok', test)
        print(self.failures[-1][1], file=sys.stderr)

    def addError(self, test, error):
        super().addError(test, error)
        self.say('not ok', test)
        print(self.errors[-1][1], file=sys.stderr)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.say('ok', test, f' # SKIP {reason}')


if __name__ == '__main__':
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(EachRuleCanFail)
    print(f'1..{suite.countTestCases()}')
    sys.exit(0 if suite.run(TapResult()).wasSuccessful() else 1)
