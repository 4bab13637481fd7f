package vn.tonghop.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Words;

/** Speaks to the user, in Vietnamese unless told otherwise. */
final class Console {

  private final PrintWriter out;
  private final PrintWriter err;
  private final Path here;
  private final boolean terminal;
  private Language language = Language.VI;

  /**
   * Speaks to whoever gave a command.
   *
   * @param here the folder in which they are; blank = that of the process
   * @param terminal whether they read what is said as it comes
   */
  Console(PrintWriter out, PrintWriter err, Path here, boolean terminal) {
    this.out = out;
    this.err = err;
    this.here = here;
    this.terminal = terminal;
  }

  /** What they mean by a path. */
  Path path(String typed) {
    return here.resolve(typed);
  }

  boolean isTerminal() {
    return terminal;
  }

  Language language() {
    return language;
  }

  void speak(Language wanted) {
    language = wanted;
  }

  void say(String line) {
    out.println(line);
  }

  void say(String vi, String en) {
    out.println(new Words(vi, en).in(language));
  }

  void complain(String line) {
    err.println(line);
  }

  void complain(String vi, String en) {
    err.println(new Words(vi, en).in(language));
  }

  PrintWriter out() {
    return out;
  }

  PrintWriter err() {
    return err;
  }
}
