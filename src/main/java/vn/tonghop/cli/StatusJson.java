package vn.tonghop.cli;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.inspection.Delivery;
import vn.tonghop.inspection.Standing;
import vn.tonghop.jobs.IssuedReview;
import vn.tonghop.jobs.OutdatedReviews.Outdated;
import vn.tonghop.jobs.RunStore;
import vn.tonghop.jobs.StatusReader.OfProgramme;
import vn.tonghop.jobs.StatusReader.Refused;
import vn.tonghop.jobs.StatusReader.Status;
import vn.tonghop.period.PeriodText;
import vn.tonghop.publishing.IssuedEdition;

/** {@code status --json}. */
final class StatusJson {

  private StatusJson() {}

  static String of(Status status) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("date", status.date().toString());
    fields.put("files", status.files());
    fields.put("in_force", status.inForce());
    fields.put("withdrawn", status.withdrawn());
    fields.put("programmes", status.programmes().stream().map(StatusJson::programme).toList());
    fields.put("refused", status.refused().stream().map(StatusJson::refused).toList());
    fields.put("issued", status.issued().stream().map(StatusJson::issued).toList());
    fields.put("outdated", status.outdated().stream().map(StatusJson::outdated).toList());
    fields.put("runs", status.runs().stream().map(StatusJson::run).toList());
    return written(fields);
  }

  /** What was due and what became of it, unit by unit. */
  static String of(List<OfProgramme> programmes) {
    List<Object> deliveries = new ArrayList<>();
    for (OfProgramme of : programmes) {
      of.deliveries().forEach(delivery -> deliveries.add(delivery(of, delivery)));
    }
    return written(Map.of("deliveries", deliveries));
  }

  private static String written(Map<String, Object> fields) {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(fields);
  }

  private static Map<String, Object> programme(Standing standing) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("programme", standing.programme().value());
    fields.put("ended", standing.ended());
    fields.put("received", standing.received());
    fields.put("on_time", standing.onTime());
    fields.put("late", standing.late());
    fields.put("refused", standing.refused());
    fields.put("missing", standing.missing());
    fields.put("waiting", standing.waiting());
    fields.put("revised", standing.revised());
    fields.put("overdue", standing.overdue().size());
    return fields;
  }

  private static Map<String, Object> delivery(OfProgramme of, Delivery delivery) {
    Map<String, Object> fields = new LinkedHashMap<>();
    var piece = delivery.obligation().piece();
    fields.put("programme", of.programme().code().value());
    fields.put("unit", delivery.obligation().unit().on(piece.lastDay()).code().value());
    fields.put("period", PeriodText.of(piece, of.programme().reporting().calendar()));
    fields.put("deadline", delivery.obligation().deadline().toString());
    fields.put("state", delivery.state().code());
    fields.put("handed_in", delivery.handedIn().map(LocalDateTime::toString).orElse(""));
    fields.put("revisions", delivery.revisions());
    fields.put(
        "cases", delivery.by().stream().map(entry -> entry.key().caseNumber()).distinct().toList());
    return fields;
  }

  private static Map<String, Object> refused(Refused each) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("receipt", each.receipt());
    fields.put("file", each.file());
    fields.put("refused", each.refused());
    fields.put("submissions", each.submissions());
    return fields;
  }

  private static Map<String, Object> issued(IssuedReview each) {
    IssuedEdition edition = each.edition();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("number", edition.papers().printed());
    fields.put("series", edition.issuance().number().series());
    fields.put("date", edition.issuance().date().toString());
    fields.put("review", edition.edition().path());
    fields.put("edition", edition.number());
    fields.put("folder", edition.papers().folder());
    fields.put("files", each.files().name().toLowerCase(Locale.ROOT));
    fields.put("latest", each.isLatest());
    return fields;
  }

  private static Map<String, Object> outdated(Outdated each) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("review", each.order().folder().toString().replace('\\', '/'));
    fields.put("remedy", each.remedy().name().toLowerCase(Locale.ROOT));
    fields.put("issued", each.issued().isPresent());
    return fields;
  }

  private static Map<String, Object> run(RunStore.Run run) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("run", run.id());
    fields.put("command", run.command());
    fields.put("date", run.date().toString());
    fields.put("started", run.started().toString());
    fields.put("state", run.state().name());
    fields.put("summary", run.summary());
    return fields;
  }
}
