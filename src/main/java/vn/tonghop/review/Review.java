package vn.tonghop.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Language;
import vn.tonghop.provenance.Sha256;

/**
 * A review, ready to be laid out.
 *
 * @param layout the form it is printed in
 * @param title for the file's properties: type name and abstract line together
 * @param body sections I to V
 * @param annexes tables too wide or long for the text, in landscape
 * @param snapshot the hash of everything it was made of; the same snapshot gives the same bytes
 */
public record Review(
    Language language,
    Layout layout,
    String title,
    Head head,
    List<Block> body,
    Closing closing,
    List<Annex> annexes,
    Sha256 snapshot) {

  public Review {
    body = List.copyOf(body);
    annexes = List.copyOf(annexes);
  }

  /** A review in the form of the Party's latest guidance. */
  public Review(
      Language language,
      String title,
      Head head,
      List<Block> body,
      Closing closing,
      List<Annex> annexes,
      Sha256 snapshot) {
    this(
        language,
        Layouts.shipped().inForce(BodyKind.PARTY, LocalDate.MAX),
        title,
        head,
        body,
        closing,
        annexes,
        snapshot);
  }

  /**
   * This draft as it is issued: with its number, its date and the name of who signs, in the form
   * that is in force on that date.
   */
  public Review issued(Letterhead letterhead, Issue issue) {
    Layout form = letterhead.layout(issue.date());
    Texts texts = letterhead.texts(language, form);
    Optional<Issue> with = Optional.of(issue);
    return new Review(
        language,
        form,
        title,
        letterhead.head(texts, head.abstractLine(), with),
        body,
        letterhead.closing(texts, with),
        annexes.stream().map(annex -> annex.referring(letterhead.reference(texts, with))).toList(),
        snapshot);
  }

  /**
   * The head of a document.
   *
   * @param superior {@code THÀNH ỦY HÀ NỘI}; may be empty
   * @param issuer {@code BAN TUYÊN GIÁO VÀ DÂN VẬN}; may be of two lines
   * @param motto {@code ĐẢNG CỘNG SẢN VIỆT NAM}; of the State its name
   * @param mottoBelow {@code Độc lập - Tự do - Hạnh phúc}; empty in documents of the Party
   * @param number {@code Số 12-BC/BTGDVTU}; with a blank place for the number in a draft
   * @param placeAndDate {@code Hà Nội, ngày 03 tháng 02 năm 2026}; blank places in a draft
   * @param typeName {@code BÁO CÁO}
   * @param abstractLine what it is about, in lower case
   * @param addressees {@code Kính gửi: …}, a line each; empty where the form has none
   * @param draftMark {@code DỰ THẢO}; null for an issued edition
   */
  public record Head(
      String superior,
      String issuer,
      String motto,
      String mottoBelow,
      String number,
      String placeAndDate,
      String typeName,
      String abstractLine,
      List<String> addressees,
      @Nullable String draftMark) {

    public Head {
      addressees = List.copyOf(addressees);
    }

    /** The head of a document of the Party. */
    public Head(
        String superior,
        String issuer,
        String motto,
        String number,
        String placeAndDate,
        String typeName,
        String abstractLine,
        @Nullable String draftMark) {
      this(
          superior,
          issuer,
          motto,
          "",
          number,
          placeAndDate,
          typeName,
          abstractLine,
          List.of(),
          draftMark);
    }

    public Optional<String> draft() {
      return Optional.ofNullable(draftMark);
    }
  }

  /**
   * What stands below the text.
   *
   * @param recipientsLabel {@code Nơi nhận:}
   * @param recipients each with its hyphen and its sign at the end
   * @param capacity {@code T/M BAN THƯỜNG VỤ}; empty when the head signs in own right
   * @param position {@code TRƯỞNG BAN}
   * @param signatory the name; blank in a draft
   */
  public record Closing(
      String recipientsLabel,
      List<String> recipients,
      String capacity,
      String position,
      String signatory) {

    public Closing {
      recipients = List.copyOf(recipients);
    }
  }

  /**
   * An annex, on pages of its own.
   *
   * @param label {@code Phụ lục 1}
   * @param reference {@code (Kèm theo Báo cáo số …)}; empty where the form has none
   */
  public record Annex(String label, String title, String reference, List<Block> blocks) {

    /** An annex of a document of the Party. */
    public Annex(String label, String title, List<Block> blocks) {
      this(label, title, "", blocks);
    }

    /** The same of a document that has been issued; as it is where the form has no reference. */
    Annex referring(String newReference) {
      return reference.isEmpty() ? this : new Annex(label, title, newReference, blocks);
    }

    public Annex {
      blocks = List.copyOf(blocks);
    }
  }
}
