/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/export-job.h"

#include <glib/gi18n-lib.h>

/* In so many parts the progress of a section is told. */
#define PARTS_TOLD 100

#define PRINT_SCALE (300.0 / 72)

/* One row for each format. */
typedef struct
{
  const char *label;
  const char *suffix;
  gboolean has_pages; /* several in one file */
  double scale; /* pixels for each point, of a picture */
} Format;

static const Format formats[SULH_N_EXPORT_FORMATS] = {
  [SULH_EXPORT_PDF] = { N_ ("PDF"), "pdf", TRUE, 0 },
  [SULH_EXPORT_PPTX] = { N_ ("Slides for PowerPoint"), "pptx", TRUE, 0 },
  [SULH_EXPORT_ODP] = { N_ ("Slides for LibreOffice"), "odp", TRUE, 0 },
  [SULH_EXPORT_SVG] = { N_ ("SVG drawing"), "svg", FALSE, 0 },
  [SULH_EXPORT_PNG] = { N_ ("PNG picture"), "png", FALSE, 1 },
  [SULH_EXPORT_PNG_FINE] = { N_ ("PNG picture, twice as fine"), "png", FALSE, 2 },
  [SULH_EXPORT_PNG_PRINT] = { N_ ("PNG picture for print, 300 dpi"), "png", FALSE, PRINT_SCALE },
  [SULH_EXPORT_CSV] = { N_ ("CSV table"), "csv", FALSE, 0 },
};

/* What a thread works on. */
typedef struct
{
  SulhExportOrder *order;
  SulhExportFunc progressed;
  gpointer user_data;

  GPtrArray *pages;
  SulhExportFormat format;
  SulhStyle style;
  char *title;
  GFile *target;
} Work;

/* News on its way to the main loop. */
typedef struct
{
  GTask *task;
  GPtrArray *pages;
  guint done;
  guint total;
} News;

/** sulh_export_order_free: @order: (nullable) */
void
sulh_export_order_free (SulhExportOrder *order)
{
  if (order == NULL)
    return;
  sulh_part_unref (order->scenario);
  g_clear_pointer (&order->assessment, sulh_assessment_unref);
  g_clear_pointer (&order->plan, sulh_part_unref);
  g_free (order->audience);
  g_ptr_array_unref (order->charts);
  g_free (order->language);
  g_free (order->range);
  g_free (order);
}

static void
work_free (gpointer data)
{
  Work *work = data;

  sulh_export_order_free (work->order);
  g_clear_pointer (&work->pages, g_ptr_array_unref);
  g_free (work->title);
  g_clear_object (&work->target);
  g_free (work);
}

static gboolean
news_due_cb (gpointer user_data)
{
  News *news = user_data;
  Work *work = g_task_get_task_data (news->task);

  if (!g_cancellable_is_cancelled (g_task_get_cancellable (news->task))
      && !g_task_get_completed (news->task))
    work->progressed (news->pages, news->done, news->total, work->user_data);
  return G_SOURCE_REMOVE;
}

static void
news_free (gpointer data)
{
  News *news = data;

  g_object_unref (news->task);
  g_ptr_array_unref (news->pages);
  g_free (news);
}

static GPtrArray *
new_pages (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_figure_unref);
}

static void
tell (GTask *task, const GPtrArray *pages, guint from, guint done, guint total)
{
  News *news = g_new0 (News, 1);

  news->task = g_object_ref (task);
  news->pages = new_pages ();
  news->done = done;
  news->total = total;
  for (guint i = from; pages && i < pages->len; i++)
    g_ptr_array_add (news->pages, sulh_figure_ref (pages->pdata[i]));
  g_main_context_invoke_full (g_task_get_context (task), G_PRIORITY_DEFAULT, news_due_cb, news,
                              news_free);
}

/* Making */

