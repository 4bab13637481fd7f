package vn.tonghop.torture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import vn.tonghop.jobs.TestHome;

/**
 * What is handed in before a round: new files, revisions, a file once more under another name,
 * overlaps, faults, two that contest each other, personal data. Its random numbers alone decide.
 *
 * @param files in order of their names
 */
record Drop(List<Handed> files) {

  private static final List<String> COMMUNES =
      List.of(
          "18562", "18565", "18571", "18574", "18586", "18589", "18592", "18595", "18601", "18604",
          "18607", "18610", "18613", "18616", "18619", "18622", "18625", "18628", "18631", "18634",
          "18637", "18640");
  private static final Instant BEGIN = Instant.parse("2019-08-01T01:00:00Z");
  private static final String WITHOUT_DATES = "programme,unit,period,meetings,people,hours\n";

  Drop {
    files = List.copyOf(files);
  }

  /** A file that is handed in. */
  record Handed(String name, String text, String time) {}

  /** Puts them into a home. */
  void into(TestHome home) {
    files.forEach(file -> home.handIn(file.name(), file.text(), file.time()));
  }

  /**
   * Draws one.
   *
   * @param round from 0; gives times that grow, and names of its own
   */
  static Drop draw(Random random, int round) {
    return new Maker(random, round).make();
  }

  /** Gathers the files of one round. */
  private static final class Maker {

    private final Random random;
    private final int round;
    private final List<Handed> files = new ArrayList<>();

    Maker(Random random, int round) {
      this.random = random;
      this.round = round;
    }

    Drop make() {
      int plain = random.nextInt(5) == 0 ? 24 : 1 + random.nextInt(4);
      for (int i = 0; i < plain; i++) {
        add("plain-" + i, rows(1 + random.nextInt(6)));
      }
      if (random.nextInt(3) == 0) {
        add("many", manyRows());
      }
      if (random.nextInt(2) == 0) {
        add("once-more", files.get(0).text());
      }
      if (random.nextInt(2) == 0) {
        add("overlap", TestHome.WIDE + row("2019-H1", random.nextInt(100)));
      }
      if (random.nextInt(2) == 0) {
        add("faulty", TestHome.WIDE + row("2019-Q1", -1) + row("2019-Q2", 50));
      }
      if (random.nextInt(2) == 0) {
        String key = "thu," + commune() + ",2019-Q2," + random.nextInt(50);
        add("a-contested", WITHOUT_DATES + key + ",1000,1\n");
        add("z-contested", WITHOUT_DATES + key + ",1001,1\n");
      }
      if (random.nextInt(3) == 0) {
        add("personal", WITHOUT_DATES + "thu,18565,2019-Q1,0912345" + (100 + round % 900) + ",,\n");
      }
      return new Drop(files);
    }

    private void add(String kind, String text) {
      String name = String.format(Locale.ROOT, "round-%04d/%s.csv", round, kind);
      String time = BEGIN.plusSeconds(3600L * round + files.size()).toString();
      files.add(new Handed(name, text, time));
    }

    private String rows(int count) {
      StringBuilder rows = new StringBuilder(TestHome.WIDE);
      for (int i = 0; i < count; i++) {
        rows.append(row(random.nextBoolean() ? "2019-Q1" : "2019-Q2", random.nextInt(100)));
      }
      return rows.toString();
    }

    /**
     * One submission of a commune.
     *
     * @param meetings -1 for more meetings than people
     */
    private String row(String period, int meetings) {
      int told = meetings < 0 ? 90 : meetings;
      int people = meetings < 0 ? 1 : told + random.nextInt(5000);
      return String.join(
              ",",
              "thu",
              commune(),
              period,
              BEGIN.plusSeconds(3600L * round + random.nextInt(3600)).toString().substring(0, 19),
              String.valueOf(told),
              String.valueOf(people),
              String.valueOf(random.nextInt(100)))
          + "\n";
    }

    private String commune() {
      return COMMUNES.get(random.nextInt(COMMUNES.size()));
    }

    /** More submissions than one transaction takes. */
    private String manyRows() {
      StringBuilder rows = new StringBuilder(TestHome.WIDE);
      LocalDate day = LocalDate.of(2019, 8, 1);
      for (int i = 0; i < 25; i++) {
        for (String commune : COMMUNES) {
          LocalDate of = day.plusDays(i);
          String time = BEGIN.plusSeconds(3600L * round).toString().substring(0, 19);
          rows.append(
              String.join(
                  ",",
                  "thu",
                  commune,
                  of + ".." + of,
                  time,
                  String.valueOf(random.nextInt(9)),
                  String.valueOf(10 + random.nextInt(9)),
                  "1\n"));
        }
      }
      return rows.toString();
    }
  }
}
