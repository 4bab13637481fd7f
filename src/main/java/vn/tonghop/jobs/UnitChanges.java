package vn.tonghop.jobs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.tonghop.audit.ActJournal;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Subject;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.catalogue.Words;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.inspection.ChangeOfUnits;
import vn.tonghop.inspection.Touched;
import vn.tonghop.orgunit.ChangeFiles;
import vn.tonghop.orgunit.ConfigFault;
import vn.tonghop.orgunit.ConfigFile;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Reading;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.RegisterChanges;
import vn.tonghop.orgunit.RegisterChanges.Dated;
import vn.tonghop.orgunit.RegisterReader;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.publishing.EditionStore.Published;
import vn.tonghop.publishing.IssuedEdition;
import vn.tonghop.publishing.IssuedStore;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Staff;

/**
 * Change sets of units in a home: what one would do, applying it, taking it back. A set is applied
 * whole or not at all, and may be taken back as long as nothing rests on what it made.
 */
public final class UnitChanges {

  private static final int MOST_TOLD = 50;

  private final Home home;
  private final Yardstick yardstick;
  private final ChangeOfUnits changes;
  private final ChangeFolder folder;
  private final IssuedStore issued;
  private final Staff staff;
  private final ActJournal acts;
  private final ByHand byHand;

  UnitChanges(
      Home home,
      Yardstick yardstick,
      ChangeOfUnits changes,
      ChangeFolder folder,
      IssuedStore issued,
      Staff staff,
      ActJournal acts,
      ByHand byHand) {
    this.home = home;
    this.yardstick = yardstick;
    this.changes = changes;
    this.folder = folder;
    this.issued = issued;
    this.staff = staff;
    this.acts = acts;
    this.byHand = byHand;
  }

  /** What a set came to when it was held against the home. */
  public sealed interface Checked {

    /** It cannot be applied; every reason with its row. */
    record Faulty(List<ConfigFault> faults) implements Checked {

      public Faulty {
        faults = List.copyOf(faults);
      }
    }

    /** It is applied already, under this name. */
    record Known(ConfigFile file) implements Checked {}

    /**
     * It can be applied.
     *
     * @param file under the name that it gets
     * @param programmes by which it was held against what is due
     * @param members staff who belong to a unit that ends
     */
    record Sound(
        ConfigFile file,
        Programmes programmes,
        Register before,
        Register after,
        RegisterChanges made,
        Touched touched,
        List<Member> members)
        implements Checked {

      public Sound {
        members = List.copyOf(members);
      }

      /** Whether anybody has to see to something. */
      public boolean wantsAttention() {
        return touched.wantsAttention() || !members.isEmpty();
      }
    }
  }

  /**
   * Holds a set against the home; changes nothing.
   *
   * @param name of the file as it was given; faults are told under it
   */
  public Checked check(String name, byte[] bytes, LocalDate today) {
    Optional<ConfigFile> known =
        ChangeFiles.inHome(home.root()).stream()
            .filter(file -> Arrays.equals(file.bytes(), bytes))
            .findFirst();
    if (known.isPresent()) {
      return new Checked.Known(known.get());
    }
    ConfigFile file = ChangeFiles.named(name, bytes);
    if (ConfigFile.inHome(home.root(), file.name()).isPresent()) {
      return new Checked.Faulty(
          List.of(
              new ConfigFault(
                  name,
                  0,
                  "Đã có "
                      + file.name()
                      + " với nội dung khác. Đổi tên tệp, hoặc rút lại thay đổi ấy trước.",
                  "There is "
                      + file.name()
                      + " with other content already. Give the file another name, or take that one"
                      + " back first.")));
    }
    Reading<Register> reading = RegisterReader.with(home.root(), file);
    Optional<Register> after = reading.fold(Optional::of, faults -> Optional.empty());
    if (after.isEmpty()) {
      return new Checked.Faulty(named(reading.faults(), file, name));
    }
    try {
      HomeContext.yardstick(home, reading);
    } catch (HomeContext.Faulty faulty) {
      return new Checked.Faulty(faulty.faults());
    }
    return check(name, file, after.get(), today);
  }

