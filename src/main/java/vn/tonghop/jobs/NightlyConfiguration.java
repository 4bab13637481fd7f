package vn.tonghop.jobs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.audit.ActJournal;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.forms.ReturnedCopies;
import vn.tonghop.forms.ReturnedFindings;
import vn.tonghop.publishing.Compilation;
import vn.tonghop.publishing.DueReviews;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.publishing.Format;
import vn.tonghop.publishing.IssuedEditions;
import vn.tonghop.publishing.IssuedStore;
import vn.tonghop.publishing.Press;
import vn.tonghop.publishing.Shelf;
import vn.tonghop.publishing.StandingStore;
import vn.tonghop.publishing.Untouched;
import vn.tonghop.submission.Archive;
import vn.tonghop.submission.InputFolder;
import vn.tonghop.submission.InputFolder.FoundFile;
import vn.tonghop.submission.Journal;
import vn.tonghop.validation.JudgementStore;

/** The night: receive, judge, return, review. */
@Configuration
class NightlyConfiguration {

  private static final int FILES_AT_ONCE = 20;
  private static final int SUBMISSIONS_AT_ONCE = 500;
  private static final int REVIEWS_AT_ONCE = 8;

  @Bean
  Job nightlyJob(JobRepository repository, Step receive, Step judge, Step returning, Step review) {
    return new JobBuilder(Nightly.JOB, repository)
        .start(receive)
        .next(judge)
        .next(returning)
        .next(review)
        .build();
  }

  /** A night that makes no reviews. */
  @Bean
  Job intakeJob(JobRepository repository, Step receive, Step judge, Step returning) {
    return new JobBuilder(Nightly.INTAKE, repository)
        .start(receive)
        .next(judge)
        .next(returning)
        .build();
  }

  /** A night of which only the judging is played again; see {@link Rebuilding}. */
  @Bean
  Job judgingJob(JobRepository repository, Step judge) {
    return new JobBuilder(Rebuilding.JOB, repository).start(judge).build();
  }

  @Bean
  Rebuilding rebuilding(
      Job judgingJob,
      JobOperator operator,
      LedgerStore ledger,
      RunStore runs,
      EditionStore editions,
      IssuedEditions issued,
      Journal journal,
      TransactionTemplate transactions,
      CheckpointStore checkpoints,
      Progress progress,
      Clock clock) {
    return new Rebuilding(
        judgingJob,
        operator,
        ledger,
        runs,
        editions,
        issued,
        journal,
        transactions,
        checkpoints,
        progress,
        clock);
  }

  @Bean
  Step receive(
      JobRepository repository,
      PlatformTransactionManager transactions,
      ArrivalReader reader,
      ArrivalWriter writer,
      Halting halting) {
    return new StepBuilder("receive", repository)
        .<FoundFile, FoundFile>chunk(FILES_AT_ONCE)
        .transactionManager(transactions)
        .reader(reader)
        .writer(writer)
        .interruptionPolicy(halting)
        .build();
  }

  @Bean
  @StepScope
  ArrivalReader arrivalReader(
      InputFolder input,
      SeenFileStore seen,
      JudgementStore judgements,
      Yardstick yardstick,
      Progress progress) {
    return new ArrivalReader(input, seen, judgements, yardstick, progress);
  }

  @Bean
  @StepScope
  ArrivalWriter arrivalWriter(
      Archive archive,
      LedgerStore ledger,
      JudgementStore judgements,
      SeenFileStore seen,
      Yardstick yardstick,
      Progress progress,
      Clock clock,
      Journal journal,
      CheckpointStore checkpoints,
      Stillness stillness,
      RunSlot slot,
      RunStore runs,
      @Value("#{jobParameters['run']}") long run) {
    return new ArrivalWriter(
        archive,
        ledger,
        judgements,
        seen,
        yardstick,
        progress,
        clock,
        journal,
        checkpoints,
        stillness,
        slot,
        run,
        runs.night());
  }

  @Bean
  Step judge(
      JobRepository repository,
      PlatformTransactionManager transactions,
      SubmissionReader reader,
      JudgementWriter writer,
      Halting halting) {
    return new StepBuilder("judge", repository)
            .<OpenFile.Item, OpenFile.Item>chunk(SUBMISSIONS_AT_ONCE)
            .transactionManager(transactions)
            .reader(reader)
            .stream(reader)
            .writer(writer)
            .interruptionPolicy(halting)
            .build();
  }

