package vn.tonghop.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.tonghop.desk.HandedFiles;
import vn.tonghop.desk.HandedFiles.Lying;
import vn.tonghop.desk.HandedFiles.Written;
import vn.tonghop.desk.Submissions;
import vn.tonghop.desk.Today;
import vn.tonghop.desk.UnitForms;
import vn.tonghop.desk.Uploads;
import vn.tonghop.security.SignedIn;

/** What can be taken home: files as they were handed in, what goes back, and forms to fill in. */
@Controller
class HandedFilesController {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType WORKBOOK =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final HandedFiles files;
  private final UnitForms forms;
  private final Uploads uploads;
  private final Submissions submissions;
  private final Today today;

  HandedFilesController(
      HandedFiles files, UnitForms forms, Uploads uploads, Submissions submissions, Today today) {
    this.files = files;
    this.forms = forms;
    this.uploads = uploads;
    this.submissions = submissions;
    this.today = today;
  }

  @GetMapping("/submissions/files/{receipt}/original")
  ResponseEntity<Resource> original(
      @AuthenticationPrincipal SignedIn who, @PathVariable String receipt) {
    return given(files.original(who.member(), receipt), MediaType.APPLICATION_OCTET_STREAM);
  }

  @GetMapping("/submissions/files/{receipt}/copy")
  ResponseEntity<Resource> copy(
      @AuthenticationPrincipal SignedIn who, @PathVariable String receipt) {
    return given(files.copy(who.member(), receipt), WORKBOOK);
  }

  @GetMapping("/submissions/files/{receipt}/findings")
  ResponseEntity<Resource> findings(
      @AuthenticationPrincipal SignedIn who, @PathVariable String receipt) {
    return given(files.findings(who.member(), receipt), CSV);
  }

  /** The form of a case, or the page that tells why there is none. */
  @GetMapping("/submissions/{number:(?i)HS-.+}/template")
  Object template(@AuthenticationPrincipal SignedIn who, @PathVariable String number, Model model) {
    return form(forms.form(who.member(), number, today.day()));
  }

  /** Asks for which unit and period; gives the form once all is said. */
  @GetMapping("/submissions/template")
  Object template(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Optional<String> programme,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String period) {
    uploads.requireMay(who.member());
    if (programme.isEmpty()) {
      ModelAndView page = page();
      page.addObject("unit", forms.own(who.member(), today.day()));
      return page;
    }
    Object answer = form(forms.typed(who.member(), programme.get(), unit, period));
    if (answer instanceof ModelAndView again) {
      again.addObject("programme", programme.get());
      again.addObject("unit", unit);
      again.addObject("period", period);
    }
    return answer;
  }

  private Object form(UnitForms.Asked asked) {
    if (asked instanceof UnitForms.Asked.Found found) {
      return given(found.form(), WORKBOOK);
    }
    ModelAndView page = page();
    page.setStatus(org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("faults", new FormFaults(((UnitForms.Asked.None) asked).faults()));
    return page;
  }

  private ModelAndView page() {
    ModelAndView page = new ModelAndView("template");
    page.addObject("faults", FormFaults.NONE);
    page.addObject("programmes", submissions.programmes());
    return page;
  }

  private static ResponseEntity<Resource> given(Lying lying, MediaType type) {
    return given(new FileSystemResource(lying.bytes()), lying.name(), type);
  }

  private static ResponseEntity<Resource> given(Written written, MediaType type) {
    return given(new ByteArrayResource(written.bytes()), written.name(), type);
  }

  private static ResponseEntity<Resource> given(Resource bytes, String name, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(bytes);
  }
}