/* What the pages are made of, once it is found. */
typedef struct
{
  SulhScenario *scenario;
  SulhAssessment *assessment;
  SulhPlan *plan;
  GPtrArray *assessments;
  GPtrArray *foresights;
  GPtrArray *slides;
  SulhPlan *played; /* whose futures are shown */
  char *audience_name;
  char *reason;
} Matter;

static void
matter_clear (Matter *matter)
{
  g_clear_pointer (&matter->scenario, sulh_part_unref);
  g_clear_pointer (&matter->assessment, sulh_assessment_unref);
  g_clear_pointer (&matter->plan, sulh_part_unref);
  g_clear_pointer (&matter->assessments, g_ptr_array_unref);
  g_clear_pointer (&matter->foresights, g_ptr_array_unref);
  g_clear_pointer (&matter->slides, g_ptr_array_unref);
  g_clear_pointer (&matter->played, sulh_part_unref);
  g_free (matter->audience_name);
  g_free (matter->reason);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Matter, matter_clear)

static void
find_plan (Matter *matter, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhAnswer) answer
      = sulh_review_plan (matter->scenario, cancellable, NULL, NULL, &error);

  if (answer && answer->plan && answer->assessment)
    {
      matter->assessment = sulh_assessment_ref (answer->assessment);
      matter->plan = sulh_part_ref (answer->plan);
    }
  else
    matter->reason = g_strdup (answer ? answer->reason : error->message);
}

/* Whatever is for others goes first: nothing is looked for or made of the whole. */
static void
find_matter (Matter *matter, const SulhExportOrder *order, GCancellable *cancellable)
{
  g_autoptr (SulhScenario) turned = sulh_shipped_turn (order->scenario, order->language);

  if (order->audience)
    {
      matter->scenario = sulh_scenario_project (turned, order->audience);
      matter->audience_name
          = sulh_projection_dup_audience_name (matter->scenario, turned, order->audience);
    }
  else
    matter->scenario = g_steal_pointer (&turned);
  if (order->assessment && order->audience == NULL)
    {
      matter->assessment = sulh_assessment_ref (order->assessment);
      matter->plan = order->plan ? sulh_part_ref (order->plan) : NULL;
    }
  else
    find_plan (matter, cancellable);
  matter->assessments = sulh_review_assess_plans (matter->scenario, matter->assessment);
  matter->foresights = sulh_analysis_ask_charts (order->charts, matter->scenario, matter->plan,
                                                 matter->assessment, &matter->played, cancellable);
}

/* Which section is being made, and how far what it shows has been played. */
typedef struct
{
  GTask *task;
  guint index;
  guint n_sections;
  guint told;
} Section;

static void
played_some (guint done, guint total, gpointer user_data)
{
  Section *section = user_data;
  guint parts = total > 0 ? (guint)((guint64)(PARTS_TOLD - 1) * done / total) : 0;

  if (parts == section->told)
    return;
  section->told = parts;
  tell (section->task, NULL, 0, section->index * PARTS_TOLD + parts,
        section->n_sections * PARTS_TOLD);
}

/* The futures that the section shows, if it shows any. */
static void
play (Section *section, const SulhBrief *brief, const Matter *matter, GCancellable *cancellable)
{
  const SulhChart *chart = sulh_brief_get_chart (brief, section->index);

  if (chart)
    sulh_analysis_play_chart (chart, matter->scenario, matter->played, matter->foresights,
                              cancellable, played_some, section);
}

