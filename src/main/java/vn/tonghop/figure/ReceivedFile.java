package vn.tonghop.figure;

import java.time.Instant;
import vn.tonghop.provenance.Receipt;
import vn.tonghop.provenance.Sha256;

/**
 * A file that was taken in.
 *
 * @param id its number in the ledger
 * @param name its path below the input folder, when it first came
 * @param modified the file's own time
 * @param archived whether its bytes are kept; not of those with personal data, nor of what nobody
 *     could look through (law 9)
 */
public record ReceivedFile(
    long id, Sha256 sha256, long size, String name, Instant modified, boolean archived) {

  public Receipt receipt() {
    return Receipt.of(sha256);
  }
}
