package vn.tonghop.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.hostile.Expected.End;
import vn.tonghop.jobs.Checking;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.submission.Columns;
import vn.tonghop.submission.SubmissionFile;
import vn.tonghop.validation.FileJudgement;

/**
 * Judges every file of the corpus, one after the other, in a process of its own with little memory,
 * and tells a line for each; the last line that it told says where it died, if it did.
 */
final class Examination {

  private static final long COUNTED = 1 << 20;

  private final Path folder;
  private final TestHome home;
  private final Columns columns;

  private Examination(Path folder) {
    this.folder = folder;
    this.home = new TestHome(folder.resolve("home"));
    this.columns =
        new CatalogueReader(code -> true)
            .read(home.path("config"))
            .fold(
                Columns::of,
                faults -> {
                  throw new IllegalStateException(faults.toString());
                });
  }

  /**
   * The first word is a folder for its own, the second the names of the files that are wanted,
   * parted by commas; all without it.
   */
  public static void main(String[] words) throws IOException {
    List<String> wanted = words.length > 1 ? List.of(words[1].split(",", -1)) : List.of();
    new Examination(Path.of(words[0]))
        .examine(
            Corpus.all().stream()
                .filter(file -> wanted.isEmpty() || wanted.contains(file.name()))
                .toList());
  }

  private void examine(List<HostileFile> files) throws IOException {
    Path place = Files.createDirectories(folder.resolve("handed-in"));
    Files.createDirectories(folder.resolve("tmp"));
    try (HomeContext context = home.open()) {
      for (HostileFile file : files) {
        Path path = file.writeInto(place);
        System.out.println("begin\t" + file.name());
        System.out.println(examined(context, file, path).line());
        System.out.flush();
        Files.delete(path);
      }
    }
  }

  private Examined examined(HomeContext context, HostileFile file, Path path) throws IOException {
    long before = left();
    long begin = cpuTime();
    FileJudgement judgement =
        context.checking().check(List.of(path), TestHome.TODAY).get(0).judgement();
    List<FileJudgement.Told> told = Checking.sorted(judgement);
    long millis = TimeUnit.NANOSECONDS.toMillis(cpuTime() - begin);
    return new Examined(
        file.name(),
        end(judgement),
        told.stream()
            .map(each -> each.finding().rule())
            .collect(Collectors.toCollection(TreeSet::new)),
        millis,
        told.size(),
        left() - before,
        isConserved(path, judgement));
  }

  /** Of this thread: what other programs do on the machine is not counted. */
  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static End end(FileJudgement judgement) {
    if (judgement.refused() == 0) {
      return End.ACCEPTED;
    }
    return judgement.refused() == judgement.submissions() ? End.REFUSED : End.PARTLY;
  }

  /** How many files lie where temporary ones belong. */
  private long left() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("tmp"))) {
      return files.count();
    }
  }

  private static boolean isZip(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.read() == 'P' && in.read() == 'K';
    }
  }

  /** Whether every cell ended as one of the five (law 1); of large files it is not asked. */
  private boolean isConserved(Path path, FileJudgement judgement) throws IOException {
    if (Files.size(path) > COUNTED) {
      return true;
    }
    try (SubmissionFile opened = SubmissionFile.open(path, columns)) {
      // A workbook has no cell where nothing was written; a submission counts those too.
      boolean sparse = opened.cells() < judgement.cells().total() && isZip(path);
      return sparse || opened.cells() == judgement.cells().total();
    }
  }
}
