package vn.tonghop.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.staff.Member;

/** Somebody who is signed in and asks for addresses without a browser, as a stranger would. */
final class FormCaller {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Served served;
  private final String session;
  private String csrf = "";
  private String cookie = "";

  FormCaller(Served served, Member member) {
    this.served = served;
    this.session = "tonghop=" + served.token(member);
  }

  /** What is at an address. */
  HttpResponse<byte[]> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(served.at(path))).header("Cookie", session));
  }

  /** The text of what is at an address. */
  String text(String path) {
    return new String(get(path).body(), StandardCharsets.UTF_8);
  }

  /** Sends a form, as its page would. */
  HttpResponse<byte[]> post(String path, Map<String, String> fields) {
    if (csrf.isEmpty()) {
      HttpResponse<byte[]> page = get("/figures");
      Matcher token = TOKEN.matcher(new String(page.body(), StandardCharsets.UTF_8));
      csrf = token.find() ? token.group(1) : "none";
      cookie =
          page.headers().allValues("Set-Cookie").stream()
              .map(each -> each.replaceFirst(";.*", ""))
              .collect(Collectors.joining("; "));
    }
    String body =
        fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"))
            + "&_csrf="
            + encoded(csrf);
    return send(
        HttpRequest.newBuilder(URI.create(served.at(path)))
            .header("Cookie", session + "; " + cookie)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
