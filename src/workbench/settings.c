/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/settings.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "workbench/cause.h"
#include "workbench/load-file.h"
#include "workbench/save-file.h"

#define GROUP "settings"
#define MOST_BYTES (1024 * 1024)
#define MOST_PIXELS 32767 /* of a window */

/**
 * Setting:
 * @name: in the file, and of the property
 * @is_flag: whether it is yes or no; else it is a number
 * @initial: until somebody sets it
 * @least: the smallest number
 * @is_set: whether each bit of the number says something, and it is as large as that takes
 *
 * A row here, and a setting can be read, written and bound.
 */
typedef struct
{
  const char *name;
  gboolean is_flag;
  int initial;
  int least;
  gboolean is_set;
} Setting;

static const Setting table[] = {
  { "window-width", FALSE, 1280, 360 },      { "window-height", FALSE, 800, 300 },
  { "window-maximized", TRUE, FALSE, 0 },    { "show-trust-graph", TRUE, TRUE, 0 },
  { "recent-files-enabled", TRUE, TRUE, 0 }, { "restore-session", TRUE, TRUE, 0 },
  { "export-format", FALSE, 0, 0 },          { "export-size", FALSE, 3, 0 },
  { "export-colours", FALSE, 0, 0 },         { "export-language", FALSE, 0, 0 },
  { "export-calendar", FALSE, 0, 0 },        { "export-second-calendar", FALSE, 0, 0 },
  { "export-letters", FALSE, 0, 0 },         { "export-charts", FALSE, 699, 0, TRUE },
  { "export-parts", FALSE, 15, 0, TRUE },
};

#define N_SETTINGS G_N_ELEMENTS (table)
#define PROP_TROUBLE (N_SETTINGS + 1) /* the properties before it are the rows of the table */

static int
get_most (const Setting *setting)
{
  return setting->is_set ? G_MAXINT : MOST_PIXELS;
}

static GParamSpec *properties[PROP_TROUBLE + 1];

struct _SulhSettings
{
  GObject parent_instance;

  char *path;
  GKeyFile *keys; /* with what a newer version or a person wrote there */
  GBytes *held; /* what the file says, as it would be written */
  GError *fault; /* why it could not be read, or NULL: it is then left as it is */
  int values[N_SETTINGS];
  gboolean is_saving;
  gboolean saves_again;
  char *trouble;
};

G_DEFINE_FINAL_TYPE (SulhSettings, sulh_settings, G_TYPE_OBJECT)

/* What a thread saves. */
typedef struct
{
  char *path;
  GBytes *bytes;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_free (saving->path);
  g_bytes_unref (saving->bytes);
  g_free (saving);
}

static gboolean
is_valid (const Setting *setting, int value)
{
  return setting->is_flag || (value >= setting->least && value <= get_most (setting));
}

/* What is missing, or was spoilt by hand, is as it was at first. */
static int
read_value (GKeyFile *keys, const Setting *setting)
{
  g_autoptr (GError) error = NULL;
  int value = setting->is_flag ? g_key_file_get_boolean (keys, GROUP, setting->name, &error)
                               : g_key_file_get_integer (keys, GROUP, setting->name, &error);

  return error == NULL && is_valid (setting, value) ? value : setting->initial;
}

/* A file that cannot be understood stays as it is: somebody may have written it by hand. */
static void
load (SulhSettings *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sulh_load_file (self->path, MOST_BYTES, NULL, &error);
  const char *text;
  gsize size;

  sulh_save_remove_left_overs (self->path);
  if (bytes == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        self->fault = g_steal_pointer (&error);
      return;
    }
  text = g_bytes_get_data (bytes, &size);
  if (size == 0
      || g_key_file_load_from_data (self->keys, text, size, G_KEY_FILE_KEEP_COMMENTS, NULL))
    return;
  g_set_error_literal (&self->fault, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("The file cannot be understood, and is left as it is. Correct it, or "
                          "remove it."));
}

static GBytes *
format (SulhSettings *self)
{
  gsize size;
  char *text = g_key_file_to_data (self->keys, &size, NULL);

  return g_bytes_new_take (text, size);
}

static gboolean
write_down (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) < 0)
    {
      sulh_cause_set_write_error (error, errno);
      return FALSE;
    }
  return sulh_save_file (path, bytes, NULL, NULL, error);
}

static void
remember_held (SulhSettings *self, GBytes *bytes)
{
  g_clear_pointer (&self->held, g_bytes_unref);
  self->held = g_bytes_ref (bytes);
}

