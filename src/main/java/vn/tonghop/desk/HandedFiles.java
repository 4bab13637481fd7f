package vn.tonghop.desk;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.desk.SubmissionCase.HandedFile;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.forms.ReturnedFindings;
import vn.tonghop.provenance.Receipt;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;
import vn.tonghop.validation.FileJudgement.Told;
import vn.tonghop.validation.JudgementStore;
import vn.tonghop.validation.JudgementStore.Judged;

/**
 * Files as they were handed in and what goes back to their senders. The bytes of a file, and the
 * copy of it with marks, are only for whoever reaches all the units of which something is in it; of
 * the findings everybody has those on what is within reach.
 */
public final class HandedFiles {

  private final Access access;
  private final LedgerStore ledger;
  private final JudgementStore judgements;
  private final FileReach reach;
  private final HandedFolder folder;
  private final CaseReader reader;

  HandedFiles(
      Access access,
      LedgerStore ledger,
      JudgementStore judgements,
      FileReach reach,
      HandedFolder folder,
      CaseReader reader) {
    this.reader = reader;
    this.access = access;
    this.ledger = ledger;
    this.judgements = judgements;
    this.reach = reach;
    this.folder = folder;
  }

  /**
   * What became of a file.
   *
   * @param judged how it was judged last; empty when not all of it is within reach
   * @param findings those on what is within reach
   */
  public record Handed(HandedFile file, Optional<Judged> judged, List<FoundFault> findings) {

    public Handed {
      findings = List.copyOf(findings);
    }
  }

  /**
   * What became of a file.
   *
   * @throws NotYours if nothing of it is within reach
   */
  public Handed one(Member member, String receipt) {
    ReceivedFile file = file(member, receipt);
    List<FoundFault> findings =
        within(member, file).stream().map(told -> FoundFault.of(told.finding())).toList();
    HandedFile handed = reader.handed(member, file);
    return new Handed(
        handed, handed.wholly() ? judgements.latest(file.id()) : Optional.empty(), findings);
  }

  /** Bytes that lie on the disk, and under which name they are given. */
  public record Lying(Path bytes, String name) {}

  /** Bytes that were made for this, and under which name they are given. */
  public static final class Written {

    private final byte[] bytes;
    private final String name;

    Written(byte[] bytes, String name) {
      this.bytes = bytes;
      this.name = name;
    }

    public byte[] bytes() {
      return bytes.clone();
    }

    public String name() {
      return name;
    }
  }

  /**
   * The bytes as they were handed in.
   *
   * @throws NotYours if there are none, or not all of it is within reach
   */
  public Lying original(Member member, String receipt) {
    ReceivedFile file = whole(member, receipt);
    return new Lying(
        folder.original(file).orElseThrow(() -> new NotYours("not kept: " + receipt)),
        HandedFolder.lastName(file));
  }

  /**
   * The copy with a mark at every fault.
   *
   * @throws NotYours if there is none, or not all of it is within reach
   */
  public Lying copy(Member member, String receipt) {
    ReceivedFile file = whole(member, receipt);
    Path copy = folder.copy(file).orElseThrow(() -> new NotYours("no copy: " + receipt));
    return new Lying(copy, copy.getFileName().toString());
  }

  /**
   * {@code findings.csv}, as far as it is within reach.
   *
   * @throws NotYours if nothing of the file is
   */
  public Written findings(Member member, String receipt) {
    ReceivedFile file = file(member, receipt);
    List<Told> findings = within(member, file);
    StringWriter csv = new StringWriter();
    ReturnedFindings.write(csv, HandedFolder.lastName(file), findings);
    return new Written(
        csv.toString().getBytes(StandardCharsets.UTF_8), file.receipt().number() + "-findings.csv");
  }

  /** The findings on what is within reach. */
  private List<Told> within(Member member, ReceivedFile file) {
    boolean whole = reach.isWhole(member, file);
    Set<Integer> ordinals = reach.ordinals(member, file);
    if (!whole && ordinals.isEmpty()) {
      throw new NotYours("file " + file.receipt());
    }
    return judgements.findings(file.id(), file.name()).stream()
        .filter(told -> whole || ordinals.contains(told.ordinal()))
        .toList();
  }

  private ReceivedFile whole(Member member, String receipt) {
    ReceivedFile file = file(member, receipt);
    if (!reach.isWhole(member, file)) {
      throw new NotYours("all of file " + receipt);
    }
    return file;
  }

  private ReceivedFile file(Member member, String receipt) {
    access.require(member, Permission.SEE);
    return Receipt.parse(receipt)
        .flatMap(ledger::received)
        .orElseThrow(() -> new NotYours("file " + receipt));
  }
}
