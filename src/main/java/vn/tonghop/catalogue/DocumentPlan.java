package vn.tonghop.catalogue;

import java.util.List;
import java.util.Set;
import vn.tonghop.orgunit.Level;

/**
 * What the reviews of a programme tell, and in which order.
 *
 * @param title the abstract line of recurring reviews, in lower case: {@code kết quả tiếp xúc, đối
 *     thoại …}
 * @param lead the indicator that the charts draw
 * @param headline the indicators that tables by unit and by level show, the lead first
 * @param topics what section II tells after the levels
 */
public record DocumentPlan(
    Words title,
    IndicatorCode lead,
    List<IndicatorCode> headline,
    List<SentencePattern> sentences,
    List<Topic> topics) {

  public DocumentPlan {
    headline = List.copyOf(headline);
    sentences = List.copyOf(sentences);
    topics = List.copyOf(topics);
  }

  /**
   * A sentence with holes: {@code {indicator}} takes that indicator's value with its qualifier,
   * {@code {unit}} the level's or unit's phrase; a part in square brackets is left out when one of
   * its values is not reported, and so is the whole sentence for a value outside brackets.
   *
   * @param levels for which levels' subsection; empty = for the topic that holds it
   */
  public record SentencePattern(Set<Level> levels, Words pattern) {

    public SentencePattern {
      levels = Set.copyOf(levels);
    }
  }

  /**
   * A subsection on some indicators, such as opinions by field or the follow-up of recommendations.
   *
   * @param whole the indicator of which {@code parts} are shares; shown as percentages
   */
  public record Topic(
      Words title,
      IndicatorCode whole,
      List<IndicatorCode> parts,
      List<SentencePattern> sentences) {

    public Topic {
      parts = List.copyOf(parts);
      sentences = List.copyOf(sentences);
    }
  }
}
