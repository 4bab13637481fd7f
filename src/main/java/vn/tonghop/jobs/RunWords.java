package vn.tonghop.jobs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Words;

/** What a run did, in words, of the short line in which it is kept. */
final class RunWords {

  private static final Pattern WITHDRAWN = Pattern.compile("withdrawn (\\d{1,9}) of (.*)");
  private static final Pattern ISSUED = Pattern.compile("issued (.*)");

  private RunWords() {}

  /** A line that is none of ours, as of a failure, stays as it is. */
  static Words of(String kept) {
    Matcher withdrawn = WITHDRAWN.matcher(kept);
    if (withdrawn.matches()) {
      return new Words("rút " + withdrawn.group(1) + " báo cáo theo " + withdrawn.group(2), kept);
    }
    Matcher issued = ISSUED.matcher(kept);
    if (issued.matches()) {
      return new Words("ban hành " + issued.group(1), kept);
    }
    return NightWords.of(kept).map(NightWords::words).orElse(new Words(kept, kept));
  }
}
