/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much a file may hold: beyond these figures it is refused before it costs anything. */
#pragma once

/* Bytes. A large scenario of 5,000 exchanges takes 4 MB, and opening it a fifth of a second. */
#define SULH_XML_LARGEST_FILE (8 * 1024 * 1024)

/* Bytes, with the consent of the person who opens it. A file takes up to 4 times its size in
 * memory, so this is what a small computer can still hold. */
#define SULH_XML_LARGEST_WITH_CONSENT (100 * 1024 * 1024)

/* Elements, comments and instructions, for each of the 8 MB of a file that needs no consent. An
 * element costs up to 250 bytes however short it is: "<a/>" in 8 MB would cost 500 MB. Ours have
 * 200 bytes on average, so that 40,000 fill such a file. */
#define SULH_XML_MOST_ELEMENTS 200000

/* Of these as many in a file of any size, and how many bytes there must be for each one more: a
 * file of nothing but "<x:a/>" takes four times as long as one of ours. Formulas in MathML, which
 * are as dense as anything that people write, have 10 bytes for each; no scenario is all formulas.
 */
#define SULH_XML_FEW_ELEMENTS 20000
#define SULH_XML_SHORTEST_ELEMENT 12

/* Elements in each other. Our deepest is the sixth; the parser alone would follow to 256. */
#define SULH_XML_DEEPEST 32

/* Attributes of one element. Our richest element has 40; the parser of Debian 12 needs 4 s for
 * 50,000, a minute for 200,000, and no option of it stops that. */
#define SULH_XML_MOST_ATTRIBUTES 64

/* Bytes of one text or attribute. A text of 1 MB is a book of 500 pages; laying it out and
 * checking it takes several passes. */
#define SULH_XML_LONGEST_TEXT (1024 * 1024)

/* Bytes of the name of an element or attribute. Our longest has 22; names are compared with all
 * that could be meant, which costs their length squared. */
#define SULH_XML_LONGEST_NAME 128

/* Findings. Nobody reads more; a hostile file could hold millions, each with a sentence. */
#define SULH_XML_MOST_FAULTS 1000

/* Findings that are counted beyond those. Such a file is refused in any case, and nobody wants to
 * know by how many more. */
#define SULH_XML_MOST_COUNTED 10000
