package vn.tonghop.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tonghop.jobs.StatusReader;

/** Whether the database answers, for whoever watches; nothing else is told to strangers. */
@Controller
class HealthController {

  private static final System.Logger LOG = System.getLogger(HealthController.class.getName());

  private final StatusReader status;

  HealthController(StatusReader status) {
    this.status = status;
  }

  @GetMapping("/actuator/health")
  ResponseEntity<Map<String, String>> health() {
    try {
      String version = status.version();
      LOG.log(System.Logger.Level.DEBUG, "Stands at {0}", version);
      return ResponseEntity.ok(Map.of("status", "UP"));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "The database does not answer", e);
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("status", "DOWN"));
    }
  }
}
