package vn.tonghop.submission;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Submissions one at a time. Read once, from one thread. */
interface Portion extends Closeable {

  /** The next; empty at the end. */
  Optional<Submission> next() throws IOException;
}
