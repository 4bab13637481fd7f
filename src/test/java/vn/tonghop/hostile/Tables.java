package vn.tonghop.hostile;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts that are hardly a table. */
final class Tables {

  private static final String KIND = "shape of a CSV file";
  private static final String QUOTES = "quotation marks, line ends, delimiters";
  private static final String H = Sound.HEADER;
  private static final String R = Sound.ROW;

  private Tables() {}

  static void addTo(Corpus corpus) {
    shapes(corpus);
    quotes(corpus);
    ends(corpus);
  }

  private static void shape(Corpus corpus, String name, Expected expected, String text) {
    corpus.add(KIND, "shape-" + name + ".csv", expected, text);
  }

  private static void shapes(Corpus corpus) {
    shape(corpus, "empty", Expected.refused("F01"), "");
    shape(corpus, "one-byte", Expected.refused("F02", "F08", "F09", "F12"), "x");
    shape(corpus, "one-line-end", Expected.refused("F01"), "\n");
    shape(corpus, "one-quote", Expected.refused("F05"), "\"");
    shape(corpus, "one-nul", Expected.refused("F03"), "\u0000");
    shape(corpus, "blanks", Expected.refused("F01"), " \n \n\t\n");
    shape(corpus, "delimiters-only", Expected.refused("F01"), ",,,,\n,,,,\n");
    shape(corpus, "mark-only", Expected.refused("F01"), "\uFEFF");
    shape(corpus, "header-only", Expected.refused("F02"), H);
    shape(corpus, "header-twice", Expected.partly("K01", "K02", "K07", "K11"), H + H + R);
    shape(corpus, "row-only", Expected.refusedSomehow(), R);
    shape(corpus, "row-before-header", Expected.refusedSomehow(), R + H + R);
    shape(
        corpus,
        "column-missing",
        Expected.refused("F08"),
        H.replace(",period", "") + R.replace(",2019-Q1", ""));
    shape(corpus, "column-twice", Expected.refused("F10"), H.replace("hours", "people") + R);
    shape(corpus, "column-unknown", Expected.refused("F09"), H.replace("hours", "hour") + R);
    shape(corpus, "wide-and-long", Expected.refusedSomehow(), H.replace("hours", "value") + R);
    shape(corpus, "row-too-long", Expected.refused("F11"), H + R.strip() + ",1,2,3\n");
    shape(corpus, "row-too-short", Expected.refused("F11"), H + "thu,18565,2019-Q1\n");
    shape(
        corpus,
        "row-of-100000-cells",
        Expected.refused("F33"),
        H + R.strip() + ",1".repeat(100_000) + "\n");
    shape(
        corpus,
        "blank-columns-100000",
        Expected.refused("F33"),
        H.strip() + ",".repeat(100_000) + "\n" + R.strip() + ",".repeat(100_000) + "\n");
    shape(
        corpus,
        "columns-unknown-1000",
        Expected.refused("F09"),
        H.strip() + names(1000) + "\n" + R.strip() + ",1".repeat(1000) + "\n");
    shape(corpus, "blank-lines-between", Expected.accepted(), "\n\n" + H + "\n\n" + R + "\n\n");
    shape(corpus, "same-row-1000-times", Expected.partly("R21"), H + R.repeat(1000));
    shape(
        corpus, "cell-of-64001", Expected.refused("F07"), H + R.replace("thu", "t".repeat(64_001)));
    shape(
        corpus, "cell-of-60000", Expected.refused("K01"), H + R.replace("thu", "t".repeat(60_000)));
    shape(corpus, "only-spaces-in-cells", Expected.refusedSomehow(), H + " , , , , , , \n");
    shape(corpus, "programme-unknown", Expected.refused("K01"), H + R.replace("thu", "thuu"));
    shape(corpus, "unit-unknown", Expected.refusedSomehow(), H + R.replace("18565", "00000"));
    shape(corpus, "sep-line", Expected.refusedSomehow(), "sep=,\n" + H + R);
  }

