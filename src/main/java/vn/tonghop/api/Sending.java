package vn.tonghop.api;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sends files under names that people know again. */
final class Sending {

  private static final Map<String, String> TYPES =
      Map.of(
          "pdf", "application/pdf",
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "html", "text/html;charset=UTF-8",
          "csv", "text/csv;charset=UTF-8",
          "json", "application/json",
          "zip", "application/zip");

  private Sending() {}

  static ResponseEntity<Resource> file(Path file, String name) {
    return send(new FileSystemResource(file), name, type(name));
  }

  static ResponseEntity<Resource> bytes(byte[] bytes, String name) {
    return send(new ByteArrayResource(bytes), name, type(name));
  }

  /** Bytes of which nobody knows what they are. */
  static ResponseEntity<Resource> unknown(Path file, String name) {
    return send(new FileSystemResource(file), name, MediaType.APPLICATION_OCTET_STREAM);
  }

  private static ResponseEntity<Resource> send(Resource bytes, String name, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
        .body(bytes);
  }

  static MediaType type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return MediaType.parseMediaType(
        TYPES.getOrDefault(ending, MediaType.APPLICATION_OCTET_STREAM_VALUE));
  }

  static String disposition(String name) {
    return ContentDisposition.attachment()
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
