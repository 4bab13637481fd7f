package vn.tonghop.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Subject;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Words;
import vn.tonghop.desk.Errands.Result;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.orgunit.ConfigFault;
import vn.tonghop.publishing.Format;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.publishing.StaffTexts;
import vn.tonghop.review.Block;
import vn.tonghop.review.StaffSection;
import vn.tonghop.review.StaffText;
import vn.tonghop.review.StaffTextForm;
import vn.tonghop.review.StaffTextReader;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;
import vn.tonghop.submission.TextGate;

/**
 * What staff write for a review, section by section. What was typed is never lost: whoever saves
 * later than somebody else, or what cannot be printed, is told and goes on from what they typed.
 */
public final class ReviewWriting {

  private static final int REMEMBERED = 50;
  private static final Pattern HEADING = Pattern.compile("^\\s*\\[\\s*[\\p{L}.]+\\s*].*");
  private static final Pattern LINE_ENDS = Pattern.compile("\r\n|\r|\n");

  private final ReviewOrders orders;
  private final StaffTexts texts;
  private final Errands errands;
  private final Journalling journal;
  private final Map<Long, Map<StaffSection, String>> typed = new LinkedHashMap<>();

  ReviewWriting(ReviewOrders orders, StaffTexts texts, Errands errands, Journalling journal) {
    this.orders = orders;
    this.texts = texts;
    this.errands = errands;
    this.journal = journal;
  }

  /**
   * A section to be written.
   *
   * @param code {@code strengths}
   * @param about what belongs there
   * @param text that stands in the field
   * @param other what somebody else has written there meanwhile; empty when nobody has
   * @param faults of the text
   */
  public record Section(
      String code, String about, String text, Optional<String> other, List<Words> faults) {

    public Section {
      faults = List.copyOf(faults);
    }
  }

  /**
   * What is to be written.
   *
   * @param version from which whoever writes goes on
   */
  public record Seen(ReviewOrder order, int version, List<Section> sections) {

    public Seen {
      sections = List.copyOf(sections);
    }

    public ReviewPath path() {
      return ReviewPath.of(order);
    }

    public boolean isFaulty() {
      return sections.stream().anyMatch(section -> !section.faults().isEmpty());
    }

    /** Whether somebody else has saved meanwhile. */
    public boolean isContested() {
      return sections.stream().anyMatch(section -> section.other().isPresent());
    }
  }

  /** What came of it. */
  public sealed interface Answer {

    /** Somebody has to look at it again; nothing was kept. */
    record Again(Seen seen) implements Answer {}

    /** It is being kept, or was. */
    record Begun(long errand) implements Answer {}

    /** Too many are waiting; nothing was kept. */
    record Busy(Seen seen) implements Answer {}
  }

  /** As it was written last. */
  public Seen of(Member member, ReviewPath path, Language language) {
    ReviewOrder order = order(member, path, language);
    StaffText latest = texts.latest(order);
    return seen(
        order,
        texts.count(order),
        section -> latest.text(section).strip(),
        section -> Optional.empty(),
        Map.of());
  }

  /** As somebody typed it whose errand did not come to its end; else as it was written last. */
  public Seen of(Member member, ReviewPath path, Language language, long errand) {
    Optional<Map<StaffSection, String>> mine =
        errands
            .find(member, path, errand)
            .filter(seen -> !seen.isDone())
            .flatMap(seen -> typed(errand));
    return mine.map(these -> against(order(member, path, language), these, -1, Map.of()))
        .orElseGet(() -> of(member, path, language));
  }

  private ReviewOrder order(Member member, ReviewPath path, Language language) {
    return orders.made(member, Permission.WRITE, path, language).order();
  }

  /**
   * Keeps what was written as a further version, and makes the draft with it.
   *
   * @param version from which it was begun
   * @param written by the code of the section
   * @param formats in which the draft is made
   */
  public Answer save(
      Member member,
      ReviewPath path,
      Language language,
      int version,
      Map<String, String> written,
      Set<Format> formats) {
    ReviewOrder order = order(member, path, language);
    Map<StaffSection, String> mine = new EnumMap<>(StaffSection.class);
    Map<StaffSection, List<Words>> faults = new EnumMap<>(StaffSection.class);
    for (StaffSection section : StaffSection.values()) {
      String text = written.getOrDefault(section.code(), "");
      mine.put(section, text);
      faults.put(section, faults(section, text));
    }
    Seen again = against(order, mine, version, faults);
    if (again.isFaulty() || again.isContested()) {
      return new Answer.Again(again);
    }
    Optional<Long> errand =
        errands.begin(
            member,
            path,
            "saved",
            new Words(
                "Ghi phần lời, lập lại " + order.words().vi(),
                "Keep paragraphs of " + order.words().en()),
            home -> keep(home, member, order, version, mine, formats));
    errand.ifPresent(run -> remember(run, mine));
    return errand
        .filter(run -> !isRefused(member, path, run))
        .<Answer>map(Answer.Begun::new)
        .orElseGet(
            () ->
                errand.isEmpty()
                    ? new Answer.Busy(again)
                    : new Answer.Again(against(order, mine, version, Map.of())));
  }

  private boolean isRefused(Member member, ReviewPath path, long run) {
    return errands
        .find(member, path, run)
        .flatMap(Errands.Seen::result)
        .filter(Result.Refused.class::isInstance)
        .isPresent();
  }

