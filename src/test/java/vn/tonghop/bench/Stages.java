package vn.tonghop.bench;

/** The names under which measures are kept. */
final class Stages {

  static final String RECEIVE = "receive";
  static final String JUDGE = "judge";
  static final String RETURN = "return";
  static final String REVIEW = "review (whole step)";

  static final String GATHER = "gather";
  static final String ROLL_UP = "roll up";
  static final String WRITE = "write";
  static final String RENDER = "render PDF";
  static final String TABLES = "tables";
  static final String PUBLISH = "publish";

  static final String READ = "read figures";
  static final String ONE_TREE = "tree of a day";
  static final String ALL_TREES = "trees of all days";
  static final String RESTATE = "restate";

  static final String PARSE_FLOOR = "(a) parse CSV";
  static final String INSERT_FLOOR = "(b) insert rows";
  static final String FILL_FLOOR = "(c) bare fill";
  static final String PAGES_FLOOR = "(d) bare export, same pages";
  static final String LETTERS_FLOOR = "(e) bare export, letters only";

  private Stages() {}
}
