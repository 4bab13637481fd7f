package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused before any of it is read, each with its own reason, fast and without a trace. */
class WorkbookRefusalTest {

  private static final String[] ROWS = {"programme | unit | period | a", "p | u | 2019 | #5"};
  private static final byte[] SOUND = MadeWorkbook.of(ROWS);
  private static final byte[] ZIP_HEAD = {'P', 'K', 3, 4, 0, 0, 0, 0};
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** Made once: some have many megabytes. */
  private static final List<Arguments> REFUSED = made();

  @Test
  void theSoundWorkbookIsRead() {
    assertThat(Handed.read(SOUND)).containsExactly("1 p u 2019 a=5@D2");
  }

  @Test
  void aFolderAmongThePartsDoesNoHarm() {
    assertThat(Handed.read(with("xl/media/", new byte[0]))).isEqualTo(Handed.read(SOUND));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void whatIsRefused(String what, byte[] bytes, String told) {
    long begin = cpuTime();
    assertThat(Handed.read(bytes)).as(what).containsExactly(told);
    assertThat(Duration.ofNanos(cpuTime() - begin)).isLessThan(LONGEST);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void whatCouldNotBeLookedThroughIsNotKept(String what, byte[] bytes, String told) {
    assertThat(Handed.<Boolean>with(bytes, SubmissionFile::mayBeKept)).as(what).isFalse();
    assertThat(Handed.<Boolean>with(bytes, SubmissionFile::isReadable)).as(what).isFalse();
  }

  static List<Arguments> refused() {
    return REFUSED;
  }

  private static List<Arguments> made() {
    return List.of(
        arguments("xls", xls(), "! OLD_WORKBOOK 0:0 xls"),
        arguments("xlsb", zip("[Content_Types].xml", "xl/workbook.bin"), "! OLD_WORKBOOK 0:0 xlsb"),
        arguments("ods", ods(), "! OPEN_DOCUMENT 0:0"),
        arguments("with a password", encrypted(), "! ENCRYPTED 0:0"),
        arguments("macros", with("xl/vbaProject.bin", new byte[] {1}), "! MACROS 0:0"),
        arguments(
            "macros by their type alone",
            changed("[Content_Types].xml", "spreadsheetml.sheet.main", "macroEnabled.main"),
            "! MACROS 0:0"),
        arguments("Excel 4 macros", with("xl/macrosheets/sheet1.xml", new byte[0]), "! MACROS 0:0"),
        arguments(
            "external links",
            with("xl/externalLinks/externalLink1.xml", new byte[0]),
            "! EXTERNAL_LINKS 0:0"),
        arguments(
            "a file in it", with("xl/embeddings/oleObject1.bin", xls()), "! EMBEDDED_FILE 0:0"),
        arguments("a zip in it", with("xl/media/a.zip", ZIP_HEAD), "! EMBEDDED_FILE 0:0"),
        arguments(
            "a document type",
            changed(
                "xl/workbook.xml",
                "<workbook ",
                "<!DOCTYPE workbook [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><workbook "),
            "! DOCTYPE 0:0"),
        arguments(
            "a document type in UTF-16",
            with("xl/theme/theme1.xml", utf16("<!DOCTYPE a>")),
            "! DOCTYPE 0:0"),
        arguments(
            "a document type among relationships",
            with("xl/drawings/_rels/a.xml.rels", ascii("<!DOCTYPE a>")),
            "! DOCTYPE 0:0"),
        arguments(
            "a document type in a drawing",
            with("xl/drawings/a.vml", ascii("<!DOCTYPE a>")),
            "! DOCTYPE 0:0"),
        arguments("a part outside", with("xl/../../a.xml", ascii("<a/>")), "! DAMAGED 0:0"),
        arguments("a part of a drive", with("c:/a.xml", ascii("<a/>")), "! DAMAGED 0:0"),
        arguments("a huge part", huge(65, 1), "! TOO_LARGE 0:0 size"),
        arguments("many large parts", huge(33, 4), "! TOO_LARGE 0:0 size"),
        arguments("a bomb", with("xl/media/a.bmp", new byte[40 << 20]), "! TOO_LARGE 0:0 ratio"),
        arguments("too many parts", manyParts(), "! TOO_LARGE 0:0 entries"),
        arguments("two parts of one name", repeated(), "! REPEATED_PART 0:0"),
        arguments("a zip", zip("a.csv"), "! NOT_TEXT 0:0 zip"),
        arguments("an empty zip", zip(), "! NOT_TEXT 0:0 zip"),
        arguments("docx", zip("[Content_Types].xml", "word/document.xml"), "! NOT_TEXT 0:0 docx"),
        arguments("pptx", zip("[Content_Types].xml", "ppt/slides.xml"), "! NOT_TEXT 0:0 pptx"),
        arguments("png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13}, "! NOT_TEXT 0:0 image"),
        arguments("jpeg", new byte[] {-1, -40, -1, 0}, "! NOT_TEXT 0:0 image"),
        arguments("cut", Arrays.copyOf(SOUND, SOUND.length / 2), "! DAMAGED 0:0"),
        arguments("cut by a byte", Arrays.copyOf(SOUND, SOUND.length - 1), "! DAMAGED 0:0"),
        arguments("no workbook", without("xl/workbook.xml"), "! DAMAGED 0:0"),
        arguments("no worksheet", without("xl/worksheets/sheet1.xml"), "! DAMAGED 0:0"),
        arguments("no types", without("[Content_Types].xml"), "! DAMAGED 0:0"),
        arguments("no texts", without("xl/sharedStrings.xml"), "! DAMAGED 0:0"),
        arguments(
            "a text that is not there",
            changed("xl/worksheets/sheet1.xml", "<v>0</v>", "<v>99</v>"),
            "! DAMAGED 0:0"),
        arguments(
            "open ends", changed("xl/worksheets/sheet1.xml", "</sheetData>", ""), "! DAMAGED 0:0"),
        arguments(
            "rows out of order",
            changed("xl/worksheets/sheet1.xml", "r=\"2\"", "r=\"1\""),
            "! DAMAGED 0:0"),
        arguments(
            "no number",
            changed("xl/worksheets/sheet1.xml", "<v>5.0</v>", "<v>5x</v>"),
            "! DAMAGED 0:0"),
        arguments(
            "beyond all numbers",
            changed("xl/worksheets/sheet1.xml", "<v>5.0</v>", "<v>1e300</v>"),
            "! DAMAGED 0:0"));
  }

  private static byte[] xls() {
    try (HSSFWorkbook book = new HSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      MadeWorkbook.fill(book.createSheet(), ROWS);
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] ods() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", ascii("application/vnd.oasis.opendocument.spreadsheet"));
    parts.put("content.xml", ascii("<a/>"));
    return MadeWorkbook.zip(parts);
  }

  private static byte[] encrypted() {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("123456");
      try (var out = encryptor.getDataStream(files)) {
        new ByteArrayInputStream(SOUND).transferTo(out);
      }
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] with(String name, byte[] part) {
    return MadeWorkbook.parts(SOUND, parts -> parts.put(name, part));
  }

  private static byte[] without(String name) {
    return MadeWorkbook.parts(SOUND, parts -> parts.remove(name));
  }

  private static byte[] changed(String name, String from, String to) {
    return MadeWorkbook.parts(
        SOUND, parts -> MadeWorkbook.change(parts, name, text -> text.replace(from, to)));
  }

  /** Noise does not pack, so that only the size can be at fault. */
  private static byte[] huge(int megabytes, int times) {
    Random noise = new Random(1);
    Consumer<Map<String, byte[]>> adding =
        parts -> {
          for (int i = 0; i < times; i++) {
            byte[] part = new byte[megabytes << 20];
            for (int at = 0; at < part.length; at += 64) {
              part[at] = (byte) noise.nextInt();
            }
            parts.put("xl/media/a" + i + ".bmp", part);
          }
        };
    return MadeWorkbook.parts(SOUND, adding);
  }

  private static byte[] manyParts() {
    return MadeWorkbook.parts(
        SOUND,
        parts -> {
          for (int i = 0; i < 200; i++) {
            parts.put("xl/media/a" + i + ".bmp", new byte[] {1});
          }
        });
  }

  /** The second's name is written over another of the same length, in both places. */
  private static byte[] repeated() {
    byte[] bytes =
        MadeWorkbook.parts(
            SOUND, parts -> parts.put("xl/worksheets/sheetX.xml", ascii("<worksheet/>")));
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.replace("sheetX.xml", "sheet1.xml").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] zip(String... names) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(ascii("<a/>"));
      }
      zip.finish();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] utf16(String text) {
    return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
  }

  @Test
  void everyCutAndEveryBrokenByteIsARefusalOrStillTheSame() {
    List<String> sound = Handed.read(SOUND);
    Random random = new Random(42);
    for (int round = 0; round < 150; round++) {
      byte[] broken = SOUND.clone();
      for (int i = 0; i <= random.nextInt(3); i++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      List<String> told = new ArrayList<>();
      assertThatCode(() -> told.addAll(Handed.read(broken))).doesNotThrowAnyException();
      assertThat(told)
          .satisfiesAnyOf(
              read -> assertThat(read).isEqualTo(sound),
              read -> assertThat(read).isNotEmpty().allMatch(line -> line.startsWith("! ")));
    }
  }

  @Test
  void textsMadeToKeepTheGateBusyAreSeenThroughInTime() {
    Random random = new Random(7);
    byte[] bytes =
        MadeWorkbook.with(
            book -> {
              Sheet sheet = book.createSheet();
              for (int i = 0; i < 100; i++) {
                String endless =
                    random
                        .ints(30_000, 'a', 'z' + 1)
                        .collect(
                            StringBuilder::new,
                            StringBuilder::appendCodePoint,
                            StringBuilder::append)
                        .toString();
                MadeWorkbook.cell(sheet, "A" + (i + 1))
                    .setCellValue(endless.replace('q', '@').replace("@", "@@"));
              }
            });
    long begin = cpuTime();
    assertThat(Handed.read(bytes)).containsExactly("! NO_LAYOUT 0:0");
    assertThat(Duration.ofNanos(cpuTime() - begin)).isLessThan(LONGEST);
  }

  /** The only maker of temporary files among the libraries is asked for none. */
  @Test
  void noTemporaryFileIsMade() {
    List<byte[]> all =
        List.of(SOUND, without("xl/worksheets/sheet1.xml"), encrypted(), huge(65, 1));
    AtomicInteger asked = new AtomicInteger();
    TempFile.setThreadLocalTempFileCreationStrategy(
        new DefaultTempFileCreationStrategy() {
          @Override
          public File createTempFile(String prefix, String suffix) throws IOException {
            asked.incrementAndGet();
            return super.createTempFile(prefix, suffix);
          }

          @Override
          public File createTempDirectory(String prefix) throws IOException {
            asked.incrementAndGet();
            return super.createTempDirectory(prefix);
          }
        });
    try {
      all.forEach(Handed::read);
    } finally {
      TempFile.setThreadLocalTempFileCreationStrategy(null);
    }
    assertThat(asked).hasValue(0);
  }

  /** Of this thread: what other programs do on the machine is not counted. */
  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
