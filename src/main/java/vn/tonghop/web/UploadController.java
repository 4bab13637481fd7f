package vn.tonghop.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tonghop.desk.Uploads;
import vn.tonghop.desk.Uploads.Begun;
import vn.tonghop.desk.Uploads.Seen;
import vn.tonghop.desk.Uploads.Sent;
import vn.tonghop.security.SignedIn;

/** Handing in: files are sent and looked at, then taken in once their sender says so. */
@Controller
class UploadController {

  private static final String ROOM = "/submissions/upload";

  private final Uploads uploads;
  private final Shown shown;

  UploadController(Uploads uploads, Shown shown) {
    this.uploads = uploads;
    this.shown = shown;
  }

  @GetMapping(ROOM)
  String choose(@AuthenticationPrincipal SignedIn who) {
    uploads.requireMay(who.member());
    return "upload";
  }

  @PostMapping(ROOM)
  String look(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "files", required = false) Optional<List<MultipartFile>> files,
      HttpServletResponse response,
      Model model) {
    List<Sent> sent =
        files.orElse(List.of()).stream()
            .filter(file -> !file.isEmpty() || named(file).length() > 0)
            .<Sent>map(FromBrowser::new)
            .toList();
    Begun begun = uploads.lookAt(who.member(), sent);
    if (begun instanceof Begun.Under under) {
      return afterAWhile(who, under.id());
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    model.addAttribute("fault", shown.words(((Begun.Not) begun).why()));
    return "upload";
  }

  /** How it stands. */
  @GetMapping(ROOM + "/{id:[0-9a-f]{32}}")
  String seen(@AuthenticationPrincipal SignedIn who, @PathVariable String id, Model model) {
    model.addAttribute("seen", uploads.find(who.member(), id));
    return "uploaded";
  }

  /** The part of the page that changes; nothing while it has not. */
  @GetMapping(ROOM + "/{id:[0-9a-f]{32}}/state")
  @org.jspecify.annotations.Nullable
  String state(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String known,
      HttpServletResponse response,
      Model model) {
    Seen seen = uploads.find(who.member(), id);
    if (seen.stage().name().equals(known)) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return null;
    }
    model.addAttribute("seen", seen);
    return "uploaded :: batch";
  }

  @PostMapping(ROOM + "/{id:[0-9a-f]{32}}")
  String takeIn(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String id,
      HttpServletResponse response,
      Model model) {
    Begun begun = uploads.takeIn(who.member(), id);
    if (begun instanceof Begun.Under) {
      return afterAWhile(who, id);
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    model.addAttribute("fault", shown.words(((Begun.Not) begun).why()));
    model.addAttribute("seen", uploads.find(who.member(), id));
    return "uploaded";
  }

  @PostMapping(ROOM + "/{id:[0-9a-f]{32}}/discard")
  String discard(@AuthenticationPrincipal SignedIn who, @PathVariable String id) {
    uploads.discard(who.member(), id);
    return "redirect:" + ROOM;
  }

  /** Waits for it for two seconds. */
  private String afterAWhile(SignedIn who, String id) {
    uploads.await(who.member(), id);
    return "redirect:" + ROOM + "/" + id;
  }

  private static String named(MultipartFile file) {
    String name = file.getOriginalFilename();
    return name == null ? "" : name;
  }

  private record FromBrowser(MultipartFile file) implements Sent {

    @Override
    public String name() {
      return named(file);
    }

    @Override
    public InputStream open() throws IOException {
      return file.getInputStream();
    }
  }
}
