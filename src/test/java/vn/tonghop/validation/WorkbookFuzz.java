package vn.tonghop.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.submission.MadeWorkbook;

/** Any bytes as a part of a workbook, or as a whole one. */
public final class WorkbookFuzz {

  private static final byte[] SOUND =
      MadeWorkbook.of(
          "Mã chương trình | Mã đơn vị | Kỳ báo cáo | dialogue_total | chaired_by_chairperson",
          "hn-2200 | 00004 | 2019-Q1 | #5 | #4",
          "hn-2200 | 00006 | 2019-Q1 | trên 1.234 | …");
  private static final List<String> PARTS =
      List.of(
          "xl/worksheets/sheet1.xml",
          "xl/sharedStrings.xml",
          "xl/styles.xml",
          "xl/workbook.xml",
          "xl/_rels/workbook.xml.rels",
          "[Content_Types].xml");

  private WorkbookFuzz() {}

  /** The first byte tells which part. */
  public static List<byte[]> seeds() {
    List<byte[]> seeds = new ArrayList<>();
    Map<String, byte[]> parts = new LinkedHashMap<>();
    MadeWorkbook.parts(SOUND, parts::putAll);
    for (int i = 0; i < PARTS.size(); i++) {
      seeds.add(join((byte) i, parts.getOrDefault(PARTS.get(i), new byte[0])));
    }
    seeds.add(join((byte) PARTS.size(), SOUND));
    return seeds;
  }

  /** The register and the programmes take longer to read than any file. */
  public static void fuzzerInitialize() {
    FuzzedFile.judge(new byte[0]);
  }

  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    int which = (bytes[0] & 0xFF) % (PARTS.size() + 1);
    byte[] rest = Arrays.copyOfRange(bytes, 1, bytes.length);
    FuzzedFile file =
        FuzzedFile.judge(
            which == PARTS.size()
                ? rest
                : MadeWorkbook.parts(SOUND, parts -> parts.put(PARTS.get(which), rest)));
    // Blank cells between others are a submission's, but not the workbook's.
    file.require(file.cells() <= file.counted(), "Cells are lost");
    file.requireSound();
  }

  private static byte[] join(byte first, byte[] rest) {
    byte[] joined = new byte[rest.length + 1];
    joined[0] = first;
    System.arraycopy(rest, 0, joined, 1, rest.length);
    return joined;
  }
}
