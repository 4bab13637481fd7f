package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.provenance.Sha256;

/**
 * The files below {@code config/} as they were when the home was opened: they are read then and not
 * again, so that whoever changes one has to be told that it does not hold yet. What is read each
 * time it is used, the key of the seal, is none of them. Safe for threads.
 */
public final class ServedSettings {

  private static final Pattern SETTINGS = Pattern.compile("[^.~].*\\.(csv|yaml|yml|properties)");

  private final Path config;
  private final Map<String, Found> opened;

  /** A file: what tells cheaply that it is the same, and what tells surely. */
  private record Found(long size, FileTime modified, Sha256 hash) {}

  ServedSettings(Home home) {
    this.config = home.config();
    this.opened = new TreeMap<>();
    names().forEach(name -> opened.put(name, found(name)));
  }

  /** Those that are not any more as they were, by their names below {@code config/}. */
  public List<String> changed() {
    Set<String> names = names();
    names.addAll(opened.keySet());
    List<String> changed = new ArrayList<>();
    for (String name : names) {
      if (!isAsOpened(name)) {
        changed.add(name);
      }
    }
    return changed;
  }

  private boolean isAsOpened(String name) {
    Found before = opened.get(name);
    Path file = config.resolve(name);
    if (before == null || !Files.isRegularFile(file)) {
      return false;
    }
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.size() == before.size()
          && (now.lastModifiedTime().equals(before.modified())
              || Sha256.ofFile(file).equals(before.hash()));
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    if (Files.isDirectory(config)) {
      try (Stream<Path> files = Files.walk(config)) {
        files
            .filter(file -> SETTINGS.matcher(file.getFileName().toString()).matches())
            .filter(Files::isRegularFile)
            .forEach(file -> names.add(config.relativize(file).toString().replace('\\', '/')));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + config, e);
      }
    }
    return names;
  }

  private Found found(String name) {
    Path file = config.resolve(name);
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new Found(now.size(), now.lastModifiedTime(), Sha256.ofFile(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