static void
tell_trouble (SulhSettings *self, const GError *error)
{
  g_autofree char *trouble = NULL;

  g_autofree char *name = g_filename_display_name (self->path);

  if (error) /* Translators: a file, and the cause in one or two sentences. */
    trouble = g_strdup_printf (_ ("The settings cannot be kept in %s. %s"), name, error->message);
  if (g_strcmp0 (trouble, self->trouble) == 0)
    return;
  g_free (self->trouble);
  self->trouble = g_steal_pointer (&trouble);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TROUBLE]);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Saving *saving = data;
  GError *error = NULL;

  if (write_down (saving->path, saving->bytes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SulhSettings *self = SULH_SETTINGS (source);
  Saving *saving = g_task_get_task_data (G_TASK (result));
  gboolean saves_again = self->saves_again;
  g_autoptr (GError) error = NULL;

  self->is_saving = FALSE;
  self->saves_again = FALSE;
  if (g_task_propagate_boolean (G_TASK (result), &error))
    remember_held (self, saving->bytes);
  tell_trouble (self, error);
  if (saves_again)
    sulh_settings_keep (self);
}

static void
sulh_settings_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SulhSettings *self = SULH_SETTINGS (object);

  if (id == PROP_TROUBLE)
    g_value_set_string (value, self->trouble);
  else if (table[id - 1].is_flag)
    g_value_set_boolean (value, self->values[id - 1]);
  else
    g_value_set_int (value, self->values[id - 1]);
}

static void
sulh_settings_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SulhSettings *self = SULH_SETTINGS (object);
  const Setting *setting = &table[id - 1];
  int number = setting->is_flag ? g_value_get_boolean (value) : g_value_get_int (value);

  if (number == self->values[id - 1])
    return;
  self->values[id - 1] = number;
  if (setting->is_flag)
    g_key_file_set_boolean (self->keys, GROUP, setting->name, number);
  else
    g_key_file_set_integer (self->keys, GROUP, setting->name, number);
  g_object_notify_by_pspec (object, pspec);
}

static void
sulh_settings_finalize (GObject *object)
{
  SulhSettings *self = SULH_SETTINGS (object);

  g_free (self->path);
  g_key_file_unref (self->keys);
  g_clear_pointer (&self->held, g_bytes_unref);
  g_clear_error (&self->fault);
  g_free (self->trouble);
  G_OBJECT_CLASS (sulh_settings_parent_class)->finalize (object);
}

static void
sulh_settings_class_init (SulhSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = sulh_settings_finalize;
  object_class->get_property = sulh_settings_get_property;
  object_class->set_property = sulh_settings_set_property;

  for (guint i = 0; i < N_SETTINGS; i++)
    properties[i + 1]
        = table[i].is_flag
              ? g_param_spec_boolean (table[i].name, NULL, NULL, table[i].initial, flags)
              : g_param_spec_int (table[i].name, NULL, NULL, table[i].least, get_most (&table[i]),
                                  table[i].initial, flags);
  properties[PROP_TROUBLE] = g_param_spec_string ("trouble", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
sulh_settings_init (SulhSettings *self)
{
  self->keys = g_key_file_new ();
}

/**
 * sulh_settings_dup_path:
 *
 * Returns: (transfer full): the file of the person's settings
 */
char *
sulh_settings_dup_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "sulh", "settings.ini", NULL);
}

/**
 * sulh_settings_new:
 * @path: where they are kept, whether the file exists or not
 *
 * Returns: (transfer full): the settings as they were kept; what was not is as it is at first
 */
SulhSettings *
sulh_settings_new (const char *path)
{
  SulhSettings *self = g_object_new (SULH_TYPE_SETTINGS, NULL);

  self->path = g_strdup (path);
  load (self);
  self->held = format (self);
  for (guint i = 0; i < N_SETTINGS; i++)
    self->values[i] = read_value (self->keys, &table[i]);
  return self;
}

/**
 * sulh_settings_keep:
 * @self: settings
 *
 * Saves what has changed in a thread; "trouble" says whether that failed.
 */
void
sulh_settings_keep (SulhSettings *self)
{
  g_autoptr (GBytes) bytes = format (self);
  g_autoptr (GTask) task = NULL;
  Saving *saving;

  if (self->is_saving)
    {
      self->saves_again = TRUE;
      return;
    }
  if (self->fault || g_bytes_equal (self->held, bytes))
    {
      tell_trouble (self, self->fault);
      return;
    }
  self->is_saving = TRUE;
  saving = g_new0 (Saving, 1);
  saving->path = g_strdup (self->path);
  saving->bytes = g_steal_pointer (&bytes);
  task = g_task_new (self, NULL, saved_cb, NULL);
  g_task_set_source_tag (task, sulh_settings_keep);
  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * sulh_settings_save:
 * @self: settings
 * @error: return location: the cause in plain words
 *
 * Blocks; for the end of the program. Waits for what is being saved, and saves the rest. On any
 * error the file is as it was, and "trouble" says where and why.
 *
 * Returns: whether the file holds the settings
 */
gboolean
sulh_settings_save (SulhSettings *self, GError **error)
{
  g_autoptr (GBytes) bytes = format (self);
  g_autoptr (GError) trouble = NULL;

  while (self->is_saving)
    g_main_context_iteration (NULL, TRUE);
  if (g_bytes_equal (self->held, bytes))
    return TRUE;
  if (self->fault)
    trouble = g_error_copy (self->fault);
  else if (write_down (self->path, bytes, &trouble))
    remember_held (self, bytes);
  tell_trouble (self, trouble);
  if (trouble == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&trouble));
  return FALSE;
}