  private static String names(int count) {
    return IntStream.range(0, count).mapToObj(i -> ",cot_" + i).collect(Collectors.joining());
  }

  private static void quote(Corpus corpus, String name, Expected expected, String text) {
    corpus.add(QUOTES, "text-" + name + ".csv", expected, text);
  }

  private static void quotes(Corpus corpus) {
    quote(corpus, "all-quoted", Expected.accepted(), quoted(H) + quoted(R));
    quote(corpus, "quote-never-closed", Expected.refused("F05"), H + R.replace("thu", "\"thu"));
    quote(
        corpus,
        "quote-in-the-last-row",
        Expected.partly("F05"),
        H + R + R.replace("18565", "18586").replace(",4\n", ",\"4\n"));
    quote(corpus, "quote-in-the-middle", Expected.refused("K01"), H + R.replace("thu", "t\"hu"));
    quote(corpus, "quote-then-more", Expected.refused("F06"), H + R.replace("thu", "\"thu\"x"));
    quote(
        corpus, "quotes-doubled", Expected.refused("K01"), H + R.replace("thu", "\"\"\"thu\"\"\""));
    quote(
        corpus,
        "quote-over-100000-lines",
        Expected.refused("F07"),
        H + R.replace("thu", "\"" + "thu\n".repeat(100_000)));
    quote(corpus, "line-end-in-a-cell", Expected.refused("K01"), H + R.replace("thu", "\"th\nu\""));
    quote(corpus, "single-quotes", Expected.refused("K01"), H + R.replace("thu", "'thu'"));
    quote(corpus, "curly-quotes", Expected.refused("K01"), H + R.replace("thu", "“thu”"));
    quote(
        corpus, "50000-quotes", Expected.refused("K01"), H + R.replace("thu", "\"".repeat(50_000)));
    quote(
        corpus, "50001-quotes", Expected.refused("F05"), H + R.replace("thu", "\"".repeat(50_001)));
  }

  private static String quoted(String line) {
    return "\"" + line.strip().replace(",", "\",\"") + "\"\n";
  }

  private static void ends(Corpus corpus) {
    quote(corpus, "cr-only", Expected.accepted(), (H + R).replace('\n', '\r'));
    quote(corpus, "crlf", Expected.accepted(), (H + R).replace("\n", "\r\n"));
    quote(corpus, "cr-cr-lf", Expected.accepted(), (H + R).replace("\n", "\r\r\n"));
    quote(corpus, "lf-cr", Expected.accepted(), (H + R).replace("\n", "\n\r"));
    quote(
        corpus,
        "mixed-ends",
        Expected.accepted(),
        H.replace("\n", "\r") + R.replace("\n", "\r\n") + R.replace("18565", "18586"));
    quote(corpus, "next-line-ends", Expected.refusedSomehow(), (H + R).replace('\n', '\u0085'));
    quote(corpus, "unicode-line-ends", Expected.refusedSomehow(), (H + R).replace('\n', '\u2028'));
    quote(corpus, "form-feed", Expected.accepted(), H + R.replace("thu", "\fthu"));
    quote(corpus, "no-final-end", Expected.accepted("F12"), (H + R).strip());
    quote(corpus, "semicolons", Expected.accepted(), (H + R).replace(',', ';'));
    quote(corpus, "tabs", Expected.accepted(), (H + R).replace(',', '\t'));
    quote(corpus, "pipes", Expected.refusedSomehow(), (H + R).replace(',', '|'));
    quote(
        corpus,
        "header-semicolons",
        Expected.refused("F11", "K01", "K14"),
        H.replace(',', ';') + R);
    quote(
        corpus,
        "row-semicolons",
        Expected.partly("F11", "K01", "K14"),
        H + R.replace(',', ';') + R);
    quote(
        corpus, "mixed-in-the-header", Expected.refusedSomehow(), H.replace("unit,", "unit;") + R);
    quote(corpus, "commas-and-tabs", Expected.accepted(), (H + R).replace(",", ",\t"));
  }
}
