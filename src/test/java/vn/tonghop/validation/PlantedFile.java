package vn.tonghop.validation;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A made-up file of Hà Nội's dialogues, with faults planted in it, that knows what must become of
 * each of its cells. The same seed gives the same file.
 */
final class PlantedFile {

  /** What a cell is planted as. */
  private enum Fate {
    KEY,
    FIGURE,
    BLANK,
    /** Refuses its submission. */
    FAULT,
    /** A zero of another level: a finding, but no fault. */
    PASSED_OVER,
    /** Stands where nothing belongs, behind another that is told. */
    IN_TOW
  }

  private record Planted(String text, Fate fate) {}

  private static final List<String> UNITS =
      List.of("00001", "00004", "00006", "00007", "00008", "00013", "00016", "00019", "00022");
  private static final List<String> INDICATORS =
      List.of(
          "dialogue_total",
          "documents_issued",
          "chaired_by_secretary",
          "chaired_by_chairperson",
          "recs_total",
          "dialogue_households",
          "awards_units",
          "fb_ballot");
  private static final List<String> FAULTS =
      List.of("O", "12 cuộc", "12.34", "2.98", "-5", "trên 0", "x", "9999999999", "3 4", "0.500");
  private static final List<String> GOOD =
      List.of("0", "-", "5", "1.234", "17", "trên 20", "gần 300", "khoảng 7", " 8 ");
  private static final List<String> NONE = List.of("", "…", " ", "...", "\u00A0");

  private final Random dice;
  private final char delimiter;
  private final boolean isLong;
  private final boolean tells;
  private final StringBuilder text = new StringBuilder();
  private CellCount expected = CellCount.NONE;
  private int refused;
  private int submissions;
  private boolean lastRowIsShort;

  PlantedFile(long seed) {
    dice = new Random(seed);
    delimiter = ",;\t".charAt(dice.nextInt(3));
    isLong = dice.nextBoolean();
    tells = dice.nextBoolean();
    if (isLong) {
      writeLong();
    } else {
      writeWide();
    }
    end();
  }

  byte[] bytes() {
    Charset charset =
        switch (dice.nextInt(4)) {
          case 0 -> StandardCharsets.UTF_16LE;
          case 1 -> StandardCharsets.UTF_16BE;
          default -> StandardCharsets.UTF_8;
        };
    boolean marked = !charset.equals(StandardCharsets.UTF_8) || dice.nextBoolean();
    String lines = dice.nextBoolean() ? text.toString() : text.toString().replace("\n", "\r\n");
    return ((marked ? "\uFEFF" : "") + lines).getBytes(charset);
  }

  CellCount expected() {
    return expected;
  }

  int submissions() {
    return submissions;
  }

