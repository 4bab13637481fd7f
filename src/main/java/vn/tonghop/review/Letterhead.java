package vn.tonghop.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Words;
import vn.tonghop.review.Review.Closing;
import vn.tonghop.review.Review.Head;

/**
 * Who issues a review and how they sign it (Hướng dẫn 05-HD/VPTW).
 *
 * @param superior the body above, {@code Thành ủy Hà Nội}; printed in capitals
 * @param issuer {@code Ban Tuyên giáo và Dân vận}; printed in capitals
 * @param code of the issuing body in document numbers: {@code BTGDVTU}
 * @param place where it is signed: {@code Hà Nội}
 * @param inSentence how the text names the issuer: {@code Ban Tuyên giáo và Dân vận Thành ủy Hà
 *     Nội}
 * @param capacity {@code T/M BAN THƯỜNG VỤ}; empty when the head signs in own right
 * @param position {@code TRƯỞNG BAN}
 * @param recipients without hyphen and sign, the archive last
 */
public record Letterhead(
    Words superior,
    Words issuer,
    String code,
    String place,
    Words inSentence,
    Words capacity,
    Words position,
    List<Words> recipients) {

  private static final String BLANK = " ".repeat(5);

  public Letterhead {
    recipients = List.copyOf(recipients);
  }

  /** The head of a draft, or of an edition that was given a number and a date. */
  Head head(Texts texts, String abstractLine, Optional<Issue> issue) {
    Language language = texts.language();
    return new Head(
        Texts.capitals(superior.in(language)),
        Texts.capitals(issuer.in(language)),
        Texts.capitals(texts.text("head.motto")),
        texts.text(
            "head.number", "number", issue.map(Issue::paddedNumber).orElse(BLANK), "code", code),
        issue
            .map(
                issued ->
                    texts.text(
                        "head.place",
                        "place",
                        place,
                        "date",
                        new DayWords(texts).formal(issued.date())))
            .orElseGet(() -> texts.text("head.place.draft", "place", place)),
        texts.text("head.type"),
        abstractLine,
        issue.isPresent() ? null : texts.text("head.draft"));
  }

  /** What stands below the text; the name is blank until it is issued. */
  Closing closing(Texts texts, Optional<Issue> issue) {
    Language language = texts.language();
    int last = recipients.size() - 1;
    List<String> lines =
        IntStream.rangeClosed(0, last)
            .mapToObj(
                i ->
                    "- "
                        + Texts.sentenceCase(recipients.get(i).in(language))
                        + (i < last ? ";" : "."))
            .toList();
    return new Closing(
        texts.text("closing.recipients"),
        lines,
        capacity.in(language),
        position.in(language),
        issue.map(Issue::signatory).orElse(""));
  }
}
