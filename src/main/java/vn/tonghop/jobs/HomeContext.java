package vn.tonghop.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import vn.tonghop.audit.ActJournal;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Subject;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.catalogue.Words;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.inspection.Tracer;
import vn.tonghop.inspection.Verifier;
import vn.tonghop.orgunit.ConfigFault;
import vn.tonghop.orgunit.HolidayReader;
import vn.tonghop.orgunit.Reading;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.RegisterReader;
import vn.tonghop.orgunit.SenderFolderReader;
import vn.tonghop.orgunit.SenderFolders;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.WorkingDays;
import vn.tonghop.review.BodySettings;
import vn.tonghop.review.BodySettingsReader;
import vn.tonghop.staff.Staff;
import vn.tonghop.staff.Transactions;
import vn.tonghop.submission.Journal;
import vn.tonghop.submission.JournalReading;

/**
 * An opened home: its settings read and found sound, the home owned, the database up to date. To be
 * closed.
 */
public final class HomeContext implements AutoCloseable {

  /** What H2 says of a table that is there already. */
  private static final int TABLE_ALREADY_EXISTS = 42101;

  private static final System.Logger LOG = System.getLogger(HomeContext.class.getName());
  private static final Database.Claim NONE = () -> {};

  /** The homes that this process serves, by their folder. */
  private static final Map<Path, HomeContext> SERVED = new ConcurrentHashMap<>();

  private final Ownership ownership;
  private final Database.Claim claim;
  private final ConfigurableApplicationContext context;
  private Optional<Attendant> attendant = Optional.empty();

  /** Tells whoever it is lent to how their work gets on; for one that is served. */
  private Optional<Switchboard> switchboard = Optional.empty();

  /** What is to be done when it is closed, for one that is lent; else it is closed for good. */
  private Optional<Runnable> giveBack = Optional.empty();

  private HomeContext(
      Ownership ownership, Database.Claim claim, ConfigurableApplicationContext context) {
    this.ownership = ownership;
    this.claim = claim;
    this.context = context;
  }

  /**
   * The home's own units, holidays or programmes are faulty; every fault with its file and line.
   */
  public static final class Faulty extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ConfigFault> faults;

    Faulty(List<ConfigFault> faults) {
      super(faults.size() + " faults in config/");
      this.faults = List.copyOf(faults);
    }

