package vn.tonghop.cli;

import java.io.PrintWriter;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Words;

/** Speaks to the user, in Vietnamese unless told otherwise. */
final class Console {

  private final PrintWriter out;
  private final PrintWriter err;
  private Language language = Language.VI;

  Console(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
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

  PrintWriter err() {
    return err;
  }
}
