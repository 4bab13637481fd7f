package vn.tonghop.jobs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.audit.ActJournal;
import vn.tonghop.catalogue.Obligations;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.forms.ReturnedCopies;
import vn.tonghop.forms.ReturnedFindings;
import vn.tonghop.inspection.ChangeOfUnits;
import vn.tonghop.inspection.Criteria;
import vn.tonghop.inspection.Deliveries;
import vn.tonghop.inspection.Tracer;
import vn.tonghop.inspection.Verifier;
import vn.tonghop.publishing.CheckedStore;
import vn.tonghop.publishing.Compilation;
import vn.tonghop.publishing.DefinitionArchive;
import vn.tonghop.publishing.DueReviews;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.publishing.IssuedEditions;
import vn.tonghop.publishing.IssuedFolders;
import vn.tonghop.publishing.IssuedStore;
import vn.tonghop.publishing.Press;
import vn.tonghop.publishing.Shelf;
import vn.tonghop.publishing.StaffTexts;
import vn.tonghop.publishing.StandingStore;
import vn.tonghop.rendering.PdfRenderer;
import vn.tonghop.review.BodySettings;
import vn.tonghop.review.IssuingBodies;
import vn.tonghop.review.ReviewWriter;
import vn.tonghop.staff.Staff;
import vn.tonghop.staff.Transactions;
import vn.tonghop.submission.Archive;
import vn.tonghop.submission.InputFolder;
import vn.tonghop.submission.Journal;
import vn.tonghop.validation.JudgementStore;
import vn.tonghop.validation.RuleBook;

/** Puts the core together over one home. */
@Configuration
class CoreConfiguration {

  @Bean
  LedgerStore ledger(JdbcTemplate jdbc) {
    return new LedgerStore(jdbc);
  }

  @Bean
  JudgementStore judgements(JdbcTemplate jdbc) {
    return new JudgementStore(jdbc);
  }

  @Bean
  EditionStore editions(JdbcTemplate jdbc) {
    return new EditionStore(jdbc);
  }

  @Bean
  CheckedStore checkedStore(JdbcTemplate jdbc) {
    return new CheckedStore(jdbc);
  }

  @Bean
  Sealing sealing(Home home, Clock clock) {
    return new Sealing(home, clock);
  }

  @Bean
  IssuedStore issuedStore(JdbcTemplate jdbc) {
    return new IssuedStore(jdbc);
  }

  @Bean
  IssuedEditions issuedEditions(IssuedStore register, Home home, RunSlot slot) {
    return new IssuedEditions(register, new IssuedFolders(home.reports(), slot::ask));
  }

  @Bean
  DefinitionArchive definitionArchive(Home home, RunSlot slot) {
    return new DefinitionArchive(home.archive().resolve("definitions"), slot::ask);
  }

  @Bean
  Definitions definitions(Home home, Yardstick yardstick, DefinitionArchive archive) {
    return new Definitions(home, yardstick, archive);
  }

  @Bean
  RunStore runs(JdbcTemplate jdbc) {
    return new RunStore(jdbc);
  }

  @Bean
  SeenFileStore seenFiles(JdbcTemplate jdbc) {
    return new SeenFileStore(jdbc);
  }

  @Bean
  InputFolder input(Home home, Clock clock) {
    return new InputFolder(home.input(), clock);
  }

  @Bean
  Archive archive(Home home, RunSlot slot) {
    return new Archive(home.archive(), slot::ask);
  }

  @Bean
  Journal journal(Home home, RunSlot slot) {
    return new Journal(home.journal(), slot::ask);
  }

  @Bean
  Identities identities(JdbcTemplate jdbc, Yardstick yardstick, Transactions transactions) {
    return new Identities(new IdentityStore(jdbc), yardstick.register(), transactions);
  }

  @Bean
  Reconciling reconciling(Journal journal, LedgerStore ledger, IssuedStore issued) {
    return new Reconciling(journal, ledger, issued);
  }

  @Bean
  Pen pen() {
    return new Pen();
  }

  @Bean
  Halting halting() {
    return new Halting();
  }

  @Bean
  Runs runsAtWork(Home home, Halting halting, Clock clock) {
    return new Runs(
        new Runs.Doors(
            progress -> HomeContext.open(home, HomeContext.Storage.HOME, progress, clock),
            () -> HomeContext.open(home, HomeContext.Storage.LOOKING, Progress.SILENT, clock)),
        halting,
        clock);
  }