    public List<ConfigFault> faults() {
      return faults;
    }
  }

  /** Where the database is. */
  public enum Storage {
    /** In the home's {@code data/}, or on the server that the home names. */
    HOME,
    /** In the home if it has one, else nowhere. */
    HOME_IF_THERE,
    /** The same for looking: nothing is brought up to date, and nothing of the journal settled. */
    LOOKING
  }

  /**
   * Opens a home. One that this process serves is lent: whoever wants to write waits until whoever
   * writes now has closed theirs.
   *
   * @throws Faulty if its settings are
   * @throws Ownership.OwnedByAnother if another process has it
   * @throws DatabaseLost if there are receipts that the database does not know; or for looking, if
   *     the database is of an earlier version
   * @throws DatabaseRefused if the server with the database cannot be used
   */
  public static HomeContext open(Home home, Storage storage, Progress progress, Clock clock) {
    HomeContext served = SERVED.get(real(home));
    return served != null
        ? served.lend(storage, progress)
        : open(home, storage, progress, clock, Wiring.PLAIN);
  }

  /**
   * Opens a home for as long as the process lives, for many at once.
   *
   * @param settings of the shells, over those of the home
   * @param commands what other processes are given to do in this home; does them once it is served
   * @param shells what is to be made over the home's own beans: the web page
   * @throws RuntimeException as {@link #open}
   */
  public static HomeContext serve(
      Home home,
      Clock clock,
      Map<String, Object> settings,
      CommandDoor.Commands commands,
      Class<?>... shells) {
    Switchboard switchboard = new Switchboard();
    CountDownLatch ready = new CountDownLatch(1);
    CommandDoor.Commands once =
        (asked, out, err) -> {
          await(ready);
          return commands.run(asked, out, err);
        };
    HomeContext served =
        open(
            home,
            Storage.HOME,
            switchboard,
            clock,
            new Wiring(WebApplicationType.SERVLET, settings, served(shells), Optional.of(once)));
    served.switchboard = Optional.of(switchboard);
    SERVED.put(real(home), served);
    ready.countDown();
    served.runs().begin();
    served.context.getBeanProvider(NightWatch.class).ifAvailable(NightWatch::begin);
    served.giveBack =
        Optional.of(
            () -> {
              SERVED.remove(real(home));
              served.shut();
            });
    return served;
  }

  private static List<Class<?>> served(Class<?>... shells) {
    return Stream.concat(Stream.of(Served.class), Arrays.stream(shells)).toList();
  }

  /** A home is the same by whatever links it is reached. */
  private static Path real(Home home) {
    try {
      return home.root().toRealPath();
    } catch (IOException e) {
      return home.root();
    }
  }

  private static void await(CountDownLatch ready) {
    try {
      boolean isServed = ready.await(1, TimeUnit.MINUTES);
      LOG.log(System.Logger.Level.DEBUG, "Served: {0}", isServed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HomeContext lend(Storage storage, Progress progress) {
    HomeContext lent = new HomeContext(ownership, claim, context);
    if (storage != Storage.HOME) {
      lent.giveBack = Optional.of(() -> {});
      return lent;
    }
    Pen pen = context.getBean(Pen.class);
    pen.take();
    switchboard.ifPresent(board -> board.connect(progress));
    lent.giveBack =
        Optional.of(
            () -> {
              switchboard.ifPresent(board -> board.connect(Progress.SILENT));
              pen.putDown();
            });
    return lent;
  }

  private static HomeContext open(
      Home home, Storage storage, Progress progress, Clock clock, Wiring wiring) {
    Yardstick yardstick = yardstick(home);
    Database own = Database.of(home);
    boolean isThere = own.isThere();
    boolean inMemory = storage != Storage.HOME && !isThere;
    if (!isThere) {
      requireNothingTold(new Journal(home.journal()).read());
    } else if (storage == Storage.LOOKING && own.isOfEarlierVersion()) {
      throw DatabaseLost.ofEarlierVersion();
    }
    Database database = inMemory ? new InMemory() : own;
    Ownership ownership = inMemory ? Ownership.ofNothing() : Ownership.take(home, clock.instant());
    Database.Claim claim = NONE;
    try {
      claim = database.claim(clock);
      HomeContext opened =
          new HomeContext(
              ownership,
              claim,
              startOrBeginAnew(home, database, yardstick, progress, clock, wiring));
      Failpoint.HOME_OPENED.reached();
      if (!inMemory) {
        opened.begin(storage, clock, wiring.commands());
      }
      return opened;
    } catch (RuntimeException | Error e) {
      claim.close();
      ownership.close();
      throw e;
    }
  }

  private void begin(Storage storage, Clock clock, Optional<CommandDoor.Commands> commands) {
    try {
      reconcile(storage, clock);
      attend(commands);
    } catch (RuntimeException | Error e) {
      attendant.ifPresent(Attendant::close);
      context.close();
      throw e;
    }
  }

  /**
   * A process that died while it made the tables of a new home, or a disk that was full, leaves
   * some of them; where no receipt was ever told nothing is lost with them.
   */
  private static ConfigurableApplicationContext startOrBeginAnew(
      Home home,
      Database database,
      Yardstick yardstick,
      Progress progress,
      Clock clock,
      Wiring wiring) {
    try {
      return start(home, database, yardstick, progress, clock, wiring);
    } catch (RuntimeException e) {
      boolean told = !new Journal(home.journal()).read().receipted().isEmpty();
      if (!(database instanceof H2File) || told || !isHalfMade(e)) {
        throw e;
      }
      database.putAside(clock);
      return start(home, database, yardstick, progress, clock, wiring);
    }
  }

  private static boolean isHalfMade(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getErrorCode() == TABLE_ALREADY_EXISTS) {
        return true;
      }
    }
    return false;
  }

  /** From now on backs the home up when another process asks for it, and does its commands. */
  private void attend(Optional<CommandDoor.Commands> commands) {
    attendant = Attendant.begin(this::backUp, commands);
    attendant.ifPresent(ownership::tell);
  }

  private static void requireNothingTold(JournalReading told) {
    if (!told.receipted().isEmpty()) {
      throw DatabaseLost.lacking(
          told.receipted().size(), told.withdrawn().size(), told.issued().size());
    }
  }

  /** A database that was cut off opens as it was at an earlier time, or empty. */
  private void reconcile(Storage storage, Clock clock) {
    Reconciling reconciling = context.getBean(Reconciling.class);
    if (storage == Storage.LOOKING) {
      reconciling.check(clock.instant());
    } else {
      context.getBean(RunSlot.class).hold();
      context.getBean(Identities.class).bringUpToDate();
      reconciling.run(clock.instant());
    }
  }

  /**
   * Opens a home with a new database, made of journal and archive; staff and acts are those of the
   * old one, if it can be read. That is put aside.
   *
   * @throws Faulty if its settings are
   * @throws Ownership.OwnedByAnother if another process has it
   * @throws DatabaseLost if journal or archive do not hold what is needed; then nothing was changed
   */
  public static HomeContext rebuild(Home home, Progress progress, Clock clock) {
    Yardstick yardstick = yardstick(home);
    Database database = Database.of(home);
    Ownership ownership = Ownership.take(home, clock.instant());
    Database.Claim claim = NONE;
    try {
      List<Journal.Step> steps = Rebuilding.steps(home);
      claim = database.claim(clock);
      Optional<JdbcAddress> old = database.putAsideToTakeFrom(clock);
      HomeContext opened =
          new HomeContext(
              ownership, claim, start(home, database, yardstick, progress, clock, Wiring.PLAIN));
      try {
        opened.writing(CarryingOver.class).from(old);
        opened.writing(Rebuilding.class).replay(steps);
        return opened;
      } catch (RuntimeException | Error e) {
        opened.context.close();
        throw e;
      }
    } catch (RuntimeException | Error e) {
      claim.close();
      ownership.close();
      throw e;
    }
  }

  private static ConfigurableApplicationContext start(
      Home home,
      Database database,
      Yardstick yardstick,
      Progress progress,
      Clock clock,
      Wiring wiring) {
    Map<String, Object> properties = new LinkedHashMap<>(wiring.settings());
    JdbcAddress address = database.address();
    properties.put("spring.datasource.url", address.url());
    if (!address.user().isEmpty()) {
      properties.put("spring.datasource.username", address.user());
      properties.put("spring.datasource.password", address.password());
    }
    if (!(database instanceof InMemory)) {
      properties.put("logging.file.name", home.data().resolve("logs/tonghop.log").toString());
    }
    properties.put(
        "spring.config.additional-location",
        "optional:" + home.config().toUri().toString().replaceAll("/?$", "/"));
    try {
      return start(home, database, yardstick, progress, clock, properties, wiring);
    } catch (RuntimeException e) {
      throw isOfLaterVersion(e) ? DatabaseLost.ofLaterVersion() : e;
    }
  }

  private static boolean isOfLaterVersion(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FlywayValidateException
          && String.valueOf(cause.getMessage()).contains("not resolved locally")) {
        return true;
      }
    }
    return false;
  }

  private static ConfigurableApplicationContext start(
      Home home,
      Database database,
      Yardstick yardstick,
      Progress progress,
      Clock clock,
      Map<String, Object> properties,
      Wiring wiring) {
    Optional<ServedSettings> settings =
        wiring.type() == WebApplicationType.SERVLET
            ? Optional.of(new ServedSettings(home))
            : Optional.empty();
    return new SpringApplicationBuilder(Core.class)
        .sources(wiring.shells().toArray(new Class<?>[0]))
        .web(wiring.type())
        .properties(properties)
        .initializers(
            starting -> {
              GenericApplicationContext beans = (GenericApplicationContext) starting;
              beans.registerBean(Home.class, () -> home);
              beans.registerBean(Database.class, () -> database);
              beans.registerBean(Yardstick.class, () -> yardstick);
              settings.ifPresent(
                  asOpened -> beans.registerBean(ServedSettings.class, () -> asOpened));
              beans.registerBean(
                  BodySettings.class,
                  () -> value(bodies(home, yardstick.register(), yardstick.programmes())));
              beans.registerBean(SenderFolders.class, () -> value(senders(home, yardstick)));
              beans.registerBean(RunLog.class, () -> new RunLog(progress, home.runLogs(), clock));
              beans.registerBean(Clock.class, () -> clock);
            })
        .run();
  }

  /** Reads the register, the holidays and the programmes that a home goes by, and who issues. */
  static Yardstick yardstick(Home home) {
    return yardstick(home, RegisterReader.inHome(home.root()));
  }

  /** The same with a register that the home does not have, or not yet. */
  static Yardstick yardstick(Home home, Reading<Register> register) {
    Reading<WorkingDays> days = HolidayReader.inHome(home.root());
    Predicate<UnitCode> isUnit = register.fold(sound -> sound::knows, faulty -> code -> true);
    Reading<Programmes> programmes =
        new CatalogueReader(isUnit).read(home.config().resolve("programmes"));
    List<ConfigFault> faults = new ArrayList<>(register.faults());
    faults.addAll(days.faults());
    faults.addAll(programmes.faults());
    if (faults.isEmpty()) {
      faults.addAll(bodies(home, value(register), value(programmes)).faults());
      faults.addAll(SenderFolderReader.inHome(home.root(), value(register)).faults());
    }
    if (!faults.isEmpty()) {
      throw new Faulty(faults);
    }
    return new Yardstick(value(register), value(programmes), value(days), ProductVersion.current());
  }

  private static Reading<BodySettings> bodies(Home home, Register register, Programmes programmes) {
    return new BodySettingsReader(register::knows, code -> programmes.programme(code).isPresent())
        .read(home.config().resolve("bodies.yaml"));
  }

  private static Reading<SenderFolders> senders(Home home, Yardstick yardstick) {
    return SenderFolderReader.inHome(home.root(), yardstick.register());
  }

  private static <T> T value(Reading<T> reading) {
    return reading.fold(
        sound -> sound,
        faulty -> {
          throw new IllegalStateException("Faulty: " + faulty);
        });
  }

  /** What the context is made of: no more than a command needs, for it is to start at once. */
  @Configuration
  @ImportAutoConfiguration({
    AopAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceInitializationAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    TransactionAutoConfiguration.class
  })
  @Import({
    CoreConfiguration.class,
    StaffConfiguration.class,
    NightlyConfiguration.class,
    SlotConfiguration.class
  })
  static class Core {}

  /** What of the frame a page server needs besides. */
  @Configuration
  @EnableAutoConfiguration
  static class Served {}

  /** What is made beside the home's own beans. */
  private record Wiring(
      WebApplicationType type,
      Map<String, Object> settings,
      List<Class<?>> shells,
      Optional<CommandDoor.Commands> commands) {

    static final Wiring PLAIN =
        new Wiring(WebApplicationType.NONE, Map.of(), List.of(), Optional.empty());
  }

  /** Something that writes: from now on this process has the run slot. */
  private <T> T writing(Class<T> type) {
    context.getBean(RunSlot.class).hold();
    return context.getBean(type);
  }

  public Nightly nightly() {
    return writing(Nightly.class);
  }

  public Checking checking() {
    return context.getBean(Checking.class);
  }

  public Reviews reviews() {
    return writing(Reviews.class);
  }

  public Templates templates() {
    return context.getBean(Templates.class);
  }

  public Withdrawing withdrawing() {
    return writing(Withdrawing.class);
  }

  /** Change sets of units, to be held against what the home holds. */
  public UnitChanges unitChangesToRead() {
    return context.getBean(UnitChanges.class);
  }

  public UnitChanges unitChanges() {
    return writing(UnitChanges.class);
  }

  public StaffWriting staffWriting() {
    return writing(StaffWriting.class);
  }

  public Issuing issuing() {
    return writing(Issuing.class);
  }

  /** Who acts in this home. */
  public Staff staff() {
    return writing(Staff.class);
  }

  /** Who acts in this home, to be looked at. */
  public Staff staffToRead() {
    return context.getBean(Staff.class);
  }

  /** Writes down what is done on the command line. */
  public ByHand byHand() {
    return writing(ByHand.class);
  }

  /** The journal of acts, to be added to. */
  public ActJournal acts() {
    return writing(ActJournal.class);
  }

  /** The journal of acts, to be read. */
  public ActJournal actsToRead() {
    return context.getBean(ActJournal.class);
  }

  /** For what staff do and its act in the journal, together; each asks the run slot. */
  public Transactions transactions() {
    return writing(Transactions.class);
  }

  /** Backs the home up, and writes that down: whoever asks for it does so on a command line. */
  Words backUp(Path file) {
    Words done = context.getBean(BackingUp.class).to(file);
    byHand().note(ActKind.BACKED_UP, Subject.Kind.PART, String.valueOf(file.getFileName()));
    return done;
  }

  /** What the ledger holds, in few words. */
  Words held() {
    LedgerStore ledger = context.getBean(LedgerStore.class);
    int files = ledger.received().size();
    int inForce = ledger.inForceCount();
    return new Words(
        files + " tệp đã nhận, " + inForce + " báo cáo có hiệu lực",
        files + " files received, " + inForce + " submissions in force");
  }

  public StatusReader status() {
    return context.getBean(StatusReader.class);
  }

  public Verifier verifier() {
    return context.getBean(Verifier.class);
  }

  public Tracer tracer() {
    return context.getBean(Tracer.class);
  }

  public StatusExport statusExport() {
    return context.getBean(StatusExport.class);
  }

  public Yardstick yardstick() {
    return context.getBean(Yardstick.class);
  }

  /** What this process is at work on for others; of a home that is served. */
  public Runs runs() {
    return context.getBean(Runs.class);
  }

  /** A part of a shell that was made over this home. */
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** What a setting came to. */
  public String setting(String name) {
    return context.getEnvironment().getRequiredProperty(name);
  }

  /** The same of one that may not be set. */
  public String setting(String name, String otherwise) {
    return context.getEnvironment().getProperty(name, otherwise);
  }

  @Override
  public void close() {
    giveBack.ifPresentOrElse(Runnable::run, this::shut);
  }

  private void shut() {
    try {
      attendant.ifPresent(Attendant::close);
      context.close();
      Failpoint.HOME_CLOSED.reached();
    } finally {
      claim.close();
      ownership.close();
    }
  }
}
