/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much a file may hold: beyond these figures it is refused before it costs anything. */
#pragma once

/* A large scenario of 5,000 exchanges takes 4 MB. */
#define SULH_XML_LARGEST_FILE (8 * 1024 * 1024) /* bytes */
#define SULH_XML_MOST_ELEMENTS 200000
/* Our deepest element is the fourth; the parser alone would follow to 256. */
#define SULH_XML_DEEPEST 32
/* Our richest element has 20; the parser of Debian 12 needs a minute for 200,000. */
#define SULH_XML_MOST_ATTRIBUTES 64
#define SULH_XML_LONGEST_TEXT (1024 * 1024) /* bytes, of one text or attribute */
#define SULH_XML_LONGEST_NAME 128 /* bytes, of an element or attribute */
/* Nobody reads more; a hostile file could hold millions. */
#define SULH_XML_MOST_FAULTS 1000
