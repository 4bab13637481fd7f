package vn.tonghop.rendering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A piece of the document as it is read aloud: the whole of it, a heading, a table, a cell. Its
 * parts stand in the order in which they are to be read, which need not be that of the print; each
 * has a number within its document, by which what is printed names it.
 *
 * <p>Grows while a document is composed, and is only read from then on. For one thread.
 */
final class Passage {

  /** Of what is printed but not read: rules, page numbers, headings repeated on a further page. */
  static final Passage DECORATION = new Passage(new ArrayList<>(), -1, Role.ARTIFACT);

  /**
   * The cells that a heading of a table is for.
   *
   * @param scope {@code Column} or {@code Row}; empty when it is none
   */
  record Heads(String scope, int columns, int rows) {

    static final Heads NONE = new Heads("", 1, 1);
    static final Heads ROW = new Heads("Row", 1, 1);

    static Heads below(int columns, int rows) {
      return new Heads("Column", columns, rows);
    }
  }

  private final List<Passage> all;
  private final int number;
  private final Role role;
  private final String words;
  private final Heads heads;
  private final List<Passage> parts = new ArrayList<>();

  private Passage(List<Passage> all, int number, Role role) {
    this(all, number, role, "", Heads.NONE);
  }

  private Passage(List<Passage> all, int number, Role role, String words, Heads heads) {
    this.all = all;
    this.number = number;
    this.role = role;
    this.words = words;
    this.heads = heads;
  }

  /** A document of which nothing is known yet. */
  static Passage document() {
    List<Passage> all = new ArrayList<>();
    all.add(new Passage(all, 0, Role.DOCUMENT));
    return all.get(0);
  }

  /** Goes on with a part. */
  Passage add(Role partsRole) {
    return add(partsRole, "", Heads.NONE);
  }

  /** Goes on with a part of which something must be said in words. */
  Passage add(Role partsRole, String partsWords) {
    return add(partsRole, partsWords, Heads.NONE);
  }

  /** Goes on with a heading of a table. */
  Passage add(Heads headsOfPart) {
    return add(Role.TH, "", headsOfPart);
  }

  private Passage add(Role partsRole, String partsWords, Heads headsOfPart) {
    Passage part = new Passage(all, all.size(), partsRole, partsWords, headsOfPart);
    all.add(part);
    parts.add(part);
    return part;
  }

  int number() {
    return number;
  }

  Role role() {
    return role;
  }

  /** Of a heading or a caption its text, of a figure what it shows; else empty. */
  String words() {
    return words;
  }

  Heads heads() {
    return heads;
  }

  List<Passage> parts() {
    return Collections.unmodifiableList(parts);
  }

  /** All passages of this document, each at its number. */
  List<Passage> all() {
    return Collections.unmodifiableList(all);
  }

  /** The passage of this document that bears the number; empty for that of decoration. */
  Optional<Passage> numbered(int wanted) {
    return wanted == DECORATION.number ? Optional.empty() : Optional.of(all.get(wanted));
  }

  /** Where the paragraph is that stands at that place from 0: in a list, that item. */
  Passage paragraph(int place) {
    return role == Role.L && place < parts.size() ? parts.get(place).parts.get(0) : this;
  }
}
