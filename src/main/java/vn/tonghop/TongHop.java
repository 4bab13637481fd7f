package vn.tonghop;

import vn.tonghop.cli.CommandLine;

/** Where the process begins. */
public final class TongHop {

  private TongHop() {}

  public static void main(String[] arguments) {
    CommandLine.main(arguments);
  }
}