  @Bean
  Stillness stillness() {
    return new Stillness();
  }

  @Bean
  BackingUp backingUp(
      Home home,
      Database database,
      DataSource source,
      LedgerStore ledger,
      Stillness stillness,
      ProductVersion version,
      Clock clock) {
    return new BackingUp(
        home,
        new BackupStore(new JdbcTemplate(source), database),
        ledger,
        stillness,
        version,
        clock);
  }

  /** Changes nothing in the tables, and does so outside of transactions. */
  @Bean
  CheckpointStore checkpoints(DataSource source, Database database) {
    return new CheckpointStore(new JdbcTemplate(source), database.kind());
  }

  @Bean
  ReturnedFindings returned(Home home) {
    return new ReturnedFindings(home.reports().resolve("returned"));
  }

  @Bean
  ReturnedCopies returnedCopies(ReturnedFindings beside) {
    return new ReturnedCopies(beside);
  }

  @Bean
  Shelf shelf(Home home, RunSlot slot) {
    return new Shelf(home.reports(), slot::ask);
  }

  @Bean
  DueReviews dueReviews(Yardstick yardstick) {
    return new DueReviews(yardstick.register(), yardstick.programmes());
  }

  @Bean
  StandingStore standingStore(JdbcTemplate jdbc) {
    return new StandingStore(jdbc);
  }

  @Bean
  Obligations obligations(Yardstick yardstick) {
    return new Obligations(yardstick.register(), yardstick.workingDays());
  }

  /** One for each use: it remembers what the ledger said. */
  @Bean
  @Scope("prototype")
  Compilation compilation(
      Yardstick yardstick,
      BodySettings bodies,
      Obligations obligations,
      LedgerStore ledger,
      IssuedEditions issued,
      StaffTexts staffTexts,
      ProductVersion version,
      Clock clock) {
    return new Compilation(
        yardstick.register(),
        obligations,
        ledger,
        new ReviewWriter(
            yardstick.register(),
            new IssuingBodies(yardstick.register(), bodies),
            LocalDate.ofInstant(clock.instant(), RunStore.VIETNAM),
            Optional.of(yardstick.register().historyBegins())),
        issued,
        staffTexts,
        version.text());
  }

  @Bean
  Press press(
      Yardstick yardstick,
      LedgerStore ledger,
      DefinitionArchive definitions,
      ProductVersion version) {
    return new Press(
        new PdfRenderer(),
        yardstick.register(),
        number -> ledger.received(number).orElseThrow(),
        definitions,
        version.text(),
        RuleBook.version());
  }

