package vn.tonghop.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Subject;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Words;
import vn.tonghop.desk.Errands.Result;
import vn.tonghop.desk.ReviewOrders.Made;
import vn.tonghop.jobs.Issuing;
import vn.tonghop.jobs.Sealing;
import vn.tonghop.publishing.CheckedStore;
import vn.tonghop.publishing.CheckedStore.Checked;
import vn.tonghop.publishing.Compilation;
import vn.tonghop.publishing.Compilation.Compiled;
import vn.tonghop.publishing.Format;
import vn.tonghop.publishing.Ingredients;
import vn.tonghop.publishing.IssuedEdition;
import vn.tonghop.publishing.IssuedEditions;
import vn.tonghop.publishing.IssuedFolders;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.review.Block;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;

/** Gives reviews their numbers, and puts the organisation's seal on copies of them. */
public final class ReviewIssuing {

  private final ReviewOrders orders;
  private final Errands errands;
  private final IssuedEditions issued;
  private final CheckedStore checked;
  private final Supplier<Compilation> compilations;
  private final Supplier<Issuing> issuing;
  private final Sealing sealing;
  private final Journalling journal;

  ReviewIssuing(
      ReviewOrders orders,
      Errands errands,
      IssuedEditions issued,
      CheckedStore checked,
      Supplier<Compilation> compilations,
      Supplier<Issuing> issuing,
      Sealing sealing,
      Journalling journal) {
    this.orders = orders;
    this.errands = errands;
    this.issued = issued;
    this.checked = checked;
    this.compilations = compilations;
    this.issuing = issuing;
    this.sealing = sealing;
    this.journal = journal;
  }

  /**
   * What would be issued.
   *
   * @param content a hash of it
   * @param isShown whether that is what the latest edition shows
   * @param checked who has checked the latest edition
   * @param proposed the next number of its series; empty when the series is not known
   * @param signatory who usually signs; may be blank
   * @param unwritten what staff have not written
   * @param before the edition that was issued last
   */
  public record Seen(
      ReviewOrder order,
      String content,
      boolean isShown,
      Optional<Checked> checked,
      Optional<Integer> proposed,
      String signatory,
      List<String> unwritten,
      Optional<IssuedEdition> before) {

    public Seen {
      unwritten = List.copyOf(unwritten);
    }

    public ReviewPath path() {
      return ReviewPath.of(order);
    }
  }

  /**
   * For whoever may issue it.
   *
   * @param day on which it would be dated
   */
  public Seen of(Member member, ReviewPath path, Language language, LocalDate day) {
    Made made = orders.made(member, Permission.ISSUE, path, language);
    ReviewOrder order = made.order();
    Compilation compilation = compilations.get();
    Optional<Ingredients> now = compilation.ingredients(order);
    List<IssuedEdition> before = issued.register().of(order);
    boolean isIssued =
        before.stream().anyMatch(edition -> edition.number() == made.edition().number());
    return new Seen(
        order,
        now.map(ingredients -> ingredients.snapshot().hex()).orElse(""),
        isIssued
            || now.filter(each -> each.snapshot().equals(made.edition().snapshot())).isPresent(),
        checked.of(order, made.edition()),
        issuing.get().proposed(order, day),
        compilation.letterhead(order).signatory(),
        now.map(compilation::compile).map(ReviewIssuing::unwritten).orElse(List.of()),
        before.stream().reduce((first, second) -> second));
  }

  private static List<String> unwritten(Compiled compiled) {
    return compiled.review().body().stream()
        .filter(Block.ToWrite.class::isInstance)
        .map(block -> ((Block.ToWrite) block).prompt())
        .toList();
  }

