package vn.tonghop.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.staff.Member;

/** Somebody who is signed in and asks without a browser, as programs and strangers do. */
final class Caller {

  private static final String BOUNDARY = "----ranh-gioi-cua-cac-phan";
  private static final String CSRF = "0b8a6f2e-6f3c-4d55-9d2c-7d9f3f3f7a10";

  private final Served served;
  private final String cookies;
  private final String token;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  Caller(Served served, Member member) {
    this.served = served;
    this.cookies = "tonghop=" + served.token(member) + "; XSRF-TOKEN=" + CSRF;
    Matcher hidden = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page());
    this.token = hidden.find() ? hidden.group(1) : "";
  }

  /** Any one has the token that forms are sent with. */
  private String page() {
    URI somewhere = URI.create(served.at("/"));
    return send(HttpRequest.newBuilder(somewhere).header("Cookie", cookies).build()).text();
  }

  /** What was answered. */
  record Answer(HttpResponse<byte[]> response) {

    int status() {
      return response.statusCode();
    }

    byte[] bytes() {
      return response.body();
    }

    /** Where it sends the caller, without the host; blank if nowhere. */
    String location() {
      return header("Location").replaceFirst("^https?://[^/]+", "");
    }

    String text() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  Answer get(String path) {
    return send(request(path).GET().build());
  }

  /** The text of what is at an address. */
  String text(String path) {
    return get(path).text();
  }

  /** Posts a form. */
  Answer post(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  /** Sends files by the names that are said of them. */
  Answer upload(Map<String, byte[]> files) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    files.forEach(
        (name, bytes) -> {
          line(body, "--" + BOUNDARY);
          line(body, "Content-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"");
          line(body, "Content-Type: application/octet-stream");
          line(body, "");
          body.writeBytes(bytes);
          line(body, "");
        });
    line(body, "--" + BOUNDARY + "--");
    return send(
        request("/submissions/upload")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  private static void line(ByteArrayOutputStream body, String text) {
    body.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(served.at(path)))
        .header("Cookie", cookies)
        .header("X-XSRF-TOKEN", token);
  }

  private Answer send(HttpRequest request) {
    try {
      return new Answer(client.send(request, BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("No answer from " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
