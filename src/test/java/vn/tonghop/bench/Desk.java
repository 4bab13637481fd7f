package vn.tonghop.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.Obligations;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.ShippedUnits;
import vn.tonghop.period.WorkingDays;
import vn.tonghop.publishing.Compilation;
import vn.tonghop.publishing.DefinitionArchive;
import vn.tonghop.publishing.DueReviews;
import vn.tonghop.publishing.Format;
import vn.tonghop.publishing.Ingredients;
import vn.tonghop.publishing.IssuedEditions;
import vn.tonghop.publishing.IssuedFolders;
import vn.tonghop.publishing.IssuedStore;
import vn.tonghop.publishing.Press;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.publishing.Shelf;
import vn.tonghop.publishing.StaffTexts;
import vn.tonghop.rendering.PdfRenderer;
import vn.tonghop.rendering.SamePages;
import vn.tonghop.review.BodySettings;
import vn.tonghop.review.IssuingBodies;
import vn.tonghop.review.Review;
import vn.tonghop.review.ReviewWriter;
import vn.tonghop.rollup.RollUp;
import vn.tonghop.rollup.RollUpScope;
import vn.tonghop.rollup.Totals;
import vn.tonghop.validation.RuleBook;

/**
 * Makes the reviews of a judged home once more, one at a time on one thread, so that what the night
 * does in one step is measured part by part.
 */
final class Desk {

  private static final String VERSION = "bench";
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  private final Path home;
  private final Meter meter;
  private final Register register = ShippedUnits.REGISTER;
  private final PdfRenderer renderer = new PdfRenderer();
  private final ReviewWriter writer;
  private final Shelf shelf;

  Desk(Path home, Meter meter) {
    this.home = home;
    this.meter = meter;
    this.shelf = new Shelf(home.resolve("reports-again"));
    this.writer =
        new ReviewWriter(
            register,
            new IssuingBodies(register, BodySettings.NONE),
            DAY,
            Optional.of(register.historyBegins()));
  }

  /** Makes at most so many of the night's reviews, taken evenly, and gives their PDFs. */
  List<byte[]> make(JdbcTemplate jdbc, int most) throws IOException {
    LedgerStore ledger = new LedgerStore(jdbc);
    Compilation compilation =
        new Compilation(
            register,
            new Obligations(register, new WorkingDays(Set.of())),
            ledger,
            writer,
            new IssuedEditions(
                new IssuedStore(jdbc), new IssuedFolders(home.resolve("reports"), () -> {})),
            new StaffTexts(home.resolve("data/archive/staff-texts"), () -> {}),
            VERSION);
    Press press =
        new Press(
            renderer,
            register,
            number -> ledger.received(number).orElseThrow(),
            new DefinitionArchive(home.resolve("data/archive/definitions"), () -> {}),
            VERSION,
            RuleBook.version());
    List<byte[]> made = new ArrayList<>();
    for (ReviewOrder order : evenly(published(), most)) {
      meter.at(Stages.GATHER);
      Ingredients ingredients = compilation.ingredients(order).orElseThrow();
      made.add(make(ingredients, ledger, press));
    }
    return made;
  }

  private List<ReviewOrder> published() {
    Programmes programmes =
        new CatalogueReader(code -> !register.bearers(code).isEmpty())
            .read(home.resolve("config/programmes"))
            .fold(
                sound -> sound,
                faults -> {
                  throw new IllegalStateException("Faulty programme: " + faults);
                });
    Path reports = home.resolve("reports");
    return new DueReviews(register, programmes)
        .on(DataSet.NIGHT).stream()
            .filter(order -> Files.isDirectory(reports.resolve(order.folder())))
            .toList();
  }

  private static <T> List<T> evenly(List<T> all, int most) {
    int step = Math.max(1, (all.size() + most - 1) / most);
    List<T> some = new ArrayList<>();
    for (int i = 0; i < all.size(); i += step) {
      some.add(all.get(i));
    }
    return some;
  }

  private byte[] make(Ingredients ingredients, LedgerStore ledger, Press press) throws IOException {
    ReviewOrder order = ingredients.order();
    meter.at(Stages.ROLL_UP);
    RollUp rollUp =
        RollUp.of(
            new RollUpScope(
                order.programme(),
                register,
                order.unit(),
                order.period(),
                ingredients.obligations()));
    ledger.figures(ingredients.entries(), rollUp::add);
    Totals totals = rollUp.totals();
    meter.at(Stages.WRITE);
    Review review =
        writer.write(totals, Optional.empty(), order.language(), ingredients.snapshot());
    Compilation.Compiled compiled =
        new Compilation.Compiled(
            ingredients,
            totals,
            writer.letterhead(order.programme(), order.unit(), order.period()),
            review);
    meter.at(Stages.TABLES);
    Path workplace = shelf.workplace();
    press.print(compiled, Set.of(Format.CSV), 1, workplace);
    meter.end();
    String figures = Files.readString(workplace.resolve("figures.csv"));
    meter.at(Stages.RENDER);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    renderer.render(review, press.enclosed(compiled, 1, figures), pdf);
    meter.end();
    Files.write(workplace.resolve("review.pdf"), pdf.toByteArray());
    SamePages pages = new SamePages(renderer, review);
    meter.at(Stages.PAGES_FLOOR);
    pages.export();
    meter.at(Stages.PUBLISH);
    shelf.publish(workplace, order.folder());
    meter.end();
    return pdf.toByteArray();
  }
}
