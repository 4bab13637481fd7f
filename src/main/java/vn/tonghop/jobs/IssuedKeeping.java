package vn.tonghop.jobs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import vn.tonghop.catalogue.Words;
import vn.tonghop.publishing.Compilation;
import vn.tonghop.publishing.DueReviews;
import vn.tonghop.publishing.Ingredients;
import vn.tonghop.publishing.IssuedEdition;
import vn.tonghop.publishing.IssuedEditions;
import vn.tonghop.publishing.IssuedFolders;
import vn.tonghop.publishing.IssuedFolders.State;
import vn.tonghop.publishing.Press;
import vn.tonghop.publishing.Shelf;

/**
 * Sees to it that what was issued lies where it should: finishes what a killed process began, and
 * makes a folder that was deleted anew, if that gives the very bytes that were issued. Files that
 * were altered are left alone.
 */
class IssuedKeeping {

  private final IssuedEditions issued;
  private final DueReviews due;
  private final Supplier<Compilation> compilations;
  private final Press press;
  private final Shelf shelf;
  private final Path reports;
  private final Progress progress;

  IssuedKeeping(
      IssuedEditions issued,
      DueReviews due,
      Supplier<Compilation> compilations,
      Press press,
      Shelf shelf,
      Path reports,
      Progress progress) {
    this.issued = issued;
    this.due = due;
    this.compilations = compilations;
    this.press = press;
    this.shelf = shelf;
    this.reports = reports;
    this.progress = progress;
  }

  /** Does so, and notes what it could not make anew. */
  void keep() {
    issued.settle();
    for (IssuedEdition edition : issued.register().all()) {
      if (issued.folders().state(edition) == State.GONE && !makeAnew(edition)) {
        progress.note(
            new Words(
                edition.papers().printed()
                    + ": không còn "
                    + edition.papers().folder()
                    + " và số liệu nay không cho lại đúng bản đó; hãy lấy lại từ bản sao lưu.",
                edition.papers().printed()
                    + ": "
                    + edition.papers().folder()
                    + " is gone, and what the ledger says now does not give it again; take it from"
                    + " a backup."));
      }
    }
  }

  private boolean makeAnew(IssuedEdition edition) {
    Path workplace = shelf.workplace();
    try {
      boolean same =
          IssuedFolders.copy(edition, reports.resolve(edition.edition().path()), workplace)
              || print(edition, workplace);
      if (same) {
        issued.folders().prepare(workplace, edition.papers().folder());
        issued.folders().place(edition.papers().folder());
        return true;
      }
      return false;
    } finally {
      shelf.discard(workplace);
    }
  }

  private boolean print(IssuedEdition edition, Path workplace) {
    Compilation compilation = compilations.get();
    Optional<Ingredients> same =
        due.again(edition.review())
            .flatMap(order -> compilation.ingredients(order.in(edition.language()), edition))
            .filter(now -> now.snapshot().equals(edition.edition().snapshot()));
    same.ifPresent(
        now ->
            press.print(
                compilation.compile(now), edition.papers().formats(), edition.number(), workplace));
    return same.isPresent()
        && IssuedFolders.manifest(workplace).equals(edition.papers().manifest());
  }
}