  private Result keep(
      HomeContext home,
      Member member,
      ReviewOrder order,
      int version,
      Map<StaffSection, String> mine,
      Set<Format> formats) {
    if (texts.count(order) != version) {
      return new Result.Refused(
          new Words(
              "Người khác vừa ghi phần lời của báo cáo này; hãy xem cả hai bản rồi ghi lại.",
              "Somebody else has just saved; look at both, then save again."));
    }
    byte[] bytes = text(mine).text().getBytes(StandardCharsets.UTF_8);
    int kept =
        home.staffWriting()
            .take(order, "web", bytes)
            .fold(
                number -> number,
                faults -> {
                  throw new IllegalStateException("Faulty after all: " + faults.size());
                });
    journal.note(member, ActKind.WRITTEN, Subject.Kind.EDITION, order.code().text(), "");
    home.reviews().make(order, formats);
    return new Result.Done(
        new Words("Đã ghi phần lời, bản " + kept, "Kept the paragraphs as version " + kept));
  }

  private static StaffText text(Map<StaffSection, String> written) {
    Map<StaffSection, List<Block>> sections = new EnumMap<>(StaffSection.class);
    written.forEach(
        (section, text) ->
            StaffTextReader.read(section.code(), bytes(section, text))
                .fold(
                    sound ->
                        sections.put(section, sound.sections().getOrDefault(section, List.of())),
                    faults -> {
                      throw new IllegalStateException("Faulty after all: " + faults.size());
                    }));
    sections.values().removeIf(List::isEmpty);
    return new StaffText(sections);
  }

  private static byte[] bytes(StaffSection section, String text) {
    return ("[" + section.code() + "]\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  /** Each with the number of its line in the field. */
  private static List<Words> faults(StaffSection section, String text) {
    List<Words> faults = new ArrayList<>();
    String[] lines = LINE_ENDS.split(text, -1);
    boolean personal = false;
    for (int number = 1; number <= lines.length; number++) {
      String line = lines[number - 1];
      if (TextGate.kind(line).isPresent()) {
        personal = true;
        faults.add(personal(number));
      }
      if (line.strip().startsWith("#") || HEADING.matcher(line).matches()) {
        faults.add(
            new Words(
                "Dòng "
                    + number
                    + ": dòng bắt đầu bằng “#” hoặc “[…]” không in được; hãy bỏ dấu đó.",
                "Line "
                    + number
                    + ": a line that begins with “#” or “[…]” is not printed; leave the"
                    + " sign out."));
      }
    }
    List<ConfigFault> found =
        faults.isEmpty() ? StaffTextReader.read("", bytes(section, text)).faults() : List.of();
    for (ConfigFault fault : found) {
      int line = Math.max(1, fault.line() - 1);
      faults.add(new Words("Dòng " + line + ": " + fault.vi(), "Line " + line + ": " + fault.en()));
    }
    if (faults.isEmpty() && !personal) {
      // what is parted by the end of a line would else pass
      boolean joined =
          text(new EnumMap<>(Map.of(section, text)))
              .text()
              .lines()
              .anyMatch(paragraph -> TextGate.kind(paragraph).isPresent());
      if (joined) {
        faults.add(personal(1));
      }
    }
    return faults;
  }

  private static Words personal(int line) {
    return new Words(
        "Dòng "
            + line
            + ": có vẻ chứa dữ liệu cá nhân (tên người, số điện thoại, số định danh, thư điện tử);"
            + " hãy viết lại không nêu người nào.",
        "Line "
            + line
            + ": seems to hold personal data (a name, a telephone or identity number, an address);"
            + " write it without naming anybody.");
  }

  /** What somebody typed, beside what others have written since that version. */
  private Seen against(
      ReviewOrder order,
      Map<StaffSection, String> mine,
      int version,
      Map<StaffSection, List<Words>> faults) {
    int latest = texts.count(order);
    StaffText theirs = texts.latest(order);
    return seen(
        order,
        latest,
        section -> mine.getOrDefault(section, ""),
        section ->
            latest != version && !isSame(theirs.text(section), mine.getOrDefault(section, ""))
                ? Optional.of(theirs.text(section).strip())
                : Optional.empty(),
        faults);
  }

  private static boolean isSame(String one, String other) {
    return one.strip().equals(LINE_ENDS.matcher(other).replaceAll("\n").strip());
  }

  private static Seen seen(
      ReviewOrder order,
      int version,
      Function<StaffSection, String> text,
      Function<StaffSection, Optional<String>> other,
      Map<StaffSection, List<Words>> faults) {
    return new Seen(
        order,
        version,
        EnumSet.allOf(StaffSection.class).stream()
            .map(
                section ->
                    new Section(
                        section.code(),
                        StaffTextForm.prompt(section, order.language()),
                        text.apply(section),
                        other.apply(section),
                        faults.getOrDefault(section, List.of())))
            .toList());
  }

  private synchronized void remember(long run, Map<StaffSection, String> mine) {
    typed.put(run, Map.copyOf(mine));
    if (typed.size() > REMEMBERED) {
      typed.remove(typed.keySet().iterator().next());
    }
  }

  private synchronized Optional<Map<StaffSection, String>> typed(long run) {
    return Optional.ofNullable(typed.get(run));
  }
}
