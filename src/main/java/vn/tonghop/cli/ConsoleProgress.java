package vn.tonghop.cli;

import java.io.PrintWriter;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Words;
import vn.tonghop.jobs.Progress;

/**
 * Shows how a run gets on: a bar that is drawn over on a terminal, else a plain line at every tenth
 * of the way.
 */
final class ConsoleProgress implements Progress {

  private static final int WIDTH = 24;
  private static final int LINE = 110;
  private static final long REDRAW_NANOS = 80_000_000L;

  private final PrintWriter err;
  private final Language language;
  private final boolean terminal;
  private String stage = "";
  private int total;
  private int lastTenth;
  private long lastDrawn;
  private boolean drawn;

  private ConsoleProgress(PrintWriter err, Language language, boolean terminal) {
    this.err = err;
    this.language = language;
    this.terminal = terminal;
  }

  static ConsoleProgress on(Console console) {
    return new ConsoleProgress(console.err(), console.language(), console.isTerminal());
  }

  @Override
  public synchronized void stage(Stage begun, int things) {
    clear();
    stage = begun.words().in(language);
    total = things;
    lastTenth = 0;
    lastDrawn = 0;
    if (!terminal || things == 0) {
      err.println(step(begun) + stage + ": " + things);
    }
  }

  private static String step(Stage begun) {
    int number = 1;
    for (Stage each : Stage.values()) {
      if (each == begun) {
        break;
      }
      number++;
    }
    return "[" + number + "/" + Stage.values().length + "] ";
  }

  @Override
  public synchronized void at(int done, String what) {
    if (terminal) {
      draw(done, what);
    } else {
      int tenth = total == 0 ? 10 : done * 10 / total;
      if (tenth > lastTenth) {
        lastTenth = tenth;
        err.println("  " + stage + " " + done + "/" + total + "  " + what);
      }
    }
  }

  private void draw(int done, String what) {
    long now = System.nanoTime();
    if (now - lastDrawn < REDRAW_NANOS) {
      return;
    }
    lastDrawn = now;
    int filled = total == 0 ? WIDTH : Math.min(WIDTH, done * WIDTH / total);
    String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
    String line = stage + " " + bar + " " + done + "/" + total + "  " + what;
    err.print("\r" + padded(line));
    err.flush();
    drawn = true;
  }

  private static String padded(String line) {
    return line.length() > LINE
        ? line.substring(0, LINE - 1) + "…"
        : line + " ".repeat(LINE - line.length());
  }

  @Override
  public synchronized void note(Words text) {
    clear();
    err.println(text.in(language));
  }

  /** Leaves the terminal clean. */
  synchronized void end() {
    clear();
  }

  private void clear() {
    if (drawn) {
      err.print("\r" + " ".repeat(LINE) + "\r");
      err.flush();
      drawn = false;
    }
  }
}
