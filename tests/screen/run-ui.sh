#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a command on a display, a session bus and a home folder of its own, so that tests of the
# screen neither see nor touch the desktop of whoever runs them.
#
#   run-ui.sh COMMAND [ARGUMENT...]
#
# UI_SCREEN    size and depth of the display        (1400x1000x24)
# UI_LOCALE    locale of the command                (C.UTF-8)
# UI_WM        window manager, empty for none       (xfwm4 --compositor=on)
# UI_TIMEOUT   seconds after which all of it ends   (300)
# UI_VERBOSE   when set, a failure shows what the bus and the window manager said
set -u

private_folders() {
  PRIVATE=$(mktemp -d)
  mkdir -m 700 "$PRIVATE/run" "$PRIVATE/home"
  export HOME=$PRIVATE/home XDG_RUNTIME_DIR=$PRIVATE/run
  export XDG_CONFIG_HOME=$HOME/.config XDG_CACHE_HOME=$HOME/.cache
  export XDG_DATA_HOME=$HOME/.local/share XDG_STATE_HOME=$HOME/.local/state
}

# The same picture on every machine: X11, drawn by cairo, no graphics card, no portal, no settings.
private_environment() {
  unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS NO_AT_BRIDGE GTK_THEME LANGUAGE
  export GDK_BACKEND=x11 GDK_SCALE=1 GSK_RENDERER=${GSK_RENDERER:-cairo}
  export GDK_DEBUG=${GDK_DEBUG-gl-disable} GDK_DISABLE=${GDK_DISABLE-gl,vulkan}
  export GTK_A11Y=${GTK_A11Y:-atspi} GTK_USE_PORTAL=0 ADW_DISABLE_PORTAL=1
  export GSETTINGS_BACKEND=${GSETTINGS_BACKEND:-memory} GIO_USE_VFS=local
  export LC_ALL=${UI_LOCALE:-C.UTF-8} TZ=UTC
}

# Xvfb picks a free number itself and writes it once it can be reached.
start_display() {
  Xvfb -displayfd 6 -screen 0 "${UI_SCREEN:-1400x1000x24}" -nolisten tcp -noreset \
    6>"$PRIVATE/display" 2>"$PRIVATE/xvfb.log" &
  XVFB=$!
  for _ in $(seq 200); do
    if [ -s "$PRIVATE/display" ]; then
      DISPLAY=:$(cat "$PRIVATE/display")
      export DISPLAY
      return 0
    fi
    kill -0 "$XVFB" 2>/dev/null || break
    sleep 0.05
  done
  echo 'run-ui.sh: no virtual display' >&2
  cat "$PRIVATE/xvfb.log" >&2
  return 1
}

end_display() {
  if [ -n "${XVFB:-}" ]; then
    kill "$XVFB" 2>/dev/null
    wait "$XVFB" 2>/dev/null
  fi
  rm -rf "$PRIVATE"
}

start_window_manager() {
  WINDOW_MANAGER=
  [ -n "$UI_WM" ] && command -v "${UI_WM%% *}" >/dev/null || return 0
  $UI_WM 5>&- 6>&- &
  WINDOW_MANAGER=$!
  for _ in $(seq 60); do
    xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id' && return 0
    sleep 0.05
  done
}

# xfwm4 sometimes ignores a polite request, and one that stays would keep the bus alive.
end_window_manager() {
  [ -n "$WINDOW_MANAGER" ] || return 0
  kill -9 "$WINDOW_MANAGER"
  wait "$WINDOW_MANAGER"
} 2>/dev/null

# The services that the bus starts print on the standard output they inherit, which would spoil
# TAP: they get none, and the command gets the real one, kept as 5 and 6.
run_inside_the_bus() {
  start_window_manager
  "$@" >&5 2>&6 5>&- 6>&-
  local status=$?
  end_window_manager
  return $status
}

if [ "${1:-}" = --inside-the-bus ]; then
  shift
  run_inside_the_bus "$@"
  exit
fi

private_folders
trap end_display EXIT
private_environment
start_display || exit 1
export UI_WM=${UI_WM-xfwm4 --compositor=on}

timeout -k 5 "${UI_TIMEOUT:-300}" dbus-run-session -- "$0" --inside-the-bus "$@" \
  5>&1 6>&2 >/dev/null 2>"$PRIVATE/bus.log"
status=$?
[ $status = 124 ] && echo "run-ui.sh: ended after ${UI_TIMEOUT:-300} seconds" >&2
[ $status != 0 ] && [ -n "${UI_VERBOSE:-}" ] && cat "$PRIVATE/bus.log" >&2
exit $status
