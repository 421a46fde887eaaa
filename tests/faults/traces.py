# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program did to files and sockets, as strace saw it, and what of that nobody asked for.

    log = Path('log')
    subprocess.run([*strace(log), 'sulh-cli', 'plan', 'talks.sulh'], check=True)
    for problem in strangers(log, '.', read=['talks.sulh'], written=[]):
        print(problem)
"""

import os
import re
import subprocess
import tempfile
from pathlib import Path

CALLS = 'open,openat,openat2,creat,socket,connect,sendto,rename,renameat,renameat2,unlink,unlinkat,execve'

# Where a program of the system may look: itself, its libraries, fonts, icons, time zones, devices.
SYSTEM = (
    '/usr/', '/etc/', '/lib', '/proc/', '/sys/', '/dev/', '/run/', '/var/cache/', '/var/lib/', '/opt/',
)
DEVICES = ('/dev/null', '/dev/tty', '/dev/urandom', '/proc/self/', '/dev/shm/', '/dev/dri/')

# The display, the bus, accessibility, and the name service of the C library.
PEERS = re.compile(r'@?"?(/tmp/\.X11-unix/|/tmp/dbus-|/run/|/var/run/nscd|[^"]*/(bus|at-spi)[^"]*)')

WRITING = re.compile(r'O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND')
LINE = re.compile(r'(?:\[pid +)?(?P<pid>\d+)\]? +(?P<call>\w+)\((?P<rest>.*)')
FILE = re.compile(r'"(?P<path>(?:[^"\\]|\\.)*)"')


def strace(log, detached=False):
    """The words before a command line; detached leaves the command its own process number."""
    return ['strace', *(['-D'] if detached else []), '-f', '-qq', '-s', '4096', '-o', str(log), '-e',
            f'trace={CALLS}']


def why_not():
    """Why nothing can be traced here, or None."""
    try:
        with tempfile.NamedTemporaryFile() as log:
            command = [*strace(log.name), 'true']
            answer = subprocess.run(command, capture_output=True, text=True, timeout=20)
    except FileNotFoundError:
        return 'strace is not installed'
    return f'strace may not trace here: {answer.stderr.strip()}' if answer.returncode else None


def calls(log):
    """Every call in the log as (name, what follows the bracket); calls that failed are left out."""
    for line in Path(log).read_text(encoding='utf-8', errors='replace').splitlines():
        match = LINE.match(line)
        if match and ' = -1 ' not in match['rest']:
            yield match['call'], match['rest']


def absolute(cwd, path):
    return os.path.normpath(os.path.join(cwd, path))


def is_below(path, folders):
    return any(path == folder or path.startswith(folder.rstrip('/') + '/') for folder in folders)


def is_temporary(path, written):
    """.NAME.sulh-PID-RANDOM.tmp beside a file that may be written."""
    folder, name = os.path.split(path)
    match = re.fullmatch(r'\.(.+)\.sulh-\d+-[0-9a-f]+\.tmp', name)
    return bool(match) and os.path.join(folder, match[1]) in written


def strangers(log, cwd, read, written, own=()):
    """What nobody asked for, as lines.

    cwd is where the program was started; read and written are files or folders that were asked
    for; own are the program's own folders.
    """
    read, written, own = ([absolute(cwd, path) for path in paths] for paths in (read, written, own))
    for call, rest in calls(log):
        if call == 'socket' and not rest.startswith(('AF_UNIX', 'AF_LOCAL')):
            yield f'a socket that is not local: {call}({rest}'
        elif call == 'connect' and 'sun_path=' in rest:
            peer = rest.split('sun_path=', 1)[1]
            if not PEERS.match(peer):
                yield f'somebody else is called: {peer}'
        elif call in ('connect', 'sendto') and 'sa_family=AF_INET' in rest:
            yield f'the network is used: {call}({rest}'
        elif call.startswith(('open', 'creat')):
            yield from strange_file(call, rest, cwd, read, written, own)
        elif call.startswith(('rename', 'unlink')):
            for path in FILE.findall(rest):
                path = absolute(cwd, path)
                if not (is_below(path, own + written) or is_temporary(path, written)):
                    yield f'{call} of {path}'


def strange_file(call, rest, cwd, read, written, own):
    match = FILE.search(rest)
    path = absolute(cwd, match['path']) if match else ''
    if is_below(path, own):
        return
    if call == 'creat' or WRITING.search(rest):
        if not (is_below(path, written) or is_temporary(path, written) or path.startswith(DEVICES)):
            yield f'opened for writing: {path}'
    elif 'O_DIRECTORY' in rest and any(file.startswith(path) for file in read + written):
        return
    elif not (is_below(path, read + written) or is_temporary(path, written) or path.startswith(SYSTEM)):
        yield f'read: {path}'
