package vn.tonghop.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.jobs.Yardstick;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodText;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;

/** What units owe and have handed in, as far as somebody may see it. Safe for threads. */
public final class Submissions {

  /** Lines on a page of the list. */
  public static final int PAGE = 50;

  private final Access access;
  private final Yardstick yardstick;
  private final CaseBook book;
  private final CaseReader reader;
  private final UnitSearch names;

  Submissions(Access access, Yardstick yardstick, CaseBook book, CaseReader reader) {
    this.access = access;
    this.yardstick = yardstick;
    this.book = book;
    this.reader = reader;
    this.names = new UnitSearch(yardstick.register());
  }

  /**
   * What somebody wants to see.
   *
   * @param unit a code or a part of a name; blank = all; whoever stands below is meant too
   * @param period in the words of each programme's calendar, blank = all; what lies wholly within
   * @param page from 1
   * @param size lines on a page
   */
  public record Wanted(
      Optional<ProgrammeCode> programme,
      String unit,
      String period,
      Optional<CaseFilter> state,
      int page,
      int size) {

    /** With pages of the usual size. */
    public Wanted(
        Optional<ProgrammeCode> programme,
        String unit,
        String period,
        Optional<CaseFilter> state,
        int page) {
      this(programme, unit, period, state, page, PAGE);
    }

    boolean takes(Programme of) {
      return programme.filter(code -> !code.equals(of.code())).isEmpty();
    }
  }

  /**
   * A page of the list.
   *
   * @param total of all pages
   * @param number of this page, from 1
   * @param size lines on a page
   * @param counts how many there are of each kind, whichever kind is wanted
   * @param nobody whether no unit was ever called as was typed
   * @param noPeriod whether what was typed is no period of any programme that is meant
   */
  public record Listed(
      List<CaseLine> lines,
      int total,
      int number,
      int size,
      int all,
      Map<CaseFilter, Integer> counts,
      boolean nobody,
      boolean noPeriod) {

    public Listed {
      lines = List.copyOf(lines);
      counts = Collections.unmodifiableMap(counts);
    }

    public int pages() {
      return Math.max(1, (total + size - 1) / size);
    }

    /** Of the first line on this page, from 1; 0 when there is none. */
    public int from() {
      return total == 0 ? 0 : (number - 1) * size + 1;
    }

    public int until() {
      return Math.min(total, number * size);
    }
  }

  /** Has the book of cases read in the background, before somebody asks for it. */
  public void prepare(LocalDate today) {
    book.prepare(today);
  }

  /** The programmes there are, by code. */
  public List<Programme> programmes() {
    return yardstick.programmes().all();
  }

  /** A page of the list. */
  public Listed list(Member member, Wanted wanted, LocalDate today) {
    access.require(member, Permission.SEE);
    Reach reach = new Reach(yardstick.register(), member, Permission.SEE);
    TypedUnit unit = names.meant(wanted.unit());
    Map<Programme, Period> within = new HashMap<>();
    for (Programme programme : programmes()) {
      if (wanted.takes(programme)) {
        PeriodText.parse(wanted.period(), programme.reporting().calendar())
            .ifPresent(period -> within.put(programme, period));
      }
    }
    boolean noPeriod = !wanted.period().isBlank() && within.isEmpty();
    boolean nobody = !wanted.unit().isBlank() && unit.isNobody();
    Map<CaseFilter, Integer> counts = new EnumMap<>(CaseFilter.class);
    List<CaseLine> meant = new ArrayList<>();
    int all = 0;
    for (CaseLine line : book.on(member, today).lines()) {
      LocalDate day = line.period().lastDay();
      Period limit = within.get(line.programme());
      if (wanted.takes(line.programme())
          && (wanted.period().isBlank() || (limit != null && limit.contains(line.period())))
          && reach.has(line.unit(), day)
          && (wanted.unit().isBlank() || unit.takes(line.unit(), day))) {
        all++;
        for (CaseFilter filter : CaseFilter.values()) {
          if (line.is(filter, today)) {
            counts.merge(filter, 1, Integer::sum);
          }
        }
        if (wanted.state().filter(filter -> !line.is(filter, today)).isEmpty()) {
          meant.add(line);
        }
      }
    }
    int size = wanted.size();
    int last = Math.max(1, (meant.size() + size - 1) / size);
    int number = Math.min(Math.max(1, wanted.page()), last);
    int from = Math.min(meant.size(), (number - 1) * size);
    return new Listed(
        meant.subList(from, Math.min(meant.size(), from + size)),
        meant.size(),
        number,
        size,
        all,
        counts,
        nobody,
        noPeriod);
  }

  /**
   * One case.
   *
   * @throws NotYours if there is none, or none that they may see
   */
  public SubmissionCase one(Member member, String number, LocalDate today) {
    Cases cases = book.on(member, today);
    CaseLine line = line(member, Permission.SEE, number, cases);
    return reader.read(member, line, cases, today);
  }

  /** A case that somebody may do something with. */
  CaseLine line(Member member, Permission permission, String number, LocalDate today) {
    return line(member, permission, number, book.on(member, today));
  }

  private CaseLine line(Member member, Permission permission, String number, Cases cases) {
    CaseLine line =
        cases
            .find(number.strip().toUpperCase(Locale.ROOT))
            .orElseThrow(() -> new NotYours("case " + number));
    access.require(member, Permission.SEE, line.unit(), line.period().lastDay());
    access.require(member, permission, line.unit(), line.period().lastDay());
    return line;
  }
}
