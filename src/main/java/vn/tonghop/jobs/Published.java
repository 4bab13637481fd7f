package vn.tonghop.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folders that were published in this run, in order. Safe for threads. */
class Published {

  private final List<Path> folders = new ArrayList<>();

  synchronized void begin() {
    folders.clear();
  }

  synchronized void add(Path folder) {
    folders.add(folder);
  }

  synchronized List<Path> folders() {
    return folders.stream().sorted().toList();
  }
}
