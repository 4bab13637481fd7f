package vn.tonghop.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks at a zip before anything parses it: whether it is a workbook at all, and one that can be
 * read within bounds (64 MB a part, 128 MB in all, 200 parts). Every part is unpacked once and
 * counted; nothing of it is kept.
 */
final class PackageInspection {

  /** Of a part, unpacked. */
  static final long LARGEST_PART = 64L << 20;

  /** Of parts. */
  static final int MOST_PARTS = 200;

  private static final long LARGEST_FILE = 64L << 20;
  private static final long LARGEST_WHOLE = 128L << 20;
  private static final long RATIO_MATTERS_FROM = 1L << 20;
  private static final int LARGEST_RATIO = 200;
  private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] MACRO_TYPE = "macroEnabled".getBytes(StandardCharsets.US_ASCII);
  private static final Set<String> NO_FOLDERS = Set.of("", ".", "..");
  private static final Pattern FOREIGN_SIGNS = Pattern.compile("[\\\\:\\p{Cntrl}]");
  private static final String TYPES = "[content_types].xml";

  private final Set<String> names = new HashSet<>();
  private long unpacked;

  private PackageInspection() {}

  /** Why the zip must not be read; empty when it may be. */
  static Optional<Flaw> refusal(Path file) throws IOException {
    if (Files.size(file) > LARGEST_FILE) {
      return tooLarge("size");
    }
    if (!ZipEnd.isSound(file)) {
      return flaw(Flaw.Kind.DAMAGED, "");
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new PackageInspection().inspect(zip);
    } catch (IOException | IllegalArgumentException e) {
      // The zip is at fault: the disk has just given its size.
      return flaw(Flaw.Kind.DAMAGED, "");
    }
  }

  private Optional<Flaw> inspect(ZipFile zip) throws IOException {
    if (zip.size() > MOST_PARTS) {
      return tooLarge("entries");
    }
    List<? extends ZipEntry> entries = Collections.list(zip.entries());
    boolean repeated = false;
    boolean evil = false;
    for (ZipEntry entry : entries) {
      repeated |= !names.add(entry.getName().toLowerCase(Locale.ROOT));
      evil |= isEvil(entry.getName());
    }
    Optional<Flaw> kind = kind(zip);
    if (kind.isPresent()) {
      return kind;
    }
    if (repeated) {
      return flaw(Flaw.Kind.REPEATED_PART, "");
    }
    if (evil) {
      return flaw(Flaw.Kind.DAMAGED, "");
    }
    for (ZipEntry entry : entries) {
      Optional<Flaw> refusal = unpack(zip, entry);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  /** Names that lead out of the folder of whoever unpacks it; nothing is unpacked here. */
  private static boolean isEvil(String name) {
    String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    return FOREIGN_SIGNS.matcher(path).find()
        || Stream.of(path.split("/", -1)).anyMatch(NO_FOLDERS::contains);
  }

  /** What it is instead of a workbook that can be read, told by the names of its parts. */
  private Optional<Flaw> kind(ZipFile zip) throws IOException {
    if (!names.contains(TYPES)) {
      return Optional.of(notOffice(zip));
    }
    if (has("xl/vbaproject.bin") || hasBelow("xl/macrosheets/") || has("vbaproject.bin")) {
      return flaw(Flaw.Kind.MACROS, "");
    }
    if (has("xl/workbook.bin")) {
      return flaw(Flaw.Kind.OLD_WORKBOOK, "xlsb");
    }
    if (hasBelow("word/")) {
      return flaw(Flaw.Kind.NOT_TEXT, "docx");
    }
    if (hasBelow("ppt/")) {
      return flaw(Flaw.Kind.NOT_TEXT, "pptx");
    }
    if (hasBelow("xl/externallinks/")) {
      return flaw(Flaw.Kind.EXTERNAL_LINKS, "");
    }
    return Optional.empty();
  }

  private static Flaw notOffice(ZipFile zip) throws IOException {
    ZipEntry type = zip.getEntry("mimetype");
    if (type != null) {
      try (InputStream in = zip.getInputStream(type)) {
        String text = new String(in.readNBytes(200), StandardCharsets.US_ASCII);
        if (text.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
          return Flaw.ofFile(Flaw.Kind.OPEN_DOCUMENT, "");
        }
      }
    }
    boolean workbook = zip.stream().anyMatch(entry -> entry.getName().startsWith("xl/"));
    return workbook ? Flaw.ofFile(Flaw.Kind.DAMAGED, "") : Flaw.ofFile(Flaw.Kind.NOT_TEXT, "zip");
  }

  private boolean has(String name) {
    return names.contains(name);
  }

  private boolean hasBelow(String folder) {
    return names.stream().anyMatch(name -> name.startsWith(folder));
  }

  private Optional<Flaw> unpack(ZipFile zip, ZipEntry entry) throws IOException {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    boolean markup = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
    boolean types = name.equals(TYPES);
    Search doctype = new Search(DOCTYPE);
    Search macros = new Search(MACRO_TYPE);
    CRC32 crc = new CRC32();
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] part = new byte[65_536];
      for (int length = in.readNBytes(part, 0, part.length);
          length > 0;
          length = in.readNBytes(part, 0, part.length)) {
        if (size == 0 && Magic.isContainer(part)) {
          return flaw(Flaw.Kind.EMBEDDED_FILE, "");
        }
        size += length;
        unpacked += length;
        crc.update(part, 0, length);
        Optional<Flaw> excess = excess(size, entry);
        if (excess.isPresent()) {
          return excess;
        }
        for (int i = 0; markup && i < length; i++) {
          // Without its zeros, UTF-16 reads like ASCII.
          if (part[i] != 0 && doctype.isFoundAt(part[i])) {
            return flaw(Flaw.Kind.DOCTYPE, "");
          }
          if (types && macros.isFoundAt(part[i])) {
            return flaw(Flaw.Kind.MACROS, "");
          }
        }
      }
    }
    return entry.getCrc() == crc.getValue() ? Optional.empty() : flaw(Flaw.Kind.DAMAGED, "");
  }

  private Optional<Flaw> excess(long size, ZipEntry entry) {
    if (size > LARGEST_PART || unpacked > LARGEST_WHOLE) {
      return tooLarge("size");
    }
    long packed = Math.max(1, entry.getCompressedSize());
    return size > RATIO_MATTERS_FROM && size / packed > LARGEST_RATIO
        ? tooLarge("ratio")
        : Optional.empty();
  }

  private static Optional<Flaw> tooLarge(String what) {
    return flaw(Flaw.Kind.TOO_LARGE, what);
  }

  private static Optional<Flaw> flaw(Flaw.Kind kind, String detail) {
    return Optional.of(Flaw.ofFile(kind, detail));
  }
}
