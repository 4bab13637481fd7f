package vn.tonghop.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.web.Served;

/** A program that asks a served home, and holds every answer against the contract. */
final class Asking {

  private static final String BOUNDARY = "----ranh-gioi-cua-cac-phan";
  private static final Contract CONTRACT = Contract.shipped();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  private final Served served;
  private final String token;

  Asking(Served served, String token) {
    this.served = served;
    this.token = token;
  }

  /** What was answered. */
  record Answer(HttpResponse<byte[]> response) {

    int status() {
      return response.statusCode();
    }

    byte[] bytes() {
      return response.body();
    }

    String text() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
      return JSON.readTree(bytes());
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  Answer get(String path) {
    return send(request(path).GET(), "GET", path);
  }

  Answer get(String path, String header, String value) {
    return send(request(path).header(header, value).GET(), "GET", path);
  }

  Answer post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)),
        "POST",
        path);
  }

  Answer send(String method, String path, String type, byte[] body) {
    HttpRequest.Builder request = request(path);
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return send(request.method(method, BodyPublishers.ofByteArray(body)), method, path);
  }

  /** Hands in so many files in one request. */
  Answer handIn(String query, byte[]... files) {
    return handIn(query, "file", files);
  }

  Answer handIn(String query, String part, byte[]... files) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] file : files) {
      line(body, "--" + BOUNDARY);
      line(body, "Content-Disposition: form-data; name=\"" + part + "\"; filename=\"xa.csv\"");
      line(body, "Content-Type: text/csv");
      line(body, "");
      body.writeBytes(file);
      line(body, "");
    }
    line(body, "--" + BOUNDARY + "--");
    return send(
        "POST", "/files" + query, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
  }

  private static void line(ByteArrayOutputStream body, String text) {
    body.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Hands in a file, waits until it is over, and gives what is told of it, be it taken or not. */
  JsonNode handedIn(String query, byte[] file) {
    Answer answer = handIn(query, file);
    JsonNode sent = answer.json();
    for (int look = 0; look < 600 && answer.status() == 202; look++) {
      sent = get("/uploads/" + sent.get("id").asString()).json();
      if (!sent.get("state").asString().matches("looking|taking")) {
        return sent.get("file");
      }
      pause();
    }
    return sent.get("file");
  }

  /** Waits until a run is over. */
  JsonNode over(String location) {
    String path = location.replaceFirst("^.*/api/v1", "");
    for (int look = 0; look < 600; look++) {
      JsonNode run = get(path).json();
      if (run.get("over").asBoolean()) {
        return run;
      }
      pause();
    }
    throw new IllegalStateException("Not over: " + location);
  }

  static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(served.at(ApiConfiguration.V1 + path)));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private static Answer send(HttpRequest.Builder request, String method, String path) {
    try {
      Answer answer = new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
      String bare = path.replaceFirst("\\?.*", "");
      assertThat(
              CONTRACT.faults(
                  method, bare, answer.status(), answer.header("Content-Type"), answer.bytes()))
          .as(method + " " + path + ": " + answer.status() + " " + answer.text())
          .isEmpty();
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException("No answer from " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
