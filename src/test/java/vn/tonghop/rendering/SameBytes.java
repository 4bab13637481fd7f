package vn.tonghop.rendering;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.tonghop.review.GeneratedReviews.Generated;

/**
 * Whether another Java makes the same files of the same reviews; started by {@code bin/same-bytes}.
 * {@code make DIR} renders samples in every format; {@code compare DIR DIR} tells which differ, and
 * whether they do but for how hard they are packed.
 */
final class SameBytes {

  private static final String CODE = "BC-7Q2M-4F1X";
  private static final int RANDOM = 20;
  private static final int MADE = 4;

  private SameBytes() {}

  public static void main(String[] args) throws IOException {
    if (args[0].equals("make")) {
      make(Path.of(args[1]));
    } else {
      System.exit(compare(Path.of(args[1]), Path.of(args[2])) ? 0 : 1);
    }
  }

  private static void make(Path folder) throws IOException {
    PdfRenderer pdf = new PdfRenderer();
    for (Generated each : Kinds.ofReviews(RANDOM, MADE).toList()) {
      String name = each.name().replaceAll("\\W+", "-");
      try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".pdf"))) {
        pdf.render(each.review(), List.of(figures()), out);
      }
      try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".docx"))) {
        new DocxRenderer().render(each.review(), out);
      }
      try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".xlsx"))) {
        new XlsxRenderer().render(each.review(), new Imprint(CODE, "2019", 1), out);
      }
      try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".html"))) {
        new HtmlRenderer().render(each.review(), CODE, out);
      }
    }
  }

  /** Long enough to be worth packing. */
  private static Attachment figures() {
    StringBuilder rows = new StringBuilder("unit,period,value\n");
    IntStream.range(0, 5000)
        .mapToObj(row -> row % 579 + ",2019-Q" + row % 4 + "," + row * 7919 % 1000 + "\n")
        .forEach(rows::append);
    return new Attachment(
        "figures.csv",
        "text/csv",
        "Mọi số liệu của báo cáo",
        Attachment.Relation.DATA,
        LocalDate.of(2020, 1, 1),
        rows.toString());
  }

  private static boolean compare(Path first, Path second) throws IOException {
    boolean same = true;
    int files = 0;
    int packing = 0;
    List<Path> all;
    try (Stream<Path> listed = Files.list(first)) {
      all = listed.sorted().toList();
    }
    for (Path file : all) {
      files++;
      byte[] one = Files.readAllBytes(file);
      byte[] other = Files.readAllBytes(second.resolve(file.getFileName()));
      if (!Arrays.equals(one, other)) {
        Map<String, byte[]> parts = unpacked(file, one);
        Map<String, byte[]> others = unpacked(file, other);
        List<String> differing =
            Stream.concat(parts.keySet().stream(), others.keySet().stream())
                .distinct()
                .filter(part -> !Arrays.equals(parts.get(part), others.get(part)))
                .toList();
        packing += differing.isEmpty() ? 1 : 0;
        same &= differing.isEmpty();
        System.out.println(
            file.getFileName() + ": " + (differing.isEmpty() ? "packing only" : differing));
      }
    }
    System.out.printf("%d files, of which %d differ in packing only%n", files, packing);
    return same && files > 0;
  }

  /** What a file holds, by the names of its parts, in order. */
  private static Map<String, byte[]> unpacked(Path file, byte[] bytes) throws IOException {
    String name = file.toString();
    if (name.endsWith(".pdf")) {
      return objects(bytes);
    }
    return name.endsWith(".html") ? Map.of("page", bytes) : entries(bytes);
  }

  private static Map<String, byte[]> entries(byte[] bytes) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  /** Its streams by number, and last everything with these unpacked. */
  private static Map<String, byte[]> objects(byte[] bytes) throws IOException {
    Map<String, byte[]> objects = new LinkedHashMap<>();
    try (PDDocument document = Loader.loadPDF(bytes)) {
      COSDocument all = document.getDocument();
      for (COSObjectKey key : all.getXrefTable().keySet().stream().sorted().toList()) {
        if (all.getObjectFromPool(key).getObject() instanceof COSStream stream) {
          byte[] content = stream.createInputStream().readAllBytes();
          objects.put("stream " + key.getNumber(), content);
          try (OutputStream out = stream.createOutputStream()) {
            out.write(content);
          }
        }
      }
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      document.save(whole, CompressParameters.NO_COMPRESSION);
      objects.put("the rest", whole.toByteArray());
    }
    return objects;
  }
}
