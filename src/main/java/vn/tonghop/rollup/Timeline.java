package vn.tonghop.rollup;

import java.util.Arrays;

/** The periods of the submissions that were counted or seen of one unit; no two share a day. */
final class Timeline {

  private int[] starts = new int[4];
  private int[] ends = new int[4];
  private long[] submissions = new long[4];
  private int size;

  /**
   * @throws IllegalArgumentException if it shares a day with one that was taken before (law 3)
   */
  void take(long submission, Span span) {
    int at = Arrays.binarySearch(starts, 0, size, span.start());
    int place = at >= 0 ? at : -at - 1;
    refuseOverlap(submission, place > 0 && ends[place - 1] > span.start(), place - 1);
    refuseOverlap(submission, place < size && starts[place] < span.end(), place);
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      submissions = Arrays.copyOf(submissions, size * 2);
    }
    System.arraycopy(starts, place, starts, place + 1, size - place);
    System.arraycopy(ends, place, ends, place + 1, size - place);
    System.arraycopy(submissions, place, submissions, place + 1, size - place);
    starts[place] = span.start();
    ends[place] = span.end();
    submissions[place] = submission;
    size++;
  }

  private void refuseOverlap(long submission, boolean overlaps, int at) {
    if (overlaps) {
      throw new IllegalArgumentException(
          "Submissions share a day: " + submission + " and " + submissions[at]);
    }
  }
}
