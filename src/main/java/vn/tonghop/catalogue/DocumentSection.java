package vn.tonghop.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.DocumentPlan.SentencePattern;
import vn.tonghop.catalogue.DocumentPlan.Topic;
import vn.tonghop.orgunit.Level;

/** Reads {@code document}: what reviews tell, and in which order. */
final class DocumentSection {

  private static final Words NOTHING = new Words("?", "?");

  /** Stands in for a lead that is missing, until the faults are told. */
  private static final IndicatorCode NO_LEAD = new IndicatorCode("none");

  /** Stands in for a section that is missing, until the faults are told. */
  static final DocumentPlan NONE =
      new DocumentPlan(NOTHING, NO_LEAD, List.of(), List.of(), List.of());

  private final Vocabulary vocabulary;
  private final SentenceReader sentences;

  DocumentSection(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.sentences = new SentenceReader(vocabulary);
  }

  DocumentPlan read(YamlValue section) {
    YamlMap map = section.map("title", "lead", "headline", "sentences", "topics");
    IndicatorCode lead = map.required("lead").flatMap(vocabulary::indicator).orElse(NO_LEAD);
    Set<IndicatorCode> headline = new LinkedHashSet<>(Set.of(lead));
    map.optional("headline").ifPresent(value -> headline.addAll(indicators(value)));
    return new DocumentPlan(
        map.required("title").flatMap(YamlValue::words).orElse(NOTHING),
        lead,
        List.copyOf(headline),
        map.optional("sentences").map(value -> value.list(this::sentence)).orElse(List.of()),
        map.optional("topics").map(value -> value.list(this::topic)).orElse(List.of()));
  }

  private List<IndicatorCode> indicators(YamlValue value) {
    return value.list(vocabulary::indicator);
  }

  private Optional<SentencePattern> sentence(YamlValue item) {
    YamlMap map = item.map("levels", "vi", "en");
    Set<Level> levels =
        map.required("levels")
            .map(value -> Vocabulary.levels(value, vocabulary.reporting()))
            .orElse(Set.of());
    return sentences.read(map, levels);
  }

  private Optional<Topic> topic(YamlValue item) {
    YamlMap map = item.map("title", "whole", "parts", "sentences");
    Words title = map.required("title").flatMap(YamlValue::words).orElse(NOTHING);
    Optional<IndicatorCode> whole = map.required("whole").flatMap(vocabulary::indicator);
    List<IndicatorCode> parts =
        map.optional("parts").map(this::indicators).orElseGet(ArrayList::new);
    List<SentencePattern> told =
        map.optional("sentences")
            .map(value -> value.list(s -> sentences.read(s.map("vi", "en"), Set.of())))
            .orElse(List.of());
    return whole.map(code -> new Topic(title, code, parts, told));
  }
}