  @Bean
  TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
    return new TransactionTemplate(transactions);
  }

  @Bean
  Checking checking(LedgerStore ledger, Yardstick yardstick, TransactionTemplate transactions) {
    return new Checking(ledger, yardstick, transactions);
  }

  @Bean
  Withdrawing withdrawing(
      LedgerStore ledger,
      JudgementStore judgements,
      RunStore runs,
      Journal journal,
      CheckpointStore checkpoints,
      Stillness stillness,
      RunSlot slot,
      Yardstick yardstick,
      TransactionTemplate transactions,
      Clock clock) {
    return new Withdrawing(
        ledger,
        judgements,
        runs,
        journal,
        checkpoints,
        stillness,
        slot,
        yardstick,
        transactions,
        clock);
  }

  @Bean
  ChangeOfUnits changeOfUnits(
      Yardstick yardstick, LedgerStore ledger, JudgementStore judgements, EditionStore editions) {
    return new ChangeOfUnits(
        yardstick.programmes(), yardstick.workingDays(), ledger, judgements, editions);
  }

  @Bean
  ChangeFolder changeFolder(
      Home home,
      JdbcTemplate jdbc,
      CheckpointStore checkpoints,
      Stillness stillness,
      RunSlot slot,
      Transactions transactions) {
    return new ChangeFolder(
        home,
        register -> new Identities(new IdentityStore(jdbc), register, transactions),
        checkpoints,
        stillness,
        slot,
        transactions);
  }

  @Bean
  UnitChanges unitChanges(
      Home home,
      Yardstick yardstick,
      ChangeOfUnits changes,
      ChangeFolder folder,
      IssuedStore issued,
      Staff staff,
      ActJournal acts,
      ByHand byHand) {
    return new UnitChanges(home, yardstick, changes, folder, issued, staff, acts, byHand);
  }

  @Bean
  @Scope("prototype")
  OutdatedReviews outdatedReviews(
      Compilation compilation,
      EditionStore editions,
      IssuedStore issued,
      DueReviews due,
      LedgerStore ledger,
      StandingStore standing,
      Shelf shelf) {
    return new OutdatedReviews(compilation, editions, issued, due, ledger, standing, shelf);
  }

  @Bean
  @Scope("prototype")
  Tracer tracer(
      DueReviews due,
      EditionStore editions,
      IssuedEditions issued,
      Compilation compilation,
      LedgerStore ledger) {
    return new Tracer(due, editions, issued, compilation, ledger);
  }

  @Bean
  @Scope("prototype")
  Verifier verifier(
      Yardstick yardstick,
      Archive archive,
      LedgerStore ledger,
      IssuedEditions issued,
      DefinitionArchive definitions,
      Clock clock) {
    return new Verifier(
        new Criteria(
            yardstick.register(),
            yardstick.programmes(),
            yardstick.workingDays(),
            LocalDate.ofInstant(clock.instant(), RunStore.VIETNAM)),
        definitions,
        archive,
        ledger,
        issued);
  }

  @Bean
  Templates templates(LedgerStore ledger, Obligations obligations, Yardstick yardstick) {
    return new Templates(ledger, obligations, yardstick);
  }

  @Bean
  @Scope("prototype")
  Reviews reviews(
      Definitions definitions,
      Compilation compilation,
      Press press,
      EditionStore editions,
      IssuedEditions issued,
      Shelf shelf,
      TransactionTemplate transactions,
      CheckpointStore checkpoints,
      Stillness stillness,
      Clock clock) {
    return new Reviews(
        definitions,
        compilation,
        press,
        editions,
        issued,
        shelf,
        transactions,
        checkpoints,
        stillness,
        clock);
  }

  @Bean
  StaffTexts staffTexts(Home home, RunSlot slot) {
    return new StaffTexts(home.archive().resolve("staff-texts"), slot::ask);
  }

  @Bean
  StaffWriting staffWriting(StaffTexts texts, Stillness stillness) {
    return new StaffWriting(texts, stillness);
  }

  @Bean
  @Scope("prototype")
  Issuing issuing(
      Compilation compilation,
      Press press,
      EditionStore editions,
      IssuedEditions issued,
      Shelf shelf,
      Definitions definitions,
      JudgementStore judgements,
      RunStore runs,
      Journal journal,
      CheckpointStore checkpoints,
      Stillness stillness,
      RunSlot slot,
      TransactionTemplate transactions,
      Clock clock) {
    return new Issuing(
        compilation,
        press,
        editions,
        issued,
        shelf,
        definitions,
        judgements,
        runs,
        journal,
        checkpoints,
        stillness,
        slot,
        transactions,
        clock);
  }

  @Bean
  IssuedKeeping issuedKeeping(
      IssuedEditions issued,
      DueReviews due,
      ObjectProvider<Compilation> compilations,
      Press press,
      Shelf shelf,
      Home home,
      Progress progress) {
    return new IssuedKeeping(
        issued, due, compilations::getObject, press, shelf, home.reports(), progress);
  }

  @Bean
  StatusReader statusReader(
      LedgerStore ledger,
      JudgementStore judgements,
      RunStore runs,
      Yardstick yardstick,
      Deliveries deliveries,
      IssuedEditions issued,
      ObjectProvider<OutdatedReviews> outdated) {
    return new StatusReader(
        ledger, judgements, runs, yardstick, deliveries, issued, outdated::getObject);
  }

  @Bean
  Deliveries deliveries(Obligations obligations, LedgerStore ledger, JudgementStore judgements) {
    return new Deliveries(obligations, ledger, judgements);
  }

  @Bean
  StatusExport statusExport(
      StatusReader status, LedgerStore ledger, JudgementStore judgements, Yardstick yardstick) {
    return new StatusExport(status, ledger, judgements, yardstick);
  }

  @Bean
  ProductVersion productVersion(Yardstick yardstick) {
    return yardstick.product();
  }
}
