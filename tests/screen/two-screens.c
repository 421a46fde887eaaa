/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loaded in front of every program on a virtual display, which has but one screen: its left and its
 * right half are two. */
#include <X11/extensions/Xrandr.h>
#include <dlfcn.h>
#include <stdlib.h>

#define N_SCREENS 2
#define FAR 0x100000 /* from the number of the real screen to that of the one that is not there */

XRRMonitorInfo *
XRRGetMonitors (Display *display, Window window, Bool get_active, int *n_monitors)
{
  XRRMonitorInfo *(*real) (Display *, Window, Bool, int *) = dlsym (RTLD_NEXT, "XRRGetMonitors");
  XRRMonitorInfo *whole = real (display, window, get_active, n_monitors);
  XRRMonitorInfo *halves;
  RROutput *outputs;

  if (whole == NULL || *n_monitors != 1 || whole->noutput == 0)
    return whole;
  /* In one piece, as the library would free it. */
  halves = calloc (1, N_SCREENS * (sizeof *halves + sizeof *outputs));
  outputs = (RROutput *)&halves[N_SCREENS];
  for (int i = 0; i < N_SCREENS; i++)
    {
      halves[i] = *whole;
      halves[i].width = whole->width / N_SCREENS;
      halves[i].mwidth = whole->mwidth / N_SCREENS;
      halves[i].x = i * halves[i].width;
      halves[i].primary = i == 0;
      halves[i].noutput = 1;
      halves[i].outputs = &outputs[i];
      outputs[i] = whole->outputs[0] + (RROutput)i * FAR;
    }
  XRRFreeMonitors (whole);
  *n_monitors = N_SCREENS;
  return halves;
}

static RROutput
find_real (RROutput output)
{
  return output >= FAR && output % FAR ? output % FAR : output;
}

XRROutputInfo *
XRRGetOutputInfo (Display *display, XRRScreenResources *resources, RROutput output)
{
  XRROutputInfo *(*real) (Display *, XRRScreenResources *, RROutput)
      = dlsym (RTLD_NEXT, "XRRGetOutputInfo");

  return real (display, resources, find_real (output));
}

int
XRRGetOutputProperty (Display *display, RROutput output, Atom property, long offset, long length,
                      Bool deletes, Bool pending, Atom type, Atom *actual_type, int *format,
                      unsigned long *n_items, unsigned long *after, unsigned char **value)
{
  int (*real) (Display *, RROutput, Atom, long, long, Bool, Bool, Atom, Atom *, int *,
               unsigned long *, unsigned long *, unsigned char **)
      = dlsym (RTLD_NEXT, "XRRGetOutputProperty");

  return real (display, find_real (output), property, offset, length, deletes, pending, type,
               actual_type, format, n_items, after, value);
}
