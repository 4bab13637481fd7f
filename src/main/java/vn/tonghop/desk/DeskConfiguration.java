package vn.tonghop.desk;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.audit.ActJournal;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.forms.ReturnedCopies;
import vn.tonghop.inspection.Deliveries;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.NightWatch;
import vn.tonghop.jobs.RunHistory;
import vn.tonghop.jobs.RunLog;
import vn.tonghop.jobs.RunStore;
import vn.tonghop.jobs.Runs;
import vn.tonghop.jobs.ServedSettings;
import vn.tonghop.jobs.StatusReader;
import vn.tonghop.jobs.Templates;
import vn.tonghop.jobs.Yardstick;
import vn.tonghop.orgunit.SenderFolders;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.staff.Staff;
import vn.tonghop.staff.Transactions;
import vn.tonghop.submission.Archive;
import vn.tonghop.validation.AcceptedWarningStore;
import vn.tonghop.validation.JudgementStore;

/** Puts the desk together over a home that is served. */
@Configuration
@Import(ReviewDeskConfiguration.class)
public class DeskConfiguration {

  @Bean
  Access access(Yardstick yardstick) {
    return new Access(yardstick.register());
  }

  @Bean
  Today today(Clock clock) {
    return new Today(clock);
  }

  @Bean
  ScopeUnits scopeUnits(Yardstick yardstick, Today today) {
    return new ScopeUnits(yardstick.register(), today);
  }

  @Bean
  Ledgers ledgers(
      StatusReader status,
      RunStore runs,
      EditionStore editions,
      AcceptedWarningStore accepted,
      Clock clock) {
    return new Ledgers(status, runs, editions, accepted, clock);
  }

  @Bean
  AcceptedWarningStore acceptedWarnings(JdbcTemplate jdbc) {
    return new AcceptedWarningStore(jdbc);
  }

  @Bean
  LettingStand lettingStand(
      Submissions submissions,
      LedgerStore ledger,
      AcceptedWarningStore accepted,
      Transactions transactions,
      Journalling journal,
      Clock clock) {
    return new LettingStand(submissions, ledger, accepted, transactions, journal, clock);
  }

  @Bean
  Journalling journalling(ActJournal acts, Transactions transactions, Clock clock) {
    return new Journalling(acts, transactions, clock);
  }

  @Bean
  StaffRoom staffRoom(
      Access access,
      Yardstick yardstick,
      Staff staff,
      ActJournal acts,
      Journalling journal,
      Transactions transactions,
      ScopeUnits units,
      Today today,
      ActWords actWords) {
    return new StaffRoom(
        access, yardstick.register(), staff, acts, journal, transactions, units, today, actWords);
  }

  @Bean
  ColumnNames columnNames(Yardstick yardstick) {
    return new ColumnNames(yardstick.programmes());
  }

  @Bean
  ActWords actWords(Yardstick yardstick, LedgerStore ledger, EditionStore editions, Staff staff) {
    return new ActWords(
        yardstick.register(), yardstick.programmes(), ledger, editions, staff.members());
  }

  @Bean
  FirstSteps firstSteps(
      Access access,
      Yardstick yardstick,
      Staff staff,
      LedgerStore ledger,
      RunStore runs,
      Home home) {
    return new FirstSteps(
        access, yardstick.register(), yardstick.programmes(), staff, ledger, runs, home);
  }

  @Bean
  TokenRoom tokenRoom(Staff staff, Journalling journal, Transactions transactions, Clock clock) {
    return new TokenRoom(staff, journal, transactions, clock);
  }

  @Bean
  RunRoom runRoom(
      Access access,
      Runs runs,
      RunStore store,
      RunHistory history,
      RunLog log,
      Journalling journal) {
    return new RunRoom(access, runs, store, history, log, journal);
  }

  @Bean
  UnitRoom unitRoom(Access access, Yardstick yardstick, ScopeUnits units) {
    return new UnitRoom(access, yardstick.register(), yardstick.programmes(), units);
  }

  @Bean
  SettingsRoom settingsRoom(ServedSettings settings) {
    return new SettingsRoom(settings);
  }

  @Bean
  Tonight tonight(
      Access access,
      Yardstick yardstick,
      Ledgers ledgers,
      CaseBook book,
      Runs runs,
      NightWatch watch) {
    return new Tonight(
        access, yardstick.register(), yardstick.programmes(), ledgers, book, runs, watch);
  }

  @Bean
  CaseBook caseBook(
      Ledgers ledgers,
      LedgerStore ledger,
      JudgementStore judgements,
      Deliveries deliveries,
      Yardstick yardstick,
      AcceptedWarningStore accepted) {
    return new CaseBook(ledgers, ledger, judgements, deliveries, yardstick, accepted);
  }

  @Bean
  FileReach fileReach(
      Access access,
      Yardstick yardstick,
      LedgerStore ledger,
      JudgementStore judgements,
      SenderFolders senders) {
    return new FileReach(
        access, yardstick.register(), yardstick.programmes(), ledger, judgements, senders);
  }

  @Bean
  HandedFolder handedFolder(Archive archive, ReturnedCopies copies) {
    return new HandedFolder(archive, copies);
  }

  @Bean
  CaseReader caseReader(
      LedgerStore ledger,
      JudgementStore judgements,
      StatusReader status,
      FileReach reach,
      HandedFolder folder,
      AcceptedWarningStore accepted) {
    return new CaseReader(ledger, judgements, status, reach, folder, accepted);
  }

  @Bean
  Submissions submissions(Access access, Yardstick yardstick, CaseBook book, CaseReader reader) {
    return new Submissions(access, yardstick, book, reader);
  }

  @Bean
  HandedFiles handedFiles(
      Access access,
      LedgerStore ledger,
      JudgementStore judgements,
      FileReach reach,
      HandedFolder folder,
      CaseReader reader) {
    return new HandedFiles(access, ledger, judgements, reach, folder, reader);
  }

  @Bean
  UnitForms unitForms(
      Access access, Yardstick yardstick, Templates templates, Submissions submissions) {
    return new UnitForms(access, yardstick, templates, submissions);
  }

  @Bean
  GivingBack givingBack(Submissions submissions, Runs runs, Journalling journal) {
    return new GivingBack(submissions, runs, journal);
  }

  @Bean
  Uploads uploads(
      Access access,
      Home home,
      Yardstick yardstick,
      LedgerStore ledger,
      JudgementStore judgements,
      Runs runs,
      Journalling journal,
      Today today,
      Clock clock) {
    Uploads uploads =
        new Uploads(
            access,
            new UploadFolder(home.data().resolve("uploads")),
            home.input(),
            new DryRun(access, yardstick, ledger),
            ledger,
            judgements,
            runs,
            journal,
            today,
            clock);
    uploads.begin();
    return uploads;
  }
}
