package vn.tonghop.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at work: looks, thinks, looks on; clerks hand something in now and then. */
final class User {

  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]+)\"");
  private static final Pattern CASE = Pattern.compile("/submissions/[Hh][Ss]-[^\"/?]+");
  private static final Pattern REVIEW =
      Pattern.compile("/reviews/[^\"/?]+/[^\"/?]+/[^\"/?]+(?=\")");
  private static final Pattern CELL = Pattern.compile("BC-[0-9A-Z]{4}-[0-9A-Z]{4}(\\.\\d{1,4}){3}");

  private final Visitor visitor;
  private final Random random;
  private final Map<String, String> row;
  private final int number;
  private int handedIn;

  /**
   * Somebody.
   *
   * @param row what they hand in again and again; empty for whoever hands in nothing
   */
  User(Visitor visitor, Random random, Map<String, String> row, int number) {
    this.visitor = visitor;
    this.random = random;
    this.row = row;
    this.number = number;
  }

  /** Does one thing, with as many answers as it takes. */
  void act(int documents) {
    int drawn = random.nextInt(100);
    if (!row.isEmpty() && drawn < 15) {
      handIn(documents);
    } else if (drawn < 30) {
      visitor.get("đêm nay / tonight", "/");
      visitor.get("đã cũ / outdated", "/tonight/outdated");
    } else if (drawn < 55) {
      submissions();
    } else if (drawn < 80) {
      reviews();
    } else if (drawn < 90) {
      figures();
    } else {
      visitor.get("lần chạy / runs", "/runs");
      visitor.get("đơn vị / units", "/units");
    }
  }

  private void submissions() {
    String filter =
        List.of("", "?programme=hn-2200", "?state=OVERDUE", "?unit=dong+da", "?page=3")
            .get(random.nextInt(5));
    String page = visitor.get("danh sách / submissions", "/submissions" + filter).text();
    any(CASE, page).ifPresent(link -> visitor.get("hồ sơ / case", link));
  }

  private void reviews() {
    String page = visitor.get("báo cáo / reviews", "/reviews").text();
    any(REVIEW, page)
        .ifPresent(
            link -> {
              visitor.get("một báo cáo / review", link);
              visitor.get("xem trước / preview", link + "/preview?language=vi");
              if (random.nextInt(3) == 0) {
                visitor.get("PDF", link + "/files/review.pdf");
              }
            });
  }

  /** Asks where a figure of a review comes from, by the code that is printed there. */
  private void figures() {
    String page = visitor.get("báo cáo / reviews", "/reviews").text();
    Optional<String> code =
        any(REVIEW, page)
            .map(link -> visitor.get("xem trước / preview", link + "/preview?language=vi").text())
            .flatMap(this::cell);
    if (code.isPresent()) {
      String ask = "/figures?code=" + code.get() + "&figure=";
      String at = visitor.get("số liệu / figures", ask).location();
      if (!at.isEmpty()) {
        visitor.get("từ đâu / trace", at);
      }
    }
  }

  private Optional<String> cell(String review) {
    List<String> codes = new ArrayList<>();
    Matcher cells = CELL.matcher(review);
    while (cells.find()) {
      codes.add(cells.group());
    }
    return codes.isEmpty()
        ? Optional.empty()
        : Optional.of(codes.get(random.nextInt(codes.size())));
  }

  /** Sends a file, looks at what would become of it, hands it in, and waits for the receipt. */
  private void handIn(int documents) {
    visitor.get("nộp / upload page", "/submissions/upload");
    handedIn++;
    String text =
        Rows.csv(
            List.of(row),
            documents + handedIn,
            "2026-11-20T08:%02d:%02d".formatted(number % 60, handedIn % 60));
    String at =
        visitor
            .upload(
                "nộp thử / dry run",
                "/submissions/upload",
                "bao-cao-" + number + "-" + handedIn + ".csv",
                text.getBytes(StandardCharsets.UTF_8))
            .location();
    if (!at.startsWith("/submissions/upload/")) {
      return;
    }
    String looked = await(at, "nộp thử, kết quả / looked at");
    if (looked.contains("<form")) {
      visitor.post("nộp thật / hand in", at, Map.of());
      await(at, "nộp thật, kết quả / receipt");
    }
  }

  private String await(String at, String what) {
    String page = visitor.get(what, at).text();
    for (int tried = 0; page.contains("hx-trigger=\"every 2s\"") && tried < 30; tried++) {
      Load.think(2000);
      page = visitor.get(what, at).text();
    }
    return page;
  }

  private Optional<String> any(Pattern pattern, String page) {
    List<String> found = new ArrayList<>();
    Matcher links = LINK.matcher(page);
    while (links.find()) {
      String link = links.group(1).replace("&amp;", "&");
      Matcher wanted = pattern.matcher("\"" + link + "\"");
      if (wanted.find() && wanted.group().equals(link)) {
        found.add(link);
      }
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(found.get(random.nextInt(found.size())));
  }
}
