package vn.tonghop.hostile;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** Texts in odd encodings, broken ones among them. */
final class Encodings {

  private static final String KIND = "encodings and stray bytes";
  private static final String H = Sound.HEADER;
  private static final String R = Sound.ROW;
  private static final String BOTH = H + R;
  private static final String NAMED = H + R.replace("120", "khoảng 120");

  private Encodings() {}

  static void addTo(Corpus corpus) {
    whole(corpus);
    marks(corpus);
    broken(corpus);
    characters(corpus);
  }

  private static void add(Corpus corpus, String name, Expected expected, byte[] bytes) {
    corpus.add(KIND, "encoding-" + name + ".csv", expected, bytes);
  }

  private static void whole(Corpus corpus) {
    add(corpus, "utf-8", Expected.accepted(), NAMED.getBytes(UTF_8));
    add(corpus, "utf-16le-marked", Expected.accepted(), ("\uFEFF" + NAMED).getBytes(UTF_16LE));
    add(corpus, "utf-16be-marked", Expected.accepted(), ("\uFEFF" + NAMED).getBytes(UTF_16BE));
    add(corpus, "utf-16le", Expected.accepted(), BOTH.getBytes(UTF_16LE));
    add(corpus, "utf-16be", Expected.accepted(), BOTH.getBytes(UTF_16BE));
    add(
        corpus,
        "utf-32le",
        Expected.refusedSomehow(),
        ("\uFEFF" + BOTH).getBytes(Charset.forName("UTF-32LE")));
    add(
        corpus,
        "utf-32be",
        Expected.refusedSomehow(),
        ("\uFEFF" + BOTH).getBytes(Charset.forName("UTF-32BE")));
    add(corpus, "ebcdic", Expected.refusedSomehow(), BOTH.getBytes(Charset.forName("IBM037")));
    add(
        corpus,
        "shift-jis",
        Expected.refusedSomehow(),
        (H + R.replace("thu", "試験")).getBytes(Charset.forName("Shift_JIS")));
    add(corpus, "utf-7", Expected.refusedSomehow(), NAMED.replace("ả", "+HqM-").getBytes(UTF_8));
    add(
        corpus,
        "decomposed",
        Expected.accepted(),
        java.text.Normalizer.normalize(NAMED, java.text.Normalizer.Form.NFD).getBytes(UTF_8));
  }

  private static void marks(Corpus corpus) {
    byte[] mark = "\uFEFF".getBytes(UTF_8);
    add(corpus, "mark-twice", Expected.accepted(), join(mark, mark, BOTH.getBytes(UTF_8)));
    add(corpus, "mark-in-the-middle", Expected.accepted(), (H + "\uFEFF" + R).getBytes(UTF_8));
    add(
        corpus,
        "mark-in-a-cell",
        Expected.accepted(),
        (H + R.replace("120", "1\uFEFF20")).getBytes(UTF_8));
    add(
        corpus,
        "mark-half",
        Expected.refusedSomehow(),
        join(new byte[] {(byte) 0xEF, (byte) 0xBB}, BOTH.getBytes(UTF_8)));
    add(
        corpus,
        "mark-of-16-text-of-8",
        Expected.refusedSomehow(),
        join(new byte[] {-1, -2}, BOTH.getBytes(UTF_8)));
    add(
        corpus,
        "mark-of-8-text-of-16",
        Expected.refusedSomehow(),
        join(mark, BOTH.getBytes(UTF_16LE)));
    add(
        corpus,
        "mark-of-the-other-end",
        Expected.refusedSomehow(),
        join(new byte[] {-2, -1}, BOTH.getBytes(UTF_16LE)));
    add(corpus, "mark-of-16-only", Expected.refused("F01"), new byte[] {-1, -2});
    add(corpus, "mark-of-32-only", Expected.refusedSomehow(), new byte[] {-1, -2, 0, 0});
  }