  int refused() {
    return refused;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  // ---- wide

  private void writeWide() {
    List<String> indicators = new ArrayList<>(INDICATORS);
    Collections.shuffle(indicators.subList(1, indicators.size()), dice);
    indicators = indicators.subList(0, 2 + dice.nextInt(indicators.size() - 2));
    List<String> header = new ArrayList<>(List.of("programme", "unit", "period"));
    if (tells) {
      header.add("submitted_at");
    }
    header.addAll(indicators);
    int nameless = dice.nextInt(3) == 0 ? 1 : 0;
    header.addAll(Collections.nCopies(nameless, ""));
    head(header);
    int rows = 1 + dice.nextInt(12);
    for (int row = 0; row < rows; row++) {
      List<Planted> cells = keys(row);
      boolean known = cells.stream().limit(3).noneMatch(cell -> cell.fate() == Fate.FAULT);
      for (String indicator : indicators) {
        cells.add(value(indicator, known));
      }
      boolean uneven = spoilEnd(cells, nameless);
      line(cells);
      count(cells, uneven);
    }
  }

  /** Cells too many or too few; whether that refuses the row. */
  private boolean spoilEnd(List<Planted> cells, int nameless) {
    lastRowIsShort = false;
    for (int i = 0; i < nameless; i++) {
      cells.add(new Planted(" ", Fate.BLANK));
    }
    switch (dice.nextInt(8)) {
      case 0 -> cells.add(new Planted("", Fate.BLANK));
      case 1 -> {
        cells.add(new Planted("3", Fate.FAULT));
        cells.add(new Planted("", Fate.BLANK));
        cells.add(new Planted("4", Fate.IN_TOW));
      }
      case 2 -> {
        int left = 1 + dice.nextInt(cells.size() - 1);
        cells.subList(left, cells.size()).clear();
        if (left < 3) { // then nobody knows whose figures they are, and there are none
          lastRowIsShort = true;
          return true;
        }
        lastRowIsShort = true;
        return true;
      }
      default -> {
        return false;
      }
    }
    return false;
  }

  // ---- long

  private void writeLong() {
    List<String> header = new ArrayList<>(List.of("programme", "unit", "period"));
    if (tells) {
      header.add("submitted_at");
    }
    header.addAll(List.of("indicator", "value"));
    head(header);
    List<List<Planted>> lines = new ArrayList<>();
    int all = 1 + dice.nextInt(5);
    for (int submission = 0; submission < all; submission++) {
      lines.addAll(longSubmission(submission));
    }
    Collections.shuffle(lines, dice);
    lines.forEach(this::line);
    lastRowIsShort = lines.get(lines.size() - 1).size() < header.size();
  }

  private List<List<Planted>> longSubmission(int number) {
    List<Planted> keys = keys(number);
    boolean known = keys.stream().limit(3).noneMatch(cell -> cell.fate() == Fate.FAULT);
    List<List<Planted>> lines = new ArrayList<>();
    List<Planted> cells = new ArrayList<>();
    boolean cut = false;
    int rows = 1 + dice.nextInt(INDICATORS.size());
    for (int row = 0; row < rows; row++) {
      List<Planted> line = new ArrayList<>();
      for (Planted key : keys) {
        // what is wrong with a key is told once, at the first row that was read
        line.add(key);
      }
      String indicator = INDICATORS.get(row);
      if (row > 0 && dice.nextInt(8) == 0) {
        line.add(new Planted("no_such_indicator", Fate.FAULT));
        line.add(dice.nextBoolean() ? new Planted("6", Fate.IN_TOW) : new Planted("", Fate.BLANK));
      } else if (indicator.equals("fb_ballot")) {
        line.add(new Planted(indicator, Fate.FAULT));
        line.add(new Planted("", Fate.BLANK));
      } else {
        line.add(new Planted(indicator, Fate.KEY));
        line.add(value(indicator, known));
      }
      if (row > 0 && dice.nextInt(12) == 0) {
        line.remove(line.size() - 1);
        cut = true;
      }
      lines.add(line);
      cells.addAll(line.subList(keys.size(), line.size()));
    }
    for (Planted key : keys) {
      cells.add(key);
      cells.addAll(Collections.nCopies(rows - 1, new Planted(key.text(), Fate.KEY)));
    }
    count(cells, cut);
    return lines;
  }

  // ---- both

  private List<Planted> keys(int number) {
    List<Planted> keys = new ArrayList<>();
    keys.add(new Planted(dice.nextBoolean() ? "hn-2200" : "HN-2200", Fate.KEY));
    // a fault in the unit's code still leaves the keys of all submissions different
    keys.add(
        dice.nextInt(10) == 0
            ? new Planted("9999" + number, Fate.FAULT)
            : new Planted(UNITS.get(number % UNITS.size()), Fate.KEY));
    keys.add(
        dice.nextInt(12) == 0
            ? new Planted("quý " + number, Fate.FAULT)
            : new Planted("20" + (18 + number % 7) + "-Q" + (1 + dice.nextInt(2)), Fate.KEY));
    if (tells) {
      keys.add(
          switch (dice.nextInt(8)) {
            case 0 -> new Planted("hôm qua", Fate.FAULT);
            case 1 -> new Planted("", Fate.KEY);
            // Within the period: neither too early nor too late.
            default ->
                new Planted(
                    keys.get(2)
                        .text()
                        .replaceFirst("^quý.*", "2019-01-02")
                        .replace("-Q1", "-01-02")
                        .replace("-Q2", "-04-02"),
                    Fate.KEY);
          });
    }
    return keys;
  }

  /** When it is not known whose they are, figures are only looked at. */
  private Planted value(String indicator, boolean known) {
    int die = dice.nextInt(20);
    if (indicator.equals("fb_ballot")) {
      return die < 1 ? new Planted("2", Fate.FAULT) : new Planted("", Fate.BLANK);
    }
    if (indicator.equals("awards_units")) {
      return die < 10
          ? new Planted("0", known ? Fate.PASSED_OVER : Fate.FIGURE)
          : new Planted(any(NONE), Fate.BLANK);
    }
    if (die == 0) {
      return new Planted(any(FAULTS), Fate.FAULT);
    }
    if (die < 5) {
      boolean missed = indicator.equals("dialogue_total") && known;
      return new Planted(any(NONE), missed ? Fate.FAULT : Fate.BLANK);
    }
    return new Planted(any(GOOD), Fate.FIGURE);
  }

  private String any(List<String> texts) {
    return texts.get(dice.nextInt(texts.size()));
  }

  private void head(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      text.append(i == 0 ? "" : delimiter)
          .append(
              dice.nextInt(5) == 0
                  ? names.get(i).toUpperCase(java.util.Locale.ROOT)
                  : names.get(i));
    }
    text.append('\n');
    expected = expected.plus(new CellCount(names.size(), 0, 0, 0, 0));
  }