  @Bean
  @StepScope
  SubmissionReader submissionReader(
      LedgerStore ledger,
      JudgementStore judgements,
      Archive archive,
      Yardstick yardstick,
      Progress progress) {
    return new SubmissionReader(ledger, judgements, archive, yardstick, progress);
  }

  @Bean
  @StepScope
  JudgementWriter judgementWriter(
      LedgerStore ledger,
      JudgementStore judgements,
      Yardstick yardstick,
      Clock clock,
      CheckpointStore checkpoints,
      @Value("#{jobParameters['date']}") LocalDate date,
      @Value("#{jobParameters['run']}") long run) {
    LocalDate now = LocalDate.ofInstant(clock.instant(), RunStore.VIETNAM);
    return new JudgementWriter(
        ledger, judgements, yardstick, date.isAfter(now) ? date : now, checkpoints, run);
  }

  @Bean
  Step returning(
      JobRepository repository, PlatformTransactionManager transactions, ReturnTasklet tasklet) {
    return new StepBuilder("return", repository).tasklet(tasklet, transactions).build();
  }

  @Bean
  @StepScope
  ReturnTasklet returnTasklet(
      LedgerStore ledger,
      JudgementStore judgements,
      ReturnedFindings returned,
      ReturnedCopies copies,
      Archive archive,
      Progress progress,
      Stillness stillness,
      RunSlot slot,
      RunStore runs) {
    return new ReturnTasklet(
        ledger, judgements, returned, copies, archive, progress, stillness, slot, runs.lastDone());
  }

  @Bean
  Step review(
      JobRepository repository,
      PlatformTransactionManager transactions,
      ReviewReader reader,
      ReviewPrinter printer,
      ReviewPublisher publisher,
      Halting halting) {
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("review-");
    threads.setConcurrencyLimit(Runtime.getRuntime().availableProcessors());
    return new StepBuilder("review", repository)
            .<PlannedReview, ReviewOutcome>chunk(REVIEWS_AT_ONCE)
            .transactionManager(transactions)
            .reader(reader)
            .stream(reader)
            .processor(printer)
            .writer(publisher)
            .taskExecutor(threads)
            .listener((StepExecutionListener) reader)
            .interruptionPolicy(halting)
            .build();
  }

  @Bean
  @StepScope
  ReviewReader reviewReader(
      DueReviews due,
      Compilation compilation,
      EditionStore editions,
      IssuedEditions issued,
      LedgerStore ledger,
      StandingStore standing,
      Shelf shelf,
      TransactionTemplate transactions,
      Progress progress,
      @Value("#{jobParameters['date']}") LocalDate date) {
    return new ReviewReader(
        due,
        new ReviewPlanner(compilation, editions, issued.register(), shelf),
        () -> Untouched.asOf(ledger, standing, compilation, shelf),
        transactions,
        progress,
        date);
  }

  @Bean
  @StepScope
  ReviewPrinter reviewPrinter(
      Compilation compilation,
      Press press,
      EditionStore editions,
      IssuedEditions issued,
      Shelf shelf) {
    return new ReviewPrinter(
        compilation,
        press,
        shelf,
        issued.folders(),
        new EditionNumbers(editions, shelf),
        Set.of(Format.PDF, Format.HTML, Format.CSV));
  }

  @Bean
  @StepScope
  ReviewPublisher reviewPublisher(
      EditionStore editions,
      IssuedStore issued,
      Shelf shelf,
      Clock clock,
      Published published,
      CheckpointStore checkpoints,
      Stillness stillness,
      @Value("#{jobParameters['run']}") long run) {
    return new ReviewPublisher(
        editions, issued, shelf, clock, published, checkpoints, stillness, run);
  }

  @Bean
  Published published() {
    return new Published();
  }

  @Bean
  Nightly nightly(
      Job nightlyJob,
      Job intakeJob,
      JobOperator operator,
      JobRepository repository,
      RunStore runs,
      LedgerStore ledger,
      JudgementStore judgements,
      Published published,
      ReturnedFindings returned,
      Archive archive,
      Shelf shelf,
      IssuedKeeping issuedKeeping,
      Definitions definitions,
      Home home,
      CheckpointStore checkpoints,
      Stillness stillness,
      ActJournal acts,
      TransactionTemplate transactions,
      RunLog log,
      Clock clock) {
    return new Nightly(
        nightlyJob,
        intakeJob,
        operator,
        repository,
        runs,
        ledger,
        judgements,
        published,
        returned,
        archive,
        shelf,
        issuedKeeping,
        definitions,
        home,
        checkpoints,
        stillness,
        acts,
        transactions,
        log,
        clock);
  }
}
