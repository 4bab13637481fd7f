package vn.tonghop.submission;

/**
 * Digits with what stands around them.
 *
 * @param digits taken as one number
 * @param text in which they stand
 * @param last whether no more digits follow that could belong to them
 */
record NumberInText(Digits digits, String text, boolean last) {

  private static final int REACH = 60;
  private static final int REACH_BEHIND = 24;

  String before() {
    return text.substring(Math.max(0, digits.start() - REACH), digits.start());
  }

  String behind() {
    return text.substring(digits.end(), Math.min(text.length(), digits.end() + REACH_BEHIND));
  }

  /** Digits after a dot or a comma, as in 12.0345678901. */
  boolean isDecimal() {
    int at = digits.start();
    return at >= 2
        && (text.charAt(at - 1) == ',' || text.charAt(at - 1) == '.')
        && Character.isDigit(text.charAt(at - 2));
  }

  /** No other digits are taken with them, or could be. */
  boolean isWhole() {
    return last || digits.isSingle();
  }

  boolean isUniform() {
    return digits.isUniform(text);
  }

  /** Behind a plus: of some country. */
  boolean isInternational() {
    String before = before();
    return before.endsWith("+") || before.endsWith("(+") || text.startsWith("+", digits.start());
  }

  /** 84.912.345.678: as amounts are written, which have no zero before them. */
  boolean isWrittenAsAmount() {
    return digits.all().charAt(0) != '0' && digits.isThousands(text);
  }
}
