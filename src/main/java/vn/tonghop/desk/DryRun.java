package vn.tonghop.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.Words;
import vn.tonghop.desk.LookedAt.Line;
import vn.tonghop.desk.UploadFolder.Staged;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.jobs.Checking;
import vn.tonghop.jobs.Checking.Checked;
import vn.tonghop.jobs.Yardstick;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.period.PeriodText;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;
import vn.tonghop.submission.Submission;
import vn.tonghop.submission.SubmissionFile;
import vn.tonghop.validation.FileJudgement;
import vn.tonghop.validation.FileJudgement.Told;
import vn.tonghop.validation.Judge;

/**
 * Looks at files before they are handed in, and stores nothing. A file in which there is anything
 * of a unit that is not the member's to hand in for is not judged: what is wrong with figures may
 * tell what others reported before.
 */
final class DryRun {

  private static final int LINES = 100;
  private static final int FINDINGS = 200;

  private final Access access;
  private final Yardstick yardstick;
  private final LedgerStore ledger;

  DryRun(Access access, Yardstick yardstick, LedgerStore ledger) {
    this.access = access;
    this.yardstick = yardstick;
    this.ledger = ledger;
  }

  /**
   * A file that was looked at.
   *
   * @param keep whether its bytes may lie there until it is handed in
   * @param keys what is in it; of a file that cannot be handed in nothing
   */
  record Seen(Staged file, LookedAt told, boolean keep, Set<SubmissionKey> keys) {}

  /** What is in a file, before it is judged. */
  private static final class Contents {
    private final Set<SubmissionKey> keys = new LinkedHashSet<>();
    private final List<Line> beyond = new ArrayList<>();
    private int strangers;
    private int unknown;
    private boolean keep;
    private boolean personal;
    private boolean known;
  }

  /** Looks at all of them, as if they came in one night in this order. */
  List<Seen> look(Member member, List<Staged> files, Checking checking, LocalDate today) {
    Map<Staged, Contents> contents = new HashMap<>();
    files.forEach(file -> contents.put(file, contents(member, file, today)));
    List<Staged> judged = files.stream().filter(file -> of(contents, file).strangers == 0).toList();
    Map<java.nio.file.Path, FileJudgement> judgements = new HashMap<>();
    for (Checked checked : checking.check(judged.stream().map(Staged::path).toList(), today)) {
      judgements.put(checked.file(), checked.judgement());
    }
    return files.stream()
        .map(
            file ->
                seen(
                    file,
                    of(contents, file),
                    judgements.getOrDefault(file.path(), new FileJudgement(0))))
        .toList();
  }

  private static Contents of(Map<Staged, Contents> contents, Staged file) {
    return java.util.Objects.requireNonNull(contents.get(file));
  }

  private Contents contents(Member member, Staged file, LocalDate today) {
    Contents contents = new Contents();
    contents.known = ledger.received(file.sha256()).filter(ReceivedFile::archived).isPresent();
    Judge judge = yardstick.judge(today);
    try (SubmissionFile opened = SubmissionFile.open(file.path(), yardstick.columns())) {
      contents.keep = opened.mayBeKept();
      contents.personal = opened.hasPersonalData();
      Judge.Source source = new Judge.Source(0, file.name(), LocalDateTime.MIN, opened::columnName);
      for (Optional<Submission> next = opened.next(); next.isPresent(); next = opened.next()) {
        take(member, judge.open(next.get(), source).key(), contents);
      }
    }
    return contents;
  }

  private void take(Member member, Optional<SubmissionKey> key, Contents contents) {
    if (key.isEmpty()) {
      contents.unknown++;
    } else if (mayHandIn(member, key.get())) {
      contents.keys.add(key.get());
    } else {
      contents.strangers++;
      if (contents.beyond.size() < LINES) {
        contents.beyond.add(line(key.get()));
      }
    }
  }