static void
make_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const SulhExportOrder *order = ((Work *)data)->order;
  const SulhPageSize turned = sulh_page_size_turn (order->size);
  g_autoptr (GPtrArray) pages = new_pages ();
  g_auto (Matter) matter = { 0 };
  guint n_sections;

  sulh_words_speak (order->language);
  find_matter (&matter, order, cancellable);
  SulhChartOptions options = { .language = order->language,
                               .right_to_left = order->right_to_left,
                               .letters = order->letters,
                               .calendars = { order->calendars[0], order->calendars[1] },
                               .audience = matter.audience_name };
  if (order->range)
    sulh_chart_options_read_range (&options, order->range, matter.scenario->day_zero);
  matter.slides = sulh_talk_make_pages (order->charts, matter.scenario, matter.assessment, &options,
                                        order->size, cancellable);
  const SulhBrief brief = {
    .matter
    = { matter.scenario, matter.assessment, matter.assessments, matter.foresights, matter.slides },
    .reason = matter.reason,
    .charts = order->charts,
    .parts = order->parts,
    .plays_later = TRUE,
    .size = order->lies ? &turned : order->size,
    .options = options,
  };
  n_sections = sulh_brief_get_n_sections (&brief);
  for (guint i = 0; i < n_sections && !g_cancellable_is_cancelled (cancellable); i++)
    {
      guint before = pages->len;
      Section section = { task, i, n_sections, 0 };

      play (&section, &brief, &matter, cancellable);
      if (g_cancellable_is_cancelled (cancellable))
        break;
      sulh_brief_add_section (&brief, i, pages);
      tell (task, pages, before, (i + 1) * PARTS_TOLD, n_sections * PARTS_TOLD);
    }
  sulh_words_speak (NULL); /* the thread goes back to others */
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, g_steal_pointer (&pages), (GDestroyNotify)g_ptr_array_unref);
}

/**
 * sulh_export_make_async:
 * @order: (transfer full): what to make
 * @progressed: called after each section, with its pages, and while futures are played for one
 * @cancellable: to stop
 * @callback: called on the main loop at the end
 * @user_data: passed to both
 *
 * Makes pages in a thread.
 */
void
sulh_export_make_async (SulhExportOrder *order, SulhExportFunc progressed,
                        GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->order = order;
  work->progressed = progressed;
  work->user_data = user_data;
  g_task_set_source_tag (task, sulh_export_make_async);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, make_in_thread);
}

/** sulh_export_make_finish: Returns: (transfer full) (nullable) (element-type SulhFigure): all
 * pages */
GPtrArray *
sulh_export_make_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Writing */

static GBytes *
format_all (const Work *work, GError **error)
{
  const SulhFigure *first = work->pages->pdata[0];
  const SulhDeck deck = { work->pages, sulh_figure_get_width (first),
                          sulh_figure_get_height (first), work->style, work->title };

  if (work->format == SULH_EXPORT_ODP)
    return sulh_chart_write_odp (&deck, error);
  if (work->format == SULH_EXPORT_PPTX)
    return sulh_chart_write_pptx (&deck, error);
  return sulh_chart_write_pdf_pages (work->pages, work->title, work->style, error);
}

static gboolean
write_file (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  SulhSaving saving = { .flags = SULH_SAVE_BREAK_LINK };

  return bytes && sulh_store_write_bytes (file, bytes, &saving, cancellable, error);
}

static gboolean
write_pages (GTask *task, const Work *work, GCancellable *cancellable, GError **error)
{
  gboolean is_folder = !sulh_export_format_is_one_file (work->format, work->pages->len);

  for (guint i = 0; i < work->pages->len; i++)
    {
      g_autofree char *name = sulh_export_name_file (work->title, work->format, i + 1);
      g_autoptr (GFile) file
          = is_folder ? g_file_get_child (work->target, name) : g_object_ref (work->target);
      g_autoptr (GBytes) bytes
          = sulh_export_format_page (work->pages->pdata[i], work->format, work->style, error);

      if (!write_file (file, bytes, cancellable, error))
        return FALSE;
      tell (task, NULL, 0, i + 1, work->pages->len);
    }
  return TRUE;
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;
  GError *error = NULL;
  gboolean is_done;

  if (formats[work->format].has_pages)
    {
      g_autoptr (GBytes) bytes = format_all (work, &error);

      is_done = !g_cancellable_is_cancelled (cancellable)
                && write_file (work->target, bytes, cancellable, &error);
    }
  else
    is_done = write_pages (task, work, cancellable, &error);
  if (error)
    g_task_return_error (task, error);
  else if (!g_task_return_error_if_cancelled (task))
    g_task_return_boolean (task, is_done);
}

