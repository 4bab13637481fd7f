package vn.tonghop.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Words;
import vn.tonghop.review.Review.Closing;
import vn.tonghop.review.Review.Head;

/**
 * Who issues a review and how they sign it.
 *
 * @param body whose form its documents have
 * @param tone of its house style
 * @param sides of the paper that its documents are printed on
 * @param superior the body above, {@code Thành ủy Hà Nội}; printed in capitals; may be empty
 * @param issuer {@code Ban Tuyên giáo và Dân vận}; printed in capitals; may be of two lines
 * @param code of the issuing body in document numbers: {@code BTGDVTU}
 * @param place where it is signed: {@code Hà Nội}
 * @param inSentence how the text names the issuer: {@code Ban Tuyên giáo và Dân vận Thành ủy Hà
 *     Nội}
 * @param addressees to whom a document of the State is sent; one of the Party tells none
 * @param capacity {@code T/M BAN THƯỜNG VỤ}; empty when the head signs in own right
 * @param position {@code TRƯỞNG BAN}
 * @param signatory who signs unless another is named on issuing; may be empty
 * @param recipients without hyphen and sign, the archive last
 * @param terms the first days of the committee's terms, in order
 */
public record Letterhead(
    BodyKind body,
    Tone tone,
    Sides sides,
    Words superior,
    Words issuer,
    String code,
    String place,
    Words inSentence,
    List<Words> addressees,
    Words capacity,
    Words position,
    String signatory,
    List<Words> recipients,
    List<LocalDate> terms) {

  private static final String BLANK = " ".repeat(5);
  private static final int YEARS_IN_A_TERM = 5;

  public Letterhead {
    addressees = List.copyOf(addressees);
    recipients = List.copyOf(recipients);
    terms = terms.stream().sorted().toList();
  }

  /** The form that its documents have on a day. */
  public Layout layout(LocalDate day) {
    return Layouts.shipped().inForce(body, day).on(sides);
  }

  /**
   * Within what its documents of that day are numbered from 1: a year, {@code 2026}, or a term,
   * {@code 2025-2030}; empty when it is not known in which term the day lies.
   */
  public Optional<String> series(LocalDate day) {
    if (layout(day).numbers() == Layout.Numbering.YEAR) {
      return Optional.of(String.valueOf(day.getYear()));
    }
    return IntStream.range(0, terms.size())
        .filter(term -> !terms.get(term).isAfter(day))
        .reduce((earlier, later) -> later)
        .stream()
        .mapToObj(this::term)
        .findFirst();
  }

  private String term(int term) {
    int from = terms.get(term).getYear();
    int to = term + 1 < terms.size() ? terms.get(term + 1).getYear() : from + YEARS_IN_A_TERM;
    return from + "-" + to;
  }

  /** The words that its documents of that form use. */
  Texts texts(Language language, Layout layout) {
    return new Texts(language, layout, tone);
  }

  /** The head of a draft, or of an edition that was given a number and a date. */
  Head head(Texts texts, String abstractLine, Optional<Issue> issue) {
    Language language = texts.language();
    return new Head(
        Texts.capitals(texts.styled(superior.in(language))),
        Texts.capitals(texts.styled(issuer.in(language))),
        Texts.capitals(texts.text("head.motto")),
        texts.text("head.motto.below"),
        texts.text("head.number", "number", number(issue), "code", code),
        issue
            .map(issued -> texts.text("head.place", "place", place, "date", date(texts, issued)))
            .orElseGet(() -> texts.text("head.place.draft", "place", place)),
        texts.text("head.type"),
        abstractLine,
        addressees(texts),
        issue.isPresent() ? null : texts.text("head.draft"));
  }

  private static String number(Optional<Issue> issue) {
    return issue.map(Issue::paddedNumber).orElse(BLANK);
  }

  private static String date(Texts texts, Issue issue) {
    return new DayWords(texts).formal(issue.date());
  }

  /** {@code Kính gửi: …}, in one line, or a line for each below it. */
  private List<String> addressees(Texts texts) {
    if (!texts.tellsAddressees()) {
      return List.of();
    }
    if (addressees.size() == 1) {
      return List.of(texts.text("head.addressee", "body", in(texts, addressees.get(0))));
    }
    return IntStream.range(-1, addressees.size())
        .filter(i -> !addressees.isEmpty())
        .mapToObj(i -> i < 0 ? texts.text("head.addressees") : item(texts, addressees, i))
        .toList();
  }

  private static String in(Texts texts, Words words) {
    return texts.styled(words.in(texts.language()));
  }

  private static String item(Texts texts, List<Words> items, int index) {
    return "- "
        + Texts.sentenceCase(in(texts, items.get(index)))
        + (index < items.size() - 1 ? ";" : ".");
  }

  /** {@code (Kèm theo Báo cáo số 12/BC-UBND ngày …)}, below the title of an annex. */
  String reference(Texts texts, Optional<Issue> issue) {
    return texts.text(
        issue.isPresent() ? "annex.reference" : "annex.reference.draft",
        "number",
        number(issue),
        "code",
        code,
        "date",
        issue.map(issued -> date(texts, issued)).orElse(""),
        "issuer",
        in(texts, inSentence));
  }

  /** What stands below the text; the name is blank until it is issued. */
  Closing closing(Texts texts, Optional<Issue> issue) {
    return new Closing(
        texts.text("closing.recipients"),
        IntStream.range(0, recipients.size()).mapToObj(i -> item(texts, recipients, i)).toList(),
        in(texts, capacity),
        in(texts, position),
        issue.map(Issue::signatory).orElse(""));
  }
}