  /**
   * Issues what they have looked at.
   *
   * @param content the hash of it
   * @return the number of the errand; empty when too many are waiting
   */
  public Optional<Long> issue(
      Member member, ReviewPath path, Issuing.Asked asked, String content, LocalDate today) {
    orders.made(member, Permission.ISSUE, path, asked.order().language());
    ReviewOrder order = asked.order();
    return errands.begin(
        member,
        path,
        "issued",
        new Words("Ban hành " + order.words().vi(), "Issue " + order.words().en()),
        home -> {
          boolean isSame =
              compilations
                  .get()
                  .ingredients(order)
                  .filter(now -> now.snapshot().hex().equals(content))
                  .isPresent();
          if (!isSame) {
            return new Result.Refused(
                new Words(
                    "Số liệu hoặc phần lời đã thay đổi sau khi bạn mở trang này: hãy xem lại bản mới"
                        + " trước khi ban hành.",
                    "Figures or words have changed since you opened this page: look at what there"
                        + " is now before you issue it."));
          }
          Issuing.Answer answer =
              home.issuing()
                  .issue(
                      asked,
                      today,
                      edition ->
                          journal.note(
                              member,
                              ActKind.ISSUED,
                              Subject.Kind.DOCUMENT,
                              edition.issuance().number().text(),
                              ""));
          if (answer instanceof Issuing.Answer.Refused refused) {
            return new Result.Refused(refused.why());
          }
          return new Result.Done(told((Issuing.Answer.Done) answer));
        });
  }

  private static Words told(Issuing.Answer.Done done) {
    Words named = Issuing.named(done.edition());
    return new Words(
        "Đã ban hành " + named.vi() + done.doubt().map(doubt -> ". " + doubt.vi()).orElse(""),
        "Issued " + named.en() + done.doubt().map(doubt -> ". " + doubt.en()).orElse(""));
  }

  /**
   * What could be sealed.
   *
   * @param edition the one that was issued last
   * @param hasKey whether there is a key to seal with
   */
  public record ToSeal(ReviewOrder order, Optional<IssuedEdition> edition, boolean hasKey) {

    public ReviewPath path() {
      return ReviewPath.of(order);
    }
  }

  /** For whoever may seal it. */
  public ToSeal toSeal(Member member, ReviewPath path) {
    ReviewOrder order = orders.made(member, Permission.SEAL, path, Language.VI).order();
    return new ToSeal(order, last(order), sealing.hasKey());
  }

  private Optional<IssuedEdition> last(ReviewOrder order) {
    return issued.register().of(order).stream()
        .filter(edition -> edition.papers().formats().contains(Format.PDF))
        .filter(edition -> issued.folders().state(edition) == IssuedFolders.State.WHOLE)
        .reduce((first, second) -> second);
  }

  /** What came of sealing. */
  public sealed interface Sealed {

    /** The copy. */
    final class Copy implements Sealed {

      private final String name;
      private final byte[] pdf;

      Copy(String name, byte[] pdf) {
        this.name = name;
        this.pdf = pdf.clone();
      }

      /** Under which it is to be kept. */
      public String name() {
        return name;
      }

      public byte[] pdf() {
        return pdf.clone();
      }
    }

    /** None was made. */
    record Refused(Words why) implements Sealed {}
  }

  /**
   * Seals a copy of the edition that was issued last.
   *
   * @param password of the key; neither kept nor told
   */
  public Sealed seal(Member member, ReviewPath path, char[] password) {
    ToSeal toSeal = toSeal(member, path);
    if (toSeal.edition().isEmpty()) {
      return new Sealed.Refused(
          new Words("Báo cáo chưa ban hành.", "The review has not been issued."));
    }
    IssuedEdition edition = toSeal.edition().get();
    ReviewOrder order = toSeal.order().in(edition.language());
    Path pdf = issued.folders().place(edition).resolve(order.document(Format.PDF.code()));
    try {
      Path folder = Files.createTempDirectory("seal-");
      Path copy = folder.resolve("sealed.pdf");
      try {
        Sealing.Answer answer = sealing.seal(pdf, copy, password);
        if (answer instanceof Sealing.Answer.Refused refused) {
          return new Sealed.Refused(refused.why());
        }
        String number = edition.issuance().number().text();
        journal.note(member, ActKind.SEALED, Subject.Kind.DOCUMENT, number, "");
        return new Sealed.Copy(
            number.replace('/', '-') + " - " + order.unitState().name() + ".pdf",
            Files.readAllBytes(copy));
      } finally {
        Files.deleteIfExists(copy);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot seal " + pdf, e);
    }
  }
}
