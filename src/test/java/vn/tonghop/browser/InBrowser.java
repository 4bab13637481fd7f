package vn.tonghop.browser;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.tonghop.Tools;

/**
 * Hands a {@link Browser} to tests: the same to all of a run, closed at its end. Where the machine
 * has none they are skipped or fail, see {@link Tools}.
 */
public final class InBrowser implements BeforeAllCallback, ParameterResolver {

  /** Made by JUnit. */
  public InBrowser() {}

  /** Whatever is thrown later would be taken for a fault of the test. */
  @Override
  public void beforeAll(ExtensionContext tests) {
    browser(tests);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return browser(test);
  }

  private static Browser browser(ExtensionContext test) {
    return test.getRoot()
        .getStore(ExtensionContext.Namespace.create(InBrowser.class))
        .computeIfAbsent(
            Browser.class,
            key -> Browser.start(Tools.need("chromium", "chromium-browser", "google-chrome")),
            Browser.class);
  }
}