  private void line(List<Planted> cells) {
    if (dice.nextInt(6) == 0) {
      text.append(dice.nextBoolean() ? "\n" : String.valueOf(delimiter).repeat(3) + "\n");
    }
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i).text();
      boolean quoted = cell.indexOf(delimiter) >= 0 || dice.nextInt(6) == 0;
      text.append(i == 0 ? "" : delimiter).append(quoted ? '"' + cell + '"' : cell);
    }
    text.append('\n');
  }

  private void count(List<Planted> cells, boolean uneven) {
    boolean isRefused = uneven || cells.stream().anyMatch(cell -> cell.fate() == Fate.FAULT);
    CellCount count = CellCount.NONE;
    for (Planted cell : cells) {
      count = count.plus(count(cell.fate(), isRefused));
    }
    expected = expected.plus(count);
    submissions++;
    refused += isRefused ? 1 : 0;
  }

  private static CellCount count(Fate fate, boolean isRefused) {
    return switch (fate) {
      case KEY -> new CellCount(1, 0, 0, 0, 0);
      case FIGURE -> isRefused ? new CellCount(0, 0, 0, 0, 1) : new CellCount(0, 1, 0, 0, 0);
      case BLANK -> new CellCount(0, 0, 1, 0, 0);
      case FAULT, PASSED_OVER -> new CellCount(0, 0, 0, 1, 0);
      case IN_TOW -> new CellCount(0, 0, 0, 0, 1);
    };
  }

  /** How the file ends, and what ends it for good. */
  private void end() {
    switch (dice.nextInt(7)) {
      case 0 -> {
        if (!lastRowIsShort) {
          text.setLength(text.length() - 1);
        }
      }
      case 1 -> broken("hn-2200" + delimiter + "000", 2);
      case 2 -> broken("hn-2200" + delimiter + "\"00001", 0);
      case 3 -> broken("hn-2200" + delimiter + "\"00001\"x" + delimiter + "2019\nhn-2200\n", 0);
      case 4 -> withPersonalData();
      default -> {}
    }
  }

  /** The part behind the break is one refused submission; a long file is refused with it. */
  private void broken(String rest, int cells) {
    text.append(rest);
    expected = expected.plus(new CellCount(0, 0, 0, 0, cells));
    if (isLong) {
      unreadable(0);
    } else {
      submissions++;
      refused++;
    }
  }

  private void withPersonalData() {
    text.append("0912345678").append(delimiter).append("bà Bình").append(delimiter).append("5\n");
    expected = expected.plus(new CellCount(0, 0, 0, 0, 3));
    unreadable(2);
  }

  private void unreadable(long findings) {
    expected = new CellCount(0, 0, 0, findings, expected.total() - findings);
    submissions = 1;
    refused = 1;
  }
}