  private Checked check(String name, ConfigFile file, Register after, LocalDate today) {
    Register before = yardstick.register();
    RegisterChanges made = RegisterChanges.between(before, after);
    Touched touched = changes.touched(before, after, today);
    if (!touched.beyond().isEmpty()) {
      return new Checked.Faulty(beyond(name, file, made, touched));
    }
    return new Checked.Sound(
        file,
        yardstick.programmes(),
        before,
        after,
        made,
        touched,
        members(made.ended().stream().map(Dated::unit)));
  }

  private static List<ConfigFault> named(List<ConfigFault> faults, ConfigFile file, String name) {
    return faults.stream()
        .map(
            fault ->
                fault.file().equals(file.name())
                    ? new ConfigFault(name, fault.line(), fault.vi(), fault.en())
                    : fault)
        .toList();
  }

  /** A unit that has handed in for days after its end cannot end then. */
  private List<ConfigFault> beyond(
      String name, ConfigFile file, RegisterChanges made, Touched touched) {
    Map<UnitId, Dated> ended = new HashMap<>();
    made.ended().forEach(each -> ended.put(each.unit().id(), each));
    List<ConfigFault> faults = new ArrayList<>();
    for (Entry entry : touched.beyond()) {
      SubmissionKey key = entry.key();
      Dated unit = ended.get(key.unit());
      if (unit == null) {
        throw new IllegalStateException("Does not end: " + key.unit());
      }
      faults.add(
          new ConfigFault(
              name,
              ChangeFiles.line(file, unit.day(), unit.state().code()),
              "Đơn vị "
                  + key.unit()
                  + " đã nộp "
                  + key.programme()
                  + " kỳ "
                  + key.period().dates()
                  + " ("
                  + key.caseNumber()
                  + "), quá ngày "
                  + unit.day()
                  + ". Rút báo cáo ấy rồi nộp lại theo hai khoảng ngày, hoặc sửa date.",
              "Unit "
                  + key.unit()
                  + " has handed in "
                  + key.programme()
                  + " for "
                  + key.period().dates()
                  + " ("
                  + key.caseNumber()
                  + "), beyond "
                  + unit.day()
                  + ". Withdraw that and hand in anew for two ranges of days, or mend date."));
    }
    return faults.stream().sorted().toList();
  }

  private List<Member> members(Stream<OrgUnit> units) {
    List<UnitId> ids = units.map(OrgUnit::id).toList();
    return staff.members().all().stream()
        .filter(Member::isOpen)
        .filter(member -> ids.contains(member.person().scope().unit()))
        .toList();
  }

  /** Applies a set that was found sound; the home goes by it when it is opened the next time. */
  public void apply(Checked.Sound sound) {
    folder.put(
        sound.file(), sound.after(), () -> note(ActKind.UNITS_CHANGED, sound.file(), sound.made()));
  }

  /** Notes the act of one that a killed process applied without; whether there was none. */
  public boolean noteIfMissing(Checked.Known known) {
    boolean noted =
        acts.about(subject(known.file()), 1).stream()
            .anyMatch(each -> each.act().kind() == ActKind.UNITS_CHANGED);
    if (!noted) {
      without(known.file())
          .ifPresent(
              without ->
                  note(
                      ActKind.UNITS_CHANGED,
                      known.file(),
                      RegisterChanges.between(without, yardstick.register())));
    }
    return !noted;
  }

  private Optional<Register> without(ConfigFile file) {
    return RegisterReader.without(home.root(), file.name())
        .fold(Optional::of, faults -> Optional.empty());
  }

  private void note(ActKind kind, ConfigFile file, RegisterChanges made) {
    String counts =
        made.ended().size()
            + " ended, "
            + made.begun().size()
            + " begun, "
            + made.changed().size()
            + " changed; sha256 "
            + Sha256.of(file.bytes()).hex();
    byHand.note(kind, List.of(subject(file)), counts);
  }

