package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Parameters;
import vn.tonghop.jobs.UnitChanges;
import vn.tonghop.jobs.UnitChanges.Checked;
import vn.tonghop.orgunit.ChangeFiles;
import vn.tonghop.orgunit.ConfigFault;

/** The file of a change set, and what is said of it whatever is to be done with it. */
final class ChangeSetOptions {

  @Parameters(
      arity = "1",
      paramLabel = "FILE",
      description = "Tệp CSV các thay đổi / a CSV file of changes")
  private Path file = Path.of("");

  /** Its bytes; empty when it cannot be read, which is told. */
  Optional<byte[]> bytes(Console console) {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      console.complain("Không đọc được tệp " + file, "The file cannot be read: " + file);
      return Optional.empty();
    }
  }

  Checked check(byte[] bytes, UnitChanges changes, Clock clock) {
    return changes.check(
        String.valueOf(file.getFileName()),
        bytes,
        LocalDate.ofInstant(clock.instant(), NightlyCommand.VIETNAM));
  }

  /** That there is nothing left to do. */
  static void print(Checked.Known known, Console console) {
    String title = ChangeFiles.title(known.file());
    console.say("Đã áp dụng rồi: " + title, "Applied already: " + title);
  }

  /** Every fault, the row first. */
  static void print(List<ConfigFault> faults, Console console) {
    faults.forEach(
        fault ->
            console.complain(fault.place() + ": " + fault.vi(), fault.place() + ": " + fault.en()));
  }
}
