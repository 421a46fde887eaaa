/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The door of the floor that says what a person can do. */
#pragma once

#include "workbench/answers.h"
#include "workbench/building.h"
#include "workbench/compare.h"
#include "workbench/clear-copies.h"
#include "workbench/document.h"
#include "workbench/draft.h"
#include "workbench/drafts.h"
#include "workbench/examples.h"
#include "workbench/experiment.h"
#include "workbench/futures.h"
#include "workbench/inquiry.h"
#include "workbench/presets.h"
#include "workbench/review.h"
#include "workbench/run.h"
#include "workbench/seal.h"
#include "workbench/secret.h"
#include "workbench/settings.h"
#include "workbench/source.h"
#include "workbench/store.h"
#include "workbench/versions.h"
