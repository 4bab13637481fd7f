package vn.tonghop.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tonghop.catalogue.Language;

/** The contract, and texts about problems: for everybody, since they tell nothing of a home. */
@RestController
@RequestMapping(ApiConfiguration.V1)
class ContractRoutes {

  private static final MediaType YAML = MediaType.parseMediaType("application/yaml");
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  @GetMapping("/openapi.yaml")
  ResponseEntity<Resource> contract() {
    return ResponseEntity.ok()
        .contentType(YAML)
        .body(new ClassPathResource("openapi.yaml", ContractRoutes.class));
  }

  @GetMapping("/problems/{kind}")
  ResponseEntity<String> problem(@PathVariable String kind, HttpServletRequest request) {
    Language language = Spoken.in(request);
    ProblemKind known =
        ProblemKind.ofCode(kind)
            .orElseThrow(() -> Told.of(ProblemKind.NOT_FOUND, ProblemKind.NOT_FOUND.about()));
    return ResponseEntity.ok()
        .contentType(TEXT)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
        .body(known.title().in(language) + "\n\n" + known.about().in(language) + "\n");
  }
}
