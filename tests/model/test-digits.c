/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers are written as readers of each language write them; what is no number of theirs stays. */
#include "model/model.h"

static const struct
{
  const char *written;
  const char *urdu;
  const char *persian;
  const char *arabic;
} stories[] = {
  { "10", "10", "۱۰", "١٠" },
  { "0.62", "0.62", "۰٫۶۲", "٠٫٦٢" },
  { "1,953", "1,953", "۱٬۹۵۳", "١٬٩٥٣" },
  { "-14", "\u200e-14", "\u200e−۱۴", "\u061c-١٤" },
  { "−14", "\u200e−14", "\u200e−۱۴", "\u061c−١٤" },
  { "+0.5", "\u200e+0.5", "\u200e+۰٫۵", "\u061c+٠٫٥" },
  { "30%", "30%", "۳۰٪", "٣٠٪" },
  { "95 %", "95 %", "۹۵ ٪", "٩٥ ٪" },
  { "180–210", "180–210", "۱۸۰–۲۱۰", "١٨٠–٢١٠" },
  { "12 (5)", "12 (5)", "۱۲ (۵)", "١٢ (٥)" },
  /* Days as the file writes them, versions, records and what belongs to Latin words. */
  { "2026-03-12", "2026-03-12", "2026-03-12", "2026-03-12" },
  { "1.2.3", "1.2.3", "1.2.3", "1.2.3" },
  { "S/2017/252", "S/2017/252", "S/2017/252", "S/2017/252" },
  { "PA-X 1736", "PA-X 1736", "PA-X 1736", "PA-X 1736" },
  { "4K", "4K", "4K", "4K" },
  { "day", "day", "day", "day" },
  { "", "", "", "" },
};

static void
assert_shaped (const char *written, const char *language, const char *expected)
{
  g_autofree char *shaped = sulh_digits_shape (written, language);
  g_autofree char *again = sulh_digits_shape (shaped, language);

  g_assert_cmpstr (shaped, ==, expected);
  g_assert_cmpstr (again, ==, expected);
}

static void
test_numbers_alone (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      assert_shaped (stories[i].written, "en", stories[i].written);
      assert_shaped (stories[i].written, NULL, stories[i].written);
      assert_shaped (stories[i].written, "ur", stories[i].urdu);
      assert_shaped (stories[i].written, "fa", stories[i].persian);
      assert_shaped (stories[i].written, "ar", stories[i].arabic);
    }
}

/* A name between isolates has letters of its own; the sentence goes on as it was. */
static void
test_numbers_in_sentences (void)
{
  assert_shaped ("پلهٔ 3 از 10", "fa", "پلهٔ ۳ از ۱۰");
  assert_shaped ("طرح \u2068Plan 2\u2069 پلهٔ 3", "fa", "طرح \u2068Plan 2\u2069 پلهٔ ۳");
  assert_shaped ("\u2068Sinai 1979\u2069 12", "ar", "\u2068Sinai 1979\u2069 ١٢");
  /* Joined to a letter, and in an isolate of another kind. */
  assert_shaped ("بـ\u2068Sinai\u2069: 12", "ar", "بـ\u2068Sinai\u2069: ١٢");
  assert_shaped ("\u20662.5: 7\u2069 12", "fa", "\u2066۲٫۵: ۷\u2069 ۱۲");
  assert_shaped ("اليوم -8", "ar", "اليوم \u061c-٨");
  assert_shaped ("دن -8", "ur", "دن \u200e-8");
  assert_shaped ("سمندر-2 دن", "ur", "سمندر-2 دن");
}

static void
test_speaking (void)
{
  g_autofree char *persian = NULL;
  g_autofree char *english = NULL;

  sulh_words_speak ("fa");
  persian = sulh_digits_format ("%d (%.2f)", 7, 0.25);
  sulh_words_speak (NULL);
  english = sulh_digits_format ("%d (%.2f)", 7, 0.25);
  g_assert_cmpstr (persian, ==, "۷ (۰٫۲۵)");
  g_assert_cmpstr (english, ==, "7 (0.25)");
}

static void
assert_grouped (guint64 number, const char *expected)
{
  g_autofree char *grouped = sulh_digits_group (number);

  g_assert_cmpstr (grouped, ==, expected);
}

/* Large counts are read in groups of three, in each language by its own mark. */
static void
test_groups (void)
{
  g_autofree char *number = sulh_digits_group (20105);
  g_autofree char *persian = NULL;

  assert_grouped (0, "0");
  assert_grouped (999, "999");
  assert_grouped (1000, "1,000");
  assert_grouped (20105, "20,105");
  assert_grouped (613653, "613,653");
  assert_grouped (G_MAXUINT64, "18,446,744,073,709,551,615");
  sulh_words_speak ("fa");
  persian = sulh_digits_format ("جست‌وجو %s پله را سنجید.", number);
  sulh_words_speak (NULL);
  g_assert_cmpstr (persian, ==, "جست‌وجو ۲۰٬۱۰۵ پله را سنجید.");
  assert_shaped ("20,105", "ur", "20,105");
  assert_shaped ("20,105", "ar", "٢٠٬١٠٥");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/digits/alone", test_numbers_alone);
  g_test_add_func ("/digits/in-sentences", test_numbers_in_sentences);
  g_test_add_func ("/digits/speaking", test_speaking);
  g_test_add_func ("/digits/groups", test_groups);
  return g_test_run ();
}
