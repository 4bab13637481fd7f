package vn.tonghop.jobs;

import java.time.LocalDate;
import java.util.Set;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.orgunit.Register;
import vn.tonghop.period.WorkingDays;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.submission.Columns;
import vn.tonghop.validation.Judge;
import vn.tonghop.validation.RuleBook;

/**
 * What submissions are judged by: the register, the programmes, the holidays, the rules, and the
 * product that reads the files. When any of them changes, what was refused is judged again.
 */
public record Yardstick(
    Register register, Programmes programmes, WorkingDays workingDays, ProductVersion product) {

  /** A hash over all of it. */
  public Sha256 version() {
    return Sha256.of(
        String.join(
            "\n",
            register.version(),
            programmes.version().hex(),
            RuleBook.version().hex(),
            product.text()));
  }

  /** A judge for a day. */
  public Judge judge(LocalDate today) {
    return new Judge(register, programmes, workingDays, today);
  }

  /** What the columns of files may be called. */
  public Columns columns() {
    return Columns.of(programmes);
  }

  /** Every indicator's code, of all programmes. */
  public Set<String> indicatorCodes() {
    return programmes.indicatorCodes();
  }
}
