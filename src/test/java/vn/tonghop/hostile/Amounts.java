package vn.tonghop.hostile;

/** Absurd figures, each in a file of its own. */
final class Amounts {

  private static final String KIND = "absurd figures";

  private Amounts() {}

  static void addTo(Corpus corpus) {
    String[][] cases = {
      {"1e999", "R01"},
      {"1E+03", "R01"},
      {"0x10", "R01"},
      {"0b1", "R01"},
      {"∞", "R01"},
      {"NaN", "R01"},
      {"Infinity", "R01"},
      {"null", "R01"},
      {"undefined", "R01"},
      {"-0", "R01"},
      {"-5", "R01"},
      {"−5", "R01"},
      {"+5", "R01"},
      {"(5)", "R01"},
      {"５", "R01"},
      {"٥", "R01"},
      {"५", "R01"},
      {"V", "R01"},
      {"Ⅷ", "R01"},
      {"½", "R01"},
      {"³", "R01"},
      {"5%", "R01"},
      {"5‰", "R01"},
      {"1.23", "R22"},
      {"1,234", "R22"},
      {"1.2.3", "R22"},
      {"1 234", "R22"},
      {"1'234", "R01"},
      {"1_234", "R01"},
      {"5,", "R22"},
      {",5", "R22"},
      {".", "R01"},
      {",", "R01"},
      {"--", "R01"},
      {"1/2", "R01"},
      {"1:2", "R01"},
      {"5=5", "R01"},
      {"5 5", "R22"},
      {"O", "R01"},
      {"l2", "R01"},
      {"năm", "R01"},
      {"không", "R01"},
      {"x", "R01"},
      {"✓", "R01"},
      {"$5", "R01"},
      {"5đ", "R01"},
      {"5 cuộc", "R01"},
      {"trên", "R01"},
      {"trên trên 5", "R01"},
      {"trên -5", "R01"},
      {"trên 0", "V02"},
      {"gần 0", "V02"},
      {"khoảng", "R01"},
      {"5 trên", "R01"},
      {"1001", "V01"},
      {"9223372036854775807", "V01"},
      {"9223372036854775808", "V01"},
      {"00000000000000000000005", "ok"},
      {"5.000", "V01"},
      {"0005", "ok"},
      {"TRÊN 5", "ok"},
      {"hơn 5", "ok"},
      {"-", "ok"},
      {"–", "ok"},
      {"…", "V09"},
      {"...", "V09"},
      {"", "V09"},
      {"nil", "R01"},
      {"true", "R01"},
      {"01/02/2019", "R01"},
      {"2019-01-02", "R01"},
      {"%s%n", "R01"},
      {"${7*7}", "R01"},
      {"{{7*7}}", "R01"},
      {"'; DROP TABLE figure; --", "R01"},
      {"<script>alert(1)</script>", "R01"},
      {"\\u0035", "R01"}
    };
    for (int i = 0; i < cases.length; i++) {
      String rule = cases[i][1];
      add(corpus, String.valueOf(i + 1), rule, cases[i][0]);
    }
    add(corpus, "40-digits", "V01", "1" + "0".repeat(40));
    add(corpus, "99-digits", "V01", "9".repeat(99));
    add(corpus, "10000-digits", "R01", "9".repeat(10_000));
    add(corpus, "dots", "R22", "1.".repeat(40));
    add(corpus, "blanks-inside", "R22", "1" + " ".repeat(90) + "2");
    add(corpus, "spelt-out-long", "F13", "không ".repeat(16));
    add(corpus, "spelt-out-nearly", "F13", "không ".repeat(15) + "x");
  }

  private static void add(Corpus corpus, String name, String rule, String text) {
    Expected expected = rule.equals("ok") ? Expected.accepted() : Expected.refused(rule);
    String cell = "\"" + text.replace("\"", "\"\"") + "\"";
    String row = "thu,18565,2019-Q1,2019-04-02," + cell + ",,\n";
    corpus.add(KIND, "figure-" + name + ".csv", expected, Sound.HEADER + row);
  }
}