  private static Subject subject(ConfigFile file) {
    return new Subject(Subject.Kind.PART, file.name());
  }

  /** The sets that are applied, in order. */
  public List<ConfigFile> applied() {
    return ChangeFiles.inHome(home.root());
  }

  /** What became of taking a set back. */
  public sealed interface Undone {

    /** It is taken back. */
    record Done(ConfigFile file, RegisterChanges unmade) implements Undone {}

    /** Nothing was done, and why: each thing that rests on it. */
    record Refused(List<Words> why) implements Undone {

      public Refused {
        why = List.copyOf(why);
      }
    }
  }

  /**
   * Takes a set back, if nothing rests on what it made.
   *
   * @param name its title or file name
   */
  public Undone undo(String name) {
    Optional<ConfigFile> named =
        applied().stream()
            .filter(
                each ->
                    ChangeFiles.title(each).equals(name)
                        || each.name().endsWith("/" + name)
                        || each.name().equals(name))
            .findFirst();
    if (named.isEmpty()) {
      String names = String.join(", ", applied().stream().map(ChangeFiles::title).toList());
      return new Undone.Refused(
          List.of(
              new Words(
                  "Không có thay đổi nào tên " + name + ". Đang áp dụng: " + names,
                  "There are no changes of the name " + name + ". Applied are: " + names)));
    }
    ConfigFile file = named.get();
    Reading<Register> without = RegisterReader.without(home.root(), file.name());
    List<ConfigFault> faults = faults(without);
    if (!faults.isEmpty()) {
      return new Undone.Refused(
          faults.stream()
              .map(
                  fault ->
                      new Words(
                          fault.place() + ": " + fault.vi(), fault.place() + ": " + fault.en()))
              .toList());
    }
    Register before = without.fold(sound -> sound, told -> yardstick.register());
    RegisterChanges made = RegisterChanges.between(before, yardstick.register());
    List<Words> rests = rests(before, made);
    if (!rests.isEmpty()) {
      return new Undone.Refused(rests);
    }
    folder.takeOut(file, before, () -> note(ActKind.UNITS_CHANGED_BACK, file, made));
    return new Undone.Done(file, made);
  }

  /** What would be wrong in the home: later sets and settings may name what it made. */
  private List<ConfigFault> faults(Reading<Register> without) {
    try {
      HomeContext.yardstick(home, without);
      return List.of();
    } catch (HomeContext.Faulty faulty) {
      return faulty.faults();
    }
  }

  private List<Words> rests(Register before, RegisterChanges made) {
    List<Words> rests = new ArrayList<>();
    for (Entry entry : changes.resting(before, yardstick.register())) {
      SubmissionKey key = entry.key();
      rests.add(
          new Words(
              "Báo cáo "
                  + key.caseNumber()
                  + " ("
                  + key.programme()
                  + ", "
                  + key.unit()
                  + ", "
                  + key.period().dates()
                  + ") đã dựa vào thay đổi này.",
              "Submission "
                  + key.caseNumber()
                  + " ("
                  + key.programme()
                  + ", "
                  + key.unit()
                  + ", "
                  + key.period().dates()
                  + ") rests on it."));
    }
    Predicate<Published> resting = changes.reviewsResting(before, yardstick.register());
    for (IssuedEdition each : issued.all()) {
      if (resting.test(each.review())) {
        rests.add(
            new Words(
                "Báo cáo đã ban hành " + each.papers().printed() + " dựa vào thay đổi này.",
                "The issued review " + each.papers().printed() + " rests on it."));
      }
    }
    for (Member member : members(made.begun().stream().map(Dated::unit))) {
      rests.add(
          new Words(
              "Cán bộ " + member.login() + " thuộc đơn vị " + member.person().scope().unit() + ".",
              "Member " + member.login() + " is of unit " + member.person().scope().unit() + "."));
    }
    return rests.stream().limit(MOST_TOLD).toList();
  }
}
