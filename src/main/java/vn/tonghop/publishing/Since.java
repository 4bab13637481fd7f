package vn.tonghop.publishing;

/**
 * The issued edition of which a later one tells what has changed.
 *
 * @param readable whether its files are there as they were issued
 */
public record Since(IssuedEdition edition, boolean readable) {

  /** For the hash of what an edition is made of. */
  String line() {
    return "since " + edition.papers().manifest() + (readable ? "" : " unreadable");
  }
}
