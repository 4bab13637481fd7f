/**
 * The pages: requests in, what the desk shows or does, and HTML out. Nothing is decided here, and
 * nothing is asked of the core but through the desk.
 *
 * <p>Pages work without scripts; with them, progress is fetched as it comes. All texts stand in
 * {@code web_vi.properties} and {@code web_en.properties}.
 */
@ApplicationModule(
    allowedDependencies = {
      "period",
      "quantity",
      "orgunit",
      "staff",
      "audit",
      "catalogue",
      "inspection",
      "publishing",
      "jobs",
      "desk",
      "api",
      "metrics",
      "security"
    })
@NullMarked
package vn.tonghop.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
