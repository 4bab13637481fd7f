package vn.tonghop.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.tonghop.catalogue.Words;
import vn.tonghop.desk.HandedFiles;
import vn.tonghop.desk.LookedAt;
import vn.tonghop.desk.Uploads;
import vn.tonghop.desk.Uploads.Begun;
import vn.tonghop.desk.Uploads.Seen;
import vn.tonghop.desk.Uploads.Stage;
import vn.tonghop.security.Program;

/** Handing in: a file a request; what became of it, and the file itself. */
@RestController
@RequestMapping(ApiConfiguration.V1)
class FileRoutes {

  private final Uploads uploads;
  private final HandedFiles files;

  FileRoutes(Uploads uploads, HandedFiles files) {
    this.uploads = uploads;
    this.files = files;
  }

  /** The same bytes again are answered with the same receipt, and change nothing. */
  @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<SentFile> handIn(
      @AuthenticationPrincipal Program who,
      @RequestParam(name = "file", required = false) List<MultipartFile> file,
      @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun) {
    uploads.requireMay(who.member());
    Sent sent = new Sent(only(Optional.ofNullable(file).orElse(List.of())));
    Begun begun = dryRun ? uploads.tryOut(who.member(), sent) : uploads.handIn(who.member(), sent);
    if (begun instanceof Begun.Not not) {
      throw Told.of(not.later() ? ProblemKind.BUSY : ProblemKind.TOO_LARGE, not.why());
    }
    String id = ((Begun.Under) begun).id();
    uploads.await(who.member(), id);
    return answer(uploads.find(who.member(), id), dryRun);
  }

  private static MultipartFile only(List<MultipartFile> files) {
    if (files.size() != 1) {
      throw Told.of(
          ProblemKind.BAD_REQUEST,
          new Words(
              "Mỗi yêu cầu gửi đúng một tệp, trong phần “file”.",
              "A request has one file, in a part “file”."));
    }
    return files.get(0);
  }

  private static ResponseEntity<SentFile> answer(Seen seen, boolean dryRun) {
    SentFile sent = SentFile.of(seen);
    if (seen.isAtWork()) {
      return ResponseEntity.accepted().location(at("/uploads/" + seen.id())).body(sent);
    }
    if (seen.stage() == Stage.FAILED || seen.files().isEmpty()) {
      throw Told.of(ProblemKind.FAILED, seen.told());
    }
    LookedAt file = seen.files().get(0);
    if (seen.stage() == Stage.TAKEN) {
      return ResponseEntity.created(at("/files/" + file.receipt().orElseThrow())).body(sent);
    }
    if (dryRun || wasTakenBefore(file)) {
      return ResponseEntity.ok(sent);
    }
    throw Told.of(
        ProblemKind.NOT_TAKEN,
        file.obstacle().orElse(ProblemKind.NOT_TAKEN.about()),
        problem -> problem.of(FileReport.of(file)));
  }

  private static boolean wasTakenBefore(LookedAt file) {
    return file.receipt().isPresent() && file.beyond().isEmpty();
  }

  private static URI at(String path) {
    return URI.create(ApiConfiguration.V1 + path);
  }

  @GetMapping("/uploads/{id}")
  SentFile sent(@AuthenticationPrincipal Program who, @PathVariable String id) {
    return SentFile.of(uploads.find(who.member(), id));
  }

  @GetMapping("/files/{receipt}")
  HandedIn.Judged one(@AuthenticationPrincipal Program who, @PathVariable String receipt) {
    return HandedIn.Judged.of(files.one(who.member(), receipt));
  }

  @GetMapping("/files/{receipt}/original")
  ResponseEntity<Resource> original(
      @AuthenticationPrincipal Program who, @PathVariable String receipt) {
    HandedFiles.Lying lying = files.original(who.member(), receipt);
    return Sending.unknown(lying.bytes(), lying.name());
  }

  @GetMapping("/files/{receipt}/annotated")
  ResponseEntity<Resource> annotated(
      @AuthenticationPrincipal Program who, @PathVariable String receipt) {
    HandedFiles.Lying lying = files.copy(who.member(), receipt);
    return Sending.file(lying.bytes(), lying.name());
  }

  private record Sent(MultipartFile file) implements Uploads.Sent {

    @Override
    public String name() {
      return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    @Override
    public InputStream open() throws IOException {
      return file.getInputStream();
    }
  }
}