  /** Whether what a submission is for is theirs to hand in. */
  boolean mayHandIn(Member member, SubmissionKey key) {
    Optional<OrgUnit> unit = yardstick.register().unit(key.unit());
    return unit.isPresent()
        && access.may(member, Permission.SUBMIT, unit.get(), key.period().lastDay());
  }

  private Seen seen(Staged file, Contents contents, FileJudgement judgement) {
    Optional<Words> obstacle = obstacle(contents, judgement);
    List<Told> findings = Checking.sorted(judgement);
    LookedAt told =
        new LookedAt(
            file.name(),
            file.size(),
            obstacle,
            contents.beyond,
            contents.strangers - contents.beyond.size(),
            contents.keys.stream().limit(LINES).map(this::line).toList(),
            judgement.entered(),
            judgement.unchanged(),
            judgement.refused(),
            findings.stream()
                .map(each -> FoundFault.of(each.finding()))
                .sorted(Comparator.comparing(FoundFault::error).reversed())
                .limit(FINDINGS)
                .toList(),
            findings.size(),
            contents.known
                ? ledger.received(file.sha256()).map(known -> known.receipt().number())
                : Optional.empty());
    return new Seen(file, told, obstacle.isEmpty(), obstacle.isEmpty() ? contents.keys : Set.of());
  }

  private static Optional<Words> obstacle(Contents contents, FileJudgement judgement) {
    if (contents.personal) {
      return Optional.of(
          new Words(
              "Tệp có dữ liệu cá nhân nên đã bị xóa ngay, không lưu lại gì. Hãy bỏ các ô nêu dưới"
                  + " đây rồi nộp lại.",
              "There is personal data in the file; it was deleted at once and nothing is kept. Take"
                  + " out the cells named below and hand it in again."));
    }
    if (contents.strangers > 0) {
      return Optional.of(
          new Words(
              "Tệp có báo cáo của đơn vị mà bạn không được nộp thay; cả tệp không được nhận.",
              "There are submissions of units that you may not hand in for; nothing of the file is"
                  + " taken in."));
    }
    if (contents.known) {
      return Optional.of(
          new Words(
              "Tệp này đã được nhận trước đây; nộp lại đúng tệp ấy không thay đổi gì. Muốn gửi lại"
                  + " thì sửa hoặc ghi ngày gửi mới vào tệp.",
              "This very file was taken in before, and handing it in again changes nothing. To send"
                  + " it anew, mend it or write a new date of submission into it."));
    }
    if (!contents.keep) {
      return Optional.of(
          new Words(
              "Không đọc được tệp này, đã xóa. Hãy nộp bản CSV hoặc XLSX theo biểu mẫu.",
              "This file cannot be read and was deleted. Hand in a CSV or an XLSX made from the"
                  + " template."));
    }
    if (contents.unknown > 0) {
      return Optional.of(
          new Words(
              "Có "
                  + contents.unknown
                  + " báo cáo trong tệp không rõ của đơn vị nào, kỳ nào; sửa theo lỗi dưới đây rồi"
                  + " nộp lại.",
              "Of "
                  + contents.unknown
                  + " submissions in the file it is not clear whose or of when they are; mend what"
                  + " is named below and hand it in again."));
    }
    if (judgement.entered() + judgement.unchanged() == 0) {
      return Optional.of(
          new Words(
              "Không báo cáo nào trong tệp được nhận; sửa theo lỗi dưới đây rồi nộp lại.",
              "No submission in the file would be accepted; mend what is named below and hand it in"
                  + " again."));
    }
    return Optional.empty();
  }

  private Line line(SubmissionKey key) {
    Optional<UnitState> unit =
        yardstick.register().unit(key.unit()).map(each -> each.on(key.period().lastDay()));
    String text =
        yardstick
            .programmes()
            .programme(key.programme())
            .map(of -> PeriodText.of(key.period(), of.reporting().calendar()))
            .orElse(key.period().dates());
    return new Line(
        key.caseNumber(),
        key.programme().value(),
        unit.map(state -> state.name() + " (" + state.code() + ")").orElse(key.unit().text()),
        key.period(),
        text);
  }
}