/**
 * sulh_export_write_async:
 * @pages: (element-type SulhFigure): at least one
 * @format: as what
 * @style: light, dark or grey
 * @title: of the file, and of the names in a folder
 * @target: a file; a folder where each page is a file of its own
 * @progressed: called after each file
 * @cancellable: to stop
 * @callback: called on the main loop at the end
 * @user_data: passed to both
 *
 * Writes pages in a thread. Each file holds all of its old or all of its new bytes at any moment.
 */
void
sulh_export_write_async (GPtrArray *pages, SulhExportFormat format, SulhStyle style,
                         const char *title, GFile *target, SulhExportFunc progressed,
                         GCancellable *cancellable, GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->pages = g_ptr_array_ref (pages);
  work->format = format;
  work->style = style;
  work->title = g_strdup (title);
  work->target = g_object_ref (target);
  work->progressed = progressed;
  work->user_data = user_data;
  g_task_set_source_tag (task, sulh_export_write_async);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, write_in_thread);
}

/** sulh_export_write_finish: Returns: whether all is written */
gboolean
sulh_export_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Formats */

/** sulh_export_format_get_label: Returns: what a person reads, translated */
const char *
sulh_export_format_get_label (SulhExportFormat format)
{
  return _ (formats[format].label);
}

/** sulh_export_format_get_suffix: Returns: the end of the name, without its point */
const char *
sulh_export_format_get_suffix (SulhExportFormat format)
{
  return formats[format].suffix;
}

/** sulh_export_format_is_one_file: Returns: whether so many pages are one file; else a folder */
gboolean
sulh_export_format_is_one_file (SulhExportFormat format, guint n_pages)
{
  return formats[format].has_pages || n_pages == 1;
}

/** sulh_export_format_is_slides: Returns: whether all pages have one size */
gboolean
sulh_export_format_is_slides (SulhExportFormat format)
{
  return format == SULH_EXPORT_PPTX || format == SULH_EXPORT_ODP;
}

/**
 * sulh_export_format_page:
 * @page: a page
 * @format: as what; one that holds several pages holds this one alone
 * @style: light, dark or grey
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
sulh_export_format_page (const SulhFigure *page, SulhExportFormat format, SulhStyle style,
                         GError **error)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new ();
  const SulhDeck deck = { pages, sulh_figure_get_width (page), sulh_figure_get_height (page), style,
                          sulh_figure_get_title (page) };

  g_ptr_array_add (pages, (gpointer)page);
  switch (format)
    {
    case SULH_EXPORT_PPTX:
      return sulh_chart_write_pptx (&deck, error);
    case SULH_EXPORT_ODP:
      return sulh_chart_write_odp (&deck, error);
    case SULH_EXPORT_SVG:
      return sulh_chart_write_svg (page, style);
    case SULH_EXPORT_CSV:
      return sulh_figure_write_csv (page);
    case SULH_EXPORT_PDF:
      return sulh_chart_write_pdf_pages (pages, sulh_figure_get_title (page), style, error);
    default:
      return sulh_chart_write_png (page, style, formats[format].scale, error);
    }
}

/** sulh_export_name_file: @page: 0 for a file of all. Returns: (transfer full): a name for it */
char *
sulh_export_name_file (const char *title, SulhExportFormat format, guint page)
{
  g_autofree char *name = g_strdup (title);

  for (char *at = name; *at; at++)
    if (*at == '/' || (guchar)*at < ' ')
      *at = '-';
  if (page == 0)
    return g_strdup_printf ("%s.%s", name, formats[format].suffix);
  return g_strdup_printf ("%s-%02u.%s", name, page, formats[format].suffix);
}
