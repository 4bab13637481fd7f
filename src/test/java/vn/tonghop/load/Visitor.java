package vn.tonghop.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a browser: a session, the token of the forms, and a clock that is never stopped.
 */
final class Visitor {

  private static final Pattern FORM_TOKEN =
      Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern COOKIE = Pattern.compile("XSRF-TOKEN=([^;]+)");
  private static final String BOUNDARY = "----ranh-gioi-cua-cac-phan";

  private final URI root;
  private final String session;
  private final Tally tally;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private String cookie = "";
  private String token = "";

  Visitor(URI root, String session, Tally tally) {
    this.root = root;
    this.session = session;
    this.tally = tally;
  }

  /** What came back. */
  record Page(int status, String location, String text) {}

  /** Asks for a page; one that is not there, or a fault, counts as a failure. */
  Page get(String what, String path) {
    return send(what, request(path).GET().build(), Set.of(200, 204, 303));
  }

  /** Sends a form. */
  Page post(String what, String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        what,
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        Set.of(302, 303));
  }

  /** Sends a file, as the page does without scripts. */
  Page upload(String what, String path, String name, byte[] file) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        what,
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build(),
        Set.of(302, 303));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(root.resolve(path))
        .header("Cookie", "tonghop=" + session + "; XSRF-TOKEN=" + cookie)
        .header("X-XSRF-TOKEN", token);
  }

  private Page send(String what, HttpRequest request, Set<Integer> expected) {
    long begin = System.nanoTime();
    try {
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      long nanos = System.nanoTime() - begin;
      Page page =
          new Page(
              response.statusCode(),
              response
                  .headers()
                  .firstValue("Location")
                  .map(to -> to.replaceFirst("^https?://[^/]+", ""))
                  .orElse(""),
              new String(response.body(), StandardCharsets.UTF_8));
      keepTokens(response, page);
      boolean lost = page.location().startsWith("/sign-in");
      tally.add(what, nanos, expected.contains(page.status()) && !lost, () -> told(request, page));
      return page;
    } catch (IOException e) {
      tally.add(what, System.nanoTime() - begin, false, () -> request.uri() + " " + e);
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private static String told(HttpRequest request, Page page) {
    return request.method() + " " + request.uri() + " " + page.status() + " " + page.location();
  }

  private void keepTokens(HttpResponse<byte[]> response, Page page) {
    for (String set : response.headers().allValues("Set-Cookie")) {
      Matcher given = COOKIE.matcher(set);
      if (given.lookingAt()) {
        cookie = given.group(1);
      }
    }
    if (response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      Matcher hidden = FORM_TOKEN.matcher(page.text());
      if (hidden.find()) {
        token = hidden.group(1);
      }
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
