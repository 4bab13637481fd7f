package vn.tonghop.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Language;
import vn.tonghop.provenance.Sha256;

/**
 * A review, ready to be laid out.
 *
 * @param title for the file's properties: type name and abstract line together
 * @param body sections I to V
 * @param annexes tables too wide or long for the text, in landscape
 * @param snapshot the hash of everything it was made of; the same snapshot gives the same bytes
 */
public record Review(
    Language language,
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

  /** This draft as it is issued: with its number, its date and the name of who signs. */
  public Review issued(Letterhead letterhead, Issue issue) {
    Texts texts = new Texts(language);
    return new Review(
        language,
        title,
        letterhead.head(texts, head.abstractLine(), Optional.of(issue)),
        body,
        letterhead.closing(texts, Optional.of(issue)),
        annexes,
        snapshot);
  }

  /**
   * The head of a Party document after Hướng dẫn 05-HD/VPTW.
   *
   * @param superior {@code THÀNH ỦY HÀ NỘI}
   * @param issuer {@code BAN TUYÊN GIÁO VÀ DÂN VẬN}
   * @param motto {@code ĐẢNG CỘNG SẢN VIỆT NAM}
   * @param number {@code Số 12-BC/BTGDVTU}; with a blank place for the number in a draft
   * @param placeAndDate {@code Hà Nội, ngày 03 tháng 02 năm 2026}; blank places in a draft
   * @param typeName {@code BÁO CÁO}
   * @param abstractLine what it is about, in lower case
   * @param draftMark {@code DỰ THẢO}; null for an issued edition
   */
  public record Head(
      String superior,
      String issuer,
      String motto,
      String number,
      String placeAndDate,
      String typeName,
      String abstractLine,
      @Nullable String draftMark) {

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
   */
  public record Annex(String label, String title, List<Block> blocks) {

    public Annex {
      blocks = List.copyOf(blocks);
    }
  }
}
