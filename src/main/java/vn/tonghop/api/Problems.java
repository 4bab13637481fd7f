package vn.tonghop.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.catalogue.Language;

/** Tells problems, wherever on the way of a request they turn up. */
@Component
final class Problems {

  private static final String BUSY_SECONDS = "10";

  private final JsonMapper json;

  Problems(JsonMapper json) {
    this.json = json;
  }

  /** Of no more than a kind. */
  void tell(ProblemKind kind, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    tell(Told.of(kind, language -> Problem.of(kind, language)), request, response);
  }

  /** Whatever else was written is taken back, but for the headers. */
  void tell(Told told, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Language language = Spoken.in(request);
    byte[] body = json.writeValueAsBytes(told.in(language));
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(told.kind().status().value());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
    if (told.kind() == ProblemKind.BUSY) {
      response.setHeader(HttpHeaders.RETRY_AFTER, BUSY_SECONDS);
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }
}
