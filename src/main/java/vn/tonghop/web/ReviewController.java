package vn.tonghop.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.tonghop.desk.Errands;
import vn.tonghop.desk.HtmlPreview;
import vn.tonghop.desk.ReviewFolder;
import vn.tonghop.desk.ReviewPath;
import vn.tonghop.security.SignedIn;

/** One review: its page, its files, and what is asked for with a button. */
@Controller
@RequestMapping("/reviews/{programme}/{period}/{unit}")
class ReviewController {

  private static final Set<String> DONE = Set.of("made", "checked", "saved", "issued");

  private final ReviewFolder folder;
  private final Errands errands;
  private final Shown shown;

  ReviewController(ReviewFolder folder, Errands errands, Shown shown) {
    this.folder = folder;
    this.errands = errands;
    this.shown = shown;
  }

  /** Of the address. */
  @ModelAttribute("path")
  ReviewPath path(
      @PathVariable String programme, @PathVariable String period, @PathVariable String unit) {
    return new ReviewPath(programme, period, unit);
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal SignedIn who,
      @ModelAttribute("path") ReviewPath path,
      @RequestParam(defaultValue = "vi") String language,
      @RequestParam(defaultValue = "") String done,
      @RequestParam(defaultValue = "0") long run,
      Model model) {
    ReviewFolder.Seen seen = folder.of(who.member(), path, ReviewsController.language(language));
    model.addAttribute("review", seen);
    model.addAttribute("title", shown.review(seen.order()));
    model.addAttribute("done", DONE.contains(done) ? done : "");
    model.addAttribute("run", run == 0 ? Optional.empty() : errands.find(who.member(), path, run));
    return "review";
  }

  /** Fetched after the page: to find them out takes its time. */
  @GetMapping("/changes")
  String changes(
      @AuthenticationPrincipal SignedIn who,
      @ModelAttribute("path") ReviewPath path,
      @RequestHeader(name = Fetched.HEADER, defaultValue = "false") boolean fetched,
      Model model) {
    model.addAttribute("changes", folder.changes(who.member(), path));
    return fetched ? "review-changes" : "review-changes-page";
  }

  /** Shown within the page; nothing in it runs. */
  @GetMapping("/preview")
  void preview(
      @AuthenticationPrincipal SignedIn who,
      @ModelAttribute("path") ReviewPath path,
      @RequestParam(defaultValue = "vi") String language,
      HttpServletResponse response)
      throws IOException {
    Optional<HtmlPreview> preview =
        folder.preview(who.member(), path, ReviewsController.language(language));
    if (preview.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Security-Policy", preview.get().policy());
    response.getOutputStream().write(preview.get().html().getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/files/{name}")
  void file(
      @AuthenticationPrincipal SignedIn who,
      @ModelAttribute("path") ReviewPath path,
      @PathVariable String name,
      @RequestParam(defaultValue = "false") boolean shown,
      HttpServletResponse response)
      throws IOException {
    ReviewFolder.Download file = folder.file(who.member(), path, name);
    if (shown && file.name().endsWith(".pdf")) {
      Downloads.inline(file.name(), response);
      Files.copy(file.file(), response.getOutputStream());
    } else {
      Downloads.send(file.name(), file.file(), response);
    }
  }

  @GetMapping("/issued/{edition}/{name}")
  void issued(
      @AuthenticationPrincipal SignedIn who,
      @ModelAttribute("path") ReviewPath path,
      @PathVariable int edition,
      @PathVariable String name,
      HttpServletResponse response)
      throws IOException {
    ReviewFolder.Download file = folder.file(who.member(), path, edition, name);
    Downloads.send(file.name(), file.file(), response);
  }

  /** Everything in one file, as it goes. */
  @GetMapping("/zip")
  void zip(
      @AuthenticationPrincipal SignedIn who,
      @ModelAttribute("path") ReviewPath path,
      HttpServletResponse response)
      throws IOException {
    ReviewFolder.Bundle bundle = folder.bundle(who.member(), path);
    Downloads.head(bundle.name(), response);
    try (OutputStream out = response.getOutputStream();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (ReviewFolder.Download file : bundle.files()) {
        zip.putNextEntry(new ZipEntry(file.name()));
        Files.copy(file.file(), zip);
        zip.closeEntry();
      }
    }
  }

  @PostMapping("/make")
  ModelAndView make(
      @AuthenticationPrincipal SignedIn who,
      @ModelAttribute("path") ReviewPath path,
      @RequestParam(defaultValue = "vi") String language,
      @RequestParam(defaultValue = "html,pdf") Set<String> formats) {
    return run(
        path,
        language,
        folder.make(
            who.member(),
            path,
            ReviewsController.language(language),
            ReviewsController.formats(formats)));
  }

  @PostMapping("/check")
  ModelAndView check(
      @AuthenticationPrincipal SignedIn who,
      @ModelAttribute("path") ReviewPath path,
      @RequestParam int edition,
      @RequestParam String snapshot) {
    return run(path, "vi", folder.check(who.member(), path, edition, snapshot));
  }

  static ModelAndView run(ReviewPath path, String language, Optional<Long> errand) {
    return SeeOther.at(
        path.address()
            + errand.map(run -> "/runs/" + run).orElse("/runs/busy")
            + "?language="
            + ReviewsController.language(language).code());
  }

  /** How an errand gets on; to the review when it is done. */
  @GetMapping("/runs/{run:\\d{1,12}}")
  ModelAndView run(
      @AuthenticationPrincipal SignedIn who,
      @ModelAttribute("path") ReviewPath path,
      @RequestParam(defaultValue = "vi") String language,
      @PathVariable long run,
      @RequestHeader(name = Fetched.HEADER, defaultValue = "false") boolean fetched,
      Model model,
      HttpServletResponse response)
      throws IOException {
    Optional<Errands.Seen> errand = errands.find(who.member(), path, run);
    if (errand.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return new ModelAndView((org.springframework.web.servlet.View) (m, q, r) -> {});
    }
    if (errand.get().isDone()) {
      String next =
          path.address()
              + (errand.get().kind().equals("saved") ? "/paragraphs" : "")
              + "?done="
              + errand.get().kind()
              + "&run="
              + run
              + "&language="
              + ReviewsController.language(language).code();
      if (fetched) {
        response.setHeader(Fetched.ON, next);
        return new ModelAndView((org.springframework.web.servlet.View) (m, q, r) -> {});
      }
      return SeeOther.at(next);
    }
    model.addAttribute("errand", errand.get());
    model.addAttribute("language", ReviewsController.language(language).code());
    return new ModelAndView("review-run");
  }

  @GetMapping("/runs/busy")
  String busy(
      @AuthenticationPrincipal SignedIn who, @ModelAttribute("path") ReviewPath path, Model model) {
    model.addAttribute("title", shown.review(folder.order(who.member(), path)));
    return "review-busy";
  }
}