  private static void broken(Corpus corpus) {
    byte[] wide = ("\uFEFF" + BOTH).getBytes(UTF_16LE);
    add(
        corpus,
        "utf-16-cut-in-half",
        Expected.refusedSomehow(),
        java.util.Arrays.copyOf(wide, wide.length - 3));
    add(corpus, "utf-16-a-byte-more", Expected.partly("F04"), join(wide, new byte[] {'x'}));
    add(corpus, "utf-16-high-surrogate", Expected.refused("F04"), surrogate((char) 0xD800));
    add(corpus, "utf-16-low-surrogate", Expected.refused("F04"), surrogate((char) 0xDC00));
    byte[][] bad = {
      {(byte) 0x80},
      {(byte) 0xC0, (byte) 0xAF},
      {(byte) 0xFF},
      {(byte) 0xE1, (byte) 0xBA},
      {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
      {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
      {(byte) 0xF0, (byte) 0x80, (byte) 0x80, (byte) 0xAF},
      {(byte) 0xFE, (byte) 0xFF}
    };
    for (int i = 0; i < bad.length; i++) {
      add(
          corpus,
          "invalid-utf-8-" + (i + 1),
          Expected.refused("F04"),
          join((H + "thu").getBytes(UTF_8), bad[i], R.substring(3).getBytes(UTF_8)));
    }
    add(
        corpus,
        "invalid-in-the-header",
        Expected.refused("F04"),
        join(new byte[] {(byte) 0xFF}, BOTH.getBytes(UTF_8)));
    add(
        corpus,
        "invalid-at-the-end",
        Expected.partly("F04"),
        join((BOTH + "thu,184").getBytes(UTF_8), new byte[] {(byte) 0xC3}));
    add(corpus, "noise", Expected.refusedSomehow(), noise(4096, 256));
    add(corpus, "noise-without-nul", Expected.refusedSomehow(), noise(4096, 255));
    add(corpus, "noise-ascii", Expected.refusedSomehow(), noise(4096, 95));
  }

  private static byte[] surrogate(char half) {
    byte[] text = ("\uFEFF" + H + R).getBytes(UTF_16LE);
    int at = (1 + H.length()) * 2;
    text[at] = (byte) half;
    text[at + 1] = (byte) (half >> 8);
    return text;
  }

  private static byte[] noise(int length, int values) {
    byte[] bytes = new byte[length];
    java.util.Random random = new java.util.Random(5);
    for (int i = 0; i < length; i++) {
      bytes[i] =
          (byte) (values == 95 ? ' ' + random.nextInt(95) : 256 - values + random.nextInt(values));
    }
    return bytes;
  }

  private static void characters(Corpus corpus) {
    String[][] inKeys = {
      {"nul", "\u0000", "F03"},
      {"bell", "\u0007", "K01"},
      {"escape", "\u001B[2J", "K01"},
      {"delete", "\u007F", "K01"},
      {"private-use", "\uE000", "K01"},
      {"noncharacter", "\uFFFF", "K01"},
      {"replacement", "\uFFFD", "F04"},
      {"emoji", "😀", "K01"},
      {"rtl-override", "\u202E", "K01"},
      {"tag", "\uDB40\uDC41", "K01"},
      {"combining", "\u0301".repeat(1000), "K01"}
    };
    for (String[] each : inKeys) {
      add(
          corpus,
          "character-" + each[0],
          Expected.refused(each[2]),
          (H + R.replace("thu", "t" + each[1] + "hu")).getBytes(UTF_8));
    }
    for (String unseen : new String[] {"\u200B", "\u00AD", "\u2060", "\u00A0"}) {
      add(
          corpus,
          "unseen-" + Integer.toHexString(unseen.charAt(0)),
          Expected.accepted(),
          (H + R.replace("thu", "thu" + unseen)).getBytes(UTF_8));
    }
    add(
        corpus,
        "nul-far-inside",
        Expected.partly("K01", "R21"),
        (H + R.repeat(400) + R.replace("thu", "t\u0000hu")).getBytes(UTF_8));
  }

  private static byte[] join(byte[]... all) {
    int length = 0;
    for (byte[] each : all) {
      length += each.length;
    }
    ByteBuffer joined = ByteBuffer.allocate(length);
    for (byte[] each : all) {
      joined.put(each);
    }
    return joined.array();
  }
}
