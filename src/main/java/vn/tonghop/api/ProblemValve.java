package vn.tonghop.api;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.catalogue.Language;

/**
 * Tells as a problem what the server has refused before any filter sees it, an address that is not
 * encoded as it should be, where it would make a page of it. Always in Vietnamese.
 */
final class ProblemValve extends ValveBase {

  private static final JsonMapper JSON = new JsonMapper();

  ProblemValve() {
    super(/* asyncSupported= */ true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    boolean refused = response.isError() && response.isErrorReportRequired();
    if (refused && isForPrograms(Optional.ofNullable(request.getRequestURI()))) {
      tell(ProblemKind.ofStatus(response.getStatus()), response);
    } else {
      getNext().invoke(request, response);
    }
  }

  /** What is no request at all is no browser's either. */
  private static boolean isForPrograms(Optional<String> path) {
    return path.isEmpty() || path.get().startsWith("/api/");
  }

  private static void tell(ProblemKind kind, Response response) throws IOException {
    response.setErrorReported();
    response.setSuspended(false);
    response.setContentType(Problem.MEDIA_TYPE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    Optional<PrintWriter> out = Optional.ofNullable(response.getReporter());
    if (out.isPresent()) {
      out.get().write(JSON.writeValueAsString(Bare.of(kind)));
      response.finishResponse();
    }
  }

  /** A problem of which nothing more is known. */
  private record Bare(
      String type, String title, int status, String detail, java.util.List<String> errors) {

    static Bare of(ProblemKind kind) {
      return new Bare(
          kind.type(),
          kind.title().in(Language.VI),
          kind.status().value(),
          kind.about().in(Language.VI),
          java.util.List.of());
    }
  }
}
