/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to say about elements and attributes that are missing or do not belong where they stand. */
#pragma once

#include "xml/faults.h"
#include "xml/version.h"

G_BEGIN_DECLS

char *sulh_complaint_name (const char *prefix, const char *name);
void sulh_complain_root (SulhFaults *faults, gsize offset, const char *name);
void sulh_complain_version (SulhFaults *faults, gsize offset, const char *version);
void sulh_note_newer_version (SulhFaults *faults, gsize offset, SulhVersion version);
void sulh_note_older_version (SulhFaults *faults, gsize offset, SulhVersion version);
void sulh_complain_no_version (SulhFaults *faults, gsize offset);
void sulh_complain_element (SulhFaults *faults, gsize offset, SulhKind around, const char *name,
                            int guess);
void sulh_complain_element_in_text (SulhFaults *faults, gsize offset, const char *around,
                                    const char *name);
void sulh_complain_twice (SulhFaults *faults, gsize offset, SulhKind around, const char *name);
void sulh_complain_attribute (SulhFaults *faults, gsize offset, SulhKind kind, const char *name,
                              int guess);
void sulh_complain_text_attribute (SulhFaults *faults, gsize offset, const char *element,
                                   const char *name);
void sulh_complain_missing (SulhFaults *faults, gsize offset, const char *element,
                            const SulhField *field);
void sulh_complain_audience_attribute (SulhFaults *faults, gsize offset, const char *name);
void sulh_complain_audience_missing (SulhFaults *faults, gsize offset, const char *attribute);
void sulh_complain_audience_twice (SulhFaults *faults, gsize offset, const char *field);
void sulh_complain_text (SulhFaults *faults, gsize offset, const char *element);

G_END_DECLS
