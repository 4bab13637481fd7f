package vn.tonghop.publishing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import vn.tonghop.catalogue.Language;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.orgunit.ConfigFile;
import vn.tonghop.orgunit.Register;
import vn.tonghop.period.DayText;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.publishing.Compilation.Compiled;
import vn.tonghop.rendering.Attachment;
import vn.tonghop.rendering.DocxRenderer;
import vn.tonghop.rendering.HtmlRenderer;
import vn.tonghop.rendering.Imprint;
import vn.tonghop.rendering.PdfRenderer;
import vn.tonghop.rendering.XlsxRenderer;
import vn.tonghop.review.Letterhead;
import vn.tonghop.review.Review;

/** Makes the files of an edition in a folder of their own, not yet published. Safe for threads. */
public final class Press {

  private static final String FIGURES = "figures.csv";

  private final PdfRenderer renderer;
  private final HtmlRenderer pages = new HtmlRenderer();
  private final DocxRenderer texts = new DocxRenderer();
  private final XlsxRenderer workbooks = new XlsxRenderer();
  private final Register register;
  private final SubmissionsCsv submissions;
  private final DefinitionArchive definitions;
  private final String productVersion;
  private final Sha256 rulesVersion;

  /**
   * @param files the received file of a number
   * @param definitions keeps the letterheads that manifests name
   */
  public Press(
      PdfRenderer renderer,
      Register register,
      LongFunction<ReceivedFile> files,
      DefinitionArchive definitions,
      String productVersion,
      Sha256 rulesVersion) {
    this.renderer = renderer;
    this.register = register;
    this.submissions = new SubmissionsCsv(register, files);
    this.definitions = definitions;
    this.productVersion = productVersion;
    this.rulesVersion = rulesVersion;
  }

  /**
   * Writes all files of an edition, and last a manifest of all that lies in the folder then.
   *
   * @param folder there; documents of the same edition in other languages may lie in it
   * @throws UncheckedIOException if the disk fails; the folder is then of no use
   */
  public void print(Compiled compiled, Set<Format> formats, int edition, Path folder) {
    ReviewOrder order = compiled.ingredients().order();
    keep(compiled.letterhead());
    String figures = FiguresCsv.of(compiled.totals());
    try {
      for (Format format : Format.values()) {
        if (formats.contains(format) && format != Format.CSV) {
          Path document = folder.resolve(order.document(format.code()));
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(document))) {
            print(format, compiled, edition, figures, out);
          }
          if (format == Format.PDF) {
            Failpoint.REVIEW_DOCUMENT_PRINTED.reached();
          }
        }
      }
      write(folder.resolve(FIGURES), figures);
      Failpoint.REVIEW_FIGURES_WRITTEN.reached();
      write(folder.resolve("submissions.csv"), submissions.of(compiled.ingredients()));
      write(folder.resolve(Manifest.NAME), manifest(compiled, edition, hashes(folder)).json());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + folder, e);
    }
  }

  /** Under the hash that the manifest names. */
  private void keep(Letterhead letterhead) {
    ConfigFile file = ConfigFile.of("letterhead.json", Manifest.json(letterhead));
    definitions.keep(Sha256.of(file.bytes()).hex(), List.of(file));
  }

  private void print(
      Format format, Compiled compiled, int edition, String figures, OutputStream out)
      throws IOException {
    ReviewOrder order = compiled.ingredients().order();
    Review review = compiled.review();
    switch (format) {
      case PDF -> renderer.render(review, enclosed(compiled, edition, figures), out);
      case DOCX -> texts.render(review, out);
      case XLSX -> workbooks.render(review, imprint(order, edition), out);
      case HTML -> pages.render(review, order.code().text(), out);
      case CSV -> throw new IllegalArgumentException("The tables are always made");
    }
  }

  private static Imprint imprint(ReviewOrder order, int edition) {
    return new Imprint(
        order.code().text(),
        DayText.of(order.period().start()) + " - " + DayText.of(order.period().lastDay()),
        edition);
  }

  /**
   * What the PDF carries within itself, dated when the period has just ended.
   *
   * @param figures the text of {@code figures.csv}
   */
  public List<Attachment> enclosed(Compiled compiled, int edition, String figures) {
    ReviewOrder order = compiled.ingredients().order();
    Manifest manifest = manifest(compiled, edition, Map.of());
    boolean vietnamese = order.language() == Language.VI;
    return List.of(
        new Attachment(
            FIGURES,
            "text/csv",
            vietnamese ? "Mọi số liệu của báo cáo" : "All figures of the review",
            Attachment.Relation.DATA,
            order.period().endExclusive(),
            figures),
        new Attachment(
            Provenance.NAME,
            "application/json",
            vietnamese ? "Nguồn gốc của báo cáo" : "Where the review comes from",
            Attachment.Relation.SUPPLEMENT,
            order.period().endExclusive(),
            Provenance.of(manifest, order.code().text()).json()));
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static Map<String, String> hashes(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        hashes.put(file.getFileName().toString(), Sha256.ofFile(file).hex());
      }
    }
    return hashes;
  }

  private Manifest manifest(Compiled compiled, int edition, Map<String, String> files) {
    Ingredients of = compiled.ingredients();
    ReviewOrder order = of.order();
    String printed = compiled.review().head().number();
    return new Manifest(
        new Manifest.Identity(
            order.programme().code().value(),
            order.unitState().code().value(),
            order.unit().id().since().map(LocalDate::toString).orElse(""),
            order.unitState().name(),
            order.periodText(),
            order.period().start().toString(),
            order.period().lastDay().toString()),
        edition,
        order.structure(),
        order.language().code(),
        of.issuance().map(issuance -> Manifest.Issued.of(issuance, printed)),
        of.since().map(since -> since.edition().papers().manifest().hex()),
        of.snapshot().hex(),
        new Manifest.Versions(
            productVersion,
            order.programme().version().hex(),
            register.version(),
            rulesVersion.hex(),
            Sha256.of(Manifest.json(compiled.letterhead())).hex(),
            of.paragraphs().hex()),
        files);
  }
}
