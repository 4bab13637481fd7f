package vn.tonghop.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tonghop.catalogue.Language;
import vn.tonghop.desk.ReviewFolder;
import vn.tonghop.desk.ReviewPath;
import vn.tonghop.security.Program;

/** One review, and its files. */
@RestController
@RequestMapping(ApiConfiguration.V1 + "/reviews/{programme}/{period}/{unit}")
class ReviewRoutes {

  private final ReviewFolder folder;

  ReviewRoutes(ReviewFolder folder) {
    this.folder = folder;
  }

  @GetMapping
  ReviewEditions one(
      @AuthenticationPrincipal Program who,
      @PathVariable String programme,
      @PathVariable String period,
      @PathVariable String unit) {
    return ReviewEditions.of(
        folder.of(who.member(), new ReviewPath(programme, period, unit), Language.VI));
  }

  @GetMapping("/files/{name}")
  ResponseEntity<Resource> file(
      @AuthenticationPrincipal Program who,
      @PathVariable String programme,
      @PathVariable String period,
      @PathVariable String unit,
      @PathVariable String name) {
    return send(folder.file(who.member(), new ReviewPath(programme, period, unit), name));
  }

  @GetMapping("/editions/{edition}/files/{name}")
  ResponseEntity<Resource> file(
      @AuthenticationPrincipal Program who,
      @PathVariable String programme,
      @PathVariable String period,
      @PathVariable String unit,
      @PathVariable int edition,
      @PathVariable String name) {
    return send(folder.file(who.member(), new ReviewPath(programme, period, unit), edition, name));
  }

  private static ResponseEntity<Resource> send(ReviewFolder.Download file) {
    return Sending.file(file.file(), file.name());
  }

  /** Everything in one file, as it goes. */
  @GetMapping("/zip")
  void zip(
      @AuthenticationPrincipal Program who,
      @PathVariable String programme,
      @PathVariable String period,
      @PathVariable String unit,
      HttpServletResponse response)
      throws IOException {
    ReviewFolder.Bundle bundle =
        folder.bundle(who.member(), new ReviewPath(programme, period, unit));
    response.setContentType(Sending.type(bundle.name()).toString());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Sending.disposition(bundle.name()));
    try (OutputStream out = response.getOutputStream();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (ReviewFolder.Download file : bundle.files()) {
        zip.putNextEntry(new ZipEntry(file.name()));
        Files.copy(file.file(), zip);
        zip.closeEntry();
      }
    }
  }
}
