package vn.tonghop.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes what the fuzzer begins with, and names the targets, a line for each. */
final class Seeds {

  private Seeds() {}

  /** The only word is the folder that gets a folder for each target. */
  public static void main(String[] words) throws IOException {
    for (Target target : Target.all()) {
      Path folder = Files.createDirectories(Path.of(words[0], target.name()));
      List<byte[]> seeds = target.seeds();
      for (int i = 0; i < seeds.size(); i++) {
        Files.write(folder.resolve("seed-" + i), seeds.get(i));
      }
      System.out.println("target " + target.name() + " " + target.type().getName());
    }
  }
}
