package vn.tonghop.review;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.orgunit.ConfigFault;
import vn.tonghop.orgunit.NearestName;
import vn.tonghop.orgunit.Reading;

/**
 * Reads a file in which staff wrote their part of a review: UTF-8, {@code [strengths]} before each
 * section, a blank line between paragraphs, {@code - } before an item, {@code #} before a remark
 * that is not printed. All of it or nothing, with every fault at its line; the text itself is never
 * told.
 */
public final class StaffTextReader {

  private static final int MOST_BYTES = 256 * 1024;
  private static final int LONGEST = 4000;
  private static final Pattern SECTION = Pattern.compile("\\[\\s*([\\p{L}.]+)\\s*](.*)");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]");

  private final String file;
  private final Map<StaffSection, List<Block>> sections = new EnumMap<>(StaffSection.class);
  private final List<ConfigFault> faults = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private Optional<StaffSection> section = Optional.empty();
  private boolean skipping;
  private boolean item;
  private int begins;

  private StaffTextReader(String file) {
    this.file = file;
  }

  /**
   * Reads it.
   *
   * @param file its name, for the faults
   */
  public static Reading<StaffText> read(String file, byte[] bytes) {
    return new StaffTextReader(file).read(bytes);
  }

  private Reading<StaffText> read(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      fault(
          1,
          "Tệp dài quá " + MOST_BYTES / 1024 + " KB",
          "The file is longer than " + MOST_BYTES / 1024 + " KB");
    } else {
      decoded(bytes).ifPresent(this::lines);
    }
    return faults.isEmpty()
        ? new Reading.Sound<>(written())
        : new Reading.Faulty<>(faults.stream().distinct().sorted().toList());
  }

  /** A section with nothing in it has not been written. */
  private StaffText written() {
    sections.values().removeIf(List::isEmpty);
    return new StaffText(sections);
  }

  private Optional<String> decoded(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(Texts.nfc(text.startsWith("\uFEFF") ? text.substring(1) : text));
    } catch (CharacterCodingException e) {
      fault(
          1,
          "Tệp không phải mã hóa UTF-8; hãy lưu lại với mã hóa UTF-8",
          "The file is not UTF-8; save it as UTF-8");
      return Optional.empty();
    }
  }

  private void lines(String text) {
    String[] lines = text.split("\r\n|\r|\n", -1);
    for (int number = 1; number <= lines.length; number++) {
      line(number, BLANKS.matcher(lines[number - 1]).replaceAll(" ").strip());
    }
    end();
  }

  private void line(int number, String line) {
    Matcher heading = SECTION.matcher(line);
    if (line.startsWith("#")) {
      return;
    } else if (heading.matches()) {
      end();
      begin(number, heading.group(1));
    } else if (line.isEmpty()) {
      end();
    } else if (UNPRINTABLE.matcher(line).find()) {
      fault(
          number,
          "Dòng có ký tự không in được",
          "The line holds a character that cannot be printed");
    } else if (section.isEmpty() && !skipping) {
      fault(
          number,
          "Chữ đứng trước mục đầu tiên; mục bắt đầu bằng một dòng như [strengths]",
          "Words before the first section; a section begins with a line such as [strengths]");
      skipping = true;
    } else {
      add(number, line);
    }
  }

  private void begin(int number, String code) {
    section = StaffSection.ofCode(code);
    skipping = section.isEmpty();
    if (section.isEmpty()) {
      String known = String.join(", ", StaffSection.codes());
      Optional<String> nearest = NearestName.to(code, StaffSection.codes());
      fault(
          number,
          "Không có mục này"
              + nearest.map(n -> ", có phải là [" + n + "]?").orElse("; các mục: " + known),
          "There is no such section"
              + nearest.map(n -> ", perhaps [" + n + "]?").orElse("; there are: " + known));
    } else if (sections.containsKey(section.get())) {
      fault(number, "Mục này có hai lần", "This section stands twice");
    } else {
      sections.put(section.get(), new ArrayList<>());
    }
  }

  private void add(int number, String line) {
    boolean begun = line.startsWith("- ") || line.startsWith("+ ") || line.startsWith("• ");
    if (begun) {
      end();
    }
    if (paragraph.isEmpty()) {
      begins = number;
      item = begun;
    }
    paragraph.append(paragraph.isEmpty() ? "" : " ").append(begun ? line.substring(2) : line);
  }

  private void end() {
    String text = paragraph.toString().strip();
    paragraph.setLength(0);
    if (text.isEmpty() || section.isEmpty()) {
      return;
    }
    if (text.length() > LONGEST) {
      fault(
          begins,
          "Đoạn dài quá " + LONGEST + " ký tự; hãy tách ra",
          "The paragraph is longer than " + LONGEST + " characters; divide it");
    }
    sections
        .getOrDefault(section.get(), new ArrayList<>())
        .add(item ? new Block.Item(text) : new Block.Paragraph(text));
  }

  private void fault(int line, String vi, String en) {
    faults.add(new ConfigFault(file, line, vi, en));
  }
}
