package vn.tonghop.hostile;

import vn.tonghop.submission.MadeWorkbook;

/** Absurd days and periods. */
final class Days {

  private static final String KIND = "absurd days and periods";

  private Days() {}

  static void addTo(Corpus corpus) {
    String[] periods = {
      "0000-00-00",
      "9999-12-31",
      "9999",
      "0000",
      "2019-13",
      "2019-00",
      "2019-Q0",
      "2019-Q5",
      "2019-H3",
      "2019-02-31..2019-03-01",
      "2019-04-01..2019-03-01",
      "2019-01-01..",
      "..",
      "..2019",
      "2019..2018",
      "-2019",
      "2019-Q1..",
      "20190101",
      "31/02/2019",
      "2019-Q1-Q2",
      "99999999999",
      "2019-W05",
      "Q1/2019x",
      "2019-01-01..9999-12-31",
      "1582-10-10..1582-10-12",
      "+2019",
      "２０１９",
      "2019\u200F-Q1 x"
    };
    for (int i = 0; i < periods.length; i++) {
      corpus.add(
          KIND,
          "period-" + (i + 1) + ".csv",
          Expected.refused("K07"),
          Sound.HEADER + "thu,18565,\"" + periods[i] + "\",2019-04-02,3,120,4\n");
    }
    String[] days = {
      "0000-00-00",
      "9999-12-31",
      "2019-02-30",
      "31/02/2019",
      "2019-04-02T25:00",
      "-1",
      "1e308",
      "43557",
      "2019-04-02T00:00:60",
      "-999999999-01-01",
      "2019-04-02Z+99:00",
      "hôm qua",
      "0",
      "2019-04-02T12:00:00+23:59",
      "00:00",
      "2019-4-2-1"
    };
    for (int i = 0; i < days.length; i++) {
      corpus.add(
          KIND,
          "day-" + (i + 1) + ".csv",
          Expected.refused("K11"),
          Sound.HEADER + "thu,18565,2019-Q1,\"" + days[i] + "\",3,120,4\n");
    }
    corpus.add(
        KIND,
        "day-like-a-number.csv",
        Expected.refused("F13"),
        Sound.HEADER + "thu,18565,2019-Q1,+999999999-12-31,3,120,4\n");
    for (String day : new String[] {"1582-10-10", "1900-01-01", "2018-12-31"}) {
      corpus.add(
          KIND,
          "day-before-the-period-" + day + ".csv",
          Expected.refused("K19"),
          Sound.HEADER + "thu,18565,2019-Q1," + day + ",3,120,4\n");
    }
    String[][] serials = {
      {"-1", "K11"},
      {"0", "K19"},
      {"0.5", "K19"},
      {"60", "K19"},
      {"2958465", "K11"},
      {"2958466", "K11"},
      {"1e15", "K11"},
      {"1e308", "F24"},
      {"-1e308", "F24"}
    };
    for (int i = 0; i < serials.length; i++) {
      corpus.add(
          KIND,
          "serial-" + (i + 1) + ".xlsx",
          Expected.refused(serials[i][1]),
          serial(serials[i][0]));
    }
  }

  /** Such a day in the style of days. */
  private static byte[] serial(String serial) {
    byte[] made =
        MadeWorkbook.with(
            book -> {
              var sheet = book.createSheet();
              MadeWorkbook.fill(
                  sheet,
                  "Mã chương trình | Mã đơn vị | Kỳ báo cáo | submitted_at | meetings | people",
                  "thu | 18565 | 2019-Q1 | #43557 | #3 | #120");
              var style = book.createCellStyle();
              style.setDataFormat((short) 14);
              sheet.getRow(1).getCell(3).setCellStyle(style);
            });
    return MadeWorkbook.parts(
        made,
        parts ->
            MadeWorkbook.change(
                parts,
                Made.SHEET,
                text -> text.replace("<v>43557.0</v>", "<v>" + serial + "</v>")));
  }
}
