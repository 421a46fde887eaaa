/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs a piece of a trial in a process of its own, which may be killed and may use threads. */
#pragma once

#include <glib.h>
#include <sys/types.h>

/**
 * ApartFunc:
 * @report: (out): zeros, for what the parent is to know
 * @data: whatever was passed along
 */
typedef void (*ApartFunc) (gpointer report, gpointer data);

pid_t fork_apart (void);
gboolean run_apart (ApartFunc function, gpointer data, gpointer report, gsize size);
