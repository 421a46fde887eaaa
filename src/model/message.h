/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A message between two sides, and when it was sent, received and answered. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_MESSAGE_CONTENT_INFORMATION,
  SULH_MESSAGE_CONTENT_PROPOSAL,
  SULH_MESSAGE_CONTENT_REPLY,
  SULH_MESSAGE_CONTENT_ACCEPTANCE,
  SULH_MESSAGE_CONTENT_REFUSAL,
  SULH_MESSAGE_CONTENT_ASSURANCE,
  SULH_MESSAGE_CONTENT_DEMAND,
  SULH_MESSAGE_CONTENT_WARNING,
  SULH_MESSAGE_CONTENT_ULTIMATUM,
  SULH_MESSAGE_CONTENT_PROCEDURE,
} SulhMessageContent;

/**
 * SulhMessage:
 * @from: who sent it (D02)
 * @to: whom it was sent to (D02)
 * @channel: the channel that it went through, or %NULL (D02)
 * @content: what it says (D02)
 * @about: the exchange that it is about, or %NULL (D02)
 * @sent: when it was sent (D02)
 * @received: when it was received (D02)
 * @answered: when it was answered (D02)
 * @public: it was sent in public (D02)
 * @leaked: it became public although it was not meant to (D26)
 *
 * A message from one side to another.
 */
typedef struct
{
  SulhPart part;
  char *from;
  char *to;
  char *channel;
  int content;
  char *about;
  SulhDate sent;
  SulhDate received;
  SulhDate answered;
  gboolean public;
  gboolean leaked;
} SulhMessage;

const SulhChoice *sulh_message_content_choices (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhMessage, sulh_part_unref)

G_END_DECLS
