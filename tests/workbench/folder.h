/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders that a test makes and takes away again. */
#pragma once

void folder_remove (const char *path);
