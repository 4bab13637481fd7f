package vn.tonghop.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends files, under names that people know again. */
final class Downloads {

  private static final Map<String, String> TYPES =
      Map.of(
          "pdf", "application/pdf",
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "html", "text/html;charset=UTF-8",
          "csv", "text/csv;charset=UTF-8",
          "json", "application/json",
          "zip", "application/zip");

  private Downloads() {}

  /** Sends a file to be kept under a name. */
  static void send(String name, Path file, HttpServletResponse response) throws IOException {
    head(name, response);
    response.setContentLengthLong(Files.size(file));
    Files.copy(file, response.getOutputStream());
  }

  /** Tells that what follows is to be kept under a name. */
  static void head(String name, HttpServletResponse response) {
    head(ContentDisposition.attachment(), name, response);
  }

  /** Tells that what follows may be shown at once. */
  static void inline(String name, HttpServletResponse response) {
    head(ContentDisposition.inline(), name, response);
  }

  private static void head(
      ContentDisposition.Builder how, String name, HttpServletResponse response) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    response.setContentType(TYPES.getOrDefault(ending, "application/octet-stream"));
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        how.filename(name, StandardCharsets.UTF_8).build().toString());
  }
}
