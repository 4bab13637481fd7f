package vn.tonghop.forms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.Check;
import vn.tonghop.catalogue.DocumentPlan.Topic;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.IndicatorCode;

/**
 * Numbers and indents the indicators of a form: parts that follow their whole stand below it
 * ("trong đó"), parts of a whole that stands elsewhere below the title of their topic. What is a
 * part of what the programme's checks and topics say. For one use.
 */
final class FormLines {

  private final Form form;
  private final List<Shares.Share> shares = new ArrayList<>();
  private final List<FormLine> lines = new ArrayList<>();
  private final Deque<Group> open = new ArrayDeque<>();
  private int numbers;

  private FormLines(Form form) {
    this.form = form;
  }

  /** A line with what belongs below it. */
  private static final class Group {
    private final String number;
    private final boolean heading;
    private final Set<IndicatorCode> parts;
    private int children;

    Group(String number, boolean heading, Set<IndicatorCode> parts) {
      this.number = number;
      this.heading = heading;
      this.parts = parts;
    }
  }

  static List<FormLine> of(Form form) {
    return new FormLines(form).lines();
  }

  private List<FormLine> lines() {
    for (Check check : form.programme().checks()) {
      check.expression().in(new Shares()).ifPresent(said -> shares.addAll(said.shares()));
    }
    topics()
        .forEach(
            topic -> topic.parts().forEach(p -> shares.add(new Shares.Share(p, topic.whole()))));
    List<Indicator> indicators = form.indicators();
    for (int i = 0; i < indicators.size(); i++) {
      Indicator indicator = indicators.get(i);
      while (!open.isEmpty() && !open.element().parts.contains(indicator.code())) {
        open.pop();
      }
      if (open.isEmpty() && i + 1 < indicators.size()) {
        heading(indicator.code(), indicators.get(i + 1).code()).ifPresent(this::head);
      }
      add(indicator);
    }
    return List.copyOf(lines);
  }

  private List<Topic> topics() {
    return form.programme().document().topics();
  }

  /** The topic of which both are parts, though their whole does not stand above. */
  private Optional<Topic> heading(IndicatorCode first, IndicatorCode second) {
    return topics().stream()
        .filter(topic -> topic.parts().contains(first) && topic.parts().contains(second))
        .findFirst();
  }

  private void head(Topic topic) {
    String number = String.valueOf(++numbers);
    lines.add(new FormLine(number, 0, topic.title().vi(), null));
    open.push(new Group(number, /* heading= */ true, Set.copyOf(topic.parts())));
  }

  private void add(Indicator indicator) {
    Group above = open.peek();
    String number =
        above == null ? String.valueOf(++numbers) : above.number + "." + ++above.children;
    boolean first = above != null && !above.heading && above.children == 1;
    String name = first ? "Trong đó: " + lowered(indicator.name().vi()) : indicator.name().vi();
    lines.add(
        new FormLine(
            number, open.size(), form.isRequired(indicator) ? name + " (*)" : name, indicator));
    open.push(new Group(number, /* heading= */ false, partsOf(indicator.code())));
  }

  private Set<IndicatorCode> partsOf(IndicatorCode whole) {
    Set<IndicatorCode> parts = new HashSet<>();
    shares.stream()
        .filter(share -> share.whole().equals(whole) && !share.part().equals(whole))
        .forEach(share -> parts.add(share.part()));
    return parts;
  }

  private static String lowered(String name) {
    boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return abbreviation ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
